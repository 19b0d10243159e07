//! `aftalt serve`: the pages and the API, until told to stop; requests in flight are finished first.

use super::Failure;
use super::send::{refuse_powers, ways, worker};
use crate::app::{App, Limits, Recorder};
use crate::channels::anchor::Anchor;
use crate::clock::Clock;
use crate::config::{SeedMunicipality, ServeArgs, Settings};
use crate::jobs::nightly::Nightly;
use crate::jobs::outbox::Outbox;
use crate::jobs::sealing::Sealing;
use crate::login::Login;
use crate::seed;
use crate::store::Db;
use crate::web::create_app;
use actix_web::HttpServer;
use shared::law::LawBook;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tracing::{info, warn};

/// How long requests in flight may take after the signal to stop.
const SHUTDOWN_SECONDS: u64 = 10;

pub async fn run(db: Db, law: LawBook, settings: &Settings, args: &ServeArgs) -> Result<ExitCode, Failure> {
    let clock = args.now.map_or_else(Clock::system, Clock::starting_at);
    if args.demo {
        db.migrate().await?;
        if seed::is_empty(&db).await? {
            seed::fill(&db, SeedMunicipality::Solroed, clock.now()).await?;
        }
    } else if db.is_behind().await? {
        return Err("the database is older than this program; run `aftalt migrate`".into());
    } else {
        refuse_powers(&db).await?;
    }
    let cpr = Arc::new(if args.demo { seed::demo_keys()? } else { settings.keys()? });
    let ways = ways(settings, args.demo)?;
    let app = App {
        db,
        clock,
        cpr,
        law: Arc::new(law),
        offers: Arc::clone(&ways.offers),
        organizer: Arc::clone(&ways.organizer),
        login: Arc::new(Login::open(&settings.login, args.demo)?),
        recorder: if args.unaudited { Recorder::off() } else { Recorder::default() },
        limits: Arc::new(Limits::new(settings.limits.allowances(args.demo))),
        demo: args.demo,
    };
    let nightly = Nightly::start(app.clone());
    if settings.audit_anchor.is_none() && !args.demo {
        warn!("there is no anchor for the audit trail: name one as `audit_anchor`, or AFTALT_AUDIT_ANCHOR");
    }
    let sealing = Sealing::start(app.clone(), settings.audit_anchor.as_ref().map(Anchor::at));
    let outbox = Outbox::start(worker(&app, &ways, settings));
    let edge = settings.edge();
    let server = HttpServer::new(move || create_app(app.clone(), edge.clone()))
        .client_request_timeout(Duration::from_secs(10))
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .bind(settings.listen)?;
    for address in server.addrs() {
        println!("listening on http://{address}");
        info!(%address, demo = args.demo, "listening");
    }
    let served = server.run().await;
    nightly.stop().await;
    outbox.stop().await;
    sealing.stop().await;
    served?;
    info!("stopped");
    Ok(ExitCode::SUCCESS)
}
