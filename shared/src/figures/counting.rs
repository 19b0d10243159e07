//! What counts as what: from facts to the counts that are kept. Everything that a figure says is decided here and in `reading.rs`.

use super::official::Official;
use crate::ids::{Scheme, TalkTypeId};
use crate::model::{AppointmentStatus, BarKind, Channel, Origin, SummonReason, text_enum};
use chrono::{Days, NaiveDate};

text_enum! {
    /// What is counted.
    Measure {
        /// Talks of the official share, by who chose the time.
        Official = "official",
        /// Agreed times, by what became of them.
        Outcome = "outcome",
        /// Agreed calls, by whether the citizen was reached, and at once.
        Call = "call",
        /// Talks that were held, by channel.
        Form = "form",
        /// Talks that were held in cases that somebody works on, by whether it was with them.
        Continuity = "continuity",
        /// Orders that a citizen booked, by days.
        OrderToBooking = "order_to_booking",
        /// First talks that were held, by days from the case's first day.
        FirstTalk = "first_talk",
        /// Times that citizens chose themselves, by the hour in which they did.
        BookingHour = "booking_hour",
        /// Summonses, by whether there was need, and else by reason.
        Summons = "summons",
        /// Ways of looking for a time, by whether there was one.
        Search = "search",
        /// Citizens who said that no time suits.
        NoTime = "no_time",
        /// Open cases on a month's last day, by what is to be noticed about them.
        Cases = "cases",
        /// Open cases on a month's last day, by age in weeks.
        CaseAge = "case_age",
        /// Cases whose last day was in the month, by length in weeks.
        CaseLength = "case_length",
    }
}

text_enum! {
    /// Who chose the time of a talk, where that is asked.
    Side {
        /// It is not asked.
        Neither = "-",
        /// The citizen, alone or together with us.
        Citizen = "self",
        /// The municipality.
        Office = "summoned",
    }
}

/// The words that parts of a measure have.
pub mod part {
    /// Nothing more is said.
    pub const ALL: &str = "-";
    /// The citizen chose, alone.
    pub const ALONE: &str = "alone";
    /// The citizen chose, together with us.
    pub const TOGETHER: &str = "together";
    /// The citizen had chosen, and then we moved it.
    pub const MOVED: &str = "moved";
    /// We chose.
    pub const SUMMONED: &str = "summoned";
    /// Moved by the citizen.
    pub const BY_CITIZEN: &str = "moved_by_citizen";
    /// Moved by us.
    pub const BY_OFFICE: &str = "moved_by_office";
    /// Reached when we first called.
    pub const FIRST: &str = "first";
    /// Yes: reached later, with the own caseworker, found.
    pub const YES: &str = "yes";
    /// No.
    pub const NO: &str = "no";
    /// Somebody who could not have booked.
    pub const NEEDED: &str = "needed";
    /// Older than 26 weeks.
    pub const OVER_26: &str = "over_26";
    /// Older than 52 weeks.
    pub const OVER_52: &str = "over_52";
    /// Without a talk for some weeks.
    pub const SILENT: &str = "without_talk";
}

/// One more of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tally {
    /// What is counted.
    pub measure: Measure,
    /// Who chose the time.
    pub side: Side,
    /// Which part of it.
    pub part: &'static str,
    /// Days, weeks or the hour; 0 where none is asked.
    pub bucket: u32,
}

const fn tally(measure: Measure, side: Side, part: &'static str, bucket: u32) -> Tally {
    Tally { measure, side, part, bucket }
}

