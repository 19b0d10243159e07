//! A value as files and tables write it.

use super::keys::{Kind, RuleKey};
use super::span::Span;
use std::fmt;

/// A value of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number.
    Number(u16),
    /// "none" where a number could stand.
    Nothing,
    /// Several numbers, or none.
    Numbers(Vec<u16>),
    /// A span.
    Span(Span),
    /// Yes or no.
    Flag(bool),
    /// A word or an id.
    Word(String),
    /// Several words or ids.
    Words(Vec<String>),
}

impl Value {
    /// Reads the one line that tables and requests have: `8`, `8 weeks`, `true`, `in_person phone`, `none`.
    pub fn read(key: RuleKey, text: &str) -> Option<Self> {
        let words = || text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let nothing = text == "none";
        match key.kind() {
            Kind::Number(..) => text.parse().ok().map(Self::Number),
            Kind::Perhaps(..) if nothing => Some(Self::Nothing),
            Kind::Perhaps(..) => text.parse().ok().map(Self::Number),
            Kind::Numbers(..) if nothing => Some(Self::Numbers(Vec::new())),
            Kind::Numbers(..) => words().iter().map(|word| word.parse().ok()).collect::<Option<_>>().map(Self::Numbers),
            Kind::Span(..) => text.parse().ok().map(Self::Span),
            Kind::Flag => text.parse().ok().map(Self::Flag),
            Kind::Word(_) | Kind::TalkType => Some(Self::Word(text.to_owned())),
            Kind::Words(_) => Some(Self::Words(words())),
            Kind::TalkTypes if nothing => Some(Self::Words(Vec::new())),
            Kind::TalkTypes => Some(Self::Words(words())),
        }
    }

    /// Whether any law could say so of this number.
    pub fn is_sane(&self, key: RuleKey) -> bool {
        match (key.kind(), self) {
            (Kind::Number(_, min, max) | Kind::Perhaps(_, min, max), Self::Number(number)) => {
                (min..=max).contains(number)
                    && (key != RuleKey::PromiseMinutes || number.is_multiple_of(crate::time::GRID_MINUTES))
            }
            (Kind::Perhaps(..), Self::Nothing) | (Kind::Flag, Self::Flag(_)) => true,
            (Kind::Numbers(_, min, max), Self::Numbers(numbers)) => {
                numbers.len() <= 12 && numbers.iter().all(|number| (min..=max).contains(number)) && are_sorted(numbers)
            }
            (Kind::Span(min, max), Self::Span(span)) => (min..=max).contains(&span.about_days()),
            (Kind::Word(allowed), Self::Word(word)) => allowed.contains(&word.as_str()),
            (Kind::Words(allowed), Self::Words(words)) => {
                !words.is_empty() && words.iter().all(|word| allowed.contains(&word.as_str())) && are_distinct(words)
            }
            (Kind::TalkType, Self::Word(id)) => crate::ids::could_be_id(id),
            (Kind::TalkTypes, Self::Words(ids)) => {
                ids.len() <= 12 && ids.iter().all(|id| crate::ids::could_be_id(id)) && are_distinct(ids)
            }
            _ => false,
        }
    }
}

fn are_sorted(numbers: &[u16]) -> bool {
    numbers.windows(2).all(|pair| pair.first() < pair.last())
}

fn are_distinct(words: &[String]) -> bool {
    words.iter().enumerate().all(|(index, word)| !words.iter().take(index).any(|before| before == word))
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Nothing => f.write_str("none"),
            Self::Numbers(numbers) if numbers.is_empty() => f.write_str("none"),
            Self::Numbers(numbers) => {
                f.write_str(&numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
            }
            Self::Span(span) => span.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Word(word) => f.write_str(word),
            Self::Words(words) if words.is_empty() => f.write_str("none"),
            Self::Words(words) => f.write_str(&words.join(" ")),
        }
    }
}
