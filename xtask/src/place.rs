//! Where things are: the clone, cargo's target directory and the folder of tools.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::{Result, shell};

/// The folders that every command works in; all absolute, whatever directory the command was called from.
pub struct Place {
    /// The root of the clone.
    pub root: PathBuf,
    /// Cargo's target directory, as cargo itself resolves it (environment, configuration or default).
    pub target: PathBuf,
    /// Where trunk, wasm-bindgen and schemathesis are kept, outside the clone: they outlive `cargo clean` and serve every clone.
    pub tools: PathBuf,
}

impl Place {
    /// Asks cargo and the environment.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").ok_or("call it as `cargo xtask …`")?;
        let root = PathBuf::from(manifest).parent().ok_or("xtask/ has no parent folder")?.to_owned();
        Ok(Self { root, target: target_directory()?, tools: tools_directory()? })
    }

    /// A cargo command at the root, building into the usual target directory.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Where everything for `wasm32-unknown-unknown` is built: its own folder, so that neither build waits for the other's lock.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// The server as tests and the demo run it.
    pub fn server(&self) -> PathBuf {
        self.target.join(SERVER_PROFILE).join("aftalt")
    }
}

/// The cargo profile of the server in tests and in the demo; it is also that of the tests themselves, so each dependency is compiled once.
pub const SERVER_PROFILE: &str = "swift";

fn target_directory() -> Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    let metadata = shell::output(command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]))?;
    let (_, rest) = metadata.split_once(r#""target_directory":""#).ok_or("cargo metadata names no target directory")?;
    let (path, _) = rest.split_once('"').ok_or("cargo metadata ends early")?;
    Ok(PathBuf::from(path))
}

fn tools_directory() -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(tools) = folder("AFTALT_TOOLS") {
        return std::path::absolute(tools).map_err(|error| format!("AFTALT_TOOLS: {error}"));
    }
    let cache = folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")));
    Ok(cache.ok_or("set AFTALT_TOOLS to a folder for tools: there is no HOME")?.join("aftalt").join("tools"))
}
