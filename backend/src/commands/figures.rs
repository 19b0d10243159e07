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
    for (municipality, months) in count_all(&app).await? {
        println!("{municipality}: {months} months counted");
    }
    Ok(ExitCode::SUCCESS)
}

/// Counts everything anew; how many months of which municipality.
pub async fn count_all(app: &App) -> Result<Vec<(Scope, u32)>, Failure> {
    let mut counted = Vec::new();
    for municipality in municipalities(app).await? {
        let months = count(app, &municipality, true).await?;
        counted.push((municipality, months));
    }
    Ok(counted)
}
