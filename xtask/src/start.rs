//! `cargo xtask start`: the demo on this machine.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, pages, setup, shell};

/// Sets up, builds, and becomes the server. The demo's database is kept for the day it was made for, so that the next start is quick
/// and shows what was booked, and tomorrow's deadlines are not yesterday's.
///
/// # Errors
/// When something is missing or does not build; otherwise it returns only if the server cannot be started.
pub fn run(place: &Place) -> Result {
    setup::for_server()?;
    setup::for_pages(place)?;
    println!("building the pages");
    pages::build(place)?;
    println!("building the server");
    shell::run(&mut place.cargo(&[
        "build",
        "--quiet",
        "--profile",
        SERVER_PROFILE,
        "--package",
        "backend",
        "--bin",
        "aftalt",
    ]))?;
    let folder = place.target.join("demo");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let today = shell::output(Command::new("date").arg("+%F"))?;
    let database = format!("sqlite:{}", folder.join(format!("solroed-{}.sqlite", today.trim())).display());
    println!("the demo's data: {database} (delete the file to begin anew)");
    let mut server = Command::new(place.server());
    server.args(["serve", "--demo", "--database-url", &database]).current_dir(&place.root);
    Err(format!("{}: {}", place.server().display(), server.exec()))
}
