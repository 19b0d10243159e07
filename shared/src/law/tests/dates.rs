//! The dates of orders: notice, closed days, and what happens when it is late.

use crate::law::{CaseCourse, CaseFacts, DueReason, DueTalk, LawBook, OrderDates, Rules, order_dates, summon_by};
use crate::time::is_weekend;
use crate::{holidays::holiday, ids::Scheme};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A closing day of the office beside the holidays.
fn closed(day: NaiveDate) -> bool {
    is_weekend(day) || holiday(day).is_some() || day.to_string() == "2023-06-05"
}

/// Notice 8 days at least and 14 usually; 10 days between booking and holding.
fn rules() -> Rules {
    LawBook::shipped().unwrap().rules(&Scheme::from("sickness_benefit"), day("2023-03-01"), &[]).unwrap()
}

fn case(absences: &[(&str, &str)], closed_on: Option<&str>) -> CaseCourse {
    CaseCourse {
        scheme: Scheme::from("sickness_benefit"),
        first_day: day("2023-01-01"),
        closed_on: closed_on.map(day),
        facts: CaseFacts::default(),
        absences: absences.iter().map(|(from, to)| (day(from), day(to))).collect(),
    }
}

fn due(latest: &str) -> DueTalk {
    let rules = rules();
    DueTalk {
        talk_type: rules.later_talk_type,
        ordinal: 2,
        earliest: day("2023-01-01"),
        latest: day(latest),
        reason: DueReason::Interval { last: day("2023-01-01"), days: 42, source: String::new(), own: false },
        self_booked: true,
        channels: rules.later_channels,
        waits: false,
    }
}

#[test]
fn when_an_order_goes_out_and_what_it_says() {
    let rules = rules();
    for (latest, today, expected, why) in [
        ("2023-04-26", "2023-03-30", None, "not yet"),
        (
            "2023-04-26",
            "2023-03-31",
            Some(("2023-04-14", "2023-04-26")),
            "16 April is a Sunday: booked by the 14th, told 14 days before",
        ),
        ("2023-04-27", "2023-04-02", None, "a Sunday"),
        ("2023-04-27", "2023-04-03", Some(("2023-04-17", "2023-04-27")), "in time"),
        ("2023-04-27", "2023-04-06", None, "Skærtorsdag"),
        (
            "2023-04-27",
            "2023-04-11",
            Some(("2023-04-19", "2023-04-27")),
            "after Easter: the notice is kept, the days to hold are fewer",
        ),
        (
            "2023-04-27",
            "2023-04-17",
            Some(("2023-04-25", "2023-05-05")),
            "too late: full notice, and held 10 days later",
        ),
        ("2023-04-27", "2023-05-30", Some(("2023-06-07", "2023-06-17")), "overdue"),
        (
            "2023-04-27",
            "2023-05-26",
            Some(("2023-06-06", "2023-06-16")),
            "the eighth day is the weekend before the office's closing day",
        ),
        ("2023-04-10", "2023-03-28", Some(("2023-04-05", "2023-04-12")), "Easter: two open days to hold it"),
        ("2023-06-15", "2023-05-18", None, "Kristi himmelfart"),
        ("2023-06-15", "2023-05-19", Some(("2023-06-02", "2023-06-15")), "the office is closed on Monday 5 June"),
    ] {
        let found = order_dates(&due(latest), &case(&[], None), &rules, closed, day(today));
        let expected = expected.map(|(book_by, hold_by)| OrderDates {
            issue_on: day(today),
            book_by: day(book_by),
            hold_by: day(hold_by),
        });
        assert_eq!(found, expected, "{latest} on {today}: {why}");
    }
}

