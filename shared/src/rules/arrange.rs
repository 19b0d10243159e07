//! A caseworker agrees a talk with the citizen, or summons to one.

use super::book::listed;
use super::{Change, Choice, Refusal};
use crate::model::{Bar, BarKind, BookingOrder, OrderStatus, Origin, SummonReason, TalkTypeVariant};
use crate::slots::SlotFacts;
use crate::time::{Instant, day_of};
use chrono::NaiveDate;

/// Whether summoning needs a reason: the citizen is not barred, and no order of theirs has run out (BEK § 46).
pub fn needs_reason(bars: &[Bar], order: Option<(OrderStatus, NaiveDate)>, now: Instant) -> bool {
    let today = day_of(now);
    let barred = bars.iter().any(|bar| bar.stands_on(today));
    let late = order.is_some_and(|(status, book_by)| status == OrderStatus::Expired || book_by < today);
    !barred && !late
}

/// Takes `choice` for the citizen. Unlike the citizen's own booking it asks neither for an order nor for its deadline,
/// and an exempt citizen may be helped to book (R13). `order` is the one that waits or has run out, if any.
///
/// # Errors
/// The refusal that explains why not.
pub fn arrange(
    origin: Origin,
    reason: Option<SummonReason>,
    order: Option<&BookingOrder>,
    bars: &[Bar],
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    choice: &Choice,
) -> Result<Vec<Change>, Refusal> {
    let today = day_of(facts.now);
    if bars.iter().any(|bar| bar.kind == BarKind::Standby && bar.stands_on(today)) {
        return Err(Refusal::Standby);
    }
    let dates = order.map(|order| (order.status, order.book_by));
    if origin == Origin::Summoned && reason.is_none() && needs_reason(bars, dates, facts.now) {
        return Err(Refusal::ReasonNeeded);
    }
    let slot = listed(facts, variant, choice)?;
    let met = order.map(|order| Change::SetOrder { order: order.id.clone(), status: OrderStatus::Fulfilled });
    Ok(std::iter::once(Change::Take(slot)).chain(met).collect())
}
