//! Keeping nothing longer than needed: what `shared::retention` says is due is deleted, and of citizens whose last case
//! closed long ago only statistics stay. Talks and orders stay without a person; the audit trail has a
//! term of its own, and goes by whole months.
//!
//! As the night's work: one batch read finds what is due, then each citizen has a transaction of their own, which decides
//! again by the same function. It can be repeated, stopped in the middle, and run by two at once.

pub mod office;

use super::access::RequestContext;
use super::journal::{Author, Journal, new_id};
use super::rows::number;
use super::sealing::retaining as trail;
use super::settings::Settings;
use super::taking::hold;
use super::{App, AppError};
use crate::store::retention::{self, RetentionRunRow, Taking};
use crate::store::{ReadTx, Scope, Tx, belongings, citizens};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;
use shared::model::Resource;
use shared::retention::{Courses, Periods, RetentionRule};
use shared::texts::Lang;
use shared::time::{Instant, day_of, instant_at};
use std::collections::{BTreeMap, HashMap};
use tracing::error;

/// How many rows each rule takes; of persons: how many.
pub type Counts = BTreeMap<RetentionRule, u32>;

/// What a run did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What each rule took.
    pub counts: Counts,
    /// For how many citizens it failed; they are logged, and due still.
    pub failed: u32,
}

/// What belongs to a case, and how it is taken.
const OF_CASES: [(RetentionRule, &[Taking]); 3] = [
    (RetentionRule::MessageTexts, &retention::MESSAGE_TEXTS),
    (RetentionRule::Notes, &retention::NOTES),
    (RetentionRule::SearchLogs, &retention::SEARCH_LOGS),
];

/// What counts from its own last use.
const OF_THEMSELVES: [(RetentionRule, &[Taking]); 4] = [
    (RetentionRule::OneOffPhones, &retention::ONE_OFF_PHONES),
    (RetentionRule::ContactCodes, &retention::CONTACT_CODES),
    (RetentionRule::Sessions, &retention::SESSIONS),
    (RetentionRule::IdempotencyKeys, &retention::IDEMPOTENCY_KEYS),
];

/// Whether this database role may delete: the server's own may not everywhere, and leaves it to `aftalt retain`.
///
/// # Errors
/// Those of the database.
pub async fn may_run(app: &App, municipality: &Scope) -> Result<bool, AppError> {
    Ok(app.db.read(municipality, retention::may_forget).await?)
}

/// What a run would do now. Nothing is changed.
///
/// # Errors
/// Those of the database.
pub async fn preview(app: &App, municipality: &Scope) -> Result<Counts, AppError> {
    let now = app.clock.now();
    app.db.read(municipality, move |tx| planned(tx, day_of(now))).await
}

fn planned(tx: &mut ReadTx<'_>, today: NaiveDate) -> Result<Counts, AppError> {
    let periods = Settings::load(tx)?.periods()?;
    let mut counts = Counts::new();
    for (rule, rows) in due(tx, &periods, today)?.into_iter().flat_map(|(_, due)| due) {
        *counts.entry(rule).or_default() += rows;
    }
    for (rule, taken) in OF_THEMSELVES {
        let Some(before) = before(&periods, rule, today) else { continue };
        add(&mut counts, rule, number(retention::count(tx, taken, before)?));
    }
    add(&mut counts, RetentionRule::AuditTrail, number(trail::due(tx, &periods, today)?));
    Ok(counts)
}

/// Does it, asking `stop` between two citizens whether to leave off; and writes the report.
///
/// # Errors
/// Those of the database while it looks; what fails for one citizen is counted and logged.
pub async fn run(app: &App, municipality: &Scope, stop: &(dyn Fn() -> bool + Sync)) -> Result<Run, AppError> {
    let now = app.clock.now();
    let today = day_of(now);
    let (periods, citizens) = app
        .db
        .read(municipality, move |tx| {
            let periods = Settings::load(tx)?.periods()?;
            let due = due(tx, &periods, today)?;
            Ok::<_, AppError>((periods, due))
        })
        .await?;
    let mut run = Run { counts: Counts::new(), failed: 0 };
    // First, so that each row counts for one rule: whoever becomes nobody loses all of it.
    for (rule, taken) in OF_THEMSELVES {
        let Some(before) = before(&periods, rule, today) else { continue };
        let rows = app.db.write(municipality, move |tx| themselves(tx, rule, taken, before, now)).await?;
        add(&mut run.counts, rule, rows);
    }
    let of_trail = periods.clone();
    let gone = app.db.write(municipality, move |tx| trail::retain(tx, &of_trail, today)).await?;
    add(&mut run.counts, RetentionRule::AuditTrail, number(gone));
    for (citizen, _) in citizens {
        if stop() {
            break;
        }
        match of_citizen(app, municipality, &citizen, &periods, now).await {
            Ok(counts) => counts.into_iter().for_each(|(rule, rows)| add(&mut run.counts, rule, rows)),
            Err(cause) => {
                error!(%municipality, citizen, %cause, "what is due for a citizen could not be done");
                run.failed += 1;
            }
        }
    }
    let report = report(app, &periods, &run, now)?;
    app.db.write(municipality, move |tx| report.insert(tx)).await?;
    Ok(run)
}

