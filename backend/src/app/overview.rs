//! *Mine samtaler*: what must I do, by when; what is agreed; what was.

use super::access::CitizenScope;
use super::answers::{self, Desk};
use super::facts::newest_case;
use super::people::own_caseworker;
use super::rows::{instant, word};
use super::settings::Settings;
use super::{App, AppError, questions};
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, appointments, citizens, orders};
use shared::api::{BarView, InterpreterLanguage, OverviewView, PromiseView};
use shared::ids::CitizenId;
use shared::law::LawBook;
use shared::model::OrderStatus;
use shared::retention::RetentionRule;
use shared::rules::TaskKind;
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// How many past talks are shown.
const MOST_PAST: usize = 20;

/// The citizen's overview.
///
/// # Errors
/// Those of the store.
pub async fn overview(app: &App, scope: &CitizenScope) -> Result<OverviewView, AppError> {
    let (citizen, now, law) = (scope.citizen.clone(), app.clock.now(), app.law.clone());
    app.db.read(&scope.municipality, move |tx| look(tx, &law, &citizen, now)).await
}

/// The same within a transaction that somebody else has opened.
pub(super) fn look(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    citizen: &CitizenId,
    now: Instant,
) -> Result<OverviewView, AppError> {
    let person = citizens::get(tx, citizen.as_str())?;
    let desk = Desk::load(tx, law, citizen.as_str(), now)?;
    let orders: HashMap<String, OrderRow> =
        orders::of_citizen(tx, citizen.as_str())?.into_iter().map(|row| (row.id.clone(), row)).collect();
    let (to_come, mut past): (Vec<_>, Vec<_>) = appointments::of_citizen(tx, citizen.as_str())?
        .into_iter()
        .partition(|row| row.live && instant(row.ends_at) > now);
    let shown_after = Settings::load(tx)?.periods()?.limit(RetentionRule::History, day_of(now));
    past.retain(|row| row.status != "moved" && shown_after.is_none_or(|day| day_of(instant(row.starts_at)) > day));
    past.sort_by_key(|row| std::cmp::Reverse(row.starts_at));
    let talks = to_come.iter().map(|row| {
        let order = row.order_id.as_ref().and_then(|id| orders.get(id)).cloned();
        desk.talk(row, order)
    });
    let own = own_caseworker(tx, citizen, day_of(now))?;
    let contact = desk.directory.contact(own.as_deref())?;
    let case = newest_case(tx, citizen, day_of(now))?;
    let policy = desk.policy(&case.scheme.into())?;
    let call_back = desk.tasks.iter().find(|task| task.kind == TaskKind::CallBack.as_str());
    Ok(OverviewView {
        first_name: person.name.split_whitespace().next().unwrap_or_default().to_owned(),
        closed_on: case.closed_on,
        talks: talks.collect::<Result<_, _>>()?,
        past: past.iter().take(MOST_PAST).map(answers::past).collect::<Result<_, _>>()?,
        // What the ground is, the citizen knows; a page that somebody looks at over their shoulder need not say it.
        bar: desk.standing_bar()?.map(|bar| BarView { ground: None, withdrawal_ground: None, ..bar }),
        questions: questions::shown(tx, citizen, &contact, now)?,
        contact,
        promise: PromiseView { rebook_cutoff_hours: policy.rebook_cutoff_hours, call_attempts: policy.call_attempts },
        phone: person.phone.clone(),
        interpreter_language: person.interpreter_language.as_deref().map(word::<InterpreterLanguage>).transpose()?,
        call_back_requested_at: call_back.map(|task| instant(task.created_at)),
        orders: waiting_orders(&desk, orders)?,
    })
}

/// Orders that are met stand on their talk: the order and its booking are one card, never two.
fn waiting_orders(desk: &Desk, orders: HashMap<String, OrderRow>) -> Result<Vec<shared::api::OrderView>, AppError> {
    let mut waiting = Vec::new();
    for row in orders.into_values() {
        let status: OrderStatus = word(&row.status)?;
        if matches!(status, OrderStatus::Open | OrderStatus::Expired) && row.hold_by >= day_of(desk.now) {
            waiting.push(desk.order(row)?);
        }
    }
    waiting.sort_by_key(|order| order.book_by);
    Ok(waiting)
}
