//! Time as the municipality reads it: instants in UTC, days and minutes on the Europe/Copenhagen calendar.

use chrono::offset::LocalResult;
use chrono::{
    DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike, Utc, Weekday,
};
use chrono_tz::Europe::Copenhagen;
use serde::{Deserialize, Serialize};

/// An instant. On the wire always with its offset (RFC 3339).
pub type Instant = DateTime<Utc>;

/// Minutes since local midnight, 0..=1440; a multiple of [`GRID_MINUTES`] wherever times are published.
pub type MinuteOfDay = u16;

/// Every published time and every length is a multiple of this.
pub const GRID_MINUTES: u16 = 5;

/// The minutes of a day on the clock face.
pub const DAY_MINUTES: u16 = 24 * 60;

/// A half-open stretch of time, `from` included, `to` not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interval {
    /// The first instant.
    pub from: Instant,
    /// The first instant after it.
    pub to: Instant,
}

impl Interval {
    /// The stretch of `minutes` that starts at `from`.
    pub fn starting(from: Instant, minutes: u16) -> Self {
        Self { from, to: from + minutes_long(minutes) }
    }

    /// Whether the two share an instant.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}

/// A length as chrono has it.
pub fn minutes_long(minutes: u16) -> Duration {
    Duration::minutes(i64::from(minutes))
}

/// The local day an instant falls on.
pub fn day_of(at: Instant) -> NaiveDate {
    local(at).date()
}

/// The wall-clock time of an instant in Denmark; at the very ends of the calendar, where there is none, that of UTC.
pub fn local(at: Instant) -> NaiveDateTime {
    let utc = at.naive_utc();
    utc.checked_add_offset(Copenhagen.offset_from_utc_datetime(&utc).fix()).unwrap_or(utc)
}

/// The minute of the local day an instant falls on.
pub fn minute_of(at: Instant) -> MinuteOfDay {
    let time = local(at).time();
    u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(0)
}

/// The instant at which the clock shows `minute` on `day`; minute 1440 is the next midnight.
///
/// In the hour that is skipped in March it is the first instant after the gap; in the hour that is doubled in
/// October it is the earlier of the two. Nobody works then, but no date may ever be off because of it.
pub fn instant_at(day: NaiveDate, minute: MinuteOfDay) -> Instant {
    let wall = day.and_time(NaiveTime::MIN).checked_add_signed(minutes_long(minute)).unwrap_or(NaiveDateTime::MAX);
    match Copenhagen.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => first_after_gap(wall),
    }
}

/// No gap is longer than this many minutes (the one in March has 60).
const LONGEST_GAP: u16 = 120;

fn first_after_gap(wall: NaiveDateTime) -> Instant {
    (1..=LONGEST_GAP)
        .filter_map(|minutes| wall.checked_add_signed(minutes_long(minutes)))
        .find_map(|later| Copenhagen.from_local_datetime(&later).earliest())
        .map_or_else(|| wall.and_utc(), |at| at.to_utc())
}

/// The Monday of the week that `day` lies in (weeks are ISO: Monday first).
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day)
}

/// The ISO week number of a day.
pub fn week_of(day: NaiveDate) -> u32 {
    day.iso_week().week()
}

/// Whether the day is a Saturday or a Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests;
