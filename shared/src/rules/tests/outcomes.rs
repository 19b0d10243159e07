//! What became of a talk (R26), calls in vain (R9), cancelling and moving for the office (R8, R24).

use super::{published, talk, utc};
use crate::model::{AppointmentStatus, BookingPolicy, Channel, OrderStatus, Origin, Outcome};
use crate::rules::AfterCancelling::{BookAgain, FindTime, Nothing};
use crate::rules::{
    Change, Choice, MOST_CALLS, OrderDates, Refusal, TaskKind, may_cancel_by_office, may_record, may_try_call,
    move_by_office, video_opens,
};
use crate::slots::tests::{day, variant};

const STARTS: &str = "2026-12-07T09:00:00";

fn record(status: AppointmentStatus, channel: Channel, outcome: Outcome, now: &str) -> Result<Vec<Change>, Refusal> {
    may_record(&"talk".into(), status, channel, utc(STARTS), outcome, utc(now))
}

#[test]
fn an_outcome_is_said_once_the_talk_has_begun() {
    let booked = AppointmentStatus::Booked;
    let end = |status| Ok(vec![Change::End { appointment: "talk".into(), status }]);
    let not_yet = Err(Refusal::NotYet { from: utc(STARTS) });
    assert_eq!(record(booked, Channel::InPerson, Outcome::Held, "2026-12-07T08:59:59"), not_yet);
    assert_eq!(record(booked, Channel::InPerson, Outcome::Held, STARTS), end(AppointmentStatus::Held));
    assert_eq!(record(booked, Channel::Video, Outcome::NoShow, STARTS), end(AppointmentStatus::NoShow));
    assert_eq!(record(booked, Channel::Phone, Outcome::NotReached, STARTS), end(AppointmentStatus::NotReached));
    for (channel, outcome) in [(Channel::Phone, Outcome::NoShow), (Channel::InPerson, Outcome::NotReached)] {
        assert_eq!(record(booked, channel, outcome, STARTS), Err(Refusal::OutcomeDoesNotFit), "R9: {channel}");
    }
}

#[test]
fn an_outcome_is_corrected_and_a_talk_that_was_none_has_none() {
    let correct = |status| Ok(vec![Change::Correct { appointment: "talk".into(), status }]);
    let held = AppointmentStatus::Held;
    assert_eq!(record(held, Channel::InPerson, Outcome::NoShow, STARTS), correct(AppointmentStatus::NoShow));
    assert_eq!(record(AppointmentStatus::NoShow, Channel::InPerson, Outcome::Held, STARTS), correct(held));
    assert_eq!(record(held, Channel::InPerson, Outcome::Held, STARTS), Ok(Vec::new()), "said already");
    for status in
        [AppointmentStatus::CancelledByCitizen, AppointmentStatus::CancelledByOffice, AppointmentStatus::Moved]
    {
        assert_eq!(record(status, Channel::InPerson, Outcome::Held, STARTS), Err(Refusal::NotBooked), "{status}");
    }
}

#[test]
fn a_call_that_nobody_answers_is_written_down_while_the_talk_stands() {
    let (booked, phone) = (AppointmentStatus::Booked, Channel::Phone);
    let may = |status, channel, tried, now: &str| may_try_call(status, channel, utc(STARTS), tried, utc(now));
    assert_eq!(may(booked, phone, 0, "2026-12-07T08:59:59"), Err(Refusal::NotYet { from: utc(STARTS) }));
    assert_eq!(may(booked, phone, 0, STARTS), Ok(()));
    assert_eq!(may(booked, phone, 9, "2026-12-09T09:00:00"), Ok(()), "as long as nobody said what became of it");
    assert_eq!(may(booked, phone, 10, STARTS), Err(Refusal::EnoughCalls { most: MOST_CALLS }));
    for channel in [Channel::InPerson, Channel::Video] {
        assert_eq!(may(booked, channel, 0, STARTS), Err(Refusal::OutcomeDoesNotFit), "{channel}");
    }
    for status in [AppointmentStatus::Held, AppointmentStatus::NotReached, AppointmentStatus::Moved] {
        assert_eq!(may(status, phone, 0, STARTS), Err(Refusal::NotBooked), "{status}");
    }
}

#[test]
fn the_office_cancels_and_the_citizen_gets_time_to_book_again() {
    let policy = BookingPolicy::default();
    let end = Change::End { appointment: "talk".into(), status: AppointmentStatus::CancelledByOffice };
    let dates =
        |hold_by: &str| Some(OrderDates { order: "order".into(), book_by: day("2026-12-04"), hold_by: day(hold_by) });
    let set = |status| Change::SetOrder { order: "order".into(), status };
    let summon = Change::Raise(TaskKind::Summon);
    let reopen = |book_by| Change::Reopen { order: "order".into(), book_by: day(book_by) };
    for (name, order, then, expected) in [
        ("R8: it waits again, with notice", dates("2026-12-18"), BookAgain, vec![reopen("2026-12-14")]),
        ("one day is left to hold it", dates("2026-12-15"), BookAgain, vec![reopen("2026-12-14")]),
        ("R2: no notice is left", dates("2026-12-14"), BookAgain, vec![set(OrderStatus::Expired), summon.clone()]),
        ("too late to book", dates("2026-12-06"), BookAgain, vec![set(OrderStatus::Expired), summon.clone()]),
        ("R12: barred", dates("2026-12-18"), FindTime, vec![set(OrderStatus::Withdrawn), summon.clone()]),
        ("no order", None, BookAgain, vec![summon]),
        ("R15: no talk is wanted", dates("2026-12-18"), Nothing, vec![set(OrderStatus::Withdrawn)]),
        ("R15: no talk is wanted, no order", None, Nothing, Vec::new()),
    ] {
        let now = utc("2026-12-06T09:00:00");
        let found = may_cancel_by_office(&"talk".into(), AppointmentStatus::Booked, order.as_ref(), then, &policy, now);
        assert_eq!(found, Ok([vec![end.clone()], expected].concat()), "{name}");
    }
    let now = utc("2026-12-06T09:00:00");
    let held = may_cancel_by_office(&"talk".into(), AppointmentStatus::Held, None, BookAgain, &policy, now);
    assert_eq!(held, Err(Refusal::NotBooked));
}

#[test]
fn the_office_moves_without_a_cut_off_to_what_is_listed() {
    let (facts, variant) = (published(), variant(Channel::InPerson));
    let booked = talk(utc("2026-12-01T08:00:00"), AppointmentStatus::Booked, Origin::Summoned);
    let to = |at: &str| Choice { caseworker: "anne-marie".into(), starts_at: utc(at) };
    let changes = move_by_office(&booked, &facts, &variant, &to("2026-12-07T08:00:00")).unwrap();
    assert!(matches!(&changes[..], [Change::End { status: AppointmentStatus::Moved, .. }, Change::Take(_)]));
    let gone = move_by_office(&booked, &facts, &variant, &to("2026-12-07T08:05:00"));
    assert_eq!(gone, Err(Refusal::SlotTaken));
    let held = talk(utc("2026-12-01T08:00:00"), AppointmentStatus::Held, Origin::SelfBooked);
    assert_eq!(move_by_office(&held, &facts, &variant, &to("2026-12-07T08:00:00")), Err(Refusal::NotBooked));
}

#[test]
fn a_video_meeting_opens_ten_minutes_before() {
    assert_eq!(video_opens(utc(STARTS)), utc("2026-12-07T08:50:00"));
}
