//! `aftalt employee`: lets somebody of the office in no more, or again.

use super::Failure;
use crate::app::employing;
use crate::clock::Clock;
use crate::config::{EmployeeAct, EmployeeArgs};
use crate::store::Db;
use std::process::ExitCode;

pub async fn run(db: &Db, args: &EmployeeArgs) -> Result<ExitCode, Failure> {
    let now = Clock::system().now();
    let municipality = match &args.municipality {
        Some(code) => code.clone(),
        None => employing::only_municipality(db).await?,
    };
    match &args.act {
        EmployeeAct::End { who } => {
            let ended = employing::end(db, &municipality, who, now).await?;
            println!("{} is let in no more; sessions ended: {}", ended.id, ended.sessions);
        }
        EmployeeAct::Back { who } => {
            println!("{} is let in again", employing::back(db, &municipality, who, now).await?);
        }
    }
    Ok(ExitCode::SUCCESS)
}