/// A time that was agreed and has come, or would have; or a walk-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkFacts {
    /// The scheme of the case it was agreed in, whatever the citizen's scheme is now.
    pub scheme: Scheme,
    /// What kind of talk.
    pub talk_type: TalkTypeId,
    /// The case's triage category, while the law has any.
    pub category: Option<u8>,
    /// How it was, or was to be, held.
    pub channel: Channel,
    /// Who chose this time.
    pub origin: Origin,
    /// Whether the citizen had chosen an earlier time of it.
    pub chosen_before: bool,
    /// How often it had been moved.
    pub moves: i32,
    /// What became of it, as it is known now: a correction counts.
    pub status: AppointmentStatus,
    /// Who chose the time that it was moved to.
    pub moved_to: Option<Origin>,
    /// Whether it was with the one who worked on the case that day; none when nobody did.
    pub with_own: Option<bool>,
    /// Why somebody was summoned who could have booked.
    pub reason: Option<SummonReason>,
    /// Whether somebody had called in vain before.
    pub tried: bool,
    /// If it is the case's first talk that was held: days from the case's first day.
    pub first_after: Option<u32>,
}

impl TalkFacts {
    /// Everything that it counts as.
    pub fn tallies(&self, official: Option<&Official>) -> Vec<Tally> {
        let first = self.first_after.map(|days| tally(Measure::FirstTalk, Side::Neither, part::ALL, days));
        let found = [
            official.and_then(|rule| self.official(rule)).map(|word| tally(Measure::Official, Side::Neither, word, 0)),
            self.outcome(),
            self.call(),
            self.form(),
            self.continuity(),
            self.summons().map(|word| tally(Measure::Summons, Side::Neither, word, 0)),
            first,
        ];
        found.into_iter().flatten().collect()
    }

    /// What it is to the official share (domain.md 4): a talk counts as it stood when its time came. One that was cancelled or moved away
    /// counts as nothing, a walk-in neither; one that we moved was chosen by us (R24).
    pub fn official(&self, rule: &Official) -> Option<&'static str> {
        if !self.status.fulfils() || !rule.counts(&self.talk_type, self.category) {
            return None;
        }
        match self.origin {
            Origin::SelfBooked => Some(part::ALONE),
            Origin::Assisted => Some(part::TOGETHER),
            Origin::Summoned if self.chosen_before => Some(part::MOVED),
            Origin::Summoned => Some(part::SUMMONED),
            Origin::WalkIn => None,
        }
    }

    /// Who chose its time; of a walk-in nobody did.
    pub const fn side(&self) -> Option<Side> {
        match self.origin {
            Origin::SelfBooked | Origin::Assisted => Some(Side::Citizen),
            Origin::Summoned => Some(Side::Office),
            Origin::WalkIn => None,
        }
    }

    /// What became of an agreed time. One of which nobody has said it yet has no part in it.
    fn outcome(&self) -> Option<Tally> {
        let word = match self.status {
            AppointmentStatus::Booked => return None,
            AppointmentStatus::Moved if self.moved_to == Some(Origin::Summoned) => part::BY_OFFICE,
            AppointmentStatus::Moved => part::BY_CITIZEN,
            other => other.as_str(),
        };
        self.side().map(|side| tally(Measure::Outcome, side, word, 0))
    }

    /// Whether the citizen was reached in an agreed call.
    fn call(&self) -> Option<Tally> {
        let reached = match self.status {
            AppointmentStatus::Held if self.tried => part::YES,
            AppointmentStatus::Held => part::FIRST,
            AppointmentStatus::NotReached | AppointmentStatus::NoShow => part::NO,
            _ => return None,
        };
        let side = self.side().filter(|_| self.channel == Channel::Phone)?;
        Some(tally(Measure::Call, side, reached, 0))
    }

    /// How it was held.
    fn form(&self) -> Option<Tally> {
        self.was_held().then(|| tally(Measure::Form, Side::Neither, self.channel.as_str(), 0))
    }

    /// With whom it was held.
    fn continuity(&self) -> Option<Tally> {
        let own = self.with_own.filter(|_| self.was_held())?;
        Some(tally(Measure::Continuity, Side::Neither, if own { part::YES } else { part::NO }, 0))
    }

    /// Whether somebody was summoned who could have booked, whatever became of the talk. A talk that we only moved is no summons.
    fn summons(&self) -> Option<&'static str> {
        let summoned = self.origin == Origin::Summoned && self.moves == 0;
        summoned.then(|| self.reason.map_or(part::NEEDED, SummonReason::as_str))
    }

    fn was_held(&self) -> bool {
        self.status == AppointmentStatus::Held
    }
}

