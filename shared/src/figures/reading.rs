//! From counts to figures: of which counts each share is made.

use super::counting::{Measure, Side, part};
use crate::model::{AppointmentStatus, BarKind, Channel, SummonReason};
use std::collections::BTreeMap;

/// What was counted in some months.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<(Measure, Side, String, u32), u32>);

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ratio {
    /// The numerator.
    pub part: u32,
    /// The denominator.
    pub whole: u32,
}

impl Ratio {
    /// In a thousand, rounded half up; none of nothing.
    pub fn permille(self) -> Option<u32> {
        let (part, whole) = (u64::from(self.part), u64::from(self.whole));
        (whole > 0).then(|| u32::try_from((part * 2000 + whole) / (whole * 2)).unwrap_or(u32::MAX))
    }
}

/// Calls that came to their time.
const CALLS: [&str; 3] = [part::FIRST, part::YES, part::NO];

/// What came to its time and of which somebody has said what became of it.
const ENDED: [&str; 3] =
    [AppointmentStatus::Held.as_str(), AppointmentStatus::NoShow.as_str(), AppointmentStatus::NotReached.as_str()];

/// What was cancelled.
const CANCELLED: [&str; 2] =
    [AppointmentStatus::CancelledByCitizen.as_str(), AppointmentStatus::CancelledByOffice.as_str()];

/// What was moved.
const MOVED: [&str; 2] = [part::BY_CITIZEN, part::BY_OFFICE];

impl Counts {
    /// So many more of this.
    pub fn add(&mut self, measure: Measure, side: Side, part: &str, bucket: u32, count: u32) {
        let one = self.0.entry((measure, side, part.to_owned(), bucket)).or_default();
        *one = one.saturating_add(count);
    }

    /// How many of these parts there are, of one side or of all.
    fn of(&self, measure: Measure, side: Option<Side>, parts: &[&str]) -> u32 {
        let wanted = |(of, from, word, _): &(Measure, Side, String, u32)| {
            *of == measure && side.is_none_or(|side| side == *from) && parts.contains(&word.as_str())
        };
        self.0.iter().filter(|(key, _)| wanted(key)).map(|(_, count)| count).sum()
    }

    fn all(&self, measure: Measure, parts: &[&str]) -> u32 {
        self.of(measure, None, parts)
    }

    /// The self-booked share, by the official formula.
    pub fn self_booked(&self) -> Ratio {
        let chosen = self.all(Measure::Official, &[part::ALONE, part::TOGETHER]);
        Ratio { part: chosen, whole: chosen + self.all(Measure::Official, &[part::MOVED, part::SUMMONED]) }
    }

    /// The same, where a talk that we moved still counts as the citizen's choice.
    pub fn before_moves(&self) -> Ratio {
        let Ratio { part, whole } = self.self_booked();
        Ratio { part: part + self.all(Measure::Official, &[part::MOVED]), whole }
    }

    /// How many of the self-booked talks were booked together with us.
    pub fn assisted(&self) -> u32 {
        self.all(Measure::Official, &[part::TOGETHER])
    }

    /// Talks to which the citizen did not come, of those that came to their time.
    pub fn no_show(&self, side: Option<Side>) -> Ratio {
        let of = |parts: &[&str]| self.of(Measure::Outcome, side, parts);
        Ratio { part: of(&[AppointmentStatus::NoShow.as_str()]), whole: of(&ENDED) }
    }

    /// Calls in which the citizen was not reached, of those that came to their time.
    pub fn not_reached(&self, side: Option<Side>) -> Ratio {
        let of = |parts: &[&str]| self.of(Measure::Call, side, parts);
        Ratio { part: of(&[part::NO]), whole: of(&CALLS) }
    }

    /// Calls in which the citizen was reached.
    pub fn calls_reached(&self) -> Ratio {
        let Ratio { part, whole } = self.not_reached(None);
        Ratio { part: whole - part, whole }
    }

    /// Calls in which the citizen answered at once.
    pub fn calls_first(&self) -> Ratio {
        let of = |parts: &[&str]| self.of(Measure::Call, None, parts);
        Ratio { part: of(&[part::FIRST]), whole: of(&CALLS) }
    }

