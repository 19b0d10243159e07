use super::{order, published, utc};
use crate::model::{Bar, BarKind};
use crate::model::{BookingOrder, BookingPolicy, Channel, OrderStatus};
use crate::rules::{Change, Choice, Refusal, may_book, may_book_order};
use crate::slots::SlotFacts;
use crate::slots::slots;
use crate::slots::tests::world::{World, world};
use crate::slots::tests::{at, day, variant, worlds};
use crate::time::minutes_long;
use chrono::Duration;
use proptest::prelude::*;
use proptest::sample::Index;

#[test]
fn the_order_accepts_until_the_end_of_its_last_day_in_denmark() {
    let passed = |book_by| Err(Refusal::DeadlinePassed { book_by: day(book_by) });
    let open = OrderStatus::Open;
    let cases = [
        ("R2", "2026-12-04", open, "2026-11-30T07:00:00", Ok(())),
        ("R19: the last second", "2026-12-04", open, "2026-12-04T22:59:59", Ok(())),
        ("R19: midnight", "2026-12-04", open, "2026-12-04T23:00:00", passed("2026-12-04")),
        ("summer time", "2026-06-05", open, "2026-06-05T21:59:59", Ok(())),
        ("summer time", "2026-06-05", open, "2026-06-05T22:00:00", passed("2026-06-05")),
        ("the day summer time begins", "2026-03-29", open, "2026-03-29T21:59:59", Ok(())),
        ("the day summer time begins", "2026-03-29", open, "2026-03-29T22:00:00", passed("2026-03-29")),
        ("the day summer time ends", "2026-10-25", open, "2026-10-25T22:59:59", Ok(())),
        ("the day summer time ends", "2026-10-25", open, "2026-10-25T23:00:00", passed("2026-10-25")),
        ("R2: expired is expired", "2026-12-04", OrderStatus::Expired, "2026-11-30T07:00:00", passed("2026-12-04")),
    ];
    for (source, book_by, status, now, expected) in cases {
        let order = BookingOrder { book_by: day(book_by), status, ..order() };
        let strict = BookingPolicy::default();
        let late = BookingPolicy { late_booking: true, ..BookingPolicy::default() };
        assert_eq!(may_book_order(&order, &[], &strict, utc(now)), expected, "{source}: {book_by} at {now}");
        assert_eq!(may_book_order(&order, &[], &late, utc(now)), Ok(()), "late booking allowed: {book_by} at {now}");
    }
}

#[test]
fn an_order_that_waits_for_nobody_accepts_nothing_however_lenient_the_municipality() {
    let lenient = BookingPolicy { late_booking: true, ..BookingPolicy::default() };
    let cases = [
        ("R3: never an open order together with a talk that meets it", OrderStatus::Fulfilled),
        ("VEJ 10190: the three-month lapse", OrderStatus::Lapsed),
        ("R2", OrderStatus::Withdrawn),
    ];
    for (source, status) in cases {
        let order = BookingOrder { status, ..order() };
        let refused = may_book_order(&order, &[], &lenient, utc("2026-11-30T07:00:00"));
        assert_eq!(refused, Err(Refusal::OrderNotOpen { status }), "{source}");
    }
}

#[test]
fn a_bar_stands_from_its_first_day_to_its_last() {
    let cases = [
        ("BEK § 45, R12: from its first day", BarKind::Exemption, "2026-12-01", None, true),
        ("BEK § 45, R12: not the day before", BarKind::Exemption, "2026-12-02", None, false),
        ("BEK § 17 stk. 3, R14: on its last day", BarKind::Withdrawal, "2026-11-01", Some("2026-12-01"), true),
        ("BEK § 17 stk. 3, R14: not the day after", BarKind::Withdrawal, "2026-11-01", Some("2026-11-30"), false),
        ("§ 13 b stk. 5, R15: a single day", BarKind::Standby, "2026-12-01", Some("2026-12-01"), true),
        (
            "§ 13 b stk. 5, R15: never, if it ends before it begins",
            BarKind::Standby,
            "2026-12-02",
            Some("2026-11-30"),
            false,
        ),
    ];
    // The first and the last second of 1 December in Denmark.
    for now in ["2026-11-30T23:00:00", "2026-12-01T22:59:59"].map(utc) {
        for (source, kind, from, to, barred) in cases {
            let bars = [Bar { kind, from: day(from), to: to.map(day), ended: false }];
            let expected = if barred { Err(Refusal::Barred) } else { Ok(()) };
            assert_eq!(may_book_order(&order(), &bars, &BookingPolicy::default(), now), expected, "{source}");
        }
    }
}

#[test]
fn a_bar_is_told_before_anything_about_the_order() {
    let bars = [
        Bar { kind: BarKind::Exemption, from: day("2026-01-01"), to: Some(day("2026-01-31")), ended: false },
        Bar { kind: BarKind::Standby, from: day("2026-11-01"), to: None, ended: false },
    ];
    let order = BookingOrder { status: OrderStatus::Withdrawn, ..order() };
    let refused = may_book_order(&order, &bars, &BookingPolicy::default(), utc("2026-11-30T07:00:00"));
    assert_eq!(refused, Err(Refusal::Barred));
}

