//! `aftalt openapi`: prints the document that `openapi/aftalt.json` must equal.

use super::Failure;
use std::process::ExitCode;

pub fn run() -> Result<ExitCode, Failure> {
    println!("{}", crate::web::document().to_pretty_json()?);
    Ok(ExitCode::SUCCESS)
}
