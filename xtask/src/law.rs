//! The table of legal cases: what the law wants in each, evaluated as it is printed.

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, shell};

/// Runs every case and prints it; fails when one is not as the table says.
///
/// # Errors
/// When a case fails, or nothing compiles.
pub fn table(place: &Place) -> Result {
    let mut cases = place.cargo(&["test", "--quiet", "--package", "shared", "--profile", SERVER_PROFILE, "--lib"]);
    shell::run(cases.args(["law::tests::table", "--", "--nocapture", "--test-threads", "1"]))
}
