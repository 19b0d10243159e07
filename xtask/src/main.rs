//! `cargo xtask <command>`: everything a person or a CI machine does with this repository.
//!
//! Each command sets up what it needs (see [`setup`]), so it works on a fresh Debian machine with Rust and Node.

mod budget;
mod calendars;
mod dist;
mod law;
mod pages;
mod place;
mod post;
mod python;
mod report;
mod schemathesis;
mod setup;
mod shell;
mod start;
mod test;
mod tools;

use std::process::ExitCode;

use place::Place;

/// What every part of a command answers; the text says what failed and what to do about it.
type Result<T = ()> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask start          sets up, builds, runs the demo on SQLite at http://127.0.0.1:8080
cargo xtask test [STEP…]   sets up, runs every check that CI runs (or the named steps)
cargo xtask schemathesis N the API against its own description, N examples for each operation
cargo xtask post N          N messages on each database, through servers that fail, by workers that are killed
cargo xtask law-table      the table of legal cases that ran, by rule version, each with its source
cargo xtask dist           the release binary with the pages inside, at release/aftalt in the target directory
cargo xtask pages          builds the pages only, into frontend/dist";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[String]) -> Result {
    let (name, rest) = arguments.split_first().ok_or(HELP)?;
    match (name.as_str(), rest) {
        ("start", []) => start::run(&Place::find()?),
        ("test", steps) => test::run(&Place::find()?, steps),
        ("schemathesis", [examples]) => {
            let place = Place::find()?;
            setup::for_server()?;
            setup::for_schemathesis()?;
            shell::run(&mut test::build(&place))?;
            schemathesis::run(&place, examples.parse().map_err(|_| format!("not a number: {examples}"))?)
        }
        ("post", [messages]) => {
            let place = Place::find()?;
            setup::for_server()?;
            setup::for_schemathesis()?;
            shell::run(&mut test::build(&place))?;
            post::run(&place, messages.parse().map_err(|_| format!("not a number: {messages}"))?)
        }
        ("law-table", []) => law::table(&Place::find()?),
        ("dist", []) => dist::run(&Place::find()?),
        ("pages", []) => {
            let place = Place::find()?;
            setup::for_pages(&place)?;
            pages::build(&place)
        }
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("unknown command: {}\n{HELP}", arguments.join(" "))),
    }
}
