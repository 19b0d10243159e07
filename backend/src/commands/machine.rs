//! `aftalt machine`: lets programs of a municipality's ask by themselves.

use super::Failure;
use crate::app::machines;
use crate::clock::Clock;
use crate::config::{MachineAct, MachineArgs};
use crate::store::Db;
use std::process::ExitCode;

pub async fn run(db: &Db, args: &MachineArgs) -> Result<ExitCode, Failure> {
    let now = Clock::system().now();
    match &args.act {
        MachineAct::Add { name, scopes } => {
            let added = machines::add(db, &args.municipality, name, scopes, now).await?;
            println!("client_id {}\nclient_secret {}", added.client, added.secret);
        }
        MachineAct::List => {
            for line in machines::list(db, &args.municipality).await? {
                println!("{line}");
            }
        }
        MachineAct::End { id } => {
            machines::end(db, &args.municipality, id, now).await?;
            println!("ended");
        }
    }
    Ok(ExitCode::SUCCESS)
}
