//! `cargo xtask schemathesis`: what the description of the API promises, asked of a running server (see `tests/contract/fuzz.py`).

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, shell};

/// How many examples each operation gets in `cargo xtask test`.
pub const FEW: u32 = 10;

/// Asks every operation so many examples; the programs must be built.
///
/// # Errors
/// When the server fails, or answers what is not described.
pub fn run(place: &Place, examples: u32) -> Result {
    let python = ready(place)?;
    let mut fuzz = Command::new(python);
    fuzz.arg(place.root.join("tests/contract/fuzz.py"));
    fuzz.arg(place.target.join(SERVER_PROFILE)).arg(examples.to_string());
    shell::run(&mut fuzz)
}

/// The Python that has schemathesis: an environment of its own among the tools, made anew for other versions.
fn ready(place: &Place) -> Result<PathBuf> {
    let requirements = place.root.join("tests/contract/requirements.txt");
    let wanted = fs::read_to_string(&requirements).map_err(|error| format!("{}: {error}", requirements.display()))?;
    let version = wanted.lines().find_map(|line| line.strip_prefix("schemathesis==")).ok_or("no version pinned")?;
    let folder = place.tools.join(format!("schemathesis-{version}"));
    let (python, stamp) = (folder.join("bin/python"), folder.join("installed-requirements.txt"));
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    println!("installing schemathesis {version} into {} (once)", folder.display());
    shell::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--requirement"]);
    shell::run(pip.arg(&requirements))?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
    Ok(python)
}
