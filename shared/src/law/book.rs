//! Every rule set there is, and the numbers in force on a day.

use super::combine::impossible;
use super::keys::RuleKey;
use super::rules::Rules;
use super::value::Value;
use crate::ids::{OverrideId, RuleSetId, Scheme};
use crate::model::text_enum;
use crate::time::Instant;
use chrono::NaiveDate;
use std::collections::BTreeMap;

text_enum! {
    /// How sure it is that the law says so.
    Certainty {
        /// The source says it.
        Stated = "stated",
        /// It follows from what sources say.
        Inferred = "inferred",
        /// Nobody has looked it up in the law yet.
        Unverified = "unverified",
    }
}

/// Within what a municipality may decide otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bounds {
    /// From the first to the second, both allowed: numbers or spans.
    Range(Value, Value),
    /// One of these; where the number is several words, some of these.
    Words(Vec<String>),
}

/// One number of a rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What the law says.
    pub value: Value,
    /// Where it says so.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// Within what a municipality may decide otherwise; not at all without it.
    pub bounds: Option<Bounds>,
}

impl Number {
    /// Whether a municipality may put this value in its place.
    pub fn allows(&self, value: &Value) -> bool {
        match (&self.bounds, value) {
            (None, _) => false,
            (Some(Bounds::Words(allowed)), Value::Words(words)) => words.iter().all(|word| allowed.contains(word)),
            (Some(Bounds::Words(allowed)), value) => allowed.contains(&value.to_string()),
            (Some(Bounds::Range(Value::Number(min), Value::Number(max))), Value::Number(number)) => {
                (min..=max).contains(&number)
            }
            (Some(Bounds::Range(Value::Span(min), Value::Span(max))), Value::Span(span)) => {
                (min.about_days()..=max.about_days()).contains(&span.about_days())
            }
            (Some(Bounds::Range(..)), _) => false,
        }
    }
}

/// What the law says of one scheme from one day on, until a newer set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSet {
    /// `scheme@valid_from`.
    pub id: RuleSetId,
    /// Of which scheme.
    pub scheme: Scheme,
    /// Its first day.
    pub valid_from: NaiveDate,
    /// What it is, in a sentence for people.
    pub title: BTreeMap<String, String>,
    /// Every number; a file that lacks one is refused.
    pub numbers: BTreeMap<RuleKey, Number>,
}

/// A scheme and what people call it, by language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeName {
    /// The scheme.
    pub scheme: Scheme,
    /// Its name, by language (`da`, `en`).
    pub names: BTreeMap<String, String>,
}

/// A number that a municipality decided otherwise and has not withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Its id.
    pub id: OverrideId,
    /// The scheme.
    pub scheme: Scheme,
    /// Which number; a name that no rule set has any more is passed over.
    pub key: String,
    /// The value in one line.
    pub value: String,
    /// The first day on which it holds.
    pub valid_from: NaiveDate,
    /// When it was decided: the newer of two from the same day holds.
    pub decided_at: Instant,
}

/// Why a municipality may not decide that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OverrideFault {
    /// There is no such number, or the law leaves no choice.
    NotYours,
    /// Outside the bounds.
    OutOfBounds,
    /// Together with the other numbers it makes no sense, e.g. a notice longer than the interval.
    Impossible(&'static str),
}

/// Every rule set of every scheme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LawBook {
    names: Vec<SchemeName>,
    /// By scheme, then by day.
    sets: Vec<RuleSet>,
}

impl LawBook {
    /// Puts sets together that were found sound.
    #[cfg(any(test, feature = "law-files"))]
    pub(super) fn new(names: Vec<SchemeName>, mut sets: Vec<RuleSet>) -> Self {
        sets.sort_by(|a, b| (&a.scheme, a.valid_from).cmp(&(&b.scheme, b.valid_from)));
        Self { names, sets }
    }

    /// The schemes, in the order of their file.
    pub fn schemes(&self) -> &[SchemeName] {
        &self.names
    }

    /// The sets of a scheme, in order of time.
    pub fn sets(&self, scheme: &Scheme) -> impl Iterator<Item = &RuleSet> {
        self.sets.iter().filter(move |set| set.scheme == *scheme)
    }

    /// The set in force on that day: the newest that is valid already.
    pub fn set(&self, scheme: &Scheme, day: NaiveDate) -> Option<&RuleSet> {
        self.sets(scheme).filter(|set| set.valid_from <= day).last()
    }

