//! `aftalt figures`: counts everything anew, of every municipality.

use super::{Failure, upkeep};
use crate::app::App;
use crate::app::figures::count;
use crate::app::nightly::municipalities;
use crate::config::NightlyArgs;
use crate::store::{Db, Scope};
use shared::law::LawBook;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &NightlyArgs) -> Result<ExitCode, Failure> {
    let app = upkeep(db, law, args.now).await?;
    count_all(&app, |municipality, months| println!("{municipality}: {months} months counted")).await?;
    Ok(ExitCode::SUCCESS)
}

/// Counts everything anew; `done` hears of each municipality how many months that were.
pub async fn count_all(app: &App, done: impl Fn(&Scope, u32)) -> Result<(), Failure> {
    for municipality in municipalities(app).await? {
        done(&municipality, count(app, &municipality, true).await?);
    }
    Ok(())
}
