//! May this talk be moved to that time? The old one stands until the new one is secured (R7, INV-4).

use super::book::{listed, offered};
use super::{Change, Choice, Refusal};
use crate::model::{Appointment, AppointmentStatus, Bar, BookingOrder, BookingPolicy, Origin, TalkTypeVariant};
use crate::slots::SlotFacts;
use crate::time::{Instant, day_of};
use chrono::Duration;

/// Until when a talk that starts at `starts_at` can be moved (BEK § 17 stk. 2: "i rimelig tid").
pub fn rebook_until(policy: &BookingPolicy, starts_at: Instant) -> Instant {
    starts_at - Duration::hours(policy.rebook_cutoff_hours.into())
}

/// Whether the talk can be moved at all now, whatever the new time.
///
/// # Errors
/// The refusal that explains why not.
pub fn may_rebook(
    appointment_status: AppointmentStatus,
    origin: Origin,
    starts_at: Instant,
    policy: &BookingPolicy,
    now: Instant,
) -> Result<(), Refusal> {
    if appointment_status != AppointmentStatus::Booked {
        return Err(Refusal::NotBooked);
    }
    if origin == Origin::Summoned {
        return Err(Refusal::Summoned);
    }
    let until = rebook_until(policy, starts_at);
    if now > until { Err(Refusal::TooLateToMove { until }) } else { Ok(()) }
}

/// Moves `appointment` to `choice`: the old one ends, the new one is taken, in one transaction. The order stays
/// fulfilled, and `hold_by` still binds: `facts` must hold the order's, and must leave out what the old one takes.
///
/// # Errors
/// The refusal that explains why not; [`Refusal::SlotTaken`] when the time cannot be had (any more).
pub fn rebook(
    appointment: &Appointment,
    order: &BookingOrder,
    bars: &[Bar],
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    choice: &Choice,
) -> Result<Vec<Change>, Refusal> {
    may_rebook(appointment.status, appointment.origin, appointment.at.from, &facts.policy, facts.now)?;
    if bars.iter().any(|bar| bar.stands_on(day_of(facts.now))) {
        return Err(Refusal::Barred);
    }
    let slot = offered(order, facts, variant, choice)?;
    Ok(vec![Change::End { appointment: appointment.id.clone(), status: AppointmentStatus::Moved }, Change::Take(slot)])
}

/// Moves a talk for the citizen: no cut-off binds the office, and no bar does, for the talk is to be held all the same.
///
/// # Errors
/// As [`rebook`].
pub fn move_by_office(
    appointment: &Appointment,
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    choice: &Choice,
) -> Result<Vec<Change>, Refusal> {
    if appointment.status != AppointmentStatus::Booked {
        return Err(Refusal::NotBooked);
    }
    let slot = listed(facts, variant, choice)?;
    Ok(vec![Change::End { appointment: appointment.id.clone(), status: AppointmentStatus::Moved }, Change::Take(slot)])
}
