use super::utc;
use crate::model::{AppointmentStatus, OrderStatus};
use crate::rules::AfterCancelling::{BookAgain, FindTime, Nothing};
use crate::rules::{Change, OrderDates, Refusal, TaskKind, may_cancel};
use crate::slots::tests::{day, worlds};
use crate::time::instant_at;
use chrono::Duration;
use proptest::prelude::*;

fn end() -> Change {
    Change::End { appointment: "talk".into(), status: AppointmentStatus::CancelledByCitizen }
}

fn set(status: OrderStatus) -> Change {
    Change::SetOrder { order: "order".into(), status }
}

fn book_by(date: &str) -> OrderDates {
    OrderDates { order: "order".into(), book_by: day(date), hold_by: day("2026-12-18") }
}

#[test]
fn a_talk_is_cancelled_until_it_begins() {
    let starts_at = "2026-12-07T09:00:00";
    let cases = [
        ("R8: days before", "2026-12-01T09:00:00", None),
        ("R8: telling late is better than not telling", "2026-12-07T08:59:59", None),
        ("R8: it has begun", starts_at, Some(Refusal::TooLateToCancel { until: utc(starts_at) })),
        ("R8: it is over", "2026-12-08T09:00:00", Some(Refusal::TooLateToCancel { until: utc(starts_at) })),
    ];
    for (source, now, refusal) in cases {
        let found = may_cancel(&"talk".into(), AppointmentStatus::Booked, utc(starts_at), None, BookAgain, utc(now));
        assert_eq!(found.err(), refusal, "{source}");
    }
}

#[test]
fn only_a_booked_talk_is_cancelled() {
    for status in AppointmentStatus::ALL.iter().filter(|status| **status != AppointmentStatus::Booked) {
        for now in ["2026-12-01T09:00:00", "2026-12-08T09:00:00"] {
            let found = may_cancel(&"talk".into(), *status, utc("2026-12-07T09:00:00"), None, BookAgain, utc(now));
            assert_eq!(found, Err(Refusal::NotBooked), "R26: {status}");
        }
    }
}

#[test]
fn the_order_opens_again_until_the_end_of_its_last_day() {
    let reopened = vec![end(), set(OrderStatus::Open)];
    let expired = vec![end(), set(OrderStatus::Expired), Change::Raise(TaskKind::CancelledLate)];
    let cases = [
        ("R8, INV-3", "2026-12-04", "2026-11-30T09:00:00", &reopened),
        ("R8: the last second", "2026-12-04", "2026-12-04T22:59:59", &reopened),
        ("R8: midnight", "2026-12-04", "2026-12-04T23:00:00", &expired),
        ("R8: the day summer time ends", "2026-10-25", "2026-10-25T22:59:59", &reopened),
        ("R8: the day summer time ends", "2026-10-25", "2026-10-25T23:00:00", &expired),
        ("R8: the day summer time begins", "2026-03-29", "2026-03-29T21:59:59", &reopened),
        ("R8: the day summer time begins", "2026-03-29", "2026-03-29T22:00:00", &expired),
    ];
    for (source, last_day, now, expected) in cases {
        let starts_at = utc("2026-12-14T09:00:00");
        let found = may_cancel(
            &"talk".into(),
            AppointmentStatus::Booked,
            starts_at,
            Some(&book_by(last_day)),
            BookAgain,
            utc(now),
        );
        assert_eq!(found.as_ref(), Ok(expected), "{source}: {last_day} at {now}");
    }
}

#[test]
fn a_talk_without_an_order_is_looked_at_by_a_person() {
    let now = utc("2026-12-01T09:00:00");
    let found = may_cancel(&"talk".into(), AppointmentStatus::Booked, utc("2026-12-07T09:00:00"), None, BookAgain, now);
    assert_eq!(found, Ok(vec![end(), Change::Raise(TaskKind::CancelledLate)]));
}

#[test]
fn where_no_talk_is_wanted_nothing_waits_and_nobody_has_a_task() {
    for now in ["2026-12-01T09:00:00", "2026-12-05T09:00:00"] {
        let found = |order| {
            may_cancel(&"talk".into(), AppointmentStatus::Booked, utc("2026-12-07T09:00:00"), order, Nothing, utc(now))
        };
        let order = book_by("2026-12-04");
        assert_eq!(found(Some(&order)), Ok(vec![end(), set(OrderStatus::Withdrawn)]), "R15, {now}");
        assert_eq!(found(None), Ok(vec![end()]), "R15, {now}");
    }
}

proptest! {
    #![proptest_config(worlds(512))]

    /// R3, R8, INV-6: the talk ends first; the order is open again until its last day, or taken back when the citizen cannot
    /// book themselves; a person is told when it is not open.
    #[test]
    fn nobody_is_forgotten(seconds in -400_000..400_000_i64, until_start in 1..1_000_000_i64, barred: bool) {
        let now = instant_at(day("2026-12-05"), 0) + Duration::seconds(seconds);
        let starts_at = now + Duration::seconds(until_start);
        let (order, then) = (book_by("2026-12-04"), if barred { FindTime } else { BookAgain });
        let booked = AppointmentStatus::Booked;
        let changes = may_cancel(&"talk".into(), booked, starts_at, Some(&order), then, now).unwrap();
        prop_assert_eq!(changes.first(), Some(&end()));
        prop_assert_eq!(changes.contains(&set(OrderStatus::Open)), !barred && seconds < 0);
        prop_assert_eq!(changes.contains(&set(OrderStatus::Expired)), !barred && seconds >= 0);
        prop_assert_eq!(changes.contains(&set(OrderStatus::Withdrawn)), barred);
        prop_assert_eq!(changes.contains(&Change::Raise(TaskKind::CancelledLate)), barred || seconds >= 0);
    }
}
