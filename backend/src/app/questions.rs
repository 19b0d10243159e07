//! Asking a citizen for the reason before a case goes on (R37): asking, answering, taking a question back.

use super::access::CitizenScope;
use super::courses::is_open;
use super::idempotency::{Call, once};
use super::issuing::Closed;
use super::journal::{Journal, new_id};
use super::ordering::course_of;
use super::people::{Directory, own_caseworker};
use super::rows::{instant, word};
use super::settling::{About, raise};
use super::taking::hold;
use super::telling::News;
use super::{App, AppError, facts};
use crate::store::appointments::AppointmentRow;
use crate::store::orders::OrderRow;
use crate::store::reason_questions::{self, QuestionRow};
use crate::store::{ReadTx, Tx, appointments, cases, citizens, orders, tasks};
use chrono::{Days, NaiveDate};
use shared::api::{ContactView, QuestionState, ReasonAnswer, ReasonQuestionView};
use shared::holidays::working_days_after;
use shared::ids::{CitizenId, QuestionId};
use shared::law::{LawBook, Rules};
use shared::model::{BarKind, MessageKind, MissedReason, Outcome, ReasonAbout, Resource};
use shared::rules::{Refusal, TaskKind};
use shared::time::{Instant, day_of};

/// For how many days after the last day to answer a question still stands on the citizen's page.
const SHOWN_AFTER: u64 = 30;

/// What a question is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// An order that was not met.
    Order(&'a OrderRow),
    /// A talk that was missed.
    Talk(&'a AppointmentRow),
}

/// Asks, and writes to the citizen. The citizen's calendar must be held.
pub fn ask(tx: &mut Tx<'_>, journal: &Journal<'_>, about: Subject<'_>, answer_by: NaiveDate) -> Result<(), AppError> {
    let (citizen, order, talk) = match about {
        Subject::Order(row) => (&row.citizen_id, Some(row.id.clone()), None),
        Subject::Talk(row) => (&row.citizen_id, None, Some(row.id.clone())),
    };
    let row = QuestionRow {
        id: new_id(),
        citizen_id: citizen.clone(),
        order_id: order.clone(),
        appointment_id: talk.clone(),
        asked_at: journal.at.naive_utc(),
        answer_by,
        answered_at: None,
        reason: None,
        closed_at: None,
    };
    row.insert(tx)?;
    journal.audit(tx, "ask", "reason_question", &row.id, Some(citizen))?;
    let (kind, order, appointment) = (MessageKind::ReasonAsked, order.as_deref(), talk.as_deref());
    journal.tell(tx, &News { kind, about: &row.id, citizen, order, appointment })
}

/// The last day to answer a question that is asked today.
///
/// # Errors
/// When the office has no working day within a year.
pub fn answer_by(
    rules: &Rules,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Result<NaiveDate, AppError> {
    working_days_after(today, rules.reason_answer_working_days, is_closed)
        .ok_or_else(|| AppError::Internal("no working day within a year".to_owned()))
}

/// Asks why a talk was missed; takes the question back when it is said that the talk was not missed after all.
/// Who is left in peace is not asked (R15).
pub fn after_outcome(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    law: &LawBook,
    talk: &AppointmentRow,
    outcome: Outcome,
) -> Result<(), AppError> {
    if outcome != Outcome::NoShow {
        return close(tx, journal, &talk.citizen_id, |row| row.appointment_id.as_deref() == Some(&talk.id));
    }
    let today = day_of(journal.at);
    let course = course_of(tx, &talk.citizen_id.as_str().into(), today)?;
    if course.barred(today) == Some(BarKind::Standby) || !is_open(&course.case, today) {
        return Ok(());
    }
    let rules = facts::rules(tx, law, &course.law.scheme, today)?;
    let closed = Closed::load(tx, today)?;
    let answer_by = answer_by(&rules, |day| closed.is_closed(course.office.as_deref(), day), today)?;
    ask(tx, journal, Subject::Talk(talk), answer_by)
}

/// Takes back the citizen's questions that wait and that `about` says no longer matter.
pub fn close(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    citizen: &str,
    about: impl Fn(&QuestionRow) -> bool,
) -> Result<(), AppError> {
    for row in reason_questions::of_citizens(tx, &[citizen.to_owned()])?.iter().filter(|row| waits(row) && about(row)) {
        reason_questions::close(tx, &row.id, journal.at.naive_utc())?;
        journal.audit(tx, "close", "reason_question", &row.id, Some(citizen))?;
    }
    Ok(())
}

/// A question of the citizen's.
///
/// # Errors
/// Not found when it is not theirs.
pub async fn show(app: &App, scope: &CitizenScope, question: QuestionId) -> Result<ReasonQuestionView, AppError> {
    let (citizen, now) = (scope.citizen.clone(), app.clock.now());
    app.db.read(&scope.municipality, move |tx| look(tx, &citizen, &question, now)).await
}

/// Keeps why it was, as the citizen says. Also after the last day to answer: telling late is better than not telling.
///
/// # Errors
/// Refused when it has been answered or taken back; invalid when the reason cannot be one for this.
pub async fn answer(
    app: &App,
    scope: &CitizenScope,
    question: QuestionId,
    key: Option<String>,
    body: ReasonAnswer,
) -> Result<ReasonQuestionView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "answer_reason", key, question.as_str(), &body)?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let citizen = &who.citizen;
        hold(tx, &[Resource::citizen(citizen)])?;
        let row = own(tx, citizen, &question)?;
        if !waits(&row) {
            return Err(Refusal::QuestionClosed.into());
        }
        if !body.reason.fits(about(&row)) {
            return Err(AppError::invalid("reason", "one of the reasons that the question gives"));
        }
        reason_questions::answer(tx, &row.id, now.naive_utc(), body.reason.as_str())?;
        let journal = who.journal(now);
        journal.audit(tx, "answer", "reason_question", &row.id, Some(citizen.as_str()))?;
        tell_office(tx, &journal, citizen, &row, body.reason)?;
        look(tx, citizen, &question, now)
    })
    .await
}

