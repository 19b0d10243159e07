//! `cargo xtask schemathesis`: what the description of the API promises, asked of a running server (see `tests/contract/fuzz.py`).

use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, python, shell};

/// How many examples each operation gets in `cargo xtask test`.
pub const FEW: u32 = 8;

/// Asks every operation so many examples; the programs must be built.
///
/// # Errors
/// When the server fails, or answers what is not described.
pub fn run(place: &Place, examples: u32) -> Result {
    let python = python::with(place, "schemathesis", "requirements.txt")?;
    let mut fuzz = Command::new(python);
    fuzz.arg(place.root.join("tests/contract/fuzz.py"));
    fuzz.arg(place.target.join(SERVER_PROFILE)).arg(examples.to_string());
    shell::run(&mut fuzz)
}
