//! What is published about the figures elsewhere, as data: which talks count under which scheme, which colours the ministry gives, and
//! the last known figures of others, each with its source.

use super::{Colour, FigureKey, PublishedUnit};
use crate::ids::{Scheme, TalkTypeId};
use crate::law::Certainty;
use crate::model::Channel;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Which talks the official share counts under one scheme, and how it is judged.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Official {
    /// The kinds of talk that count.
    pub talk_types: Vec<TalkTypeId>,
    /// The triage categories whose cases do not count.
    #[serde(default)]
    pub without_categories: Vec<u8>,
    /// Where that is said.
    pub source: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// The colours, if there are any.
    pub thresholds: Option<Thresholds>,
}

impl Official {
    /// Whether a talk of that kind in such a case counts. Of a case without a category nothing speaks against it.
    pub fn counts(&self, talk_type: &TalkTypeId, category: Option<u8>) -> bool {
        self.talk_types.contains(talk_type)
            && !category.is_some_and(|category| self.without_categories.contains(&category))
    }
}

/// From where on a share is which colour, in a thousand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// Green is above this.
    pub green_above: u32,
    /// Yellow is from this on; below is red.
    pub yellow_from: u32,
    /// Where that is said.
    pub source: String,
}

/// The colour of a share.
pub const fn colour(permille: u32, green_above: u32, yellow_from: u32) -> Colour {
    if permille > green_above {
        Colour::Green
    } else if permille >= yellow_from {
        Colour::Yellow
    } else {
        Colour::Red
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

/// A figure that somebody else has published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Which figure.
    pub figure: FigureKey,
    /// Under which scheme.
    pub scheme: Option<Scheme>,
    /// In which channel.
    pub channel: Option<Channel>,
    /// Whose.
    pub place: Both,
    /// Whether it is the whole country's.
    #[serde(default)]
    pub nation: bool,
    /// In what it is counted.
    pub unit: PublishedUnit,
    /// The number.
    pub value: u32,
    /// What must be said with it.
    pub note: Option<Both>,
    /// What time it is about, in words.
    pub date: Both,
    /// The year of it.
    pub year: u16,
    /// The month of it, where that is known.
    pub month: Option<u8>,
    /// Where it stands.
    pub source: String,
}

/// Everything that is published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// By scheme: what counts.
    pub official: BTreeMap<Scheme, Official>,
    /// The figures of others.
    pub published: Vec<Published>,
}

impl Elsewhere {
    /// The nation's newest share under a scheme.
    pub fn nation(&self, scheme: &Scheme) -> Option<&Published> {
        let all = self.published.iter().filter(|one| one.nation && one.figure == FigureKey::SelfBooked);
        all.filter(|one| one.scheme.as_ref() == Some(scheme)).max_by_key(|one| (one.year, one.month))
    }

    /// The figures of others, the newest first of each.
    pub fn sorted(&self) -> Vec<&Published> {
        let mut all: Vec<&Published> = self.published.iter().collect();
        all.sort_by(|a, b| {
            (a.figure, &a.scheme, !a.nation)
                .cmp(&(b.figure, &b.scheme, !b.nation))
                .then((b.year, b.month).cmp(&(a.year, a.month)))
        });
        all
    }
}

/// What comes with the program.
#[cfg(feature = "law-files")]
const SHIPPED: &str = include_str!("../../figures/elsewhere.toml");

#[cfg(feature = "law-files")]
impl Elsewhere {
    /// Reads it.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let read: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        for (scheme, official) in &read.official {
            let thresholds = official.thresholds.as_ref();
            if thresholds.is_some_and(|found| found.yellow_from > found.green_above || found.green_above > 1000) {
                return Err(format!("{scheme}: yellow must not begin above green, nor green above 1000"));
            }
        }
        let wrong = |one: &&Published| {
            one.source.trim().is_empty()
                || !(1990..=2100).contains(&one.year)
                || one.month.is_some_and(|month| !(1..=12).contains(&month))
                || (one.unit == PublishedUnit::BasisPoints && one.value > 10_000)
        };
        match read.published.iter().find(wrong) {
            Some(one) => Err(format!("{} of {} {}: no such value, time or source", one.figure, one.place.en, one.year)),
            None => Ok(read),
        }
    }

    /// What comes with the program.
    ///
    /// # Errors
    /// None in a program whose tests were run.
    pub fn shipped() -> Result<&'static Self, String> {
        static READ: std::sync::LazyLock<Result<Elsewhere, String>> =
            std::sync::LazyLock::new(|| Elsewhere::parse(SHIPPED));
        READ.as_ref().map_err(Clone::clone)
    }
}
