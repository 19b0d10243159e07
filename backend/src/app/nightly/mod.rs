//! The night's work of a municipality: what each case needs on a new day (R1, R19, R37).
//!
//! One batch read finds the citizens for whom something is to be done; then each has a transaction of their own, which
//! locks their calendar, reads again, decides by the same pure function and writes. So it can be repeated, stopped in the
//! middle, and run by two servers at once: whoever comes second finds nothing left to do. It looks at what a case needs
//! today, never at what a night was to do, so a night that was missed is caught up by the next.

mod plan;
mod talks;

use super::access::RequestContext;
use super::audit::alarms::raise;
use super::courses::{self, Course};
use super::issuing::{Closed, Wanted, channels, issue};
use super::journal::{Author, Journal};
use super::reconciling::{Reconciled, reconcile};
use super::settling::{About, raise_by, settle};
use super::taking::hold;
use super::{App, AppError, bars, case_changes, facts, figures, questions, retaining, rows, staff_mail};
use crate::store::bars::BarRow;
use crate::store::nightly_runs::{self, NightlyRunRow};
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, Scope, StoreError, Tx, Whom, appointments, cases, municipalities, reason_questions};
use chrono::{NaiveDate, NaiveDateTime};
use plan::{Step, plan};
use serde::{Deserialize, Serialize};
use serde_json::json;
use shared::ids::{CitizenId, Scheme};
use shared::law::{Duty, LawBook, Rules};
use shared::model::{OrderCause, OrderStatus, Resource};
use shared::retention::RetentionRule;
use shared::rules::{Change, TaskKind};
use shared::texts::Lang;
use shared::time::{Instant, day_of, instant_at};
use std::collections::BTreeMap;
use std::sync::Arc;
use talks::{unanswered, untold};
use tracing::{error, info};

/// What a night did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Night {
    /// Orders issued.
    pub issued: u32,
    /// Orders that ran out.
    pub expired: u32,
    /// Orders that no longer matter.
    pub lapsed: u32,
    /// Tasks to find a time for somebody.
    pub summoned: u32,
    /// Tasks because nobody said why a talk was missed.
    pub unanswered: u32,
    /// Citizens whose bars began, ended or are to be looked at.
    pub bars: u32,
    /// Citizens whose case has closed and for whom nothing waits any more.
    pub closed: u32,
    /// Tasks because nobody has said what became of a talk.
    pub untold: u32,
    /// Acts of the last days that were compared with the messages.
    pub compared: u32,
    /// Those of them that nobody was told of.
    pub unheard: u32,
    /// Citizens of whom only statistics are left.
    pub forgotten: u32,
    /// Employees' days that look unusual.
    pub alarms: u32,
    /// Citizens for whom it failed; they are logged, and tried again.
    pub failed: u32,
}

/// How a night ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Everything is done.
    Done(Night),
    /// It was done already.
    Already,
    /// Somebody is left over: it is tried again.
    LeftOver(Night),
}

/// The municipalities that are served here.
///
/// # Errors
/// Those of the database.
pub async fn municipalities(app: &App) -> Result<Vec<Scope>, AppError> {
    app.db
        .read(&Scope::maintenance(), |tx| {
            let codes = municipalities::codes(tx)?;
            Ok::<_, AppError>(codes.iter().map(|code| Scope::new(code)).collect::<Result<_, StoreError>>()?)
        })
        .await
}

