use super::order;
use crate::model::{BookingOrder, OrderCause, OrderStatus};
use crate::rules::{Change, TaskKind, overnight};
use crate::slots::tests::day;

/// The order is to be booked by 4 December 2026. Source: R19; VEJ 10190 (three-month lapse).
#[test]
fn what_becomes_of_an_order_overnight() {
    use OrderCause::{Due, Requested, Staff};
    use OrderStatus::{Expired, Fulfilled, Lapsed, Open, Withdrawn};
    let cases = [
        ("its last day is today", Due, Open, "2026-12-04", None),
        ("it was yesterday", Due, Open, "2026-12-05", Some(Expired)),
        ("a server was off for a month", Due, Open, "2027-01-04", Some(Expired)),
        ("by hand", Staff, Open, "2026-12-05", Some(Expired)),
        ("the citizen only asked", Requested, Open, "2026-12-05", Some(Lapsed)),
        ("expired once, not twice", Due, Expired, "2026-12-06", None),
        ("three months to the day", Due, Expired, "2027-03-04", None),
        ("and a day", Due, Expired, "2027-03-05", Some(Lapsed)),
        ("so old that nobody saw it expire", Due, Open, "2027-03-05", Some(Lapsed)),
        ("met, the day after", Due, Fulfilled, "2026-12-05", None),
        ("taken back, the day after", Due, Withdrawn, "2026-12-05", None),
        ("met", Due, Fulfilled, "2027-03-05", None),
        ("taken back", Due, Withdrawn, "2027-03-05", None),
        ("lapsed", Due, Lapsed, "2027-03-05", None),
    ];
    for (why, cause, status, today, expected) in cases {
        let order = BookingOrder { cause, status, ..order() };
        let changes = overnight(&order, 3, day(today));
        let mut wanted: Vec<Change> =
            expected.iter().map(|status| Change::SetOrder { order: order.id.clone(), status: *status }).collect();
        if expected == Some(Expired) {
            wanted.push(Change::Raise(TaskKind::OrderExpired));
        }
        assert_eq!(changes, wanted, "{why}");
    }
}
