//! `cargo xtask post`: messages through real servers that fail, by workers that are killed (see `tests/src/bin/post.rs`).

use std::process::Command;

use crate::place::{Place, SERVER_PROFILE};
use crate::{Result, python, shell};

/// How many messages each database sends in `cargo xtask test`.
pub const FEW: u32 = 300;

/// Sends so many on each database; the programs must be built.
///
/// # Errors
/// When one is lost, or arrives twice without a reason.
pub fn run(place: &Place, messages: u32) -> Result {
    ["sqlite", "postgres"].iter().try_for_each(|database| {
        let mut post = program(place)?;
        shell::run(post.args([database, "faulty", &messages.to_string()]))
    })
}

fn program(place: &Place) -> Result<Command> {
    let mut post = Command::new(place.target.join(SERVER_PROFILE).join("post"));
    post.arg(python::with(place, "aiosmtpd", "aiosmtpd.txt")?);
    Ok(post)
}
