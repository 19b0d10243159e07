//! `aftalt retain-audit`: deletes the months of the audit trail that are older than each municipality keeps it. The
//! server's own role may not delete from the trail; whoever maintains the database runs this.

use super::{Failure, upkeep};
use crate::app::nightly::municipalities;
use crate::app::sealing::retaining::retain;
use crate::config::RetainArgs;
use crate::store::Db;
use shared::law::LawBook;
use std::process::ExitCode;

pub async fn run(db: Db, law: LawBook, args: &RetainArgs) -> Result<ExitCode, Failure> {
    let app = upkeep(db, law, args.now)?;
    for municipality in municipalities(&app).await? {
        println!("{municipality}: {} rows deleted", retain(&app, &municipality).await?);
    }
    Ok(ExitCode::SUCCESS)
}
