//! `cargo xtask test`: every check that CI runs, in the order in which they say most soonest.

use std::fs;
use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::report::Report;
use crate::{Result, budget, pages, setup, shell};

/// What is compiled for this machine. Always named together: another selection has other features of the dependencies and compiles them again.
const NATIVE: [&str; 4] = ["--package=shared", "--package=backend", "--package=tests", "--package=xtask"];
/// What is compiled for the browser.
const PAGES: [&str; 3] = ["--package=shared", "--package=frontend", "--target=wasm32-unknown-unknown"];

/// Runs all steps, or those named.
///
/// # Errors
/// When a package is missing (named), something does not build, or any check fails.
pub fn run(place: &Place, wanted: &[String]) -> Result {
    let mut report = Report::begin(wanted);
    report.needed("set-up", || setup::for_tests(place))?;
    report.command("format", &mut place.cargo(&["fmt", "--all", "--check"]));
    report.command("clippy", clippy(place, SERVER_PROFILE, &NATIVE).arg("--all-targets").args(DENY));
    report
        .command("clippy-pages", clippy(place, "wasm", &PAGES).args(DENY).env("CARGO_TARGET_DIR", place.wasm_target()));
    // All targets at once, the server among them: the tests start it.
    report.needed("build", || shell::run(native(place, "build").arg("--all-targets")))?;
    report.command("tests", native(place, "test").arg("--no-fail-fast"));
    report.check("openapi", || openapi(place));
    report.needed("pages", || pages::build(place))?;
    report.check("budget", || budget::check(place));
    report.command("journeys", &mut journeys(place));
    report.end()
}

/// Passed to the compiler of our own crates only; as `RUSTFLAGS` it would compile every dependency anew.
const DENY: [&str; 3] = ["--", "-D", "warnings"];

fn native(place: &Place, command: &str) -> Command {
    let mut cargo = place.cargo(&[command, "--profile", SERVER_PROFILE]);
    cargo.args(NATIVE);
    cargo
}

/// In the profile of the build that follows, so that build scripts and procedural macros are compiled once for both.
fn clippy(place: &Place, profile: &str, packages: &[&str]) -> Command {
    let mut cargo = place.cargo(&["clippy", "--profile", profile]);
    cargo.args(packages);
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
    Err("openapi/aftalt.json is not what `aftalt openapi` prints: look at the difference, then write it there"
        .to_owned())
}

/// The journeys in a real browser, on both databases and both widths.
fn journeys(place: &Place) -> Command {
    let mut playwright = Command::new("npx");
    playwright.args(["--no-install", "playwright", "test"]).current_dir(place.root.join("tests/journeys"));
    playwright.env("AFTALT_PROGRAMS", place.target.join(SERVER_PROFILE));
    playwright
}