/// Does today's work of one municipality, unless it is done. Asks `stop` between two citizens whether to leave off.
///
/// # Errors
/// Those of the database while it looks for what is to be done; what fails for one citizen is counted and logged.
pub async fn run(app: &App, municipality: &Scope, stop: &(dyn Fn() -> bool + Sync)) -> Result<Ended, AppError> {
    let now = app.clock.now();
    let today = day_of(now);
    if !begin(app, municipality, today, now).await? {
        figures::catch_up(app, municipality).await?;
        return Ok(Ended::Already);
    }
    let law = app.law.clone();
    let (closed, candidates, questions, talks) = app
        .db
        .read(municipality, move |tx| {
            let kind = TaskKind::ReasonUnanswered.as_str();
            Ok::<_, AppError>((
                cases::closed_but_waiting(tx, &bars::ASKING.map(TaskKind::as_str), today)?,
                candidates(tx, &law, today)?,
                reason_questions::unanswered_about_talks(tx, today, kind)?,
                appointments::without_outcome(tx, midnight(today), TaskKind::OutcomeMissing.as_str())?,
            ))
        })
        .await?;
    let mut night = Night::default();
    for citizen in closed {
        if stop() {
            return Ok(Ended::LeftOver(night));
        }
        let citizen = CitizenId::from(citizen);
        let done = wound_up(app, municipality, citizen.clone(), now).await;
        night.add(municipality, &citizen, done);
    }
    for citizen in candidates {
        if stop() {
            return Ok(Ended::LeftOver(night));
        }
        let done = one(app, municipality, citizen.clone(), now).await;
        night.add(municipality, &citizen, done);
    }
    for question in questions {
        if stop() {
            return Ok(Ended::LeftOver(night));
        }
        let citizen = CitizenId::from(question.citizen_id.as_str());
        let done = unanswered(app, municipality, question, now).await;
        night.add(municipality, &citizen, done);
    }
    for talk in talks {
        if stop() {
            return Ok(Ended::LeftOver(night));
        }
        let citizen = CitizenId::from(talk.citizen_id.as_str());
        let done = untold(app, municipality, talk, now).await;
        night.add(municipality, &citizen, done);
    }
    // Whoever fails above does not keep the figures from being counted, and figures that fail keep nobody's message back.
    let counted = figures::count(app, municipality, false).await;
    if night.failed > 0 {
        return Ok(Ended::LeftOver(night));
    }
    if retaining::may_run(app, municipality).await? {
        let kept = retaining::run(app, municipality, stop).await?;
        night.forgotten = kept.counts.get(&RetentionRule::Pseudonymise).copied().unwrap_or_default();
        if kept.failed > 0 || stop() {
            night.failed = kept.failed;
            return Ok(Ended::LeftOver(night));
        }
    }
    let (found, alarms) = app.db.write(municipality, move |tx| messages(tx, now)).await?;
    (night.compared, night.unheard, night.alarms) = (found.events, found.missing, alarms);
    let months = counted?;
    let counts = serde_json::to_string(&night).map_err(|error| AppError::Internal(error.to_string()))?;
    let at = app.clock.now().naive_utc();
    app.db.write(municipality, move |tx| nightly_runs::finish(tx, today, at, &counts)).await?;
    info!(%municipality, day = %today, issued = night.issued, expired = night.expired, months, "the night's work is done");
    Ok(Ended::Done(night))
}

impl Night {
    fn add(&mut self, municipality: &Scope, citizen: &CitizenId, done: Result<Self, AppError>) {
        match done {
            Ok(done) => {
                self.issued += done.issued;
                self.expired += done.expired;
                self.lapsed += done.lapsed;
                self.summoned += done.summoned;
                self.unanswered += done.unanswered;
                self.bars += done.bars;
                self.closed += done.closed;
                self.untold += done.untold;
            }
            Err(cause) => {
                error!(%municipality, %citizen, code = cause.code(), %cause, "the night's work failed for a citizen");
                self.failed += 1;
            }
        }
    }
}