    /// The numbers in force on that day. An override holds from its day on, also when the law changes, for as long as the
    /// law leaves that choice.
    pub fn rules(&self, scheme: &Scheme, day: NaiveDate, overrides: &[Override]) -> Option<Rules> {
        let set = self.set(scheme, day)?;
        let own = in_force(set, day, overrides);
        let mut rules = set.with(&own)?;
        if impossible(&rules).is_some() {
            // Each was possible when it was decided; together with a newer law they are not. Then the law holds.
            return set.plain();
        }
        rules.own = own.keys().copied().collect();
        rules.overrides = own.into_values().map(|(_, id)| id).collect();
        Some(rules)
    }

    /// Whether a municipality may decide so, beside what it decided already.
    ///
    /// # Errors
    /// Why not.
    pub fn may_override(&self, new: &Override, standing: &[Override]) -> Result<(), OverrideFault> {
        let key: RuleKey = new.key.parse().map_err(|_| OverrideFault::NotYours)?;
        let set = self.set(&new.scheme, new.valid_from).ok_or(OverrideFault::NotYours)?;
        let number = set.numbers.get(&key).ok_or(OverrideFault::NotYours)?;
        if number.bounds.is_none() {
            return Err(OverrideFault::NotYours);
        }
        let value = Value::read(key, &new.value).ok_or(OverrideFault::OutOfBounds)?;
        if !value.is_sane(key) || !number.allows(&value) {
            return Err(OverrideFault::OutOfBounds);
        }
        let mut all = standing.to_vec();
        all.push(new.clone());
        let mut days = self.turns(&new.scheme, new.valid_from, &all);
        let clash = days.find_map(|day| self.clash(&new.scheme, day, &all));
        clash.map_or(Ok(()), |why| Err(OverrideFault::Impossible(why)))
    }

    /// Whether a municipality may take that decision back from `today` on, beside what else it decided.
    ///
    /// # Errors
    /// When what is left would not fit together on some day on which it does now.
    pub fn may_withdraw(&self, own: &Override, standing: &[Override], today: NaiveDate) -> Result<(), OverrideFault> {
        let left: Vec<Override> = standing.iter().filter(|other| other.id != own.id).cloned().collect();
        let mut days = self.turns(&own.scheme, own.valid_from.max(today), standing);
        let clash = days.find_map(|day| {
            let fits = self.clash(&own.scheme, day, standing).is_none();
            self.clash(&own.scheme, day, &left).filter(|_| fits)
        });
        clash.map_or(Ok(()), |why| Err(OverrideFault::Impossible(why)))
    }

    /// The day, and each later one from which something else holds: the numbers must fit one another on all of them.
    fn turns(&self, scheme: &Scheme, day: NaiveDate, overrides: &[Override]) -> impl Iterator<Item = NaiveDate> {
        let own = overrides.iter().map(|own| own.valid_from).filter(move |other| *other > day);
        let sets = self.sets(scheme).map(|set| set.valid_from).filter(move |other| *other > day);
        std::iter::once(day).chain(own).chain(sets)
    }

    fn clash(&self, scheme: &Scheme, day: NaiveDate, overrides: &[Override]) -> Option<&'static str> {
        let set = self.set(scheme, day)?;
        impossible(&set.with(&in_force(set, day, overrides))?)
    }
}

impl RuleSet {
    /// The numbers as the law has them, without any municipality's.
    pub fn plain(&self) -> Option<Rules> {
        self.with(&BTreeMap::new())
    }

    /// Its numbers as they are, but for those that a municipality decided otherwise.
    fn with(&self, own: &Own) -> Option<Rules> {
        let value = |(key, number): (&RuleKey, &Number)| {
            (*key, own.get(key).map_or_else(|| number.value.clone(), |(value, _)| value.clone()))
        };
        Rules::of(self, &self.numbers.iter().map(value).collect())
    }
}

/// What a municipality decided otherwise, and which override says so.
type Own = BTreeMap<RuleKey, (Value, OverrideId)>;

/// The overrides that hold on that day: of each number the newest that the set allows.
fn in_force(set: &RuleSet, day: NaiveDate, overrides: &[Override]) -> Own {
    let mut begun: Vec<&Override> =
        overrides.iter().filter(|own| own.scheme == set.scheme && own.valid_from <= day).collect();
    begun.sort_by_key(|own| (own.valid_from, own.decided_at));
    begun.into_iter().filter_map(|own| allowed(set, own)).collect()
}

/// What an override says, if the set leaves that choice.
fn allowed(set: &RuleSet, own: &Override) -> Option<(RuleKey, (Value, OverrideId))> {
    let key: RuleKey = own.key.parse().ok()?;
    let value = Value::read(key, &own.value)?;
    (value.is_sane(key) && set.numbers.get(&key)?.allows(&value)).then(|| (key, (value, own.id.clone())))
}
