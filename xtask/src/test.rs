//! `cargo xtask test`: every check that CI runs, in the order in which they say most soonest.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::report::Report;
use crate::{Result, budget, calendars, pages, post, schemathesis, setup, shell};

/// Everything, compiled for this machine; the pages too, for the tests of what in them is no browser's business. Always all at once:
/// another selection has other features of the dependencies and compiles them again.
const NATIVE: [&str; 3] = ["--workspace", "--profile", SERVER_PROFILE];

/// Runs all steps, or those named.
///
/// # Errors
/// When a package is missing (named), something does not build, or any check fails.
pub fn run(place: &Place, wanted: &[String]) -> Result {
    let mut report = Report::begin(wanted);
    report.needed("set-up", || setup::for_tests(place))?;
    report.command("format", &mut place.cargo(&["fmt", "--all", "--check"]));
    // In the profile of the build that follows, so that build scripts and procedural macros are compiled once for both. Denied to the
    // compiler of our own crates only; as `RUSTFLAGS` it would compile every dependency anew.
    report.command("clippy", native(place, "clippy").args(["--all-targets", "--", "-D", "warnings"]));
    report.needed("build", || shell::run(&mut build(place)))?;
    report.command("tests", native(place, "test").arg("--no-fail-fast"));
    report.check("openapi", || openapi(place));
    report.check("schemathesis", || schemathesis::run(place, schemathesis::FEW));
    report.check("calendars", || calendars::run(place));
    report.check("post", || post::run(place, post::FEW));
    report.needed("pages", || pages::build(place))?;
    report.check("budget", || budget::check(place));
    report.command("journeys", &mut journeys(place));
    let leaks = place.target.join(SERVER_PROFILE).join("leaks");
    report.command("leaks", Command::new(leaks).arg(collected(place)));
    report.end()
}

/// All targets at once, the server among them: the tests start it.
pub fn build(place: &Place) -> Command {
    let mut cargo = native(place, "build");
    cargo.arg("--all-targets");
    cargo
}

fn native(place: &Place, command: &str) -> Command {
    let mut cargo = place.cargo(&[command]);
    cargo.args(NATIVE);
    cargo
}

/// The committed description of the API is the one that this server gives.
fn openapi(place: &Place) -> Result {
    let given = shell::output(Command::new(place.server()).arg("openapi"))?;
    let path = place.root.join("openapi/aftalt.json");
    let committed = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if given.trim_end() == committed.trim_end() {
        return Ok(());
    }
    Err("openapi/aftalt.json is not what the server says of itself: `cargo run -- openapi > openapi/aftalt.json`, and look at the difference"
        .to_owned())
}

/// The journeys in a real browser, on both databases and both widths; their types first.
fn journeys(place: &Place) -> Command {
    let mut npm = Command::new("npm");
    npm.args(["run", "--silent", "test"]).current_dir(place.root.join("tests/journeys"));
    npm.env("AFTALT_PROGRAMS", place.target.join(SERVER_PROFILE)).env("AFTALT_LEAKS", collected(place));
    npm
}

/// Where the journeys leave logs, addresses, messages and metrics, to be looked through for anybody's details.
fn collected(place: &Place) -> PathBuf {
    place.target.join("leaks")
}
