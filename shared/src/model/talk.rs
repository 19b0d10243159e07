//! What a talk is: channel, and how long it takes.

use super::{BookingPolicy, text_enum};
use crate::ids::{TalkTypeId, VariantId};
use crate::time::GRID_MINUTES;
use serde::{Deserialize, Serialize};

text_enum! {
    /// How the talk is held (kontaktform).
    Channel {
        /// Personligt fremmøde.
        InPerson = "in_person",
        /// A call-back within an agreed interval.
        Phone = "phone",
        /// Personligt digitalt fremmøde.
        Video = "video",
    }
}

/// A talk type in one channel. All lengths are minutes and multiples of 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkTypeVariant {
    /// Its id.
    pub id: VariantId,
    /// The talk type it is a form of.
    pub talk_type: TalkTypeId,
    /// How the talk is held.
    pub channel: Channel,
    /// The talk itself, without an interpreter.
    pub minutes: u16,
    /// What the caseworker needs before.
    pub preparation: u16,
    /// What the caseworker needs after.
    pub follow_up: u16,
    /// What an interpreter adds to the talk.
    pub interpreter_extra: u16,
}

/// How long the talk takes for this citizen, in minutes: an interpreter makes it longer (R27), by what the kind of talk
/// says and at least by the rule's share of it, rounded up to the grid.
pub fn length(variant: &TalkTypeVariant, needs_interpreter: bool, policy: &BookingPolicy) -> u16 {
    if !needs_interpreter {
        return variant.minutes;
    }
    let share = u32::from(variant.minutes) * u32::from(policy.interpreter_extra_percent);
    let share = share.div_ceil(100).next_multiple_of(GRID_MINUTES.into());
    let extra = u16::try_from(share).unwrap_or(u16::MAX).max(variant.interpreter_extra);
    variant.minutes.saturating_add(extra)
}
