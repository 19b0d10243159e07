//! What the binary does, one command a file.

mod check;
mod employee;
mod figures;
mod machine;
mod migrate;
mod nightly;
mod openapi;
mod retain;
mod rotate_cpr_keys;
mod seed;
mod send;
mod serve;
mod simulate;

use crate::app::limits::Allowances;
use crate::app::{App, EVERY_OFFER, Limits, ORGANIZER, Recorder};
use crate::clock::Clock;
use crate::config::{Cli, Command, Settings};
use crate::seed as invented;
use crate::store::Db;
use secrecy::ExposeSecret;
use shared::law::LawBook;
use shared::time::Instant;
use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;
use tracing::error;
use tracing_subscriber::EnvFilter;

/// Why a command failed, in words for the person at the terminal.
type Failure = Box<dyn Error + Send + Sync>;

/// Runs the command; failures are logged and told by the exit code.
pub fn run(cli: &Cli) -> ExitCode {
    let filter = EnvFilter::try_from_env("AFTALT_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().json().flatten_event(true).with_writer(std::io::stderr).with_env_filter(filter).init();
    match dispatch(cli) {
        Ok(code) => code,
        Err(failure) => {
            error!(cause = %failure, "failed");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(cli: &Cli) -> Result<ExitCode, Failure> {
    if let Command::Openapi = cli.command {
        return openapi::run();
    }
    let settings = Settings::of(cli)?;
    let named = cli.database_url.as_ref().map(ExposeSecret::expose_secret);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let law = settings.law()?;
    if let Command::Simulate(args) = &cli.command {
        // Only on a database that is named on the way: the one of a configuration file is somebody's.
        return runtime.block_on(simulate::run(named, law, args));
    }
    let db = Db::connect(settings.url_for(&cli.command))?;
    match &cli.command {
        Command::Serve(args) => {
            actix_web::rt::System::with_tokio_rt(tokio_runtime).block_on(serve::run(db, law, &settings, args))
        }
        Command::Send(args) => runtime.block_on(send::run(db, law, &settings, args)),
        Command::RotateCprKeys(_) => runtime.block_on(rotate_cpr_keys::run(db, law, &settings)),
        Command::Retain(args) => runtime.block_on(retain::run(db, law, args)),
        Command::Migrate(_) => runtime.block_on(migrate::run(&db, settings.server_role.as_deref())),
        Command::Machine(args) => runtime.block_on(machine::run(&db, args)),
        Command::Employee(args) => runtime.block_on(employee::run(&db, args)),
        Command::Check(args) => runtime.block_on(check::run(db, law, args)),
        Command::Seed(args) => runtime.block_on(seed::run(db, law, args)),
        Command::Nightly(args) => runtime.block_on(nightly::run(db, law, args)),
        Command::Figures(args) => runtime.block_on(figures::run(db, law, args)),
        Command::Simulate(args) => runtime.block_on(simulate::run(named, law, args)),
        Command::Openapi => openapi::run(),
    }
}

/// The application for a command that lets nobody in and sends nothing, on a database of this program's shape. Most read no
/// CPR number; then any keys will do.
async fn upkeep(db: Db, law: LawBook, now: Option<Instant>) -> Result<App, Failure> {
    if db.is_behind().await? {
        return Err("the database is older than this program; run `aftalt migrate`".into());
    }
    Ok(App {
        db,
        clock: now.map_or_else(Clock::system, Clock::Fixed),
        cpr: Arc::new(invented::demo_keys()?),
        law: Arc::new(law),
        offers: EVERY_OFFER.into(),
        organizer: ORGANIZER.into(),
        limits: Arc::new(Limits::new(Allowances::default())),
        login: Arc::default(),
        recorder: Recorder::default(),
        demo: false,
    })
}

#[expect(
    clippy::expect_used,
    reason = "without a runtime there is nothing to run, and actix wants it from a plain function"
)]
fn tokio_runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a tokio runtime")
}
