//! Time as the municipality reads it: instants in UTC, days and minutes on the Europe/Copenhagen calendar.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, TimeZone, Timelike, Utc, Weekday};
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

/// The wall-clock time of an instant in Denmark.
pub fn local(at: Instant) -> NaiveDateTime {
    at.with_timezone(&Copenhagen).naive_local()
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
    let wall = day.and_time(chrono::NaiveTime::MIN) + minutes_long(minute);
    match Copenhagen.from_local_datetime(&wall) {
        chrono::LocalResult::Single(at) | chrono::LocalResult::Ambiguous(at, _) => at.to_utc(),
        chrono::LocalResult::None => first_after_gap(wall),
    }
}

fn first_after_gap(wall: NaiveDateTime) -> Instant {
    let step = minutes_long(GRID_MINUTES);
    std::iter::successors(Some(wall), |at| Some(*at + step))
        .find_map(|at| Copenhagen.from_local_datetime(&at).earliest())
        .map_or_else(|| Utc.from_utc_datetime(&wall), |at| at.to_utc())
}

/// The Monday of the week that `day` lies in (weeks are ISO: Monday first).
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    day - Duration::days(i64::from(day.weekday().num_days_from_monday()))
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
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn winter_and_summer_time() {
        assert_eq!(instant_at(day("2026-11-30"), 600).to_rfc3339(), "2026-11-30T09:00:00+00:00");
        assert_eq!(instant_at(day("2026-06-30"), 600).to_rfc3339(), "2026-06-30T08:00:00+00:00");
    }

    #[test]
    fn the_skipped_and_the_doubled_hour() {
        assert_eq!(instant_at(day("2026-03-29"), 150).to_rfc3339(), "2026-03-29T01:00:00+00:00");
        assert_eq!(instant_at(day("2026-10-25"), 150).to_rfc3339(), "2026-10-25T00:30:00+00:00");
        assert_eq!(minute_of(instant_at(day("2026-10-25"), 180)), 180);
    }

    #[test]
    fn midnight_belongs_to_the_new_day() {
        assert_eq!(day_of(instant_at(day("2026-12-31"), 1440)), day("2027-01-01"));
    }

    #[test]
    fn weeks_start_on_monday() {
        assert_eq!(monday_of(day("2027-01-03")), day("2026-12-28"));
        assert_eq!(week_of(day("2027-01-03")), 53);
    }
}
