//! What a municipality holds its figures against.

use crate::ids::Scheme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// After so many weeks without a talk somebody should look, where a municipality says nothing else.
pub const WEEKS_WITHOUT_TALK: u16 = 6;

/// What it aims at under one scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Target {
    /// The self-booked share, in a thousand.
    pub target: Option<u32>,
    /// Its own colours: green is above the first, yellow from the second on.
    pub thresholds: Option<(u32, u32)>,
}

/// What it has set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FigureSettings {
    /// By scheme.
    pub targets: BTreeMap<Scheme, Target>,
    /// After so many weeks without a talk somebody should look.
    pub weeks_without_talk: u16,
    /// A group smaller than this is not told.
    pub smallest_group: u32,
    /// Whether leaders get the week's figures by e-mail.
    pub weekly_digest: bool,
}

impl Default for FigureSettings {
    fn default() -> Self {
        Self {
            targets: BTreeMap::new(),
            weeks_without_talk: WEEKS_WITHOUT_TALK,
            smallest_group: 5,
            weekly_digest: false,
        }
    }
}

impl FigureSettings {
    /// The first number that cannot be, by the name of its field.
    pub fn fault(&self) -> Option<&'static str> {
        let thousand = |value: u32| (1..=1000).contains(&value);
        let colours = |(green, yellow): (u32, u32)| thousand(green) && thousand(yellow) && yellow <= green;
        let sound = |one: &Target| one.target.is_none_or(thousand) && one.thresholds.is_none_or(colours);
        [
            (self.targets.len() <= 20 && self.targets.values().all(sound), "schemes"),
            ((1..=52).contains(&self.weeks_without_talk), "weeks_without_talk"),
            ((1..=50).contains(&self.smallest_group), "smallest_group"),
        ]
        .into_iter()
        .find_map(|(holds, field)| (!holds).then_some(field))
    }
}
