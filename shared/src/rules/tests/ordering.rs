//! Orders by hand, immediate ones, and talks that citizens ask for.

use super::utc;
use crate::law::{LawBook, Rules};
use crate::model::{Bar, BarKind};
use crate::rules::{OrderError, Refusal, Standing, by_hand, immediate, may_be_due, may_order, on_request};
use crate::slots::tests::day;
use crate::time::is_weekend;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

/// At least 8 days' notice, usually 14, 10 days between the two last days; immediate: 10 working days.
fn rules() -> Rules {
    let book = LawBook::shipped().unwrap();
    book.rules(&"unemployment_insurance".into(), day("2026-11-30"), &[]).unwrap()
}

fn weekend_or_christmas(closed: NaiveDate) -> bool {
    is_weekend(closed) || (day("2026-12-24")..=day("2027-01-01")).contains(&closed)
}

/// Source: R2, R3, INV-6; domain.md 1.3.
#[test]
fn what_stands_in_the_way_of_an_order() {
    let now = utc("2026-11-30T09:00:00");
    let bar = |kind| vec![Bar { kind, from: day("2026-11-01"), to: None, ended: false }];
    let free = Standing::default();
    let open = Standing { open: Some(day("2026-12-08")), ..free.clone() };
    let talk = Standing { talk: Some(utc("2026-12-02T09:00:00")), ..free.clone() };
    let closed = Standing { closed: true, ..free.clone() };
    for (why, standing, bars, expected) in [
        ("nothing", &free, Vec::new(), Ok(())),
        ("it waits already", &open, Vec::new(), Err(Refusal::OrderWaits { book_by: day("2026-12-08") })),
        ("it is agreed", &talk, Vec::new(), Err(Refusal::TalkToCome { starts_at: utc("2026-12-02T09:00:00") })),
        ("closed", &closed, Vec::new(), Err(Refusal::CaseClosed)),
        ("exempt", &free, bar(BarKind::Exemption), Err(Refusal::Barred)),
        ("withdrawn", &free, bar(BarKind::Withdrawal), Err(Refusal::Barred)),
        ("standby", &free, bar(BarKind::Standby), Err(Refusal::Standby)),
    ] {
        assert_eq!(may_order(standing, &bars, now), expected, "{why}");
        let asked = if bars.is_empty() { expected } else { Ok(()) };
        assert_eq!(may_be_due(standing), asked, "{why}, asked by the citizen");
    }
}

/// Monday 30 November 2026. Source: domain.md 11 (order.min_notice_days); K: the usual notice, the gap.
#[test]
fn the_dates_of_an_order_by_hand() {
    let today = day("2026-11-30");
    for (why, hold_by, expected) in [
        ("the usual notice", None, Ok(("2026-12-14", "2026-12-24"))),
        ("ten days before", Some("2026-12-21"), Ok(("2026-12-11", "2026-12-21"))),
        ("that would be a Saturday", Some("2026-12-22"), Ok(("2026-12-11", "2026-12-22"))),
        ("just more than the notice", Some("2026-12-09"), Ok(("2026-12-08", "2026-12-09"))),
        ("as long as the notice", Some("2026-12-08"), Err(OrderError::HoldBy)),
        ("the past", Some("2026-01-01"), Err(OrderError::HoldBy)),
        ("half a year and more", Some("2027-06-02"), Err(OrderError::HoldBy)),
    ] {
        let found = by_hand(&rules(), hold_by.map(day), weekend_or_christmas, today);
        assert_eq!(found.map(|dates| (dates.book_by, dates.hold_by)), expected.map(|(b, h)| (day(b), day(h))), "{why}");
    }
    let found = immediate(&rules(), weekend_or_christmas, today).unwrap();
    assert_eq!((found.book_by, found.hold_by), (today, day("2026-12-14")));
    let found = on_request(&rules(), None, weekend_or_christmas, today).unwrap();
    assert_eq!((found.book_by, found.hold_by), (day("2027-01-04"), day("2027-01-14")));
    for (closes_on, expected) in [
        ("2027-01-15", Ok(("2027-01-04", "2027-01-14"))),
        ("2027-01-14", Ok(("2026-12-22", "2027-01-13"))),
        ("2026-12-03", Ok(("2026-12-01", "2026-12-02"))),
        ("2026-12-01", Err(OrderError::HoldBy)),
    ] {
        let found = on_request(&rules(), Some(day(closes_on)), weekend_or_christmas, today);
        let expected = expected.map(|(book_by, hold_by)| (day(book_by), day(hold_by)));
        assert_eq!(found.map(|dates| (dates.book_by, dates.hold_by)), expected, "the case closes on {closes_on}");
    }
    assert_eq!(by_hand(&rules(), None, |_| true, today), Err(OrderError::Closed));
    assert_eq!(immediate(&rules(), |_| true, today), Err(OrderError::Closed));
}

proptest! {
    /// Whatever is wished: the notice is never shorter than the law's, and the last day to book is an open day.
    #[test]
    fn an_order_by_hand_never_has_less_notice(start in 0_u64..700, ahead in 0_u64..200) {
        let today = day("2026-01-01") + Days::new(start);
        if let Ok(dates) = by_hand(&rules(), Some(today + Days::new(ahead)), weekend_or_christmas, today) {
            prop_assert!((dates.book_by - today).num_days() >= 8);
            prop_assert!(!weekend_or_christmas(dates.book_by));
            prop_assert!(dates.book_by <= dates.hold_by);
            prop_assert_eq!(dates.hold_by, today + Days::new(ahead));
        }
    }
}
