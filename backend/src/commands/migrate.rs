//! `aftalt migrate`: brings the database to the present schema, and the server's role to what it needs.

use super::Failure;
use crate::store::Db;
use std::process::ExitCode;

pub async fn run(db: &Db, server_role: Option<&str>) -> Result<ExitCode, Failure> {
    db.migrate().await?;
    if let Some(role) = server_role {
        db.grant(role).await?;
    }
    println!("the database is up to date");
    Ok(ExitCode::SUCCESS)
}
