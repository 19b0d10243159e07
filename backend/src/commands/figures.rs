//! `aftalt figures`: counts everything anew, of every municipality.

use super::{Failure, upkeep};
use crate::app::figures::count;
use crate::app::nightly::municipalities;
use crate::config::NightlyArgs;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &NightlyArgs) -> Result<ExitCode, Failure> {
    let app = upkeep(db, law, args.now).await?;
    for municipality in municipalities(&app).await? {
        println!("{municipality}: {} months counted", count(&app, &municipality, true).await?);
    }
    Ok(ExitCode::SUCCESS)
}