/// Whether today's work is still to be done; then a row says that it was begun.
async fn begin(app: &App, municipality: &Scope, today: NaiveDate, now: Instant) -> Result<bool, AppError> {
    if let Some(row) = app.db.read(municipality, move |tx| nightly_runs::of_day(tx, today)).await? {
        return Ok(row.finished_at.is_none());
    }
    let begun = app.db.write(municipality, move |tx| {
        if nightly_runs::of_day(tx, today)?.is_some() {
            return Ok(());
        }
        let row = NightlyRunRow { day: today, started_at: now.naive_utc(), finished_at: None, counts: "{}".to_owned() };
        row.insert(tx)
    });
    match begun.await {
        // Another server has just begun it, too: two do the same work, each citizen once.
        Ok(()) | Err(StoreError::Invalid(_)) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// The numbers in force, read once for each scheme.
struct InForce(BTreeMap<Scheme, Rules>);

impl InForce {
    fn of(&mut self, tx: &mut ReadTx<'_>, law: &LawBook, scheme: &Scheme, today: NaiveDate) -> Result<Rules, AppError> {
        if let Some(rules) = self.0.get(scheme) {
            return Ok(rules.clone());
        }
        let rules = facts::rules(tx, law, scheme, today)?;
        self.0.insert(scheme.clone(), rules.clone());
        Ok(rules)
    }
}

/// The citizens for whom something is to be done, in the order of their ids. One whose course cannot be read is among them:
/// it fails in its own turn, and the others have theirs.
fn candidates(tx: &mut ReadTx<'_>, law: &LawBook, today: NaiveDate) -> Result<Vec<CitizenId>, AppError> {
    let closed = Closed::load(tx, today)?;
    let mut in_force = InForce(BTreeMap::new());
    let mut found = Vec::new();
    for (citizen, course) in courses::load_each(tx, Whom::Open(today), today)? {
        let planned = course.and_then(|course| {
            let rules = in_force.of(tx, law, &course.law.scheme, today)?;
            Ok(bars::is_due(&course, &rules, today)? || !plan(&course, &rules, &closed, today)?.is_empty())
        });
        if planned.unwrap_or(true) {
            found.push(citizen.into());
        }
    }
    found.sort();
    Ok(found)
}

/// One citizen's night.
async fn one(app: &App, municipality: &Scope, citizen: CitizenId, now: Instant) -> Result<Night, AppError> {
    let law: Arc<LawBook> = app.law.clone();
    app.db
        .write(municipality, move |tx| {
            hold(tx, &[Resource::citizen(&citizen)])?;
            let today = day_of(now);
            let mut night = Night::default();
            let own = [citizen.to_string()];
            let Some(mut course) = courses::load(tx, Whom::These(&own), today)?.into_iter().next() else {
                return Ok(night);
            };
            let rules = facts::rules(tx, &law, &course.law.scheme, today)?;
            let closed = Closed::load(tx, today)?;
            let request = request(today);
            let journal = Journal { author: Author::System, request: &request, at: now };
            // What a bar took back waits again before anything else is due, and nothing is due to somebody on standby.
            if bars::is_due(&course, &rules, today)? {
                night.bars = bars::nightly(tx, &journal, &citizen, &rules)?;
                course = courses::load(tx, Whom::These(&own), today)?.into_iter().next().unwrap_or(course);
            }
            let desk = Desk { journal: &journal, rules: &rules, closed: &closed };
            for step in plan(&course, &rules, &closed, today)? {
                desk.carry_out(tx, &course, &step, &mut night)?;
            }
            Ok(night)
        })
        .await
}

/// What every step of a night needs.
struct Desk<'a> {
    journal: &'a Journal<'a>,
    rules: &'a Rules,
    closed: &'a Closed,
}

impl Desk<'_> {
    fn carry_out(&self, tx: &mut Tx<'_>, course: &Course, step: &Step, night: &mut Night) -> Result<(), AppError> {
        match step {
            Step::Order(row, changes) => self.turn(tx, course, row, changes, night),
            Step::Issue(due, dates) => {
                let wanted = Wanted {
                    talk_type: due.talk_type.clone(),
                    channels: channels(tx, &due.talk_type, &due.channels)?,
                    dates: *dates,
                    cause: OrderCause::Due,
                    reason: due.reason.clone(),
                    immediate: false,
                };
                night.issued += 1;
                issue(tx, self.journal, course, self.rules, &wanted).map(drop)
            }
            Step::Summon(due, due_on) => {
                let about = About::citizen(&course.case.citizen_id, course.caseworker.clone());
                let today = day_of(self.journal.at);
                let stands = |bar: &&BarRow| rows::bar(bar).is_ok_and(|bar| bar.stands_on(today));
                let bar = course.bar_rows.iter().find(stands).map(|bar| bar.id.as_str());
                let details = json!({ "talk_type": due.talk_type, "reason": due.reason, "bar": bar });
                let task = raise_by(tx, self.journal, TaskKind::Summon, &about, Some(*due_on), &details)?;
                night.summoned += 1;
                self.journal.audit(tx, "raise", "task", &task.id, Some(&course.case.citizen_id))
            }
        }
    }

    /// Expires or lapses an order. When one that had to be booked expires, the citizen is asked why before the case goes on.
    fn turn(
        &self,
        tx: &mut Tx<'_>,
        course: &Course,
        row: &OrderRow,
        changes: &[Change],
        night: &mut Night,
    ) -> Result<(), AppError> {
        let about =
            About { order: Some(row.id.clone()), ..About::citizen(&course.case.citizen_id, course.caseworker.clone()) };
        for change in changes {
            settle(tx, self.journal, change, &about)?;
            let Change::SetOrder { status, .. } = change else { continue };
            let action = if *status == OrderStatus::Expired { "expire" } else { "lapse" };
            self.journal.audit(tx, action, "booking_order", &row.id, Some(&row.citizen_id))?;
            if *status == OrderStatus::Expired {
                night.expired += 1;
                if self.rules.duty == Duty::Mandatory {
                    let is_closed = |day| self.closed.is_closed(course.office.as_deref(), day);
                    let answer_by = questions::answer_by(self.rules, is_closed, day_of(self.journal.at))?;
                    questions::ask(tx, self.journal, questions::Subject::Order(row), answer_by)?;
                }
            } else {
                night.lapsed += 1;
            }
        }
        Ok(())
    }
}

/// The working day's mails to staff, and whether what was done has been told.
fn messages(tx: &mut Tx<'_>, now: Instant) -> Result<(Reconciled, u32), AppError> {
    // Two servers may do the same night: the second finds what the first has written.
    municipalities::lock(tx)?;
    staff_mail::schedule(tx, now)?;
    let request = request(day_of(now));
    let found = reconcile(tx, &Journal { author: Author::System, request: &request, at: now })?;
    Ok((found, raise(tx, now)?))
}

/// A case has closed since it was decided.
async fn wound_up(app: &App, municipality: &Scope, citizen: CitizenId, now: Instant) -> Result<Night, AppError> {
    app.db
        .write(municipality, move |tx| {
            hold(tx, &[Resource::citizen(&citizen)])?;
            let request = request(day_of(now));
            let journal = Journal { author: Author::System, request: &request, at: now };
            let closed = u32::from(case_changes::wind_up(tx, &journal, &citizen)?);
            Ok(Night { closed, ..Night::default() })
        })
        .await
}

/// The moment at which that local day began, UTC.
fn midnight(day: NaiveDate) -> NaiveDateTime {
    instant_at(day, 0).naive_utc()
}

fn request(today: NaiveDate) -> RequestContext {
    RequestContext { request_id: format!("night-{today}"), lang: Lang::Da }
}
