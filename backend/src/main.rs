//! The one binary: `aftalt serve | migrate | check | openapi | seed`.

use backend::commands;
use backend::config::Cli;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(&Cli::parse())
}
