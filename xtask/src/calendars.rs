//! What a calendar that is not ours makes of a talk that is booked, moved and cancelled (see `tests/contract/calendars.py`).

use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, python, shell};

/// Asks a running server and Python's `icalendar`; the programs must be built.
///
/// # Errors
/// When it is not one entry that moves and then goes.
pub fn run(place: &Place) -> Result {
    let python = python::with(place, "icalendar", "calendars.txt")?;
    let script = place.root.join("tests/contract/calendars.py");
    shell::run(Command::new(python).arg(script).arg(place.target.join(SERVER_PROFILE)))
}
