//! Danish public holidays, computed; local closing days are data of the office.

use chrono::{Datelike, Duration, NaiveDate};

/// The first year in which store bededag is an ordinary working day (domain.md 9, S:BKD).
const STORE_BEDEDAG_ABOLISHED: i32 = 2024;

/// A public holiday (helligdag). 1 May, 5 June, 24 and 31 December are closing days, not holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// Nytårsdag, 1 January.
    NewYearsDay,
    /// Skærtorsdag, three days before Easter.
    MaundyThursday,
    /// Langfredag, two days before Easter.
    GoodFriday,
    /// Påskedag.
    EasterSunday,
    /// 2. påskedag.
    EasterMonday,
    /// Store bededag, 26 days after Easter, until 2023.
    StoreBededag,
    /// Kristi himmelfartsdag, 39 days after Easter.
    Ascension,
    /// Pinsedag, 49 days after Easter.
    WhitSunday,
    /// 2. pinsedag, 50 days after Easter.
    WhitMonday,
    /// Juledag, 25 December.
    ChristmasDay,
    /// 2. juledag, 26 December.
    SecondChristmasDay,
}

/// The public holiday that falls on `day`, if any.
pub fn holiday(day: NaiveDate) -> Option<Holiday> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYearsDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        _ => None,
    };
    fixed.or_else(|| movable(day))
}

/// The last of so many working days after `day`: weekends, public holidays and the days that `is_closed` names do not
/// count. None when they lie further away than a year.
pub fn working_days_after(day: NaiveDate, count: u16, is_closed: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let mut open = day.iter_days().skip(1).take(366).filter(|day| is_working_day(*day) && !is_closed(*day));
    open.nth(usize::from(count).checked_sub(1)?)
}

/// Whether it is neither a weekend nor a public holiday.
pub fn is_working_day(day: NaiveDate) -> bool {
    !crate::time::is_weekend(day) && holiday(day).is_none()
}

fn movable(day: NaiveDate) -> Option<Holiday> {
    let after_easter = (day - easter_sunday(day.year())?).num_days();
    match after_easter {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        26 if day.year() < STORE_BEDEDAG_ABOLISHED => Some(Holiday::StoreBededag),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Easter Sunday by the anonymous Gregorian computus; `None` outside the calendar's range.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let days_after_22_march = h + l - 7 * m;
    NaiveDate::from_ymd_opt(year, 3, 22).map(|march| march + Duration::days(i64::from(days_after_22_march)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// domain.md section 9: Skærtorsdag, Langfredag, Påskedag, 2. påskedag, E+26, Kr. himmelfart, Pinsedag, 2. pinsedag.
    const VECTORS: [(i32, [&str; 8]); 5] = [
        (2023, ["04-06", "04-07", "04-09", "04-10", "05-05", "05-18", "05-28", "05-29"]),
        (2025, ["04-17", "04-18", "04-20", "04-21", "05-16", "05-29", "06-08", "06-09"]),
        (2026, ["04-02", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "05-25"]),
        (2027, ["03-25", "03-26", "03-28", "03-29", "04-23", "05-06", "05-16", "05-17"]),
        (2028, ["04-13", "04-14", "04-16", "04-17", "05-12", "05-25", "06-04", "06-05"]),
    ];

    fn day(year: i32, month_day: &str) -> NaiveDate {
        format!("{year}-{month_day}").parse().unwrap()
    }

    #[test]
    fn the_movable_holidays_of_the_vectors() {
        let names = [
            Holiday::MaundyThursday,
            Holiday::GoodFriday,
            Holiday::EasterSunday,
            Holiday::EasterMonday,
            Holiday::StoreBededag,
            Holiday::Ascension,
            Holiday::WhitSunday,
            Holiday::WhitMonday,
        ];
        for (year, days) in VECTORS {
            for (name, month_day) in names.into_iter().zip(days) {
                let expected = (name != Holiday::StoreBededag || year < 2024).then_some(name);
                assert_eq!(holiday(day(year, month_day)), expected, "{year}-{month_day}");
            }
        }
    }

    #[test]
    fn fixed_holidays_and_the_days_that_only_look_like_one() {
        for month_day in ["01-01", "12-25", "12-26"] {
            assert!(holiday(day(2026, month_day)).is_some(), "{month_day}");
        }
        for month_day in ["05-01", "06-05", "12-24", "12-31"] {
            assert_eq!(holiday(day(2026, month_day)), None, "{month_day}");
        }
    }

    /// Whit Monday is 25 May 2026, Ascension Thursday 14 May, 5 June a closing day of the office.
    #[test]
    fn working_days_leave_out_weekends_holidays_and_closing_days() {
        let closed = |closed: NaiveDate| closed == day(2026, "06-05");
        for (from, count, expected) in [
            ("05-13", 1, Some("05-15")),
            ("05-22", 1, Some("05-26")),
            ("06-04", 1, Some("06-08")),
            ("06-01", 5, Some("06-09")),
            ("06-01", 0, None),
        ] {
            let found = working_days_after(day(2026, from), count, closed);
            assert_eq!(found, expected.map(|expected| day(2026, expected)), "{from} and {count}");
        }
        assert_eq!(working_days_after(day(2026, "01-01"), 1, |_| true), None);
    }

    #[test]
    fn a_year_has_ten_holidays_since_2024_and_eleven_before() {
        let count = |year| {
            day(year, "01-01").iter_days().take_while(|d| d.year() == year).filter(|d| holiday(*d).is_some()).count()
        };
        assert_eq!((count(2023), count(2025), count(2026)), (11, 10, 10));
    }
}
