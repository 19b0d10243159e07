//! A build that carries the pages is made anew when they are. No build carries a law that cannot be read.

#[path = "src/law_files.rs"]
mod law_files;

use shared::law::LawBook;
use std::path::Path;
use std::{fs, io};

/// Where the pages are built to.
const PAGES: &str = "../frontend/dist";

/// Where the rule files lie.
const LAW: &str = "../shared/law";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/law_files.rs");
    println!("cargo::rerun-if-changed={LAW}");
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={PAGES}");
    }
    if let Err(faults) = LawBook::parse(&law_files::read(Path::new(LAW))?) {
        for fault in &faults {
            println!("cargo::error={LAW}/{fault}");
        }
        return Err(io::Error::other("the rule files have faults"));
    }
    // rust-embed remembers the folder's real path only if it is there when this crate is compiled; in a fresh clone the
    // pages come later.
    fs::create_dir_all(PAGES)
}
