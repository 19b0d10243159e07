//! Changes of a case, and what they do to orders and agreed talks (INV-3).

use super::{order, utc};
use crate::holidays::is_working_day;
use crate::ids::AppointmentId;
use crate::model::OrderStatus::{Expired, Fulfilled, Lapsed, Open, Withdrawn};
use crate::model::{AppointmentStatus, BookingOrder, BookingPolicy, OrderCause, TalkFate};
use crate::rules::{
    Away, CaseChangeError, CaseDays, Change, Objection, Promised, Refusal, announce_absence, change_facts,
    check_absence, check_closing, check_hours, close_case, within_share,
};
use crate::slots::tests::{day, worlds};
use crate::time::{Interval, day_of};
use proptest::prelude::*;

const NOW: &str = "2026-11-30T09:00:00";

fn promised(at: &str) -> Promised {
    Promised { appointment: "talk".into(), order: Some("met".into()), at: Interval::starting(utc(at), 30) }
}

fn withdrawn(order: &str) -> Change {
    Change::SetOrder { order: order.into(), status: Withdrawn }
}

fn ended() -> Change {
    Change::End { appointment: "talk".into(), status: AppointmentStatus::CancelledByOffice }
}

fn decided(fate: TalkFate) -> [(AppointmentId, TalkFate); 1] {
    [("talk".into(), fate)]
}

#[test]
fn the_day_a_case_closes() {
    let day_is_wrong = Ok(Err(CaseChangeError::Day));
    for (name, first_day, closed_on, closes_on, expected) in [
        ("today", "2026-08-01", None, "2026-11-30", Ok(Ok(()))),
        ("tomorrow: ill today for the last time", "2026-08-01", None, "2026-12-01", Ok(Ok(()))),
        ("90 days ahead", "2026-08-01", None, "2027-02-28", Ok(Ok(()))),
        ("91 days ahead", "2026-08-01", None, "2027-03-01", day_is_wrong.clone()),
        ("a case has a day", "2026-11-29", None, "2026-11-30", Ok(Ok(()))),
        ("before it began", "2026-11-30", None, "2026-11-30", day_is_wrong.clone()),
        ("a year ago and more", "2020-01-01", None, "2025-11-29", day_is_wrong),
        ("closing lies ahead: another day", "2026-08-01", Some("2026-12-10"), "2026-12-20", Ok(Ok(()))),
        ("closed", "2026-08-01", Some("2026-11-30"), "2026-12-20", Err(Refusal::CaseClosed)),
    ] {
        let case = CaseDays { first_day: day(first_day), closed_on: closed_on.map(day) };
        assert_eq!(check_closing(&case, day(closes_on), utc(NOW)), expected, "{name}");
    }
}

#[test]
fn closing_withdraws_what_waits() {
    for (name, status, hold_by, today, ahead) in [
        ("INV-3", Open, "2026-12-18", true, true),
        ("its talk can be held before", Open, "2026-12-09", true, false),
        ("nothing waits in a closed case", Open, "2026-11-20", true, false),
        ("INV-3", Expired, "2026-12-18", true, true),
        ("history stays history", Expired, "2026-11-29", false, false),
        ("met", Fulfilled, "2026-12-18", false, false),
        ("gone", Lapsed, "2026-12-18", false, false),
        ("gone", Withdrawn, "2026-12-18", false, false),
    ] {
        let orders = [BookingOrder { status, hold_by: day(hold_by), ..order() }];
        for (closes_on, taken) in [("2026-11-30", today), ("2026-12-10", ahead)] {
            let expected = if taken { vec![withdrawn("order")] } else { Vec::new() };
            let found = close_case(day(closes_on), &orders, &[], &[], utc(NOW));
            assert_eq!(found, Ok(expected), "{name}: {status} until {hold_by}, closes {closes_on}");
        }
    }
}

