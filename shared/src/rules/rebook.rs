//! May this talk be moved to that time? The old one stands until the new one is secured (R7, INV-4).

use super::book::listed;
use super::{Change, Choice, Refusal};
use crate::model::{Appointment, AppointmentStatus, Bar, BookingPolicy, Channel, Origin, TalkTypeVariant};
use crate::slots::SlotFacts;
use crate::time::{Instant, day_of};
use chrono::{Duration, NaiveDate};

/// Until when a talk that starts at `starts_at` can be moved (BEK § 17 stk. 2: "i rimelig tid").
pub fn rebook_until(policy: &BookingPolicy, starts_at: Instant) -> Instant {
    starts_at - Duration::hours(policy.rebook_cutoff_hours.into())
}

/// The last day to which a citizen may move a talk: the order's `hold_by`, but never before the day the office itself chose
/// for it; `no_order_by` for a talk that meets no order.
pub fn move_by(hold_by: Option<NaiveDate>, talk_day: NaiveDate, no_order_by: NaiveDate) -> NaiveDate {
    hold_by.unwrap_or(no_order_by).max(talk_day)
}

/// The channels to choose among when a talk is moved: the order's and the talk's own. A talk that meets no order keeps its
/// channel, for the office has chosen that too.
pub fn move_channels(order: &[Channel], own: Channel) -> Vec<Channel> {
    let mut channels = order.to_vec();
    if !channels.contains(&own) {
        channels.push(own);
    }
    channels
}

/// Whether the talk can be moved at all now, whatever the new time. One that the office set can be moved where the
/// municipality allows it (R16).
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
    if origin == Origin::Summoned && !policy.citizen_moves_summons {
        return Err(Refusal::Summoned);
    }
    let until = rebook_until(policy, starts_at);
    if now > until { Err(Refusal::TooLateToMove { until }) } else { Ok(()) }
}

/// Moves `appointment` to `choice`, in one of `channels`: the old one ends, the new one is taken, in one transaction. The
/// order stays fulfilled. `facts` must end with the day of [`move_by`], and must leave out what the old one takes.
///
/// # Errors
/// The refusal that explains why not; [`Refusal::SlotTaken`] when the time cannot be had (any more).
pub fn rebook(
    appointment: &Appointment,
    channels: &[Channel],
    bars: &[Bar],
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    choice: &Choice,
) -> Result<Vec<Change>, Refusal> {
    may_rebook(appointment.status, appointment.origin, appointment.at.from, &facts.policy, facts.now)?;
    if bars.iter().any(|bar| bar.stands_on(day_of(facts.now))) {
        return Err(Refusal::Barred);
    }
    if variant.talk_type != appointment.talk_type || !channels.contains(&variant.channel) {
        return Err(Refusal::ChannelNotOffered);
    }
    let slot = listed(facts, variant, choice)?;
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
