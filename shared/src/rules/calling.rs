//! A call that nobody answers (R9): it is written down, and the talk still stands.

use super::Refusal;
use crate::model::{AppointmentStatus, Channel};
use crate::time::Instant;

/// So many calls of one talk are kept. How many we owe is the law's `call_attempts`; more may be made.
pub const MOST_CALLS: u16 = 10;

/// May another call be written down, where `tried` are already?
///
/// # Errors
/// The refusal that explains why not.
pub fn may_try_call(
    status: AppointmentStatus,
    channel: Channel,
    starts_at: Instant,
    tried: usize,
    now: Instant,
) -> Result<(), Refusal> {
    if now < starts_at {
        return Err(Refusal::NotYet { from: starts_at });
    }
    if channel != Channel::Phone {
        return Err(Refusal::OutcomeDoesNotFit);
    }
    if status != AppointmentStatus::Booked {
        return Err(Refusal::NotBooked);
    }
    if tried >= usize::from(MOST_CALLS) {
        return Err(Refusal::EnoughCalls { most: MOST_CALLS });
    }
    Ok(())
}
