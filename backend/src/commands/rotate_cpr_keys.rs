//! `aftalt rotate-cpr-keys`: seals every CPR number with the key that the key file names as sealing.

use super::Failure;
use crate::app::limits::Allowances;
use crate::app::nightly::municipalities;
use crate::app::rotating::rotate;
use crate::app::{App, EVERY_OFFER, Limits, ORGANIZER};
use crate::clock::Clock;
use crate::config::Settings;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;
use std::sync::Arc;

pub async fn run(db: Db, law: LawBook, settings: &Settings) -> Result<ExitCode, Failure> {
    if db.is_behind().await? {
        return Err("the database is older than this program; run `aftalt migrate`".into());
    }
    let app = App {
        db,
        clock: Clock::system(),
        cpr: Arc::new(settings.keys()?),
        law: Arc::new(law),
        offers: EVERY_OFFER.into(),
        organizer: ORGANIZER.into(),
        limits: Arc::new(Limits::new(Allowances::default())),
        login: Arc::default(),
        demo: false,
    };
    for municipality in municipalities(&app).await? {
        let rotated = rotate(&app, &municipality).await?;
        println!("{municipality}: {} numbers, {} earlier numbers", rotated.present, rotated.earlier);
    }
    Ok(ExitCode::SUCCESS)
}
