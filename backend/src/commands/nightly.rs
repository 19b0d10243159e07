//! `aftalt nightly`: does today's work of every municipality, as the server does when a new day begins.

use super::Failure;
use crate::app::limits::Allowances;
use crate::app::nightly::{Ended, municipalities, run as night};
use crate::app::{App, EVERY_OFFER, Limits, ORGANIZER};
use crate::clock::Clock;
use crate::config::NightlyArgs;
use crate::seed;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;
use std::sync::Arc;

pub async fn run(db: Db, law: LawBook, args: &NightlyArgs) -> Result<ExitCode, Failure> {
    let app = keyless(db, law, args).await?;
    let mut complete = true;
    for municipality in municipalities(&app).await? {
        match night(&app, &municipality, &|| false).await? {
            Ended::Already => println!("{municipality}: done already"),
            Ended::Done(done) => println!("{municipality}: {}", serde_json::to_string(&done)?),
            Ended::LeftOver(done) => {
                println!("{municipality}: not complete: {}", serde_json::to_string(&done)?);
                complete = false;
            }
        }
    }
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The application of a command that reads no CPR number, so any keys will do.
pub async fn keyless(db: Db, law: LawBook, args: &NightlyArgs) -> Result<App, Failure> {
    if db.is_behind().await? {
        return Err("the database is older than this program; run `aftalt migrate`".into());
    }
    Ok(App {
        db,
        clock: args.now.map_or_else(Clock::system, Clock::Fixed),
        law: Arc::new(law),
        cpr: Arc::new(seed::demo_keys()?),
        offers: EVERY_OFFER.into(),
        organizer: ORGANIZER.into(),
        login: Arc::default(),
        limits: Arc::new(Limits::new(Allowances::default())),
        demo: false,
    })
}
