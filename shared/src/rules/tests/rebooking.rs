use super::{order, published, talk, utc};
use crate::model::{AppointmentStatus, Bar, BarKind, BookingPolicy, Channel, Origin};
use crate::rules::{Change, Choice, Refusal, may_rebook, move_by, move_channels, rebook, rebook_until};
use crate::slots::tests::world::{World, world};
use crate::slots::tests::{at, caseworker, day, taken, variant, worlds};
use crate::slots::{SlotFacts, TakenCause, slots};
use chrono::Duration;
use proptest::prelude::*;
use proptest::sample::Index;

#[test]
fn a_talk_moves_until_the_cut_off_and_not_a_second_longer() {
    let until = |text| Err(Refusal::TooLateToMove { until: utc(text) });
    let cases = [
        ("BEK § 17 stk. 2: the cut-off itself", 24, "2026-12-07T09:00:00", "2026-12-06T09:00:00", Ok(())),
        (
            "BEK § 17 stk. 2: a second later",
            24,
            "2026-12-07T09:00:00",
            "2026-12-06T09:00:01",
            until("2026-12-06T09:00:00"),
        ),
        ("another municipality", 48, "2026-12-07T09:00:00", "2026-12-05T09:00:00", Ok(())),
        ("another municipality", 48, "2026-12-07T09:00:00", "2026-12-05T09:00:01", until("2026-12-05T09:00:00")),
        ("no cut-off: until it begins", 0, "2026-12-07T09:00:00", "2026-12-07T09:00:00", Ok(())),
        ("no cut-off: until it begins", 0, "2026-12-07T09:00:00", "2026-12-07T09:00:01", until("2026-12-07T09:00:00")),
        // 10 o'clock on the Monday after; 24 hours before it the clock shows 10 in spring and autumn alike, 48 hours
        // before it 9 and 11: hours are hours, whatever the clock does.
        ("summer time has begun", 48, "2026-03-30T08:00:00", "2026-03-28T08:00:00", Ok(())),
        ("summer time has begun", 48, "2026-03-30T08:00:00", "2026-03-28T08:00:01", until("2026-03-28T08:00:00")),
        ("summer time has ended", 48, "2026-10-26T09:00:00", "2026-10-24T09:00:00", Ok(())),
        ("summer time has ended", 48, "2026-10-26T09:00:00", "2026-10-24T09:00:01", until("2026-10-24T09:00:00")),
    ];
    for (source, rebook_cutoff_hours, starts_at, now, expected) in cases {
        let policy = BookingPolicy { rebook_cutoff_hours, ..BookingPolicy::default() };
        let found = may_rebook(AppointmentStatus::Booked, Origin::SelfBooked, utc(starts_at), &policy, utc(now));
        assert_eq!(found, expected, "{source}: {starts_at} at {now}");
    }
}

#[test]
fn only_a_booked_talk_that_the_municipality_did_not_set_is_moved() {
    let now = utc("2026-11-30T07:00:00");
    let starts_at = utc("2026-12-07T09:00:00");
    for status in AppointmentStatus::ALL {
        for origin in Origin::ALL {
            let expected = match (status, origin) {
                (AppointmentStatus::Booked, Origin::Summoned) => Err(Refusal::Summoned),
                (AppointmentStatus::Booked, _) => Ok(()),
                _ => Err(Refusal::NotBooked),
            };
            let found = may_rebook(*status, *origin, starts_at, &BookingPolicy::default(), now);
            assert_eq!(found, expected, "R16, R26: {status} {origin}");
            let allows = BookingPolicy { citizen_moves_summons: true, ..BookingPolicy::default() };
            let expected = if *status == AppointmentStatus::Booked { Ok(()) } else { Err(Refusal::NotBooked) };
            let found = may_rebook(*status, *origin, starts_at, &allows, now);
            assert_eq!(found, expected, "R16, where the municipality allows it: {status} {origin}");
        }
    }
}

#[test]
fn any_cut_off_is_a_moment() {
    let policy = BookingPolicy { rebook_cutoff_hours: u16::MAX, ..BookingPolicy::default() };
    assert_eq!(rebook_until(&policy, utc("2026-12-07T09:00:00")), utc("2019-06-16T18:00:00"));
}

