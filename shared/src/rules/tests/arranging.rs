//! Booking with a citizen and summoning (BEK § 46, R13, R16).

use super::{order, published, utc};
use crate::model::{Bar, BarKind, Channel, OrderStatus, Origin, SummonReason};
use crate::rules::{Change, Choice, Refusal, arrange, needs_reason};
use crate::slots::tests::{day, variant};

fn bar(kind: BarKind, ended: bool) -> Bar {
    Bar { kind, from: day("2026-11-01"), to: Some(day("2026-12-31")), ended }
}

fn choice(at: &str) -> Choice {
    Choice { caseworker: "anne-marie".into(), starts_at: utc(at) }
}

#[test]
fn who_could_have_booked_is_summoned_for_a_reason_only() {
    let now = utc("2026-11-30T09:00:00");
    let (open, late) = ((OrderStatus::Open, day("2026-12-04")), (OrderStatus::Open, day("2026-11-29")));
    let expired = (OrderStatus::Expired, day("2026-12-04"));
    let cases = [
        ("no order, no bar", vec![], None, true),
        ("an order that waits", vec![], Some(open), true),
        ("R19: book_by has passed", vec![], Some(late), false),
        ("R19: the order has run out", vec![], Some(expired), false),
        ("R12: exempt", vec![bar(BarKind::Exemption, false)], Some(open), false),
        ("R13: no longer exempt", vec![bar(BarKind::Exemption, true)], Some(open), true),
        ("R14: withdrawn", vec![bar(BarKind::Withdrawal, false)], None, false),
    ];
    for (name, bars, order, expected) in cases {
        assert_eq!(needs_reason(&bars, order, now), expected, "{name}");
    }
}

#[test]
fn a_talk_is_arranged_for_the_exempt_too_but_not_on_standby() {
    let (order, facts, variant) = (order(), published(), variant(Channel::InPerson));
    let at = choice("2026-12-07T08:00:00");
    let arrange = |origin, reason, bars: &[Bar], choice: &Choice| {
        arrange(origin, reason, Some(&order), bars, &facts, &variant, choice)
    };
    let exempt = [bar(BarKind::Exemption, false)];
    let met = Change::SetOrder { order: "order".into(), status: OrderStatus::Fulfilled };
    for (origin, reason, bars) in [
        (Origin::Assisted, None, &[][..]),
        (Origin::Assisted, None, &exempt[..]),
        (Origin::Summoned, None, &exempt[..]),
        (Origin::Summoned, Some(SummonReason::Urgent), &[][..]),
    ] {
        let changes = arrange(origin, reason, bars, &at).unwrap();
        assert!(matches!(&changes[..], [Change::Take(slot), order] if slot.at.from == at.starts_at && *order == met));
    }
    assert_eq!(arrange(Origin::Summoned, None, &[], &at), Err(Refusal::ReasonNeeded));
    let standby = [bar(BarKind::Standby, false)];
    assert_eq!(arrange(Origin::Assisted, None, &standby, &at), Err(Refusal::Standby), "R15");
    let gone = choice("2026-12-07T08:05:00");
    assert_eq!(arrange(Origin::Assisted, None, &[], &gone), Err(Refusal::SlotTaken), "only what is listed");
}
