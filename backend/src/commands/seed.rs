//! `aftalt seed`: fills an empty database with an invented municipality.

use super::{Failure, upkeep};
use crate::app::figures::count;
use crate::app::nightly::municipalities;
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
    let app = upkeep(db, law, Some(now)).await?;
    for municipality in municipalities(&app).await? {
        count(&app, &municipality, true).await?;
    }
    println!("seeded");
    Ok(ExitCode::SUCCESS)
}
