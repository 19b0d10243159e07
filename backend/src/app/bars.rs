//! Not booking: how a bar begins and ends, whoever decides it, and what the night does about bars.

use super::AppError;
use super::answered::finish;
use super::courses::Course;
use super::journal::{Journal, new_id};
use super::questions;
use super::rows;
use super::scene::{Scene, decided};
use super::settings::Settings;
use super::settling::{About, Reopening, raise, raise_by};
use super::telling::News;
use crate::store::bars::{self, BarRow};
use crate::store::tasks::TaskRow;
use crate::store::{Tx, appointment_events, messages, tasks};
use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Deserialize;
use serde_json::json;
use shared::api::TalkDecision;
use shared::ids::{CitizenId, EmployeeId};
use shared::law::{LawBook, Rules};
use shared::model::{BarKind, BookingPolicy, MessageKind, OrderStatus};
use shared::rules::{
    BarDays, BarStep, Change, EndedBy, KnownBar, TaskKind, WatchedBar, begin_bar, begin_standby, due_bars, end_bar,
    start_bar,
};
use shared::texts::Lang;
use shared::time::day_of;

/// A bar as it is decided.
pub struct NewBar {
    /// Which of the three.
    pub kind: BarKind,
    /// Its days.
    pub days: BarDays,
    /// Its ground, from the list of its kind.
    pub ground: Option<String>,
    /// Who asked for it.
    pub requested_by: Option<String>,
    /// The decision that the citizen gets.
    pub letter: Option<Letter>,
    /// What was decided about talks.
    pub talks: Vec<TalkDecision>,
}

/// A withdrawal's reasons and letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The reasons in words.
    pub reasons: String,
    /// The day of the hearing.
    pub hearing_on: NaiveDate,
    /// The letter, word for word.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// The last day to complain.
    pub complain_by: NaiveDate,
}

/// Begins a bar; the calendars must be held.
///
/// # Errors
/// The refusal of [`start_bar`], or the talks that need a decision.
pub fn start(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    whom: &CitizenId,
    by: &EmployeeId,
    new: NewBar,
) -> Result<(), AppError> {
    let scene = Scene::load(tx, whom, journal.at)?;
    let decisions = decided(&new.talks);
    let changes = start_bar(new.kind, &new.days, &scene.at_start(), &decisions, journal.at)
        .map_err(|objection| scene.objection(tx, objection))?;
    let letter = new.letter;
    let bar = BarRow {
        id: new_id(),
        citizen_id: whom.to_string(),
        kind: new.kind.to_string(),
        ground: new.ground,
        from_day: new.days.from,
        to_day: new.days.to,
        review_on: Some(new.days.review_on),
        decided_by: by.to_string(),
        decided_at: journal.at.naive_utc(),
        requested_by: new.requested_by,
        ended_at: None,
        ended_by_kind: None,
        ended_by: None,
        reasons: letter.as_ref().map(|letter| letter.reasons.clone()),
        hearing_on: letter.as_ref().map(|letter| letter.hearing_on),
        complain_by: letter.as_ref().map(|letter| letter.complain_by),
        decision_lang: letter.as_ref().map(|letter| letter.lang.tag().to_owned()),
        decision_text: letter.map(|letter| letter.text),
        review_raised_for: None,
        begun_on: Some(day_of(journal.at)).filter(|today| new.days.from <= *today),
    };
    bar.insert(tx)?;
    if new.kind == BarKind::Standby && bar.from_day <= day_of(journal.at) {
        hush(tx, journal, whom.as_str(), None)?;
    }
    let about = About { bar: Some(bar.id.clone()), ..scene.about() };
    scene.carry_out(tx, journal, &changes, &decisions, &about)?;
    journal.audit(tx, action(new.kind), "booking_bar", &bar.id, Some(whom.as_str()))?;
    let mut tell = |kind| journal.tell(tx, &News::of_citizen(kind, &bar.id, whom.as_str()));
    match new.kind {
        BarKind::Exemption => tell(MessageKind::ExemptionStarted),
        BarKind::Withdrawal => tell(MessageKind::WithdrawalStarted),
        BarKind::Standby => Ok(()),
    }
}

const fn action(kind: BarKind) -> &'static str {
    match kind {
        BarKind::Exemption => "exempt",
        BarKind::Withdrawal => "withdraw_booking",
        BarKind::Standby => "start_standby",
    }
}

/// Standby begins: nobody is asked for anything any more, and nothing that waits is sent but what its decision said (R15).
fn hush(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    citizen: &str,
    decided_at: Option<NaiveDateTime>,
) -> Result<(), AppError> {
    messages::supersede(tx, citizen, decided_at)?;
    questions::close(tx, journal, citizen, |_| true)?;
    finish_asking(tx, journal, citizen)
}

/// The tasks that ask somebody to find a time, or why there was none.
pub const ASKING: [TaskKind; 8] = [
    TaskKind::Summon,
    TaskKind::NoSuitableTime,
    TaskKind::OrderExpired,
    TaskKind::CancelledLate,
    TaskKind::TalkRequested,
    TaskKind::ReasonAnswered,
    TaskKind::ReasonUnanswered,
    TaskKind::StandbyWaits,
];

