//! The days on which the office is open, and moments on them.

use super::town::CODE;
use crate::store::closing_days::ClosingDayRow;
use chrono::{Datelike, Duration, NaiveDate, Weekday};
use shared::holidays::holiday;
use shared::slots::ClosingDay;
use shared::time::{Instant, MinuteOfDay, instant_at, is_weekend};

/// For how many weeks back windows were published, and talks held in them.
pub const WEEKS_BACK: i64 = 10;

/// For how many weeks ahead windows are published.
pub const WEEKS_AHEAD: i64 = 8;

/// Closing days that are no public holidays (domain.md section 9); 1 May is a half day elsewhere.
const CLOSED: [(u32, u32, &str); 4] =
    [(5, 1, "1. maj"), (6, 5, "Grundlovsdag"), (12, 24, "Juleaftensdag"), (12, 31, "Nytårsaftensdag")];

/// The staff's own days: the second Friday of these months.
const STAFF_DAYS: [u32; 2] = [3, 9];

/// Every closing day of the years that the demonstration touches.
pub fn closing_days(today: NaiveDate) -> Vec<ClosingDayRow> {
    let mut rows = Vec::new();
    for year in today.year() - 1..=today.year() + 1 {
        let fixed = CLOSED.iter().map(|(month, day, name)| (NaiveDate::from_ymd_opt(year, *month, *day), *name));
        let staff = STAFF_DAYS
            .iter()
            .map(|month| (NaiveDate::from_weekday_of_month_opt(year, *month, Weekday::Fri, 2), "Personaledag"));
        rows.extend(fixed.chain(staff).filter_map(|(day, name)| Some(closing_day(day?, name))));
    }
    rows.sort_by_key(|row| row.day);
    rows
}

fn closing_day(day: NaiveDate, name: &str) -> ClosingDayRow {
    ClosingDayRow { id: format!("closing-{CODE}-{day}"), office_id: None, day, name: name.to_owned() }
}

/// Which days are working days of the office.
#[derive(Debug, Clone)]
pub struct Days(Vec<ClosingDay>);

impl Days {
    pub fn new(closing: &[ClosingDayRow]) -> Self {
        Self(closing.iter().map(|row| ClosingDay { office: None, day: row.day }).collect())
    }

    /// As the slot engine wants them.
    pub fn closing(&self) -> &[ClosingDay] {
        &self.0
    }

    pub fn is_open(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && holiday(day).is_none() && !self.0.iter().any(|closed| closed.day == day)
    }

    /// `day`, or the first open one after it.
    pub fn open_from(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| self.is_open(*day)).unwrap_or(day)
    }

    /// The last of so many open days in a row, the first of which may be `day`.
    pub fn nth_open(&self, day: NaiveDate, count: usize) -> NaiveDate {
        day.iter_days().filter(|day| self.is_open(*day)).nth(count.saturating_sub(1)).unwrap_or(day)
    }

    /// `day`, or the last open one before it.
    pub fn open_until(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().rev().find(|day| self.is_open(*day)).unwrap_or(day)
    }
}

/// `day` and a number of days.
pub fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    day + Duration::days(days)
}

/// The moment when the clock shows this on `day`.
pub fn at(day: NaiveDate, hour: MinuteOfDay, minute: MinuteOfDay) -> Instant {
    instant_at(day, hour * 60 + minute)
}
