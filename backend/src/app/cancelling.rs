//! A citizen cancels a talk (afbud).

use super::access::CitizenScope;
use super::idempotency::{Call, once};
use super::journal::{Author, Journal};
use super::receipt::own_talk;
use super::rows::{self, instant, word};
use super::taking::{hold, settle};
use super::{App, AppError, answers};
use crate::store::orders;
use shared::api::{Cancellation, TalkView};
use shared::ids::AppointmentId;
use shared::model::{OrderStatus, Resource};
use shared::rules::{OrderDates, may_cancel};
use shared::time::day_of;

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
    once(app, &scope.municipality, call, move |tx| {
        let journal = Journal { author: Author::Citizen(citizen.as_str()), request: &request, at: now };
        let before = own_talk(tx, &citizen, &talk)?;
        hold(tx, &[Resource::citizen(&citizen), Resource::caseworker(&before.caseworker_id.as_str().into())])?;
        let row = own_talk(tx, &citizen, &talk)?;
        let order = match &row.order_id {
            Some(id) => Some(orders::get(tx, id)?),
            None => None,
        };
        let bars = rows::bars(tx, citizen.as_str())?;
        let barred = bars.iter().any(|bar| bar.stands_on(day_of(now)));
        let met = order.filter(|order| order.status == OrderStatus::Fulfilled.as_str());
        let dates = met.map(|order| OrderDates {
            order: order.id.into(),
            book_by: order.book_by,
            hold_by: order.hold_by,
            barred,
        });
        for change in may_cancel(&talk, word(&row.status)?, instant(row.starts_at), dates.as_ref(), now)? {
            settle(tx, &journal, &change, &row, Some(body.reason.as_str()))?;
        }
        journal.message(tx, "talk_cancelled", &row)?;
        journal.audit(tx, "cancel", "appointment", &row.id, Some(&row.citizen_id))?;
        let cancelled = own_talk(tx, &citizen, &talk)?;
        answers::talk(tx, &cancelled, now)
    })
    .await
}
