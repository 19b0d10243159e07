//! Storing the changes that are no new talk: ending one, correcting one, setting an order, raising a task.

use super::journal::{Journal, new_id};
use super::taking::{Answers, Subject, take};
use super::telling::News;
use super::{AppError, questions};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::order_events::DeadlineChangeRow;
use crate::store::tasks::TaskRow;
use crate::store::{Tx, bars, orders};
use chrono::NaiveDate;
use serde_json::{Value, json};
use shared::model::{MessageKind, OrderStatus};
use shared::rules::{Change, TaskKind};

/// Why an order waits again: the reasons that `order_deadline_change` knows.
#[derive(Debug, Clone, Copy)]
pub enum Reopening {
    /// The citizen books again.
    ExemptionEnded,
    /// The citizen may book again.
    WithdrawalEnded,
    /// The citizen is away.
    Absence,
    /// The office cancelled the talk that met it.
    CancelledByOffice,
}

impl Reopening {
    const fn as_str(self) -> &'static str {
        match self {
            Self::ExemptionEnded => "exemption_ended",
            Self::WithdrawalEnded => "withdrawal_ended",
            Self::Absence => "absence",
            Self::CancelledByOffice => "cancelled_by_office",
        }
    }
}

/// What the changes are about.
#[derive(Debug, Clone)]
pub struct About {
    /// The citizen.
    pub citizen: String,
    /// The order that tasks are about.
    pub order: Option<String>,
    /// The talk that tasks are about.
    pub appointment: Option<String>,
    /// Who gets the tasks; none means anybody.
    pub employee: Option<String>,
    /// Why a talk is cancelled.
    pub cancel_reason: Option<&'static str>,
    /// The bar that takes orders back, and for which tasks are raised.
    pub bar: Option<String>,
    /// Why orders wait again.
    pub reopening: Reopening,
    /// Whether the citizen is told of each order that waited and is taken back; if not, something else says it all.
    pub tells_of_orders: bool,
}

impl About {
    /// A citizen and nothing else.
    pub fn citizen(citizen: &str, employee: Option<String>) -> Self {
        Self {
            citizen: citizen.to_owned(),
            order: None,
            appointment: None,
            employee,
            cancel_reason: None,
            bar: None,
            reopening: Reopening::CancelledByOffice,
            tells_of_orders: false,
        }
    }

    /// A talk; its tasks go to the citizen's own caseworker.
    pub fn talk(row: &AppointmentRow) -> Self {
        let employee = row.own_caseworker_id.clone().unwrap_or_else(|| row.caseworker_id.clone());
        Self {
            order: row.order_id.clone(),
            appointment: Some(row.id.clone()),
            ..Self::citizen(&row.citizen_id, Some(employee))
        }
    }
}

/// Stores changes that take a time, in their order; hands out the new talk.
pub fn carry_out(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    changes: &[Change],
    subject: &Subject,
    answers: &Answers,
) -> Result<AppointmentRow, AppError> {
    let about =
        About { order: subject.order.clone(), ..About::citizen(&subject.citizen, subject.own_caseworker.clone()) };
    let mut talk = None;
    for change in changes {
        match change {
            Change::Take(slot) => talk = Some(take(tx, journal, subject, slot, answers)?),
            other => settle(tx, journal, other, &about)?,
        }
    }
    talk.ok_or_else(|| AppError::Internal("no talk was taken".to_owned()))
}

