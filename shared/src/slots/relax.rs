//! What would give times on a day that has none: the nearest way on, with its number.

use super::{SlotFacts, slots};
use crate::model::{Channel, TalkTypeVariant};
use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// One thing to give up, and how many times that brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Relaxation {
    /// A colleague of the own caseworker.
    Colleague {
        /// How many times.
        free: u32,
    },
    /// Another way to talk.
    Channel {
        /// Which one.
        channel: Channel,
        /// How many times.
        free: u32,
    },
}

/// The same as it travels, read flat as a refusal is.
#[derive(Deserialize)]
struct Told {
    kind: String,
    channel: Option<Channel>,
    free: u32,
}

impl<'de> Deserialize<'de> for Relaxation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Told { kind, channel, free } = Told::deserialize(deserializer)?;
        match (kind.as_str(), channel) {
            ("colleague", _) => Ok(Self::Colleague { free }),
            ("channel", Some(channel)) => Ok(Self::Channel { channel, free }),
            _ => Err(D::Error::custom("nothing to give up")),
        }
    }
}

/// The nearest ways on for `day`, on which `variant` has no times: first a colleague (where the municipality offers
/// `colleagues` and the citizen has asked for the own caseworker only), then the `others`, most times first.
pub fn relaxations(
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    others: &[&TalkTypeVariant],
    colleagues: bool,
    day: NaiveDate,
) -> Vec<Relaxation> {
    let mut that_day = SlotFacts {
        windows: facts.windows.iter().filter(|window| window.day == day).cloned().collect(),
        ..facts.clone()
    };
    let count = |facts: &SlotFacts, variant| u32::try_from(slots(facts, variant).len()).unwrap_or(u32::MAX);
    let mut channels: Vec<(Channel, u32)> =
        others.iter().map(|other| (other.channel, count(&that_day, other))).filter(|(_, free)| *free > 0).collect();
    channels.sort_by_key(|(channel, free)| (std::cmp::Reverse(*free), *channel));
    let mut found = Vec::new();
    if colleagues && !that_day.policy.team_fallback {
        that_day.policy.team_fallback = true;
        let free = count(&that_day, variant);
        found.extend((free > 0).then_some(Relaxation::Colleague { free }));
    }
    found.extend(channels.into_iter().map(|(channel, free)| Relaxation::Channel { channel, free }));
    found
}
