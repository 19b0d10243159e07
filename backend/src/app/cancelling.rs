//! A citizen cancels a talk (afbud).

use super::access::CitizenScope;
use super::idempotency::{Call, once};
use super::journal::{Author, Journal};
use super::office::{after_cancelling, order_met};
use super::receipt::own_talk;
use super::rows::{instant, word};
use super::settling::{About, settle};
use super::taking::hold;
use super::{App, AppError, answers};
use shared::api::{Cancellation, TalkView};
use shared::ids::AppointmentId;
use shared::model::{MessageKind, Resource};
use shared::rules::may_cancel;

/// Cancels `talk`; its order opens again, or a caseworker gets a task.
///
/// # Errors
/// The refusal of [`may_cancel`].
pub async fn cancel(
    app: &App,
    scope: &CitizenScope,
    talk: AppointmentId,
    key: Option<String>,
    body: Cancellation,
) -> Result<TalkView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "cancel", key, talk.as_str(), &body)?;
    let (now, citizen, request) = (app.clock.now(), scope.citizen.clone(), scope.request.clone());
    let law = app.law.clone();
    once(app, &scope.municipality, call, move |tx| {
        let journal = Journal { author: Author::Citizen(citizen.as_str()), request: &request, at: now };
        let before = own_talk(tx, &citizen, &talk)?;
        hold(tx, &[Resource::citizen(&citizen), Resource::caseworker(&before.caseworker_id.as_str().into())])?;
        let row = own_talk(tx, &citizen, &talk)?;
        let dates = order_met(tx, &row)?;
        let (then, bar) = after_cancelling(tx, &row, now)?;
        let about = About { cancel_reason: Some(body.reason.as_str()), bar, ..About::talk(&row) };
        for change in may_cancel(&talk, word(&row.status)?, instant(row.starts_at), dates.as_ref(), then, now)? {
            settle(tx, &journal, &change, &about)?;
        }
        journal.message(tx, MessageKind::TalkCancelled, &row)?;
        journal.audit(tx, "cancel", "appointment", &row.id, Some(&row.citizen_id))?;
        let cancelled = own_talk(tx, &citizen, &talk)?;
        answers::talk(tx, &law, &cancelled, now)
    })
    .await
}
