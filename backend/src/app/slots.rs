//! *Vælg en tid*: a week of free times for an order, or for a talk that is to be moved.

use super::access::CitizenScope;
use super::answers::{self, Desk};
use super::facts::{self, Narrow};
use super::looks::Look;
use super::offers::{Offer, Offers};
use super::people::Directory;
use super::receipt::own_talk;
use super::rows::{instant, word};
use super::{App, AppError};
use crate::store::search_logs::Filter;
use crate::store::{ReadTx, orders};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use shared::api::{SlotsView, WantedView};
use shared::ids::{AppointmentId, EmployeeId, OrderId};
use shared::law::LawBook;
use shared::model::{BookingOrder, Channel, TalkTypeVariant};
use shared::rules::may_rebook;
use shared::slots::{SlotFacts, earliest_day};
use shared::time::{Instant, day_of};

/// What the page asks for; everything may be left out.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SlotQuery {
    /// The channel; the order's first unless told otherwise.
    pub channel: Option<Channel>,
    /// A day of the week to show; the first week with times unless told otherwise.
    pub monday: Option<NaiveDate>,
    /// Whether an interpreter is needed; as on file unless told otherwise.
    pub interpreter: Option<bool>,
    /// Whether only the own caseworker's times are wanted.
    pub own_only: Option<bool>,
    /// A time that somebody pointed at.
    pub at: Option<DateTime<Utc>>,
    /// With whom that time is.
    pub caseworker: Option<EmployeeId>,
}

impl SlotQuery {
    fn narrow(&self) -> Narrow {
        let own_only = self.own_only.unwrap_or_default();
        Narrow { interpreter: self.interpreter, own_only, ..Narrow::default() }
    }
}

/// Free times for an order.
///
/// # Errors
/// Not found when the order is not theirs; refused when it does not offer the channel.
pub async fn for_order(
    app: &App,
    scope: &CitizenScope,
    order: OrderId,
    query: SlotQuery,
) -> Result<SlotsView, AppError> {
    let (citizen, now, law) = (scope.citizen.clone(), app.clock.now(), app.law.clone());
    let (view, look) = app
        .db
        .read(&scope.municipality, move |tx| {
            let facts = facts::of_order(tx, &law, &citizen, &order, now, &query.narrow())?;
            let order = &facts.order;
            let choice = Choosing {
                case: order.case.as_str(),
                order: Some(order),
                channels: &order.channels,
                variants: &facts.variants,
                slots: &facts.slots,
            };
            week(tx, &law, &choice, &query)
        })
        .await?;
    if let Some(look) = look {
        look.write(&app.db, &scope.municipality).await;
    }
    Ok(view)
}

/// Free times for moving a talk: what it takes now counts as free.
///
/// # Errors
/// Not found when the talk is not theirs; refused when it cannot be moved.
pub async fn for_move(
    app: &App,
    scope: &CitizenScope,
    talk: AppointmentId,
    query: SlotQuery,
) -> Result<SlotsView, AppError> {
    let (citizen, now, law) = (scope.citizen.clone(), app.clock.now(), app.law.clone());
    let (view, look) = app
        .db
        .read(&scope.municipality, move |tx| {
            let row = own_talk(tx, &citizen, &talk)?;
            let policy = facts::policy_of_case(tx, &law, &row.case_id, day_of(now))?;
            may_rebook(word(&row.status)?, word(&row.origin)?, instant(row.starts_at), &policy, now)?;
            let facts = facts::of_move(tx, &law, &citizen, &row, now, &query.narrow())?;
            let choice = Choosing {
                case: &row.case_id,
                order: facts.order.as_ref(),
                channels: &facts.channels,
                variants: &facts.variants,
                slots: &facts.slots,
            };
            week(tx, &law, &choice, &query)
        })
        .await?;
    if let Some(look) = look {
        look.write(&app.db, &scope.municipality).await;
    }
    Ok(view)
}

/// What the citizen chooses among, and for what.
struct Choosing<'a> {
    case: &'a str,
    order: Option<&'a BookingOrder>,
    channels: &'a [Channel],
    variants: &'a [TalkTypeVariant],
    slots: &'a SlotFacts,
}

/// The week, and what is to be kept of the look.
fn week(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    facts: &Choosing<'_>,
    query: &SlotQuery,
) -> Result<(SlotsView, Option<Look>), AppError> {
    let desk = Desk::load(tx, law, facts.slots.citizen.as_str(), facts.slots.now)?;
    let directory = &desk.directory;
    let colleagues = desk.office.team_fallback;
    let offered = facts.variants.iter().filter(|variant| facts.channels.contains(&variant.channel));
    let offers = Offers {
        facts: facts.slots,
        colleagues,
        all: offered.map(|variant| Offer::of(facts.slots, variant)).collect(),
    };
    let offer = offers.of(query.channel.or_else(|| facts.channels.first().copied()))?;

    let week = offers.week(directory, offer, query.monday)?;
    let order = match facts.order {
        Some(order) => Some(orders::get(tx, order.id.as_str())?),
        None => None,
    };
    let look = match &order {
        Some(order) => {
            let filter = Filter {
                order_id: order.id.clone(),
                channel: offer.variant.channel.to_string(),
                own_only: query.own_only.unwrap_or_default(),
                interpreter: facts.slots.needs_interpreter,
            };
            Some(Look::of(tx, &order.citizen_id, filter, &offer.free, facts.slots.now)?)
        }
        None => None,
    };
    let view = SlotsView {
        scheme: desk.scheme(facts.case)?,
        order: order.map(|order| desk.order(order)).transpose()?,
        channels: offers.channels(),
        channel: offer.variant.channel,
        interpreter: facts.slots.needs_interpreter,
        own_only: query.own_only.unwrap_or_default(),
        colleagues,
        first_day: earliest_day(facts.slots),
        last_day: facts.slots.hold_by,
        monday: week.monday,
        days: week.days,
        next_day_with_times: week.next_day_with_times,
        wanted: query.at.map(|at| wanted(directory, facts.slots, offer, at, query.caseworker.as_ref())),
    };
    Ok((view, look))
}

fn wanted(
    directory: &Directory,
    facts: &SlotFacts,
    offer: &Offer<'_>,
    at: Instant,
    caseworker: Option<&EmployeeId>,
) -> WantedView {
    let found = offer.free.iter().find(|slot| slot.at.from == at && caseworker.is_none_or(|id| *id == slot.caseworker));
    let slot = found.map(|slot| answers::slot(directory, facts, slot));
    let alternatives = if slot.is_some() { Vec::new() } else { answers::near(directory, facts, &offer.free, at) };
    WantedView { slot, alternatives }
}