#[test]
fn a_talk_that_waits_or_would_not_count_yet_is_not_ordered() {
    let rules = rules();
    let today = day("2023-04-03");
    assert!(order_dates(&due("2023-04-27"), &case(&[], None), &rules, closed, today).is_some());
    assert_eq!(
        order_dates(&DueTalk { waits: true, ..due("2023-04-27") }, &case(&[], None), &rules, closed, today),
        None
    );
    let first =
        DueReason::First { by: day("2023-04-27"), span: rules.first_talk_by, source: String::new(), own: false };
    let early = DueTalk { reason: first, earliest: day("2023-04-04"), ..due("2023-04-27") };
    assert_eq!(order_dates(&early, &case(&[], None), &rules, closed, today), None);
    assert!(order_dates(&early, &case(&[], None), &rules, closed, day("2023-04-04")).is_some());
    assert_eq!(
        order_dates(&due("2023-04-27"), &case(&[], None), &rules, |_| true, today),
        None,
        "an office that never opens"
    );
}

#[test]
fn no_date_of_an_order_lies_in_an_announced_absence() {
    let rules = rules();
    for (latest, absences, today, expected, why) in [
        (
            "2023-03-29",
            &[("2023-03-17", "2023-03-26")][..],
            "2023-03-06",
            Some(("2023-03-16", "2023-03-29")),
            "booked before it, held after it",
        ),
        (
            "2023-03-29",
            &[("2023-03-17", "2023-03-26")],
            "2023-03-09",
            Some(("2023-04-03", "2023-04-13")),
            "the notice would end in it: it follows the return",
        ),
        (
            "2023-01-31",
            &[("2023-02-24", "2023-03-14")],
            "2023-02-20",
            Some(("2023-03-22", "2023-04-01")),
            "overdue: not in it",
        ),
        ("2023-01-31", &[("2023-02-24", "2023-03-14")], "2023-02-24", None, "nobody is told while away"),
        ("2023-01-31", &[("2023-02-24", "2023-03-14")], "2023-03-14", None, "nobody is told while away"),
        (
            "2023-01-31",
            &[("2023-02-24", "2023-03-14")],
            "2023-03-15",
            Some(("2023-03-23", "2023-04-02")),
            "back: full notice",
        ),
        (
            "2023-01-31",
            &[("2023-03-02", "2023-03-10")],
            "2023-02-20",
            Some(("2023-02-28", "2023-03-13")),
            "one day is left before it, one more after it",
        ),
        (
            "2023-01-31",
            &[("2023-03-06", "2023-04-10")],
            "2023-02-20",
            Some(("2023-02-28", "2023-03-05")),
            "it is held before",
        ),
        (
            "2023-03-31",
            &[("2023-03-16", "2023-03-20"), ("2023-03-21", "2023-03-29")],
            "2023-03-07",
            Some(("2023-03-15", "2023-03-31")),
            "two that touch are one",
        ),
    ] {
        let found = order_dates(&due(latest), &case(absences, None), &rules, closed, day(today));
        let expected = expected.map(|(book_by, hold_by)| OrderDates {
            issue_on: day(today),
            book_by: day(book_by),
            hold_by: day(hold_by),
        });
        assert_eq!(found, expected, "{latest} on {today}: {why}");
    }
}

#[test]
fn no_order_outlives_its_case() {
    let rules = rules();
    let dates =
        |closed_on| order_dates(&due("2023-04-27"), &case(&[], Some(closed_on)), &rules, closed, day("2023-04-17"));
    assert!(dates("2023-05-06").is_some(), "held by 5 May");
    assert_eq!(dates("2023-05-05"), None);
}

#[test]
fn the_office_summons_by_the_last_day_of_the_law() {
    let rules = rules();
    for (latest, today, expected, why) in [
        ("2023-04-26", "2023-03-30", None, "not yet"),
        ("2023-04-26", "2023-03-31", Some("2023-04-26"), "in time"),
        ("2023-04-26", "2023-04-20", Some("2023-04-26"), "late: a summons has no notice to book"),
        ("2023-04-30", "2023-04-20", Some("2023-04-28"), "the Friday before the Sunday"),
        ("2023-04-26", "2023-05-08", Some("2023-05-08"), "overdue: today"),
        ("2023-04-23", "2023-04-21", Some("2023-04-21"), "the last open day is today"),
        ("2023-04-26", "2023-04-22", None, "a Saturday"),
    ] {
        assert_eq!(
            summon_by(&due(latest), &rules, closed, day(today)),
            expected.map(day),
            "{latest} on {today}: {why}"
        );
    }
}