/// A time that was chosen, in the moment in which it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookingFacts {
    /// Who chose it.
    pub origin: Origin,
    /// The hour in Denmark, 0 to 23.
    pub hour: u32,
    /// If it is the first time that the citizen chose for an order: days since that came.
    pub days: Option<u32>,
}

impl BookingFacts {
    /// Everything that it counts as.
    pub fn tallies(self) -> Vec<Tally> {
        let by_citizen = matches!(self.origin, Origin::SelfBooked | Origin::Assisted);
        let alone = self.origin == Origin::SelfBooked;
        let days = self.days.filter(|_| by_citizen);
        let days = days.map(|days| tally(Measure::OrderToBooking, Side::Neither, part::ALL, days));
        let hour = alone.then(|| tally(Measure::BookingHour, Side::Neither, part::ALL, self.hour));
        [days, hour].into_iter().flatten().collect()
    }
}

/// An open case on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseOnDay<'a> {
    /// The day that it is counted from.
    pub first_day: NaiveDate,
    /// The day of the last talk in it that was held.
    pub last_held: Option<NaiveDate>,
    /// Whether a talk is agreed.
    pub ahead: bool,
    /// What keeps the citizen from booking on that day.
    pub bars: &'a [BarKind],
}

impl CaseOnDay<'_> {
    /// Everything that it counts as at the end of that day.
    pub fn tallies(&self, day: NaiveDate, weeks: u16) -> Vec<Tally> {
        let noticed = [
            (is_over(self.first_day, 26, day), part::OVER_26),
            (is_over(self.first_day, 52, day), part::OVER_52),
            (self.is_silent(day, weeks), part::SILENT),
        ];
        let noticed = noticed.into_iter().filter_map(|(holds, word)| holds.then_some(word));
        let words = noticed.chain(self.bars.iter().map(|kind| kind.as_str())).chain([part::ALL]);
        let mut found: Vec<Tally> = words.map(|word| tally(Measure::Cases, Side::Neither, word, 0)).collect();
        found.push(tally(Measure::CaseAge, Side::Neither, part::ALL, weeks_from(self.first_day, day)));
        found
    }

    /// Whether nobody has talked for so many weeks and no talk is agreed. Who is followed without contact is not talked with at all.
    pub fn is_silent(&self, day: NaiveDate, weeks: u16) -> bool {
        !self.ahead
            && !self.bars.contains(&BarKind::Standby)
            && is_over(self.last_held.unwrap_or(self.first_day), weeks, day)
    }
}

/// A case that has closed, by its first and its last day.
pub fn closed(first_day: NaiveDate, last_day: NaiveDate) -> Tally {
    tally(Measure::CaseLength, Side::Neither, part::ALL, weeks_from(first_day, last_day))
}

/// A way of looking for a time, by what it found at last.
pub const fn search(free: i32) -> Tally {
    tally(Measure::Search, Side::Neither, if free > 0 { part::YES } else { part::NO }, 0)
}

/// Somebody said that no time suits.
pub const fn no_time() -> Tally {
    tally(Measure::NoTime, Side::Neither, part::ALL, 0)
}

/// Whether more than so many weeks have passed since that day.
pub fn is_over(since: NaiveDate, weeks: u16, day: NaiveDate) -> bool {
    since.checked_add_days(Days::new(u64::from(weeks) * 7)).is_some_and(|limit| limit < day)
}

/// Whole days from one day to another; 0 when that lies before.
pub fn days_from(first: NaiveDate, day: NaiveDate) -> u32 {
    u32::try_from((day - first).num_days()).unwrap_or(0)
}

fn weeks_from(first: NaiveDate, day: NaiveDate) -> u32 {
    days_from(first, day) / 7
}
