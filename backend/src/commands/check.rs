//! `aftalt check`: verifies the invariants on a live database, and with `--anchor` the audit trail.

use super::{Failure, upkeep};
use crate::app::nightly::municipalities;
use crate::app::sealing::verifying::verify;
use crate::channels::anchor::Anchor;
use crate::config::CheckArgs;
use crate::store::check::check;
use crate::store::{Db, Scope};
use shared::law::LawBook;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &CheckArgs) -> Result<ExitCode, Failure> {
    let mut violations = db.read(&Scope::maintenance(), check).await?;
    if let Some(anchor) = &args.anchor {
        let (app, anchor) = (upkeep(db, law, args.now).await?, Anchor::at(anchor));
        for municipality in municipalities(&app).await? {
            violations.extend(verify(&app, &municipality, &anchor).await?);
        }
    }
    for violation in &violations {
        println!("{violation}");
    }
    println!("{} violations", violations.len());
    Ok(if violations.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
