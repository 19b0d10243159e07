//! `aftalt simulate`: a municipality lives through months, day by day on a fixed clock.
//!
//! The night's work runs; citizens look, book, move, forget, cancel, fall ill and recover by seeded chance; caseworkers
//! publish, summon and record. Everybody acts through the use cases, signed in as themselves, so what comes out is what the
//! product does. The same seed gives the same table.

mod chance;
mod citizens;
mod figures;
mod newcomers;
mod office;
mod people;
mod post;
mod recovering;
mod report;

pub use figures::OfScheme;
pub use report::Report;

use crate::app::limits::Allowances;
use crate::app::nightly::{Ended, run as night};
use crate::app::{App, AppError, EVERY_OFFER, Limits, ORGANIZER, Recorder};
use crate::channels::Channels;
use crate::channels::settings::OutboxSettings;
use crate::clock::Clock;
use crate::config::SeedMunicipality;
use crate::jobs::outbox::Worker;
use crate::seed::later::{MUNICIPALITY, Newcomers};
use crate::seed::{self, SeedError};
use crate::store::check::check;
use crate::store::{Db, Scope, StoreError};
use chrono::{Months, NaiveDate};
use people::People;
use post::Post;
use rand::SeedableRng;
use rand::rngs::StdRng;
use shared::law::LawBook;
use shared::time::{Instant, instant_at};
use std::sync::Arc;

/// When the day's last messages leave, in minutes after midnight.
const LAST_POST: u16 = 21 * 60 + 59;

/// What is to be lived through.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The first day.
    pub from: NaiveDate,
    /// For how many months.
    pub months: u32,
    /// Where chance begins.
    pub seed: u64,
}

impl Plan {
    /// The first day after it.
    pub fn end(&self) -> NaiveDate {
        self.from.checked_add_months(Months::new(self.months)).unwrap_or(self.from)
    }
}

/// Why it could not go on.
#[derive(Debug, thiserror::Error)]
pub enum SimulationError {
    /// A use case failed, which none may.
    #[error("{0}: {1}")]
    Failed(String, AppError),
    /// The night's work was not complete.
    #[error("the night of {0} was not complete")]
    Night(NaiveDate),
    /// A night found acts that nobody was told of.
    #[error("nobody was told of something before the night of {0}")]
    Unheard(NaiveDate),
    /// The invented people.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Seeds the empty database as of the first day and lives through the plan.
///
/// # Errors
/// When anything failed that no refusal explains.
pub async fn run(db: Db, law: Arc<LawBook>, plan: &Plan) -> Result<Report, SimulationError> {
    db.migrate().await?;
    seed::fill(&db, SeedMunicipality::Solroed, instant_at(plan.from, 0)).await?;
    let cpr = Arc::new(seed::demo_keys().map_err(SeedError::from)?);
    let app = App {
        db,
        clock: Clock::Fixed(instant_at(plan.from, 0)),
        cpr,
        law,
        offers: EVERY_OFFER.into(),
        organizer: ORGANIZER.into(),
        login: Arc::default(),
        recorder: Recorder::default(),
        limits: Arc::new(Limits::new(Allowances::generous())),
        demo: true,
    };
    let post = Arc::new(Post::default());
    let channels = Arc::new(Channels::all_to(&post));
    let worker = Worker { app: app.clone(), channels, settings: OutboxSettings::default(), longest_attempt: 0 };
    let mut world = World {
        app,
        worker,
        municipality: Scope::new(MUNICIPALITY)?,
        rng: StdRng::seed_from_u64(plan.seed),
        newcomers: Newcomers::default(),
        people: People::default(),
        published_until: newcomers::first_unpublished(plan.from),
    };
    let end = plan.end();
    for day in plan.from.iter_days().take_while(|day| *day < end) {
        world.live(day).await?;
    }
    let mut violations: Vec<String> =
        world.app.db.read(&Scope::maintenance(), check).await?.iter().map(ToString::to_string).collect();
    let sent = world.app.db.read(&world.municipality, move |tx| post.look(tx)).await?;
    violations.extend(sent.violations.iter().cloned());
    let figures = world.app.db.read(&world.municipality, figures::Figures::load).await?;
    Ok(Report::of(plan, &world.app.law, &figures, &sent, violations))
}

/// A municipality in the middle of its life.
struct World {
    app: App,
    worker: Worker,
    municipality: Scope,
    rng: StdRng,
    newcomers: Newcomers,
    people: People,
    /// The first Monday that is not published yet.
    published_until: NaiveDate,
}

impl World {
    async fn live(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        self.at(day, 5);
        match night(&self.app, &self.municipality, &|| false).await {
            Ok(Ended::Done(did)) if did.unheard > 0 => return Err(SimulationError::Unheard(day)),
            Ok(Ended::Done(_) | Ended::Already) => {}
            Ok(Ended::LeftOver(_)) => return Err(SimulationError::Night(day)),
            Err(error) => return Err(SimulationError::Failed("the night".to_owned(), error)),
        }
        self.deliver().await?;
        self.people.sign_out();
        self.publish(day).await?;
        self.cases_begin(day).await?;
        self.citizens_act(day).await?;
        self.at(day, LAST_POST);
        self.deliver().await?;
        self.office_works(day).await?;
        self.deliver().await
    }

    /// The clock shows this minute of the day.
    fn at(&mut self, day: NaiveDate, minute: u16) -> Instant {
        let now = instant_at(day, minute);
        self.app.clock = Clock::Fixed(now);
        now
    }
}

/// What came of an act: none when a rule refused it, as happens to people.
fn allowed<T>(what: &str, outcome: Result<T, AppError>) -> Result<Option<T>, SimulationError> {
    match outcome {
        Ok(done) => Ok(Some(done)),
        Err(AppError::Refused { .. }) => Ok(None),
        Err(error) => Err(SimulationError::Failed(what.to_owned(), error)),
    }
}