/// A citizen, and how many rows of theirs each rule takes.
type Due = (String, Vec<(RetentionRule, u32)>);

/// The citizens for whom something is due, with how many rows.
fn due(tx: &mut ReadTx<'_>, periods: &Periods, today: NaiveDate) -> Result<Vec<Due>, AppError> {
    let mut held = HashMap::new();
    for (rule, taken) in OF_CASES {
        held.insert(rule, retention::held(tx, taken)?);
    }
    let rows = |rule: RetentionRule, citizen: &str| match held.get(&rule) {
        Some(of) => number(of.get(citizen).copied().unwrap_or_default()),
        None => 1,
    };
    let all = courses(tx, None)?;
    let of = |(citizen, courses): (String, Courses)| {
        let due = periods.due(&courses, today).into_iter().map(|rule| (rule, rows(rule, &citizen)));
        let due: Vec<_> = due.filter(|(_, rows)| *rows > 0).collect();
        (citizen, due)
    };
    Ok(all.into_iter().map(of).filter(|(_, due)| !due.is_empty()).collect())
}

/// Everybody's cases, or one citizen's.
fn courses(tx: &mut ReadTx<'_>, only: Option<&str>) -> Result<Vec<(String, Courses)>, AppError> {
    let mut closed: HashMap<String, Vec<Option<NaiveDate>>> = HashMap::new();
    for (citizen, day) in retention::closings(tx, only)? {
        closed.entry(citizen).or_default().push(day);
    }
    let known = retention::known(tx, only)?.into_iter().map(|(citizen, since)| {
        let closed_on = closed.remove(&citizen).unwrap_or_default();
        (citizen, Courses { known_since: day_of(since.and_utc()), closed_on })
    });
    Ok(known.collect())
}

async fn of_citizen(
    app: &App,
    municipality: &Scope,
    citizen: &str,
    periods: &Periods,
    now: Instant,
) -> Result<Counts, AppError> {
    let (citizen, periods) = (citizen.to_owned(), periods.clone());
    app.db
        .write(municipality, move |tx| {
            hold(tx, &[Resource::citizen(&citizen.as_str().into())])?;
            let mut counts = Counts::new();
            let Some((_, known)) = courses(tx, Some(&citizen))?.pop() else { return Ok(counts) };
            let today = day_of(now);
            let request = request(today);
            let journal = journal(&request, now);
            let due = periods.due(&known, today);
            for (rule, taken) in OF_CASES.iter().filter(|(rule, _)| due.contains(rule)) {
                let rows = number(retention::take_of(tx, taken, &citizen)?);
                if rows > 0 {
                    let details = json!({ "rule": rule, "rows": rows });
                    journal.audit_with(tx, "retain", "citizen", &citizen, Some(&citizen), &details)?;
                    add(&mut counts, *rule, rows);
                }
            }
            if due.contains(&RetentionRule::Pseudonymise) {
                belongings::strip(tx, belongings::ALL, &citizen)?;
                citizens::pseudonymise(tx, &citizen, now.naive_utc())?;
                journal.audit(tx, "pseudonymise", "citizen", &citizen, Some(&citizen))?;
                add(&mut counts, RetentionRule::Pseudonymise, 1);
            }
            Ok(counts)
        })
        .await
}

fn themselves(
    tx: &mut Tx<'_>,
    rule: RetentionRule,
    taken: &[Taking],
    before: NaiveDateTime,
    now: Instant,
) -> Result<u32, AppError> {
    let rows = number(retention::take(tx, taken, before)?);
    if rows > 0 {
        let request = request(day_of(now));
        let details = json!({ "rule": rule, "rows": rows });
        let table = taken.first().map_or("", |taken| taken.table);
        journal(&request, now).audit_with(tx, "retain", table, "-", None, &details)?;
    }
    Ok(rows)
}

/// The moment at which the day after the last one that is due began, UTC.
fn before(periods: &Periods, rule: RetentionRule, today: NaiveDate) -> Option<NaiveDateTime> {
    let next = periods.limit(rule, today)?.succ_opt()?;
    Some(instant_at(next, 0).naive_utc())
}

fn report(app: &App, periods: &Periods, run: &Run, started_at: Instant) -> Result<RetentionRunRow, AppError> {
    let text = |error: serde_json::Error| AppError::Internal(error.to_string());
    let numbers: BTreeMap<RetentionRule, u16> =
        RetentionRule::ALL.iter().map(|rule| (*rule, periods.number(*rule))).collect();
    Ok(RetentionRunRow {
        id: new_id(),
        day: day_of(started_at),
        started_at: started_at.naive_utc(),
        finished_at: app.clock.now().naive_utc(),
        periods: serde_json::to_string(&numbers).map_err(text)?,
        counts: serde_json::to_string(&run.counts).map_err(text)?,
        failed: i32::try_from(run.failed).unwrap_or(i32::MAX),
    })
}

fn add(counts: &mut Counts, rule: RetentionRule, rows: u32) {
    if rows > 0 {
        *counts.entry(rule).or_default() += rows;
    }
}

const fn journal(request: &RequestContext, at: Instant) -> Journal<'_> {
    Journal { author: Author::System, request, at }
}

fn request(today: NaiveDate) -> RequestContext {
    RequestContext { request_id: format!("retain-{today}"), lang: Lang::Da }
}
