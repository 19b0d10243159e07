//! The two bundles of pages: built by trunk into `frontend/dist/{citizen,staff}`, each file compressed once, here.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, shell, tools};

/// The bundle that has to be light.
const CITIZEN: &str = "citizen";

/// The bundles, and under which path each is served.
const BUNDLES: [(&str, &str); 2] = [(CITIZEN, "/"), ("staff", "/staff/")];

/// What the pages are made from; a change in any of it builds them again.
const SOURCES: [&str; 7] =
    ["Cargo.lock", "Cargo.toml", "Trunk.toml", "frontend", "shared", "xtask/src/compress.mjs", "xtask/src/pages.rs"];

/// Builds each bundle unless what is there was built from the same sources.
///
/// # Errors
/// When a tool cannot be installed, or the pages do not compile.
pub fn build(place: &Place) -> Result {
    let wanted = fingerprint(&place.root)?;
    for (bundle, public_url) in BUNDLES {
        // In the folder that trunk empties: a bundle built by hand loses its stamp, and is compressed at the next turn.
        let stamp = dist(place).join(bundle).join(".built-from");
        if !fs::read_to_string(&stamp).is_ok_and(|built| built == wanted) {
            shell::run(&mut trunk(place, bundle, public_url)?)?;
            shell::run(&mut texts(place, bundle))?;
            if bundle == CITIZEN {
                shell::run(&mut node(place, "frontend/prune.mjs", bundle))?;
            }
            shell::run(&mut node(place, "xtask/src/compress.mjs", bundle))?;
            fs::write(&stamp, &wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
        }
    }
    Ok(())
}

fn trunk(place: &Place, bundle: &str, public_url: &str) -> Result<Command> {
    let programs = tools::ready(place)?;
    // trunk builds offline (Trunk.toml), so that it never looks for tools of its own.
    shell::run(&mut place.cargo(&["fetch", "--quiet"]))?;
    let npm_programs = place.root.join("frontend/node_modules/.bin");
    let folders: Vec<&Path> = programs.iter().chain([&npm_programs]).map(PathBuf::as_path).collect();
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", &format!("frontend/{bundle}.html"), "--public-url", public_url])
        .args(["--dist", &format!("frontend/dist/{bundle}")])
        .current_dir(&place.root)
        .env("PATH", shell::path_with(&folders)?)
        .env("CARGO_TARGET_DIR", place.wasm_target())
        // The pages show times in Denmark; all other zones would weigh as much as the rest of them.
        .env("CHRONO_TZ_TIMEZONE_FILTER", "Europe/Copenhagen")
        .env("CARGO_ENCODED_RUSTFLAGS", without_paths()?)
        // trunk reads this variable as `true` or `false` and stops at the customary `1`.
        .env_remove("NO_COLOR");
    Ok(trunk)
}

/// Makes the compiler leave out where on this machine the crates' sources were unpacked: the pages say nothing of who built them, and
/// weigh the same everywhere.
fn without_paths() -> Result<String> {
    let given = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = given("CARGO_HOME")
        .or_else(|| Some(given("HOME")?.join(".cargo")))
        .ok_or("neither CARGO_HOME nor HOME is set")?;
    // Whoever has the crates beside the code has no such folder.
    let folders = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten();
    let flags: Vec<String> =
        folders.map(|folder| format!("--remap-path-prefix={}=crates", folder.path().display())).collect();
    Ok(flags.join("\u{1f}"))
}

/// Puts the texts beside the pages that trunk built.
fn texts(place: &Place, bundle: &str) -> Command {
    let mut cargo = place.cargo(&["run", "--quiet", "--package", "shared", "--features", "fluent"]);
    cargo.args(["--profile", SERVER_PROFILE, "--bin", "pack_texts", "--", bundle]).arg(dist(place).join(bundle));
    cargo
}

/// A script of ours that changes the files of a bundle.
fn node(place: &Place, script: &str, bundle: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(place.root.join(script)).arg(dist(place).join(bundle));
    node
}

/// Where the bundles lie, each in a folder of its name.
pub fn dist(place: &Place) -> PathBuf {
    place.root.join("frontend/dist")
}

/// A number that changes with the name or content of any source file.
fn fingerprint(root: &Path) -> Result<String> {
    let mut files = BTreeSet::new();
    for source in SOURCES {
        collect(&root.join(source), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    for file in files {
        let content = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        (file.strip_prefix(root).unwrap_or(&file), content).hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> Result {
    if path.is_file() {
        files.insert(path.to_owned());
    }
    let made_here = path.file_name().is_some_and(|name| name == "node_modules" || name == "dist");
    if made_here || !path.is_dir() {
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
    for entry in entries.flatten() {
        collect(&entry.path(), files)?;
    }
    Ok(())
}