    /// Talks that somebody cancelled, of those that were not moved.
    pub fn cancelled(&self, side: Option<Side>, status: AppointmentStatus) -> Ratio {
        let of = |parts: &[&str]| self.of(Measure::Outcome, side, parts);
        Ratio { part: of(&[status.as_str()]), whole: of(&ENDED) + of(&CANCELLED) }
    }

    /// Agreed times that were moved, by whom, of all.
    pub fn moved(&self, side: Option<Side>, by_office: bool) -> Ratio {
        let of = |parts: &[&str]| self.of(Measure::Outcome, side, parts);
        let by = if by_office { part::BY_OFFICE } else { part::BY_CITIZEN };
        Ratio { part: of(&[by]), whole: of(&ENDED) + of(&CANCELLED) + of(&MOVED) }
    }

    /// Talks that were held so.
    pub fn channel(&self, channel: Channel) -> Ratio {
        let all: Vec<&str> = Channel::ALL.iter().map(|channel| channel.as_str()).collect();
        Ratio { part: self.all(Measure::Form, &[channel.as_str()]), whole: self.all(Measure::Form, &all) }
    }

    /// Talks that were held by the citizen's own caseworker.
    pub fn continuity(&self) -> Ratio {
        let own = self.all(Measure::Continuity, &[part::YES]);
        Ratio { part: own, whole: own + self.all(Measure::Continuity, &[part::NO]) }
    }

    /// Summonses of somebody who could have booked.
    pub fn summons(&self) -> Ratio {
        let reasons: Vec<&str> = SummonReason::ALL.iter().map(|reason| reason.as_str()).collect();
        let without = self.all(Measure::Summons, &reasons);
        Ratio { part: without, whole: without + self.all(Measure::Summons, &[part::NEEDED]) }
    }

    /// The same for one reason.
    pub fn summons_for(&self, reason: SummonReason) -> u32 {
        self.all(Measure::Summons, &[reason.as_str()])
    }

    /// Looks for a time that found none.
    pub fn without_time(&self) -> Ratio {
        let none = self.all(Measure::Search, &[part::NO]);
        Ratio { part: none, whole: none + self.all(Measure::Search, &[part::YES]) }
    }

    /// How often somebody said that no time suits.
    pub fn no_time(&self) -> u32 {
        self.all(Measure::NoTime, &[part::ALL])
    }

    /// Open cases.
    pub fn open_cases(&self) -> u32 {
        self.all(Measure::Cases, &[part::ALL])
    }

    /// Open cases of which something is to be noticed: a word of [`part`].
    pub fn cases(&self, noticed: &str) -> Ratio {
        Ratio { part: self.all(Measure::Cases, &[noticed]), whole: self.open_cases() }
    }

    /// Open cases of citizens whom this keeps from booking.
    pub fn barred(&self, kind: BarKind) -> Ratio {
        self.cases(kind.as_str())
    }

    /// How many there are of each bucket, from the smallest.
    pub fn buckets(&self, measure: Measure) -> Vec<(u32, u32)> {
        let mut found: BTreeMap<u32, u32> = BTreeMap::new();
        for ((_, _, _, bucket), count) in self.0.iter().filter(|((of, ..), _)| *of == measure) {
            *found.entry(*bucket).or_default() += count;
        }
        found.into_iter().collect()
    }
}

/// How long something took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many were counted.
    pub count: u32,
    /// The mean in tenths, rounded half up.
    pub mean_tenths: Option<u32>,
    /// Half of them took at most so long.
    pub median: Option<u32>,
}

/// Mean and median of counts by bucket, from the smallest bucket.
pub fn spread(buckets: &[(u32, u32)]) -> Spread {
    let count: u32 = buckets.iter().map(|(_, count)| count).sum();
    if count == 0 {
        return Spread::default();
    }
    let sum: u64 = buckets.iter().map(|(bucket, count)| u64::from(*bucket) * u64::from(*count)).sum();
    let all = u64::from(count);
    let mean = u32::try_from((sum * 20 + all) / (all * 2)).unwrap_or(u32::MAX);
    let mut so_far = 0;
    let median = buckets.iter().find(|(_, of)| {
        so_far += u64::from(*of);
        so_far * 2 >= all
    });
    Spread { count, mean_tenths: Some(mean), median: median.map(|(bucket, _)| *bucket) }
}
