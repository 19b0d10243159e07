//! `aftalt retain`: deletes what is kept no longer, or says what that would be. Where the server's database role may not
//! delete, the maintenance role does it with this, every night.

use super::{Failure, upkeep};
use crate::app::nightly::municipalities;
use crate::app::retaining::{Counts, preview, run as retain};
use crate::config::RetainArgs;
use crate::store::Db;
use shared::law::LawBook;
use shared::retention::RetentionRule;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &RetainArgs) -> Result<ExitCode, Failure> {
    let app = upkeep(db, law, args.now).await?;
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
