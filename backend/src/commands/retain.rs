//! `aftalt retain`: deletes what is kept no longer, or says what that would be. Where the server's database role may not
//! delete, the maintenance role does it with this, every night.

use super::Failure;
use crate::app::limits::Allowances;
use crate::app::nightly::municipalities;
use crate::app::retaining::{Counts, preview, run as retain};
use crate::app::{App, EVERY_OFFER, Limits, ORGANIZER};
use crate::clock::Clock;
use crate::config::RetainArgs;
use crate::seed;
use crate::store::Db;
use shared::law::LawBook;
use shared::retention::RetentionRule;
use std::process::ExitCode;
use std::sync::Arc;

pub async fn run(db: Db, law: LawBook, args: &RetainArgs) -> Result<ExitCode, Failure> {
    if db.is_behind().await? {
        return Err("the database is older than this program; run `aftalt migrate`".into());
    }
    // Nothing here reads a CPR number, so any keys will do.
    let app = App {
        db,
        clock: args.now.map_or_else(Clock::system, Clock::Fixed),
        cpr: Arc::new(seed::demo_keys()?),
        law: Arc::new(law),
        offers: EVERY_OFFER.into(),
        organizer: ORGANIZER.into(),
        limits: Arc::new(Limits::new(Allowances::default())),
        login: Arc::default(),
        demo: false,
    };
    let mut failed = 0;
    for municipality in municipalities(&app).await? {
        let counts = if args.preview {
            preview(&app, &municipality).await?
        } else {
            let done = retain(&app, &municipality, &|| false).await?;
            failed += done.failed;
            done.counts
        };
        print!("{}", table(&municipality.to_string(), &counts));
    }
    if failed > 0 {
        println!("failed for {failed} citizens; see the log");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// A line for each rule.
fn table(municipality: &str, counts: &Counts) -> String {
    let rules = RetentionRule::ALL.iter().filter(|rule| **rule != RetentionRule::History);
    let line = |rule: &RetentionRule| {
        format!("{municipality}  {:<18}{:>8}\n", rule.as_str(), counts.get(rule).copied().unwrap_or_default())
    };
    rules.map(line).collect()
}