#[test]
fn closing_asks_about_each_talk_from_then_on() {
    for (name, at, asked) in [
        ("over: it needs an outcome", "2026-11-30T07:00:00", false),
        ("going on", "2026-11-30T08:45:00", false),
        ("the day before", "2026-12-09T12:00:00", false),
        ("the first day without", "2026-12-09T23:00:00", true),
        ("later", "2027-01-10T12:00:00", true),
    ] {
        let close = |decisions: &[_]| close_case(day("2026-12-10"), &[], &[promised(at)], decisions, utc(NOW));
        if !asked {
            assert_eq!(close(&[]), Ok(Vec::new()), "{name}");
            continue;
        }
        assert_eq!(close(&[]), Err(Objection::Undecided(vec!["talk".into()])), "{name}");
        assert_eq!(close(&decided(TalkFate::Keep)), Ok(vec![Change::Keep { appointment: "talk".into() }]), "{name}");
        for fate in [TalkFate::CancelWithMessage, TalkFate::CancelTold] {
            assert_eq!(close(&decided(fate)), Ok(vec![ended(), withdrawn("met")]), "{name}, {fate}");
        }
    }
}

#[test]
fn the_days_of_an_absence() {
    for (from, to, sound) in [
        ("2026-11-30", "2026-11-30", true),
        ("2026-12-21", "2027-01-03", true),
        ("2026-11-29", "2026-12-01", false),
        ("2026-12-21", "2026-12-20", false),
        ("2026-12-21", "2027-12-22", true),
        ("2026-12-21", "2027-12-23", false),
        ("2027-12-01", "2027-12-01", true),
        ("2027-12-02", "2027-12-02", false),
    ] {
        assert_eq!(check_absence(day(from), day(to), utc(NOW)).is_ok(), sound, "{from} {to}");
    }
}

/// Away from 7 to 20 December; today is 30 November, and the notice is 8 days.
fn away(barred: bool) -> Away {
    Away { from: day("2026-12-07"), to: day("2026-12-20"), barred }
}

#[test]
fn an_absence_moves_the_deadline_or_takes_the_order_back() {
    let postponed = |book_by| vec![Change::Postpone { order: "order".into(), book_by: day(book_by) }];
    for (name, book_by, hold_by, expected) in [
        ("book before it", "2026-12-04", "2026-12-31", Vec::new()),
        ("book after it", "2026-12-22", "2026-12-31", Vec::new()),
        ("R2: the notice after it", "2026-12-08", "2026-12-31", postponed("2026-12-28")),
        ("no day is left for the talk after the notice", "2026-12-20", "2026-12-28", vec![withdrawn("order")]),
        ("one day is left for it", "2026-12-20", "2026-12-29", postponed("2026-12-28")),
        ("R2: less than the notice is left after it", "2026-12-20", "2026-12-24", vec![withdrawn("order")]),
        ("one day is left before it, less than the notice", "2026-12-08", "2026-12-15", vec![withdrawn("order")]),
        ("book before it, hold within it", "2026-12-04", "2026-12-15", Vec::new()),
    ] {
        let orders = [BookingOrder { book_by: day(book_by), hold_by: day(hold_by), ..order() }];
        let found = announce_absence(&away(false), (&orders, &[]), (&[], &[]), &BookingPolicy::default(), utc(NOW));
        assert_eq!(found, Ok(expected), "{name}");
    }
    let away_at_once = Away { from: day("2026-11-30"), to: day("2026-12-20"), barred: false };
    let orders = [BookingOrder { book_by: day("2026-12-04"), hold_by: day("2026-12-18"), ..order() }];
    let found = announce_absence(&away_at_once, (&orders, &[]), (&[], &[]), &BookingPolicy::default(), utc(NOW));
    assert_eq!(found, Ok(vec![withdrawn("order")]), "its window dies: issued anew after the absence");
    let before = Away { from: day("2026-12-11"), to: day("2026-12-20"), barred: false };
    let orders = [BookingOrder { book_by: day("2026-12-12"), hold_by: day("2026-12-18"), ..order() }];
    let found = announce_absence(&before, (&orders, &[]), (&[], &[]), &BookingPolicy::default(), utc(NOW));
    assert_eq!(found, Ok(postponed("2026-12-10")), "the day before it, where that leaves the notice");
    let soon_after = [BookingOrder { book_by: day("2026-12-12"), hold_by: day("2026-12-22"), ..order() }];
    let found = announce_absence(&before, (&soon_after, &[]), (&[], &[]), &BookingPolicy::default(), utc(NOW));
    assert_eq!(found, Ok(postponed("2026-12-10")), "before it too, where the notice after it leaves no day");
    let monday = Away { from: day("2026-12-14"), to: day("2026-12-18"), barred: false };
    let found = announce_absence(&monday, (&soon_after, &[]), (&[], &[]), &BookingPolicy::default(), utc(NOW));
    assert_eq!(found, Ok(Vec::new()), "book before it");
    let in_it = [BookingOrder { book_by: day("2026-12-15"), hold_by: day("2026-12-22"), ..order() }];
    let found = announce_absence(&monday, (&in_it, &[]), (&[], &[]), &BookingPolicy::default(), utc(NOW));
    assert_eq!(found, Ok(postponed("2026-12-11")), "the Friday before, not the Sunday");
}

