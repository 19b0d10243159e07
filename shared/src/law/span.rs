//! Stretches of the calendar as the law counts them: whole days, weeks or months from a first day.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A stretch that begins on some first day, which counts (sygedagpengeloven counts from the first day of absence).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Span {
    /// So many days.
    Days(u16),
    /// So many weeks of seven days.
    Weeks(u16),
    /// So many months; one that would begin on a day that its month has not, ends with the month.
    Months(u16),
}

impl Span {
    /// Its last day when it begins on `first`: the end of week 8 is `first` + 55.
    pub fn last_day(self, first: NaiveDate) -> NaiveDate {
        let next = self.next_day(first);
        next.pred_opt().unwrap_or(next)
    }

    /// The first day after it.
    pub fn next_day(self, first: NaiveDate) -> NaiveDate {
        match self {
            Self::Days(days) => later(first, days.into()),
            Self::Weeks(weeks) => later(first, u64::from(weeks) * 7),
            Self::Months(months) => month_later(first, months),
        }
    }

    /// How many days it has, a month taken as 30: to compare two spans, never to compute a date.
    pub const fn about_days(self) -> u32 {
        let (count, each) = match self {
            Self::Days(count) => (count, 1_u32),
            Self::Weeks(count) => (count, 7),
            Self::Months(count) => (count, 30),
        };
        // Widening: `u32::from` is not const.
        #[expect(clippy::as_conversions, reason = "u16 to u32 in a const fn")]
        let count = count as u32;
        count * each
    }
}

/// The same day of a later month; the first of the month after, when that month has no such day.
fn month_later(first: NaiveDate, months: u16) -> NaiveDate {
    let Some(clamped) = first.checked_add_months(Months::new(months.into())) else { return NaiveDate::MAX };
    let fell_short = chrono::Datelike::day(&clamped) < chrono::Datelike::day(&first);
    if fell_short { later(clamped, 1) } else { clamped }
}

/// So many days after `day`; the last day of the calendar, should that be none.
pub fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// So many days before `day`; the first day of the calendar, should that be none.
pub fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(count) => write!(f, "{count} days"),
            Self::Weeks(count) => write!(f, "{count} weeks"),
            Self::Months(count) => write!(f, "{count} months"),
        }
    }
}

/// A text that is no span; `8 weeks` is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSpan;

impl fmt::Display for NoSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no span such as \"8 weeks\"")
    }
}

impl FromStr for Span {
    type Err = NoSpan;

    fn from_str(text: &str) -> Result<Self, NoSpan> {
        let (count, unit) = text.split_once(' ').ok_or(NoSpan)?;
        let count = count.parse().map_err(|_| NoSpan)?;
        match unit {
            "days" => Ok(Self::Days(count)),
            "weeks" => Ok(Self::Weeks(count)),
            "months" => Ok(Self::Months(count)),
            _ => Err(NoSpan),
        }
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

impl TryFrom<String> for Span {
    type Error = NoSpan;

    fn try_from(text: String) -> Result<Self, NoSpan> {
        text.parse()
    }
}