/// Where no talk is wanted any more, nobody has to find a time.
pub fn finish_asking(tx: &mut Tx<'_>, journal: &Journal<'_>, citizen: &str) -> Result<(), AppError> {
    finish_tasks(tx, journal, citizen, |task| ASKING.iter().any(|kind| task.kind == kind.as_str()))
}

/// Ends the bar of that kind that stands or is to come; the calendars must be held.
///
/// # Errors
/// Refused when there is none.
pub fn end(
    tx: &mut Tx<'_>,
    law: &LawBook,
    journal: &Journal<'_>,
    whom: &CitizenId,
    kind: BarKind,
    by: EndedBy,
) -> Result<(), AppError> {
    let scene = Scene::load(tx, whom, journal.at)?;
    let today = day_of(journal.at);
    let ahead =
        |known: &&KnownBar| known.bar.kind == kind && !known.bar.ended && known.bar.to.is_none_or(|to| to >= today);
    let known = scene.bars.iter().find(ahead).cloned();
    let case = super::facts::newest_case(tx, whom, today)?;
    let policy = super::facts::policy(tx, law, &case.scheme.into(), today)?;
    end_known(tx, &policy, journal, &scene, kind, by, known.as_ref())
}

fn end_known(
    tx: &mut Tx<'_>,
    policy: &BookingPolicy,
    journal: &Journal<'_>,
    scene: &Scene,
    kind: BarKind,
    by: EndedBy,
    known: Option<&KnownBar>,
) -> Result<(), AppError> {
    let changes = end_bar(by, kind, known, &scene.bars, policy, journal.at)?;
    let today = day_of(journal.at);
    let other =
        scene.bars.iter().find(|other| Some(&other.id) != known.map(|known| &known.id) && other.bar.stands_on(today));
    let about = About {
        bar: other.map(|other| other.id.to_string()),
        reopening: if kind == BarKind::Withdrawal { Reopening::WithdrawalEnded } else { Reopening::ExemptionEnded },
        ..scene.about()
    };
    // The citizen books again: nobody needs to find a time because they do not. Where time is too short, a new task says so.
    if other.is_none() {
        finish_tasks(tx, journal, scene.citizen.as_str(), |task| summons(task) && bar_of(task).is_some())?;
    }
    scene.carry_out(tx, journal, &changes, &[], &about)?;
    if let Some(known) = known {
        finish_tasks(tx, journal, scene.citizen.as_str(), |task| is_about(task, known.id.as_str()) && !summons(task))?;
    }
    let ended = known.map_or_else(new_id, |known| known.id.to_string());
    match end_message(kind).filter(|_| other.is_none()) {
        Some(message) => journal.tell(tx, &News::of_citizen(message, &ended, scene.citizen.as_str())),
        None => Ok(()),
    }
}

/// The message that a bar has ended; of standby nobody is told (R15).
pub(super) const fn end_message(kind: BarKind) -> Option<MessageKind> {
    match kind {
        BarKind::Exemption => Some(MessageKind::ExemptionEnded),
        BarKind::Withdrawal => Some(MessageKind::WithdrawalEnded),
        BarKind::Standby => None,
    }
}

/// What a task about a bar says of it.
#[derive(Deserialize)]
struct OfBar {
    #[serde(default)]
    bar: Option<String>,
}

fn bar_of(task: &TaskRow) -> Option<String> {
    serde_json::from_str::<OfBar>(&task.details).ok().and_then(|of| of.bar)
}

fn is_about(task: &TaskRow, bar: &str) -> bool {
    bar_of(task).as_deref() == Some(bar)
}

/// Whether the task asks to find a time for the citizen: another bar that stands still wants that.
fn summons(task: &TaskRow) -> bool {
    [TaskKind::Summon, TaskKind::CancelledLate].iter().any(|kind| task.kind == kind.as_str())
}

fn finish_tasks(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    citizen: &str,
    which: impl Fn(&TaskRow) -> bool,
) -> Result<(), AppError> {
    for task in tasks::open_of_citizen(tx, citizen)?.iter().filter(|task| which(task)) {
        finish(tx, journal, task)?;
    }
    Ok(())
}

fn watched(rows: &[BarRow]) -> Result<Vec<WatchedBar>, AppError> {
    let watched = |row: &BarRow| {
        Ok(WatchedBar {
            id: row.id.as_str().into(),
            bar: rows::bar(row)?,
            review_on: row.review_on,
            raised_for: row.review_raised_for,
            begun: row.begun_on.is_some(),
        })
    };
    rows.iter().map(watched).collect()
}

