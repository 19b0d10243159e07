//! `aftalt check`: verifies the invariants on a live database.

use super::Failure;
use crate::store::{Db, Scope, StoreError};
use std::process::ExitCode;

pub async fn run(db: &Db) -> Result<ExitCode, Failure> {
    let violations: Vec<String> = db.read(&Scope::maintenance(), |_| Ok::<_, StoreError>(Vec::new())).await?;
    for violation in &violations {
        println!("{violation}");
    }
    println!("{} violations", violations.len());
    Ok(if violations.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
