//! `aftalt simulate`: a fresh database lives through months; prints what came of it.

use super::Failure;
use crate::config::SimulateArgs;
use crate::simulate::{Plan, run as live};
use crate::store::Db;
use shared::law::LawBook;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

pub async fn run(url: Option<&str>, law: LawBook, args: &SimulateArgs) -> Result<ExitCode, Failure> {
    let crate::config::SeedMunicipality::Solroed = args.municipality;
    let plan = Plan { from: args.from, months: args.months, seed: args.seed };
    let scratch = Scratch::new()?;
    let db = url.map_or_else(|| Db::scratch(&scratch.file()), Db::connect)?;
    let report = live(db, Arc::new(law), &plan).await?;
    println!("{report}");
    Ok(if report.violations.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A folder for a database that nobody wants to keep.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, Failure> {
        let folder = std::env::temp_dir().join(format!("aftalt-simulation-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    fn file(&self) -> String {
        self.0.join("aftalt.sqlite").display().to_string()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}
