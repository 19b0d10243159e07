//! `aftalt check`: verifies the invariants on a live database.

use super::Failure;
use crate::store::check::check;
use crate::store::{Db, Scope};
use std::process::ExitCode;

pub async fn run(db: &Db) -> Result<ExitCode, Failure> {
    let violations = db.read(&Scope::maintenance(), check).await?;
    for violation in &violations {
        println!("{violation}");
    }
    println!("{} violations", violations.len());
    Ok(if violations.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
