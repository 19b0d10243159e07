use super::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The last Sunday of a month with 31 days: when the clock changes.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
    last - Days::new(last.weekday().num_days_from_sunday().into())
}

fn utc(day: NaiveDate, hour: u32, minute: u32) -> Instant {
    day.and_hms_opt(hour, minute, 0).unwrap().and_utc()
}

#[test]
fn winter_and_summer_time() {
    assert_eq!(instant_at(day("2026-11-30"), 600).to_rfc3339(), "2026-11-30T09:00:00+00:00");
    assert_eq!(instant_at(day("2026-06-30"), 600).to_rfc3339(), "2026-06-30T08:00:00+00:00");
}

/// domain.md 9: last Sundays of March and October, 01:00 UTC.
#[test]
fn the_days_on_which_the_clock_changes() {
    for (year, spring, autumn) in [(2026, "03-29", "10-25"), (2027, "03-28", "10-31"), (2028, "03-26", "10-29")] {
        assert_eq!(last_sunday(year, 3), day(&format!("{year}-{spring}")));
        assert_eq!(last_sunday(year, 10), day(&format!("{year}-{autumn}")));
    }
    for year in 2020..=2040 {
        let (spring, autumn) = (last_sunday(year, 3), last_sunday(year, 10));
        for (minute, hour, after) in
            [(115, 0, 55), (120, 1, 0), (121, 1, 0), (150, 1, 0), (179, 1, 0), (180, 1, 0), (185, 1, 5)]
        {
            assert_eq!(instant_at(spring, minute), utc(spring, hour, after), "{spring}: {minute}");
        }
        for (minute, hour, after) in [(120, 0, 0), (150, 0, 30), (175, 0, 55), (180, 2, 0)] {
            assert_eq!(instant_at(autumn, minute), utc(autumn, hour, after), "{autumn}: {minute}");
        }
        let hours = |day| (instant_at(day, DAY_MINUTES) - instant_at(day, 0)).num_hours();
        assert_eq!((hours(spring), hours(autumn), hours(spring + Days::new(1))), (23, 25, 24));
        assert_eq!((minute_of(utc(autumn, 0, 30)), minute_of(utc(autumn, 1, 30))), (150, 150), "half past two, twice");
    }
}

#[test]
fn midnight_belongs_to_the_new_day() {
    assert_eq!(day_of(instant_at(day("2026-12-31"), 1440)), day("2027-01-01"));
    assert_eq!(day_of(instant_at(day("2026-12-31"), 1440) - Duration::seconds(1)), day("2026-12-31"));
}

#[test]
fn weeks_start_on_monday() {
    assert_eq!(monday_of(day("2027-01-03")), day("2026-12-28"));
    assert_eq!(monday_of(day("2026-12-28")), day("2026-12-28"));
    assert_eq!((week_of(day("2027-01-03")), week_of(day("2027-01-04"))), (53, 1));
    assert!(is_weekend(day("2027-01-02")) && is_weekend(day("2027-01-03")) && !is_weekend(day("2027-01-04")));
}

#[test]
fn stretches_include_their_start_and_not_their_end() {
    let from = instant_at(day("2026-12-01"), 0);
    let stretch = |start: i64, minutes| Interval::starting(from + Duration::minutes(start), minutes);
    let hour = stretch(60, 60);
    let cases = [
        (stretch(0, 60), false, false),
        (stretch(0, 61), true, false),
        (stretch(60, 1), true, true),
        (stretch(60, 60), true, true),
        (stretch(60, 61), true, false),
        (stretch(119, 1), true, true),
        (stretch(120, 60), false, false),
    ];
    for (other, overlaps, contains) in cases {
        assert_eq!((hour.overlaps(&other), other.overlaps(&hour)), (overlaps, overlaps), "{other:?}");
        assert_eq!(hour.contains(&other), contains, "{other:?}");
    }
}

/// Dates come from outside: whatever they are, they are read without a panic.
#[test]
fn the_ends_of_the_calendar() {
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        for minute in [0, 1, DAY_MINUTES, u16::MAX] {
            let _ = day_of(instant_at(day, minute));
        }
        assert!((monday_of(day) - day).num_days().abs() < 7);
    }
    for at in [Instant::MIN_UTC, Instant::MAX_UTC] {
        assert_eq!(u32::from(minute_of(at)), local(at).time().hour() * 60 + local(at).time().minute());
    }
}

proptest! {
    #![proptest_config(Config { rng_seed: RngSeed::Fixed(269), failure_persistence: None, ..Config::default() })]

    /// What the clock shows at the instant at which it shows something is that; only the skipped hour is not shown.
    #[test]
    fn there_and_back(days in 0..7670_u64, minute in 0..DAY_MINUTES) {
        let day = day("2020-01-01") + Days::new(days);
        let at = instant_at(day, minute);
        let skipped = day == last_sunday(day.year(), 3) && (120..180).contains(&minute);
        prop_assert_eq!((day_of(at), minute_of(at)), (day, if skipped { 180 } else { minute }));
        prop_assert!(at <= instant_at(day, minute + 1));
    }
}
