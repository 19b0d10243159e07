//! The two programs that build the pages, each in a folder named after its version, so that several clones may want different ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::Place;
use crate::{Result, shell};

/// The newest trunk that builds with the `rust-version` of this workspace.
const TRUNK: &str = "0.21.14";

/// Installs what is missing and answers the folders to put on `PATH`.
///
/// # Errors
/// When cargo cannot install one of them, or `Cargo.lock` names no `wasm-bindgen`.
pub fn ready(place: &Place) -> Result<Vec<PathBuf>> {
    // trunk is locked to the dependencies it was released with; wasm-bindgen must equal the library, and its newest dependencies are fine.
    let trunk = installed(place, "trunk", "trunk", TRUNK, &["--locked"])?;
    let wasm_bindgen = installed(place, "wasm-bindgen", "wasm-bindgen-cli", &wasm_bindgen_version(&place.root)?, &[])?;
    Ok(vec![trunk, wasm_bindgen])
}

fn installed(place: &Place, program: &str, package: &str, version: &str, options: &[&str]) -> Result<PathBuf> {
    let folder = place.tools.join(format!("{program}-{version}"));
    let programs = folder.join("bin");
    if !programs.join(program).is_file() {
        println!("installing {package} {version} into {} (once; some minutes)", folder.display());
        // Unoptimised on purpose: it compiles in half the time and runs only for seconds.
        let mut install = Command::new("cargo");
        install.args(["install", "--debug", "--root"]).arg(&folder).args(options);
        install.arg(format!("{package}@{version}")).current_dir(&place.root);
        // Without the variable cargo compiles in a temporary folder and leaves nothing but the program.
        shell::run(install.env_remove("CARGO_TARGET_DIR"))?;
    }
    Ok(programs)
}

/// The version of the `wasm-bindgen` library that the pages are linked with.
fn wasm_bindgen_version(root: &Path) -> Result<String> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let (_, entry) =
        lock.split_once("name = \"wasm-bindgen\"\nversion = \"").ok_or("Cargo.lock names no wasm-bindgen")?;
    let (version, _) = entry.split_once('"').ok_or("Cargo.lock ends early")?;
    Ok(version.to_owned())
}
