//! Environments for the checks that are written in Python, each with pinned packages of its own, among the tools.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::Place;
use crate::{Result, shell};

/// The Python that has `package` and what else this file in `tests/contract/` names; made anew for other versions.
///
/// # Errors
/// When the file does not pin the package, or an installation fails.
pub fn with(place: &Place, package: &str, requirements: &str) -> Result<PathBuf> {
    let requirements = place.root.join("tests/contract").join(requirements);
    let wanted = fs::read_to_string(&requirements).map_err(|error| format!("{}: {error}", requirements.display()))?;
    let pinned = |line: &str| line.strip_prefix(package)?.strip_prefix("==").map(str::to_owned);
    let version = wanted.lines().find_map(pinned).ok_or("no version pinned")?;
    let folder = place.tools.join(format!("{package}-{version}"));
    let (python, stamp) = (folder.join("bin/python"), folder.join("installed-requirements.txt"));
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    println!("installing {package} {version} into {} (once)", folder.display());
    shell::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--requirement"]);
    shell::run(pip.arg(&requirements))?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
    Ok(python)
}