/// Whether the night has anything to do about the citizen's bars; what it does [`nightly`] decides again.
///
/// # Errors
/// When something stored cannot be read.
pub fn is_due(course: &Course, rules: &Rules, today: NaiveDate) -> Result<bool, AppError> {
    let steps = due_bars(&watched(&course.bar_rows)?, rules.review_notice_days, today);
    let waits = course
        .orders
        .iter()
        .any(|order| order.status == OrderStatus::Open.as_str() || order.status == OrderStatus::Expired.as_str());
    Ok(steps.iter().any(|(id, step)| match step {
        BarStep::End | BarStep::Review(_) => true,
        BarStep::Begin => waits || course.bar_rows.iter().any(|row| row.id == id.as_str() && row.begun_on.is_none()),
    }))
}

/// One citizen's night, as far as bars go; the calendar must be held. Those whose last day has passed end, and what they
/// took back waits again; what begins with a bar is done; somebody is asked to look again in time. Answers how many things it did;
/// doing it again does nothing.
///
/// # Errors
/// Those of the database.
pub fn nightly(tx: &mut Tx<'_>, journal: &Journal<'_>, whom: &CitizenId, rules: &Rules) -> Result<u32, AppError> {
    let today = day_of(journal.at);
    let rows = bars::of_citizen(tx, whom.as_str())?;
    let mut done = 0;
    for (id, step) in due_bars(&watched(&rows)?, rules.review_notice_days, today) {
        let Some(row) = rows.iter().find(|row| row.id == id.as_str()) else { continue };
        let did = match step {
            BarStep::End => {
                let scene = Scene::load(tx, whom, journal.at)?;
                let known = scene.bars.iter().find(|known| known.id == id).cloned();
                let policy = BookingPolicy::of(&Settings::load(tx)?.policy, rules);
                end_known(tx, &policy, journal, &scene, rows::word(&row.kind)?, EndedBy::Date, known.as_ref())?;
                true
            }
            BarStep::Begin => begin(tx, journal, whom, row, today)?,
            BarStep::Review(day) => {
                let scene = Scene::load(tx, whom, journal.at)?;
                let details = json!({ "bar": row.id });
                let task = raise_by(tx, journal, TaskKind::ReviewBar, &scene.about(), Some(day), &details)?;
                bars::raised_for(tx, &row.id, day)?;
                journal.audit(tx, "raise", "task", &task.id, Some(whom.as_str()))?;
                true
            }
        };
        done += u32::from(did);
    }
    Ok(done)
}

/// A bar stands today. With a talk that has no decision standby cannot begin: it waits a day, and a person has the task.
fn begin(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    whom: &CitizenId,
    row: &BarRow,
    today: NaiveDate,
) -> Result<bool, AppError> {
    let scene = Scene::load(tx, whom, journal.at)?;
    let about = About { bar: Some(row.id.clone()), ..scene.about() };
    let first = row.begun_on.is_none();
    if row.kind != BarKind::Standby.as_str() {
        let mut changes = begin_bar(&scene.orders, journal.at);
        // Who was told to summon when it was decided need not be told again.
        let told = |task: &TaskRow| task.kind == TaskKind::Summon.as_str() && is_about(task, &row.id);
        if tasks::open_of_citizen(tx, whom.as_str())?.iter().any(told) {
            changes.retain(|change| !matches!(change, Change::Raise(_)));
        }
        scene.carry_out(tx, journal, &changes, &[], &about)?;
        bars::begun_on(tx, &row.id, today)?;
        return Ok(!changes.is_empty());
    }
    let kept: Vec<_> = appointment_events::kept_by_decision(tx, whom.as_str())?.into_iter().map(Into::into).collect();
    match begin_standby(&scene.orders, &scene.talks, &kept, row.to_day, journal.at) {
        Ok(changes) => {
            if changes.is_empty() && !first {
                return Ok(false);
            }
            scene.carry_out(tx, journal, &changes, &[], &about)?;
            hush(tx, journal, whom.as_str(), Some(row.decided_at))?;
            if first {
                bars::begun_on(tx, &row.id, today)?;
            }
            Ok(!changes.is_empty())
        }
        Err(_) => wait(tx, journal, &scene, row, today),
    }
}

fn wait(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    scene: &Scene,
    row: &BarRow,
    today: NaiveDate,
) -> Result<bool, AppError> {
    let tomorrow = today.checked_add_days(Days::new(1)).filter(|day| row.to_day.is_none_or(|to| *day <= to));
    if let Some(tomorrow) = tomorrow.filter(|_| row.begun_on.is_none()) {
        bars::begin_on(tx, &row.id, tomorrow)?;
        journal.audit(tx, "postpone", "booking_bar", &row.id, Some(&row.citizen_id))?;
    }
    let open = tasks::open_of_citizen(tx, &row.citizen_id)?;
    if open.iter().any(|task| task.kind == TaskKind::StandbyWaits.as_str() && is_about(task, &row.id)) {
        return Ok(false);
    }
    let task = raise(tx, journal, TaskKind::StandbyWaits, &scene.about(), &json!({ "bar": row.id }))?;
    journal.audit(tx, "raise", "task", &task.id, Some(&row.citizen_id))?;
    Ok(true)
}