#[test]
fn an_absence_asks_about_each_talk_in_it() {
    let met = [BookingOrder {
        id: "met".into(),
        status: Fulfilled,
        book_by: day("2026-12-04"),
        hold_by: day("2026-12-31"),
        ..order()
    }];
    let announce = |at: &str, barred, decisions: &[_]| {
        let talks = [promised(at)];
        announce_absence(&away(barred), (&[], &met), (&talks, decisions), &BookingPolicy::default(), utc(NOW))
    };
    for (name, at, asked) in [
        ("the day before", "2026-12-06T09:00:00", false),
        ("the first day", "2026-12-07T09:00:00", true),
        ("the last day", "2026-12-20T22:30:00", true),
        ("the day after", "2026-12-20T23:00:00", false),
    ] {
        let expected = if asked { Err(Objection::Undecided(vec!["talk".into()])) } else { Ok(Vec::new()) };
        assert_eq!(announce(at, false, &[]), expected, "{name}");
    }
    let kept = announce("2026-12-08T09:00:00", false, &decided(TalkFate::Keep));
    assert_eq!(kept, Ok(vec![Change::Keep { appointment: "talk".into() }]));
    let again = Change::Reopen { order: "met".into(), book_by: day("2026-12-28") };
    let cancelled = announce("2026-12-08T09:00:00", false, &decided(TalkFate::CancelTold));
    assert_eq!(cancelled, Ok(vec![ended(), again]), "its order waits until after the absence");
    let barred = announce("2026-12-08T09:00:00", true, &decided(TalkFate::CancelTold));
    assert_eq!(barred, Ok(vec![ended(), withdrawn("met")]), "INV-6: nothing waits for somebody who does not book");
}

#[test]
fn facts_by_which_no_talk_is_due_take_orders_back_and_break_no_promise() {
    let (orders, talks) = ([order()], [promised("2026-12-08T09:00:00")]);
    let change =
        |due, less_intensive, decisions: &[_]| change_facts(due, less_intensive, &orders, &talks, decisions, utc(NOW));
    assert_eq!(change(true, false, &[]), Ok(Vec::new()));
    assert_eq!(change(false, false, &[]), Ok(vec![withdrawn("order")]), "an agreed talk stays");
    for (cause, due, less_intensive, taken) in [
        (OrderCause::Due, true, false, false),
        (OrderCause::Due, false, false, true),
        (OrderCause::Due, false, true, true),
        (OrderCause::Staff, false, false, false),
        (OrderCause::Staff, false, true, true),
        (OrderCause::Requested, false, false, false),
        (OrderCause::Requested, false, true, false),
    ] {
        let orders = [BookingOrder { cause, ..order() }];
        let expected = if taken { vec![withdrawn("order")] } else { Vec::new() };
        let found = change_facts(due, less_intensive, &orders, &[], &[], utc(NOW));
        assert_eq!(found, Ok(expected), "R22: {cause}, due {due}, less intensive {less_intensive}");
    }
    assert_eq!(change(false, true, &[]), Err(Objection::Undecided(vec!["talk".into()])), "LAB § 106");
    let cancelled = change(false, true, &decided(TalkFate::CancelWithMessage));
    assert_eq!(cancelled, Ok(vec![withdrawn("order"), ended(), withdrawn("met")]));
}

