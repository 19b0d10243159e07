//! Exemption: what it takes back, and what its end gives again (BEK § 45; R12, R13).

use super::{order, utc};
use crate::model::{Bar, BarKind, BookingOrder, BookingPolicy, OrderStatus};
use crate::rules::{
    Change, ExemptionDays, ExemptionError, Refusal, TaskKind, check_exemption, end_exemption, exempt, reopened,
};
use crate::slots::tests::day;

const NOW: &str = "2026-11-30T09:00:00";

fn days(from: &str, to: Option<&str>, review_on: &str) -> ExemptionDays {
    ExemptionDays { from: day(from), to: to.map(day), review_on: day(review_on) }
}

fn bar(from: &str, to: Option<&str>, ended: bool) -> Bar {
    Bar { kind: BarKind::Exemption, from: day(from), to: to.map(day), ended }
}

#[test]
fn the_days_of_an_exemption() {
    use ExemptionError::{From, Review, To};
    for (from, to, review, expected) in [
        ("2026-11-30", Some("2027-02-28"), "2027-02-15", Ok(())),
        ("2026-11-30", None, "2027-02-15", Ok(())),
        ("2026-11-30", Some("2026-11-30"), "2026-11-30", Ok(())),
        ("2027-02-28", None, "2027-03-01", Ok(())),
        ("2026-11-29", None, "2027-02-15", Err(From)),
        ("2027-03-01", None, "2027-03-02", Err(From)),
        ("2026-11-30", Some("2026-11-29"), "2026-11-30", Err(To)),
        ("2026-11-30", Some("2027-12-01"), "2027-12-01", Ok(())),
        ("2026-11-30", Some("2027-12-02"), "2027-02-15", Err(To)),
        ("2026-11-30", Some("2027-02-28"), "2027-03-01", Err(Review)),
        ("2026-11-30", Some("2027-02-28"), "2026-11-29", Err(Review)),
        ("2026-11-30", None, "2027-12-02", Err(Review)),
    ] {
        assert_eq!(check_exemption(&days(from, to, review), utc(NOW)), expected, "{from} {to:?} {review}");
    }
}

#[test]
fn what_waits_is_taken_back_and_somebody_summons() {
    let with = |status| BookingOrder { status, ..order() };
    let wanted = days("2026-11-30", Some("2027-02-28"), "2027-02-15");
    for (status, taken_back) in [
        (OrderStatus::Open, true),
        (OrderStatus::Expired, true),
        (OrderStatus::Fulfilled, false),
        (OrderStatus::Lapsed, false),
        (OrderStatus::Withdrawn, false),
    ] {
        let changes = exempt(&wanted, &[], &[with(status)], utc(NOW)).unwrap();
        let withdrawn = Change::SetOrder { order: "order".into(), status: OrderStatus::Withdrawn };
        let expected = if taken_back { vec![withdrawn, Change::Raise(TaskKind::Summon)] } else { Vec::new() };
        assert_eq!(changes, expected, "R12: {status}");
    }
    let old = BookingOrder { hold_by: day("2026-11-29"), ..with(OrderStatus::Expired) };
    assert_eq!(exempt(&wanted, &[], &[old], utc(NOW)), Ok(Vec::new()), "history stays history");
}

#[test]
fn nobody_is_exempted_twice() {
    let wanted = days("2026-12-10", Some("2027-02-28"), "2027-02-15");
    for (name, bar, refused) in [
        ("over", bar("2026-10-01", Some("2026-11-29"), false), false),
        ("ended before its time", bar("2026-10-01", None, true), false),
        ("up to the day before", bar("2026-10-01", Some("2026-12-09"), false), false),
        ("up to that day", bar("2026-10-01", Some("2026-12-10"), false), true),
        ("until further notice", bar("2026-10-01", None, false), true),
        ("later", bar("2027-02-28", None, false), true),
        ("after it", bar("2027-03-01", None, false), false),
    ] {
        let refusal = Refusal::AlreadyBarred { from: bar.from, to: bar.to };
        let expected = if refused { Err(refusal) } else { Ok(Vec::new()) };
        assert_eq!(exempt(&wanted, &[bar], &[], utc(NOW)), expected, "{name}");
    }
}

#[test]
fn its_end_gives_the_order_again_with_time_to_book() {
    let policy = BookingPolicy::default();
    let stands = bar("2026-11-01", Some("2027-02-28"), false);
    let again = |book_by| vec![Change::Reopen { order: "order".into(), book_by: day(book_by) }];
    for (name, book_by, hold_by, expected) in [
        ("R2: never less than the notice", "2026-12-04", "2026-12-18", again("2026-12-08")),
        ("as it was", "2026-12-11", "2026-12-18", again("2026-12-11")),
        ("never after the last day to hold it", "2026-12-04", "2026-12-05", again("2026-12-05")),
        ("tomorrow is the last day", "2026-11-20", "2026-12-01", again("2026-12-01")),
        ("nothing can be booked any more", "2026-11-20", "2026-11-30", vec![Change::Raise(TaskKind::Summon)]),
    ] {
        let order = BookingOrder { book_by: day(book_by), hold_by: day(hold_by), ..order() };
        assert_eq!(end_exemption(Some(&stands), &[order], &policy, utc(NOW)), Ok(expected), "{name}");
    }
    assert_eq!(end_exemption(Some(&stands), &[], &policy, utc(NOW)), Ok(Vec::new()), "a talk meets it");
    let not_exempt = Err(Refusal::NotExempt);
    for bar in [bar("2026-11-01", None, true), bar("2026-10-01", Some("2026-11-29"), false)] {
        assert_eq!(end_exemption(Some(&bar), &[order()], &policy, utc(NOW)), not_exempt);
    }
    let standby = Bar { kind: BarKind::Standby, ..stands };
    assert_eq!(end_exemption(Some(&standby), &[order()], &policy, utc(NOW)), not_exempt, "R15: another thing");
    assert_eq!(end_exemption(None, &[order()], &policy, utc(NOW)), not_exempt);
}

#[test]
fn a_reopened_order_never_has_less_time_than_before() {
    let policy = BookingPolicy::default();
    for book_by in day("2026-11-25").iter_days().take(20) {
        for hold_by in book_by.iter_days().take(20) {
            if let Some(found) = reopened(book_by, hold_by, &policy, utc(NOW)) {
                assert!(found >= book_by && found <= hold_by && hold_by > day("2026-11-30"));
            } else {
                assert!(hold_by <= day("2026-11-30"));
            }
        }
    }
}
