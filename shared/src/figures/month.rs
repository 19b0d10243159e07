//! A calendar month, as the figures count.

use crate::time::{Instant, day_of, instant_at};
use chrono::{Datelike, Months, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The years that a month can lie in.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// A month in Denmark; `2026-11` everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month that a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// The month that an instant lies in.
    pub fn at(at: Instant) -> Self {
        Self::of(day_of(at))
    }

    /// Its first day.
    pub const fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).0.pred_opt().unwrap_or(self.0)
    }

    /// Its first instant.
    pub fn begins(self) -> Instant {
        instant_at(self.0, 0)
    }

    /// The first instant after it.
    pub fn ends(self) -> Instant {
        self.plus(1).begins()
    }

    /// So many months later.
    #[must_use]
    pub fn plus(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// So many months earlier, but never before the first that there is: January 2000.
    #[must_use]
    pub fn minus(self, months: u32) -> Self {
        let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap_or(self.0);
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(first).max(first))
    }

    /// How many months there are from this one up to `last`, both counted; 0 if that lies before.
    pub fn through(self, last: Self) -> u32 {
        let months =
            (last.0.year() - self.0.year()) * 12 + last.0.month0().cast_signed() - self.0.month0().cast_signed();
        u32::try_from(months + 1).unwrap_or(0)
    }

    /// Every month from this one up to `last`.
    pub fn up_to(self, last: Self) -> impl Iterator<Item = Self> {
        (0..self.through(last)).map(move |months| self.plus(months))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

/// A text that is no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        if text.len() != "2026-11".len() || text.bytes().any(|byte| !byte.is_ascii_digit() && byte != b'-') {
            return Err(NoMonth);
        }
        let (year, month) = text.split_once('-').ok_or(NoMonth)?;
        let year = year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(NoMonth)?;
        let first = NaiveDate::from_ymd_opt(year, month.parse().map_err(|_| NoMonth)?, 1);
        first.map(Self).ok_or(NoMonth)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(|NoMonth| D::Error::custom("no month; one is written 2026-11"))
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Month {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::Type::String)
            .description(Some("A month, e.g. `2026-11`."))
            .pattern(Some("^20[0-9]{2}-(0[1-9]|1[0-2])$"))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Month {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_in_one_way() {
        let month: Month = "2026-11".parse().unwrap();
        assert_eq!(month.to_string(), "2026-11");
        for wrong in [
            "2026-1", "2026-13", "2026-00", "1999-12", "2100-01", "202611", "2026-1a", "+026-11", "2026-011", "-202611",
        ] {
            assert_eq!(wrong.parse::<Month>(), Err(NoMonth), "{wrong}");
        }
    }

    #[test]
    fn months_are_counted_over_the_turn_of_the_year() {
        let (from, to): (Month, Month) = ("2026-11".parse().unwrap(), "2027-02".parse().unwrap());
        assert_eq!((from.through(to), to.through(from), from.through(from)), (4, 0, 1));
        let all: Vec<String> = from.up_to(to).map(|month| month.to_string()).collect();
        assert_eq!(all, ["2026-11", "2026-12", "2027-01", "2027-02"]);
        assert_eq!(to.minus(3), from);
        assert_eq!(to.last_day().to_string(), "2027-02-28");
        let first: Month = "2000-01".parse().unwrap();
        assert_eq!((first.plus(1).minus(2), first.minus(1)), (first, first));
    }

    #[test]
    fn a_month_begins_at_midnight_in_denmark() {
        let month: Month = "2026-11".parse().unwrap();
        assert_eq!(month.begins().to_rfc3339(), "2026-10-31T23:00:00+00:00");
        assert_eq!(Month::at(month.begins()), month);
        assert_eq!(Month::at(month.ends()), month.plus(1));
    }
}
