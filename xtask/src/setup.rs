//! What the machine must have: Debian's packages, rustc's wasm target and the npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::{Result, shell};

/// A program or library that Debian provides, and how to see that it is there.
struct Package {
    name: &'static str,
    present: fn() -> bool,
}

/// Links the server with PostgreSQL's client library.
const LIBPQ: Package =
    Package { name: "libpq-dev", present: || shell::succeeds(Command::new("pkg-config").args(["--exists", "libpq"])) };
const PKG_CONFIG: Package = Package { name: "pkg-config", present: || shell::which("pkg-config").is_some() };
const POSTGRESQL: Package = Package { name: "postgresql", present: has_postgresql };
const CHROMIUM: Package = Package { name: "chromium", present: || shell::which("chromium").is_some() };

/// Makes the environments that schemathesis and icalendar run in.
const PYTHON: Package = Package { name: "python3-venv", present: has_venv };

/// For the server alone.
pub fn for_server() -> Result {
    debian(&[PKG_CONFIG, LIBPQ])
}

/// For the pages: Node's packages and rustc's target; trunk and wasm-bindgen come with [`crate::tools::ready`].
pub fn for_pages(place: &Place) -> Result {
    if shell::which("npm").is_none() {
        return Err("Node.js with npm is missing: install Debian's packages nodejs and npm, or Node 20 or newer from nodejs.org".to_owned());
    }
    wasm_target()?;
    npm_packages(&place.root.join("frontend"))
}

/// For every check of `cargo xtask test`.
pub fn for_tests(place: &Place) -> Result {
    debian(&[PKG_CONFIG, LIBPQ, POSTGRESQL, CHROMIUM, PYTHON])?;
    for_pages(place)?;
    npm_packages(&place.root.join("tests/journeys"))
}

/// For `cargo xtask schemathesis`.
pub fn for_schemathesis() -> Result {
    debian(&[PYTHON])
}

/// Debian's Python comes without them.
fn has_venv() -> bool {
    shell::succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"]))
}

fn has_postgresql() -> bool {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    shell::which("initdb").is_some() || versions.into_iter().any(|version| version.path().join("bin/initdb").is_file())
}

/// Installs what is missing when that needs no password, else names it.
fn debian(packages: &[Package]) -> Result {
    let missing: Vec<&str> =
        packages.iter().filter(|package| !(package.present)()).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let by_hand = || format!("missing: {names}. Install with: apt-get install {names}");
    let root = shell::output(Command::new("id").arg("-u"))?.trim() == "0";
    if shell::which("apt-get").is_none() || !(root || shell::succeeds(Command::new("sudo").args(["-n", "true"]))) {
        return Err(by_hand());
    }
    println!("installing Debian's packages: {names}");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if root { "env" } else { "sudo" });
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).args(arguments);
        shell::run(command.stdout(std::process::Stdio::null()))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
        .map_err(|error| format!("{error}; {}", by_hand()))
}

fn wasm_target() -> Result {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = shell::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    if shell::which("rustup").is_none() {
        return Err(format!(
            "rustc cannot compile for {TARGET}: install rustup, or Debian's package libstd-rust-dev-wasm32"
        ));
    }
    shell::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// `npm ci`, only when the lock file is another than last time.
fn npm_packages(folder: &Path) -> Result {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("npm ci in {}", folder.display());
    shell::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder),
    )?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}
