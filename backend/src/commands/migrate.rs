//! `aftalt migrate`: brings the database to the present schema.

use super::Failure;
use crate::store::Db;
use std::process::ExitCode;

pub async fn run(db: &Db) -> Result<ExitCode, Failure> {
    db.migrate().await?;
    println!("the database is up to date");
    Ok(ExitCode::SUCCESS)
}
