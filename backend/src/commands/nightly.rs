//! `aftalt nightly`: does today's work of every municipality, as the server does when a new day begins.

use super::{Failure, upkeep};
use crate::app::nightly::{Ended, municipalities, run as night};
use crate::config::NightlyArgs;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &NightlyArgs) -> Result<ExitCode, Failure> {
    let app = upkeep(db, law, args.now).await?;
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
