//! `aftalt rotate-cpr-keys`: seals every CPR number with the key that the key file names as sealing.

use super::{Failure, upkeep};
use crate::app::App;
use crate::app::nightly::municipalities;
use crate::app::rotating::rotate;
use crate::config::Settings;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;
use std::sync::Arc;

pub async fn run(db: Db, law: LawBook, settings: &Settings) -> Result<ExitCode, Failure> {
    let keys = Arc::new(settings.keys()?);
    let app = App { cpr: keys, ..upkeep(db, law, None).await? };
    for municipality in municipalities(&app).await? {
        let rotated = rotate(&app, &municipality).await?;
        println!("{municipality}: {} numbers, {} earlier numbers", rotated.present, rotated.earlier);
    }
    Ok(ExitCode::SUCCESS)
}
