//! What staff do with a talk that stands: move it, cancel it, say what became of it, say where a video talk is held.

use super::access::{Staff, WorkCases};
use super::answered::outcome_told;
use super::idempotency::{Call, once};
use super::office::{after_cancelling, cancel_for_office, order_met, relocate, resources_at};
use super::phone::e164;
use super::rows::{instant, word};
use super::settling::{About, settle};
use super::taking::hold;
use super::week::staff_talk_of;
use super::{App, AppError, bounds, questions};
use crate::store::Tx;
use crate::store::appointments::{self, AppointmentRow};
use shared::api::{CancelledBy, NewTime, OutcomeReport, StaffCancellation, StaffMove, StaffTalkView};
use shared::ids::AppointmentId;
use shared::model::{MessageKind, Resource};
use shared::rules::{may_cancel, may_record};
use shared::time::day_of;

/// Moves a talk for the citizen; the old time stands until the new one is secured.
///
/// # Errors
/// Refused when the talk is no longer booked or the time has gone.
pub async fn move_talk(
    app: &App,
    scope: &Staff<WorkCases>,
    talk: AppointmentId,
    key: String,
    wanted: StaffMove,
) -> Result<StaffTalkView, AppError> {
    let call = Call::new(scope.employee.as_str(), "staff_move", Some(key), talk.as_str(), &wanted)?;
    bounds::day("starts_at", day_of(wanted.starts_at))?;
    let phone = wanted.phone.as_deref().map(e164).transpose()?;
    let to = NewTime { channel: wanted.channel, caseworker: wanted.caseworker, starts_at: wanted.starts_at };
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal = caseworker.journal(now);
        let mut resources = resources_at(tx, &to.caseworker, to.starts_at)?;
        let old = held(tx, &talk, &mut resources)?;
        caseworker.see(tx, &old.citizen_id, now)?;
        let new = relocate(tx, &law, &journal, &caseworker.employee, &old, &to, phone.clone())?;
        staff_talk_of(tx, &new)
    })
    .await
}

/// Cancels a talk: for the office, or because the citizen called.
///
/// # Errors
/// Refused when the talk is no longer booked, or the citizen calls after it has begun.
pub async fn cancel(
    app: &App,
    scope: &Staff<WorkCases>,
    talk: AppointmentId,
    key: Option<String>,
    body: StaffCancellation,
) -> Result<StaffTalkView, AppError> {
    let call = Call::new(scope.employee.as_str(), "staff_cancel", key, talk.as_str(), &body)?;
    if body.by == CancelledBy::Citizen && body.reason.is_none() {
        return Err(AppError::invalid("reason", "why the citizen cancels"));
    }
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal = caseworker.journal(now);
        let row = held(tx, &talk, &mut Vec::new())?;
        caseworker.see(tx, &row.citizen_id, now)?;
        if body.by == CancelledBy::Office {
            cancel_for_office(tx, &law, &journal, &row)?;
        } else {
            let dates = order_met(tx, &row)?;
            let (then, bar) = after_cancelling(tx, &row, now)?;
            let about = About { cancel_reason: body.reason.map(|reason| reason.as_str()), bar, ..About::talk(&row) };
            for change in may_cancel(&talk, word(&row.status)?, instant(row.starts_at), dates.as_ref(), then, now)? {
                settle(tx, &journal, &change, &about)?;
            }
            journal.message(tx, MessageKind::TalkCancelled, &row)?;
            journal.audit(tx, "cancel", "appointment", &row.id, Some(&row.citizen_id))?;
        }
        let row = appointments::get(tx, talk.as_str())?;
        staff_talk_of(tx, &row)
    })
    .await
}

/// Says what became of a talk; said again, it corrects.
///
/// # Errors
/// Refused before the talk begins, after it was cancelled, and when the outcome does not fit the channel.
pub async fn record(
    app: &App,
    scope: &Staff<WorkCases>,
    talk: AppointmentId,
    key: Option<String>,
    body: OutcomeReport,
) -> Result<StaffTalkView, AppError> {
    let call = Call::new(scope.employee.as_str(), "record_outcome", key, talk.as_str(), &body)?;
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal = caseworker.journal(now);
        let row = held(tx, &talk, &mut Vec::new())?;
        caseworker.see(tx, &row.citizen_id, now)?;
        let (status, channel) = (word(&row.status)?, word(&row.channel)?);
        let changes = may_record(&talk, status, channel, instant(row.starts_at), body.outcome, now)?;
        for change in &changes {
            settle(tx, &journal, change, &About::talk(&row))?;
        }
        if !changes.is_empty() {
            journal.audit(tx, "record_outcome", "appointment", &row.id, Some(&row.citizen_id))?;
            outcome_told(tx, &journal, &row)?;
            questions::after_outcome(tx, &journal, &law, &row, body.outcome)?;
        }
        let row = appointments::get(tx, talk.as_str())?;
        staff_talk_of(tx, &row)
    })
    .await
}

/// Locks the calendars of a talk beside those named, and reads it only then.
pub(super) fn held(
    tx: &mut Tx<'_>,
    talk: &AppointmentId,
    resources: &mut Vec<Resource>,
) -> Result<AppointmentRow, AppError> {
    let before = appointments::get(tx, talk.as_str())?;
    resources.push(Resource::citizen(&before.citizen_id.as_str().into()));
    resources.push(Resource::caseworker(&before.caseworker_id.as_str().into()));
    hold(tx, resources)?;
    Ok(appointments::get(tx, talk.as_str())?)
}