/// Stores one change.
pub fn settle(tx: &mut Tx<'_>, journal: &Journal<'_>, change: &Change, about: &About) -> Result<(), AppError> {
    match change {
        Change::End { appointment, status } => {
            appointments::end(tx, appointment.as_str(), status.as_str(), about.cancel_reason)?;
            journal.event(tx, appointment.as_str(), status.as_str(), "{}")
        }
        Change::Correct { appointment, status } => {
            let before = appointments::get(tx, appointment.as_str())?.status;
            appointments::correct(tx, appointment.as_str(), status.as_str())?;
            let details = json!({ "from": before, "to": status }).to_string();
            journal.event(tx, appointment.as_str(), "corrected", &details)
        }
        Change::SetOrder { order, status } => {
            let from: Vec<&str> = status.reached_from().iter().map(|status| status.as_str()).collect();
            orders::step(tx, order.as_str(), &from, status.as_str())?;
            let bar = about.bar.as_deref().filter(|_| *status == OrderStatus::Withdrawn);
            let kind = if *status == OrderStatus::Open { "reopened" } else { status.as_str() };
            journal.order(tx, order.as_str(), kind, bar)?;
            // Nobody need say why an order was not met that is taken back or waits again.
            if matches!(status, OrderStatus::Open | OrderStatus::Withdrawn) {
                questions::close(tx, journal, &about.citizen, |row| row.order_id.as_deref() == Some(order.as_str()))?;
            }
            Ok(())
        }
        Change::TakeOver { order } => {
            journal.order(tx, order.as_str(), "withdrawn", about.bar.as_deref())?;
            Ok(())
        }
        Change::Postpone { order, book_by } => {
            let old = orders::get(tx, order.as_str())?.book_by;
            orders::postpone(tx, order.as_str(), *book_by)?;
            let change = deadline_changed(tx, journal, order.as_str(), (old, *book_by), about.reopening)?;
            journal.audit_told(tx, "postpone", "booking_order", order.as_str(), &about.citizen, change.as_deref())?;
            match change {
                Some(change) => {
                    let (kind, whom) = (MessageKind::DeadlineChanged, about.citizen.as_str());
                    let waiting = orders::get(tx, order.as_str())?;
                    journal.ask_to_book(tx, &News::of_order(kind, &change, whom, order.as_str()), &waiting)
                }
                None => Ok(()),
            }
        }
        Change::Keep { appointment } => {
            journal.event(tx, appointment.as_str(), "kept_by_decision", "{}")?;
            journal.audit(tx, "keep", "appointment", appointment.as_str(), Some(&about.citizen))
        }
        Change::EndBar { bar } => {
            let (kind, id) = (journal.author.kind(), journal.author.id());
            bars::end(tx, bar.as_str(), journal.at.naive_utc(), kind, id)?;
            // Where another bar takes its place, the citizen is told of that one.
            let alone = about.bar.is_none().then_some(bar.as_str());
            journal.audit_told(tx, "end", "booking_bar", bar.as_str(), &about.citizen, alone)
        }
        Change::CutBar { bar, to } => {
            bars::cut(tx, bar.as_str(), *to)?;
            journal.audit(tx, "cut", "booking_bar", bar.as_str(), Some(&about.citizen))
        }
        Change::Reopen { order, book_by } => {
            questions::close(tx, journal, &about.citizen, |row| row.order_id.as_deref() == Some(order.as_str()))?;
            reopen(tx, journal, order.as_str(), *book_by, about.reopening)
        }
        Change::Raise(kind) => {
            let details = about.bar.as_ref().map_or_else(|| json!({}), |bar| json!({ "bar": bar }));
            raise(tx, journal, *kind, about, &details).map(drop)
        }
        Change::Take(_) => Err(AppError::Internal("a new talk is taken, not settled".to_owned())),
    }
}

fn reopen(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    order: &str,
    book_by: NaiveDate,
    reopening: Reopening,
) -> Result<(), AppError> {
    let old = orders::get(tx, order)?.book_by;
    orders::reopen(tx, order, book_by)?;
    let step = journal.order(tx, order, "reopened", None)?;
    deadline_changed(tx, journal, order, (old, book_by), reopening)?;
    let order = orders::get(tx, order)?;
    journal.remind_of_order(tx, &step, &order)
}

/// Keeps the change of the last day to book, and answers its id; there is none where the day stays.
fn deadline_changed(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    order: &str,
    (old, new): (NaiveDate, NaiveDate),
    why: Reopening,
) -> Result<Option<String>, AppError> {
    if old == new {
        return Ok(None);
    }
    let row = DeadlineChangeRow {
        id: new_id(),
        order_id: order.to_owned(),
        old_book_by: old,
        new_book_by: new,
        reason: why.as_str().to_owned(),
        at: journal.at.naive_utc(),
        actor_kind: journal.author.kind().to_owned(),
        actor_id: journal.author.stored(),
    };
    row.insert(tx)?;
    Ok(Some(row.id))
}

/// Gives a person of the office something to do.
pub fn raise(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    kind: TaskKind,
    about: &About,
    details: &Value,
) -> Result<TaskRow, AppError> {
    raise_by(tx, journal, kind, about, None, details)
}

/// The same with a day by which it is to be done.
pub fn raise_by(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    kind: TaskKind,
    about: &About,
    due_on: Option<NaiveDate>,
    details: &Value,
) -> Result<TaskRow, AppError> {
    let row = TaskRow {
        id: new_id(),
        kind: kind.to_string(),
        citizen_id: Some(about.citizen.clone()),
        order_id: about.order.clone(),
        appointment_id: about.appointment.clone(),
        employee_id: about.employee.clone(),
        due_on,
        details: details.to_string(),
        created_at: journal.at.naive_utc(),
        done_at: None,
        done_by: None,
    };
    row.insert(tx)?;
    Ok(row)
}
