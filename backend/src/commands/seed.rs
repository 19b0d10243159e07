//! `aftalt seed`: fills an empty database with an invented municipality.

use super::figures::count_all;
use super::{Failure, upkeep};
use crate::clock::Clock;
use crate::config::SeedArgs;
use crate::seed;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &SeedArgs) -> Result<ExitCode, Failure> {
    db.migrate().await?;
    let now = args.now.unwrap_or_else(|| Clock::system().now());
    seed::fill(&db, args.municipality, now).await?;
    // As the night before would have: whoever leads finds figures at once.
    count_all(&upkeep(db, law, Some(now)).await?, |_, _| ()).await?;
    println!("seeded");
    Ok(ExitCode::SUCCESS)
}