#[test]
fn a_booking_takes_the_time_and_fulfils_the_order() {
    let (facts, variant) = (published(), variant(Channel::InPerson));
    let choice = Choice { caseworker: "anne-marie".into(), starts_at: at("2026-12-07", 9, 45) };
    let slot = slots(&facts, &variant).into_iter().find(|slot| slot.at.from == choice.starts_at).unwrap();
    let fulfilled = Change::SetOrder { order: "order".into(), status: OrderStatus::Fulfilled };
    assert_eq!(may_book(&order(), &[], &facts, &variant, &choice), Ok(vec![Change::Take(slot), fulfilled]));
}

#[test]
fn what_the_order_or_the_list_does_not_offer_is_refused() {
    let choice = |who: &str, starts_at| Choice { caseworker: who.into(), starts_at };
    let listed = || choice("anne-marie", at("2026-12-07", 9, 45));
    let other_type = BookingOrder { talk_type: "job-talk".into(), ..order() };
    let cases = [
        ("§ 13 b: a channel outside the order", order(), Channel::Video, listed(), Refusal::ChannelNotOffered),
        ("R2: another talk type", other_type, Channel::InPerson, listed(), Refusal::ChannelNotOffered),
        (
            "R4: between two times",
            order(),
            Channel::InPerson,
            choice("anne-marie", at("2026-12-07", 9, 50)),
            Refusal::SlotTaken,
        ),
        (
            "R4: with somebody else",
            order(),
            Channel::InPerson,
            choice("bo", at("2026-12-07", 9, 45)),
            Refusal::SlotTaken,
        ),
        (
            "R4: after hold_by",
            order(),
            Channel::InPerson,
            choice("anne-marie", at("2026-12-21", 9, 0)),
            Refusal::SlotTaken,
        ),
        ("R9: by phone only a promise", order(), Channel::Phone, listed(), Refusal::SlotTaken),
    ];
    for (source, order, channel, choice, refusal) in cases {
        assert_eq!(may_book(&order, &[], &published(), &variant(channel), &choice), Err(refusal), "{source}");
    }
}

#[test]
fn the_deadline_is_told_before_the_time() {
    let facts = SlotFacts { now: at("2026-12-05", 8, 0), ..published() };
    let nowhere = Choice { caseworker: "bo".into(), starts_at: at("2026-12-07", 9, 45) };
    let refused = may_book(&order(), &[], &facts, &variant(Channel::InPerson), &nowhere);
    assert_eq!(refused, Err(Refusal::DeadlinePassed { book_by: day("2026-12-04") }));
}

proptest! {
    #![proptest_config(worlds(512))]

    /// A time is listed exactly when it can be booked.
    #[test]
    fn listed_is_bookable(
        World { facts, variant } in world(),
        tries in prop::collection::vec((any::<Index>(), -6..48_i64, any::<bool>()), 16),
    ) {
        let order = BookingOrder { channels: vec![variant.channel], book_by: facts.hold_by, hold_by: facts.hold_by, ..order() };
        let book = |choice: &Choice| may_book(&order, &[], &facts, &variant, choice);
        let listed = slots(&facts, &variant);
        for slot in &listed {
            let choice = Choice { caseworker: slot.caseworker.clone(), starts_at: slot.at.from };
            prop_assert!(book(&choice).is_ok_and(|changes| changes.contains(&Change::Take(slot.clone()))));
        }
        for (index, cells, off_grid) in tries {
            let window = index.get(&facts.windows);
            let seconds = cells * 300 + i64::from(off_grid);
            let starts_at = window.interval().from + Duration::seconds(seconds);
            let choice = Choice { caseworker: window.caseworker.clone(), starts_at };
            let is_listed = listed.iter().any(|slot| slot.caseworker == choice.caseworker && slot.at.from == starts_at);
            prop_assert_eq!(book(&choice).is_ok(), is_listed);
            prop_assert!(is_listed || book(&choice) == Err(Refusal::SlotTaken));
        }
    }
}

#[test]
fn the_talk_may_begin_on_the_day_it_must_be_held_by() {
    let facts = SlotFacts { hold_by: day("2026-12-07"), ..published() };
    let first = Choice { caseworker: "anne-marie".into(), starts_at: at("2026-12-07", 9, 0) };
    let next = Choice { starts_at: first.starts_at + minutes_long(7 * 1440), ..first.clone() };
    assert!(may_book(&order(), &[], &facts, &variant(Channel::InPerson), &first).is_ok());
    assert_eq!(may_book(&order(), &[], &facts, &variant(Channel::InPerson), &next), Err(Refusal::SlotTaken));
}
