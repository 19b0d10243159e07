//! `aftalt seed`: fills an empty database with an invented municipality.

use super::Failure;
use crate::clock::Clock;
use crate::config::SeedArgs;
use crate::seed;
use crate::store::Db;
use std::process::ExitCode;

pub async fn run(db: &Db, args: &SeedArgs) -> Result<ExitCode, Failure> {
    db.migrate().await?;
    let now = args.now.unwrap_or_else(|| Clock::system().now());
    seed::fill(db, args.municipality, now).await?;
    println!("seeded");
    Ok(ExitCode::SUCCESS)
}