#[test]
fn the_share_that_may_lie_outside_the_minimum() {
    for (outside, cases, percent, allowed) in [
        (0, 0, 100, true),
        (0, 10, 100, true),
        (1, 10, 100, false),
        (25, 100, 75, true),
        (26, 100, 75, false),
        (1, 4, 75, true),
        (1, 3, 75, false),
        (2, 8, 75, true),
        (10, 10, 0, true),
    ] {
        let refusal = Refusal::ShareReached { outside, cases, required_percent: percent };
        let expected = if allowed { Ok(()) } else { Err(refusal) };
        assert_eq!(
            within_share(outside, cases, percent),
            expected,
            "STAR-reform-QA: {outside} of {cases}, {percent} %"
        );
    }
}

#[test]
fn hours_of_the_week() {
    for (name, hours, sound) in [
        ("none", vec![], true),
        ("a morning", vec![(1, 480, 720)], true),
        ("a whole day", vec![(7, 0, 1440)], true),
        ("end to end", vec![(1, 480, 720), (1, 720, 900)], true),
        ("two days", vec![(2, 480, 720), (1, 480, 720)], true),
        ("no day", vec![(0, 480, 720)], false),
        ("an eighth day", vec![(8, 480, 720)], false),
        ("off the grid", vec![(1, 481, 720)], false),
        ("over midnight", vec![(1, 480, 1445)], false),
        ("backwards", vec![(1, 720, 480)], false),
        ("no length", vec![(1, 480, 480)], false),
        ("one over another", vec![(1, 600, 800), (1, 480, 605)], false),
        ("too many", (0..21).map(|at| (1, at * 10, at * 10 + 5)).collect(), false),
    ] {
        assert_eq!(check_hours(&hours).is_ok(), sound, "{name}");
    }
}

proptest! {
    #![proptest_config(worlds(512))]

    /// No deadline falls into the absence, none comes after the last day the talk may be held, and none comes earlier
    /// than the law's notice, or on a day off, unless it lay there before.
    #[test]
    fn no_deadline_falls_into_an_absence(
        from in 0_i64..60, length in 0_i64..60, book_by in -3_i64..60, slack in 0_i64..40,
    ) {
        let today = day_of(utc(NOW));
        let in_days = |days: i64| today + chrono::Duration::days(days);
        let away = Away { from: in_days(from), to: in_days(from + length), barred: false };
        let before = BookingOrder { book_by: in_days(book_by), hold_by: in_days(book_by + slack), ..order() };
        let policy = BookingPolicy::default();
        let changes = announce_absence(&away, (std::slice::from_ref(&before), &[]), (&[], &[]), &policy, utc(NOW)).unwrap();
        let after = match changes.as_slice() {
            [] => before.book_by,
            [Change::Postpone { book_by, .. }] => *book_by,
            [Change::SetOrder { .. }] => return Ok(()),
            other => panic!("{other:?}"),
        };
        prop_assert!(after < away.from || after > away.to);
        prop_assert!(after <= before.hold_by);
        prop_assert!(after == before.book_by || after >= in_days(8) && after < before.hold_by && is_working_day(after));
    }
}