#[test]
fn where_a_talk_may_move_to() {
    let old = talk(at("2026-12-07", 9, 0), AppointmentStatus::Booked, Origin::SelfBooked);
    let channels = order().channels;
    let to = |date, hour, minute| Choice { caseworker: "anne-marie".into(), starts_at: at(date, hour, minute) };
    let monday = at("2026-11-30", 8, 0);
    let after_book_by = at("2026-12-05", 8, 0);
    let too_late = at("2026-12-06", 9, 1);
    let bar = [Bar { kind: BarKind::Withdrawal, from: day("2026-11-30"), to: None, ended: false }];
    let cases: [(&str, _, &[Bar], _, _); 8] = [
        ("R7", monday, &[], to("2026-12-14", 9, 45), None),
        ("R7: book_by binds the booking, not the move", after_book_by, &[], to("2026-12-14", 9, 45), None),
        ("R7: over its own old time", monday, &[], to("2026-12-07", 9, 0), None),
        ("R7: still within hold_by", monday, &[], to("2026-12-21", 9, 0), Some(Refusal::SlotTaken)),
        ("R4: a time that is not listed", monday, &[], to("2026-12-14", 9, 40), Some(Refusal::SlotTaken)),
        ("INV-6", monday, &bar, to("2026-12-14", 9, 45), Some(Refusal::Barred)),
        (
            "BEK § 17 stk. 2",
            too_late,
            &[],
            to("2026-12-14", 9, 45),
            Some(Refusal::TooLateToMove { until: at("2026-12-06", 9, 0) }),
        ),
        (
            "BEK § 17 stk. 2: told before a bar",
            too_late,
            &bar,
            to("2026-12-14", 9, 45),
            Some(Refusal::TooLateToMove { until: at("2026-12-06", 9, 0) }),
        ),
    ];
    for (source, now, bars, choice, refusal) in cases {
        let facts = SlotFacts { now, ..published() };
        let found = rebook(&old, &channels, bars, &facts, &variant(Channel::InPerson), &choice);
        assert_eq!(found.err(), refusal, "{source}");
    }
    let video = rebook(&old, &channels, &[], &published(), &variant(Channel::Video), &to("2026-12-14", 9, 45));
    assert_eq!(video, Err(Refusal::ChannelNotOffered), "§ 13 b: the order's channels bind the move too");
}

#[test]
fn how_far_and_how_a_talk_may_move() {
    let (early, late, far) = (day("2026-12-07"), day("2026-12-18"), day("2027-01-29"));
    let cases = [
        ("the order binds", Some(late), early, late),
        ("the office chose a day after hold_by", Some(early), late, late),
        ("no order: as far as staff look", None, early, far),
    ];
    for (source, hold_by, talk_day, expected) in cases {
        assert_eq!(move_by(hold_by, talk_day, far), expected, "{source}");
    }
    use Channel::{InPerson, Phone, Video};
    assert_eq!(move_channels(&[InPerson, Phone], Phone), [InPerson, Phone], "§ 13 b: the order's channels");
    assert_eq!(move_channels(&[Phone], Video), [Phone, Video], "the talk's own stays");
    assert_eq!(move_channels(&[], InPerson), [InPerson], "without an order the office chose the channel too");
}

/// A move by a quarter of an hour: possible only because what the old talk takes is left out of the facts.
#[test]
fn the_old_time_is_in_the_way_only_while_it_is_in_the_facts() {
    let old = talk(at("2026-12-07", 9, 0), AppointmentStatus::Booked, Origin::SelfBooked);
    let early = taken(caseworker("anne-marie"), at("2026-12-07", 8, 0), at("2026-12-07", 9, 10), TakenCause::Busy);
    let without = SlotFacts { taken: vec![early.clone()], ..published() };
    let own = taken(caseworker("anne-marie"), old.block.from, old.block.to, TakenCause::Reserved);
    let with = SlotFacts { taken: vec![early, own], ..published() };
    let choice = Choice { caseworker: "anne-marie".into(), starts_at: at("2026-12-07", 9, 15) };
    let to = |facts| rebook(&old, &order().channels, &[], facts, &variant(Channel::InPerson), &choice);
    assert!(to(&without).is_ok());
    assert_eq!(to(&with), Err(Refusal::SlotTaken));
}

proptest! {
    #![proptest_config(worlds(256))]

    /// R7, INV-4: the changes are always these two in this order, the new time is a listed one, and else there are none.
    #[test]
    fn the_old_talk_ends_before_the_new_one_is_taken(World { facts, variant } in world(), hours in 0..72_i64, index in any::<Index>()) {
        let mut old = talk(facts.now + Duration::hours(hours), AppointmentStatus::Booked, Origin::SelfBooked);
        old.talk_type = variant.talk_type.clone();
        let listed = slots(&facts, &variant);
        let Some(slot) = listed.get(index.index(listed.len().max(1))) else { return Ok(()) };
        let choice = Choice { caseworker: slot.caseworker.clone(), starts_at: slot.at.from };
        let expected = if hours < i64::from(facts.policy.rebook_cutoff_hours) {
            Err(Refusal::TooLateToMove { until: rebook_until(&facts.policy, old.at.from) })
        } else {
            let end = Change::End { appointment: old.id.clone(), status: AppointmentStatus::Moved };
            Ok(vec![end, Change::Take(slot.clone())])
        };
        prop_assert_eq!(rebook(&old, &[variant.channel], &[], &facts, &variant, &choice), expected);
    }
}
