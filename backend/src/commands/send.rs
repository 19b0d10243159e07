//! `aftalt send`: a worker of the outbox beside the server, or instead of the server's own.

use super::Failure;
use crate::app::{App, EVERY_OFFER, Limits, ORGANIZER, Recorder};
use crate::channels::Channels;
use crate::channels::settings::SettingFault;
use crate::clock::Clock;
use crate::config::{SendArgs, Settings};
use crate::jobs::outbox::{Outbox, Worker};
use crate::seed;
use crate::store::Db;
use shared::law::LawBook;
use shared::model::MessageChannel;
use std::process::ExitCode;
use std::sync::Arc;
use tracing::info;

/// The ways out, and what follows from them.
pub struct Ways {
    pub channels: Arc<Channels>,
    pub offers: Arc<[MessageChannel]>,
    pub organizer: Arc<str>,
}

/// Opens the ways out. In the demonstration what leads nowhere ends on its page, so everything is offered.
pub fn ways(settings: &Settings, demo: bool) -> Result<Ways, SettingFault> {
    let channels = Channels::open(&settings.channels, demo)?;
    let offers = if demo { EVERY_OFFER.to_vec() } else { channels.offers() };
    let organizer = settings.channels.smtp.as_ref().map_or(ORGANIZER, |smtp| smtp.from.as_str());
    Ok(Ways { offers: offers.into(), organizer: organizer.into(), channels: Arc::new(channels) })
}

/// The worker for these ways out.
pub fn worker(app: &App, ways: &Ways, settings: &Settings) -> Worker {
    let longest_attempt = settings.channels.longest_wait();
    Worker { app: app.clone(), channels: Arc::clone(&ways.channels), settings: settings.outbox, longest_attempt }
}

/// Refuses to run with a role that could pass the second wall, or without that wall.
pub async fn refuse_powers(db: &Db) -> Result<(), Failure> {
    match db.unsafe_to_serve().await?.as_slice() {
        [] => Ok(()),
        faults => {
            Err(format!("not on this database's role (see ARCHITECTURE.md, \"Two walls\"): {}", faults.join("; "))
                .into())
        }
    }
}

pub async fn run(db: Db, law: LawBook, settings: &Settings, args: &SendArgs) -> Result<ExitCode, Failure> {
    if db.is_behind().await? {
        return Err("the database is older than this program; run `aftalt migrate`".into());
    }
    if !args.demo {
        refuse_powers(&db).await?;
    }
    let ways = ways(settings, args.demo)?;
    let app = App {
        db,
        clock: args.now.map_or_else(Clock::system, Clock::starting_at),
        cpr: Arc::new(if args.demo { seed::demo_keys()? } else { settings.keys()? }),
        law: Arc::new(law),
        offers: Arc::clone(&ways.offers),
        organizer: Arc::clone(&ways.organizer),
        login: Arc::default(),
        recorder: Recorder::default(),
        limits: Arc::new(Limits::new(settings.limits.allowances(args.demo))),
        demo: args.demo,
    };
    let worker = worker(&app, &ways, settings);
    if args.until_empty {
        println!("{} messages", worker.until_empty().await?);
        return Ok(ExitCode::SUCCESS);
    }
    let outbox = Outbox::start(worker);
    info!("sending");
    tokio::signal::ctrl_c().await?;
    outbox.stop().await;
    Ok(ExitCode::SUCCESS)
}
