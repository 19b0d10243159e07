//! A build that carries the pages is made anew when they are.

use std::fs;

/// Where the pages are built to.
const PAGES: &str = "../frontend/dist";

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={PAGES}");
    }
    // rust-embed remembers the folder's real path only if it is there when this crate is compiled; in a fresh clone the
    // pages come later.
    fs::create_dir_all(PAGES)
}