/// The answer stands on the task that waits for it; where there is none, somebody gets one. Who would rather tell it by
/// phone is called.
fn tell_office(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    citizen: &CitizenId,
    row: &QuestionRow,
    reason: MissedReason,
) -> Result<(), AppError> {
    let waiting = tasks::open_of_citizen(tx, citizen.as_str())?;
    let own = own_caseworker(tx, citizen, day_of(journal.at))?;
    let about = About {
        order: row.order_id.clone(),
        appointment: row.appointment_id.clone(),
        ..About::citizen(citizen.as_str(), own)
    };
    let waits_for = [TaskKind::OrderExpired, TaskKind::ReasonUnanswered].map(TaskKind::as_str);
    let is_about = |task: &tasks::TaskRow| {
        waits_for.contains(&task.kind.as_str())
            && task.order_id == row.order_id
            && task.appointment_id == row.appointment_id
    };
    if !waiting.iter().any(is_about) {
        raise(tx, journal, TaskKind::ReasonAnswered, &about, &serde_json::json!({}))?;
    }
    let called = waiting.iter().any(|task| task.kind == TaskKind::CallBack.as_str());
    if reason == MissedReason::CallMe && !called {
        let about = About { order: None, appointment: None, ..about };
        let phone = citizens::get(tx, citizen.as_str())?.phone;
        raise(tx, journal, TaskKind::CallBack, &about, &serde_json::json!({ "phone": phone }))?;
    }
    Ok(())
}

/// The citizen's questions that stand on their page, the newest first.
pub fn shown(
    tx: &mut ReadTx<'_>,
    citizen: &CitizenId,
    contact: &ContactView,
    now: Instant,
) -> Result<Vec<ReasonQuestionView>, AppError> {
    let until = |row: &QuestionRow| row.answer_by.checked_add_days(Days::new(SHOWN_AFTER));
    let rows = reason_questions::of_citizens(tx, &[citizen.to_string()])?;
    let waiting = rows.into_iter().filter(|row| waits(row) && until(row).is_some_and(|last| day_of(now) <= last));
    waiting.map(|row| view(tx, row, contact)).collect()
}

/// Whether somebody has said why, for staff.
pub fn state(row: &QuestionRow, now: Instant) -> Result<QuestionState, AppError> {
    Ok(QuestionState {
        asked_at: instant(row.asked_at),
        answer_by: row.answer_by,
        answered_at: row.answered_at.map(instant),
        reason: row.reason.as_deref().map(word).transpose()?,
        closed_at: row.closed_at.map(instant),
        overdue: waits(row) && row.answer_by < day_of(now),
    })
}

/// Whether it waits for its answer.
pub const fn waits(row: &QuestionRow) -> bool {
    row.answered_at.is_none() && row.closed_at.is_none()
}

const fn about(row: &QuestionRow) -> ReasonAbout {
    if row.order_id.is_some() { ReasonAbout::Order } else { ReasonAbout::Talk }
}

fn own(tx: &mut ReadTx<'_>, citizen: &CitizenId, question: &QuestionId) -> Result<QuestionRow, AppError> {
    let row = reason_questions::get(tx, question.as_str())?;
    if row.citizen_id == citizen.as_str() { Ok(row) } else { Err(AppError::NotFound) }
}

fn look(
    tx: &mut ReadTx<'_>,
    citizen: &CitizenId,
    question: &QuestionId,
    now: Instant,
) -> Result<ReasonQuestionView, AppError> {
    let row = own(tx, citizen, question)?;
    let caseworker = own_caseworker(tx, citizen, day_of(now))?;
    let contact = Directory::load(tx)?.contact(caseworker.as_deref())?;
    view(tx, row, &contact)
}

fn view(tx: &mut ReadTx<'_>, row: QuestionRow, contact: &ContactView) -> Result<ReasonQuestionView, AppError> {
    let order = row.order_id.as_deref().map(|id| orders::get(tx, id)).transpose()?;
    let talk = row.appointment_id.as_deref().map(|id| appointments::get(tx, id)).transpose()?;
    let talk_type = order.as_ref().map(|row| &row.talk_type_id).or_else(|| talk.as_ref().map(|row| &row.talk_type_id));
    let case = order.as_ref().map(|row| &row.case_id).or_else(|| talk.as_ref().map(|row| &row.case_id));
    let about = about(&row);
    Ok(ReasonQuestionView {
        id: row.id.into(),
        about,
        scheme: cases::get(tx, case.ok_or_else(|| AppError::Internal("a question about nothing".to_owned()))?)?
            .scheme
            .into(),
        talk_type: talk_type.cloned().unwrap_or_default().into(),
        order: row.order_id.map(Into::into),
        book_by: order.map(|row| row.book_by),
        talk: row.appointment_id.map(Into::into),
        starts_at: talk.map(|row| instant(row.starts_at)),
        asked_at: instant(row.asked_at),
        answer_by: row.answer_by,
        reasons: MissedReason::choices(about),
        answered_at: row.answered_at.map(instant),
        reason: row.reason.as_deref().map(word).transpose()?,
        contact: contact.clone(),
    })
}
