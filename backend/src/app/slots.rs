//! *Vælg en tid*: a week of free times for an order, or for a talk that is to be moved.

use super::access::CitizenScope;
use super::answers::{self, Desk};
use super::facts::{self, Narrow, OrderFacts};
use super::people::Directory;
use super::receipt::own_talk;
use super::{App, AppError, bounds};
use crate::store::{ReadTx, orders};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Deserialize;
use shared::api::{ChannelView, DayView, SlotView, SlotsView, WantedView};
use shared::ids::{AppointmentId, EmployeeId, OrderId};
use shared::model::{Channel, TalkTypeVariant, length};
use shared::rules::Refusal;
use shared::slots::{Slot, earliest_day, no_time, slots};
use shared::time::{Instant, day_of, is_weekend, monday_of};

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
    /// A time that somebody pointed at.
    pub at: Option<DateTime<Utc>>,
    /// With whom that time is.
    pub caseworker: Option<EmployeeId>,
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
    let (citizen, now) = (scope.citizen.clone(), app.clock.now());
    app.db
        .read(&scope.municipality, move |tx| {
            let narrow = Narrow { interpreter: query.interpreter, ..Narrow::default() };
            let facts = facts::of_order(tx, &citizen, &order, now, &narrow)?;
            week(tx, &facts, &query)
        })
        .await
}

/// Free times for moving a talk: what it takes now counts as free.
///
/// # Errors
/// Not found when the talk is not theirs or follows from no order.
pub async fn for_move(
    app: &App,
    scope: &CitizenScope,
    talk: AppointmentId,
    query: SlotQuery,
) -> Result<SlotsView, AppError> {
    let (citizen, now) = (scope.citizen.clone(), app.clock.now());
    app.db
        .read(&scope.municipality, move |tx| {
            let row = own_talk(tx, &citizen, &talk)?;
            let order = OrderId::from(row.order_id.ok_or(AppError::NotFound)?);
            let narrow = Narrow { interpreter: query.interpreter, without: Some(row.id), ..Narrow::default() };
            let facts = facts::of_order(tx, &citizen, &order, now, &narrow)?;
            week(tx, &facts, &query)
        })
        .await
}

/// The free times of one channel.
struct Offer<'a> {
    variant: &'a TalkTypeVariant,
    free: Vec<Slot>,
}

impl Offer<'_> {
    fn view(&self, facts: &OrderFacts, free: usize) -> ChannelView {
        ChannelView {
            channel: self.variant.channel,
            minutes: length(self.variant, facts.slots.needs_interpreter),
            free: u32::try_from(free).unwrap_or(u32::MAX),
        }
    }

    fn on(&self, day: NaiveDate) -> impl Iterator<Item = &Slot> {
        self.free.iter().filter(move |slot| day_of(slot.at.from) == day)
    }
}

fn week(tx: &mut ReadTx<'_>, facts: &OrderFacts, query: &SlotQuery) -> Result<SlotsView, AppError> {
    let desk = Desk::load(tx, facts.slots.citizen.as_str(), facts.slots.now)?;
    let directory = &desk.directory;
    let offers: Vec<Offer<'_>> = facts
        .variants
        .iter()
        .filter(|variant| facts.order.channels.contains(&variant.channel))
        .map(|variant| Offer { variant, free: slots(&facts.slots, variant) })
        .collect();
    let wanted_channel = query.channel.or_else(|| facts.order.channels.first().copied());
    let offer =
        offers.iter().find(|offer| Some(offer.variant.channel) == wanted_channel).ok_or(Refusal::ChannelNotOffered)?;

    let first_day = earliest_day(&facts.slots);
    let first_with_times = offer.free.first().map_or(first_day, |slot| day_of(slot.at.from));
    let monday = monday_of(bounds::day("monday", query.monday.unwrap_or(first_with_times))?);
    let next_monday =
        monday.checked_add_days(Days::new(7)).ok_or_else(|| AppError::invalid("monday", "out of range"))?;
    let order = orders::get(tx, facts.order.id.as_str())?;
    Ok(SlotsView {
        order: desk.order(order)?,
        channels: offers.iter().map(|offer| offer.view(facts, offer.free.len())).collect(),
        channel: offer.variant.channel,
        interpreter: facts.slots.needs_interpreter,
        first_day,
        last_day: facts.order.hold_by,
        monday,
        days: monday
            .iter_days()
            .take(7)
            .filter(|day| !is_weekend(*day) || offer.on(*day).next().is_some())
            .map(|day| day_view(directory, facts, &offers, offer, day))
            .collect(),
        next_day_with_times: offer.free.iter().map(|slot| day_of(slot.at.from)).find(|day| *day >= next_monday),
        wanted: query.at.map(|at| wanted(directory, facts, offer, at, query.caseworker.as_ref())),
    })
}

fn day_view(
    directory: &Directory,
    facts: &OrderFacts,
    offers: &[Offer<'_>],
    shown: &Offer<'_>,
    day: NaiveDate,
) -> DayView {
    let slots: Vec<SlotView> = shown.on(day).map(|slot| answers::slot(directory, &facts.slots, slot)).collect();
    let elsewhere = offers
        .iter()
        .filter(|offer| offer.variant.channel != shown.variant.channel)
        .map(|offer| offer.view(facts, offer.on(day).count()))
        .filter(|channel| channel.free > 0)
        .collect();
    DayView { day, no_time: slots.is_empty().then(|| no_time(&facts.slots, shown.variant, day)), slots, elsewhere }
}

fn wanted(
    directory: &Directory,
    facts: &OrderFacts,
    offer: &Offer<'_>,
    at: Instant,
    caseworker: Option<&EmployeeId>,
) -> WantedView {
    let found = offer.free.iter().find(|slot| slot.at.from == at && caseworker.is_none_or(|id| *id == slot.caseworker));
    let slot = found.map(|slot| answers::slot(directory, &facts.slots, slot));
    let alternatives =
        if slot.is_some() { Vec::new() } else { answers::near(directory, facts, offer.variant.channel, at) };
    WantedView { slot, alternatives }
}
