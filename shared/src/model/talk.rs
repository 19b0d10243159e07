//! What a talk is: channel, and how long it takes.

use super::text_enum;
use crate::ids::{TalkTypeId, VariantId};
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

/// How long the talk takes for this citizen, in minutes: an interpreter makes it longer (R27).
pub fn length(variant: &TalkTypeVariant, needs_interpreter: bool) -> u16 {
    if needs_interpreter { variant.minutes.saturating_add(variant.interpreter_extra) } else { variant.minutes }
}
