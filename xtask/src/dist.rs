//! `cargo xtask dist`: one file to copy to a server.

use crate::place::Place;
use crate::{Result, pages, setup, shell};

/// Builds the release binary with the pages inside.
///
/// # Errors
/// When something is missing or does not build.
pub fn run(place: &Place) -> Result {
    setup::for_server()?;
    setup::for_pages(place)?;
    pages::build(place)?;
    shell::run(&mut place.cargo(&[
        "build",
        "--release",
        "--package",
        "backend",
        "--bin",
        "aftalt",
        "--features",
        "embedded-pages",
    ]))?;
    println!("{}", place.target.join("release").join("aftalt").display());
    Ok(())
}
