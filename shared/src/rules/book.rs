//! May this citizen book this time for this order?

use super::{Change, Refusal};
use crate::ids::EmployeeId;
use crate::model::{Bar, BookingOrder, BookingPolicy, OrderStatus, TalkTypeVariant};
use crate::slots::{Slot, SlotFacts, slots};
use crate::time::{Instant, day_of};

/// The time a citizen points at; everything else about it the server derives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// With whom.
    pub caseworker: EmployeeId,
    /// The start of the talk; by phone of the promise.
    pub starts_at: Instant,
}

/// Whether the order can be met by booking at all today, whatever the time (R2, R19, INV-6).
///
/// # Errors
/// The refusal that explains why not.
pub fn may_book_order(order: &BookingOrder, bars: &[Bar], policy: &BookingPolicy, now: Instant) -> Result<(), Refusal> {
    let today = day_of(now);
    if bars.iter().any(|bar| bar.stands_on(today)) {
        return Err(Refusal::Barred);
    }
    match order.status {
        OrderStatus::Open | OrderStatus::Expired => {}
        status => return Err(Refusal::OrderNotOpen { status }),
    }
    let late = today > order.book_by || order.status == OrderStatus::Expired;
    if late && !policy.late_booking {
        return Err(Refusal::DeadlinePassed { book_by: order.book_by });
    }
    Ok(())
}

/// Books `choice` for `order`: the new talk, and the order is fulfilled.
///
/// # Errors
/// The refusal that explains why not; [`Refusal::SlotTaken`] when the time cannot be had (any more).
pub fn may_book(
    order: &BookingOrder,
    bars: &[Bar],
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    choice: &Choice,
) -> Result<Vec<Change>, Refusal> {
    may_book_order(order, bars, &facts.policy, facts.now)?;
    let slot = offered(order, facts, variant, choice)?;
    Ok(vec![Change::Take(slot), Change::SetOrder { order: order.id.clone(), status: OrderStatus::Fulfilled }])
}

/// The time that the citizen may choose: listed, and of a channel that the order offers.
fn offered(
    order: &BookingOrder,
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    choice: &Choice,
) -> Result<Slot, Refusal> {
    if variant.talk_type != order.talk_type || !order.channels.contains(&variant.channel) {
        return Err(Refusal::ChannelNotOffered);
    }
    listed(facts, variant, choice)
}

/// The listed time that `choice` points at, whoever chooses.
pub(super) fn listed(facts: &SlotFacts, variant: &TalkTypeVariant, choice: &Choice) -> Result<Slot, Refusal> {
    slots(facts, variant)
        .into_iter()
        .find(|slot| slot.caseworker == choice.caseworker && slot.at.from == choice.starts_at)
        .ok_or(Refusal::SlotTaken)
}
