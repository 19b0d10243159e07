//! What holds of the list in every world.

use super::oracle;
use super::world::{World, world};
use super::{SlotFacts, worlds};
use crate::model::{Channel, Resource, TalkTypeVariant, Window, length};
use crate::slots::{Slot, Taken, TakenCause, earliest_day, is_own, slots};
use crate::time::{Instant, Interval, day_of, minute_of, minutes_long};
use chrono::Duration;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

#[test]
fn most_worlds_have_times() {
    let mut runner = TestRunner::new(worlds(512));
    let with_times = (0..512).filter(|_| {
        let World { facts, variant } = world().new_tree(&mut runner).unwrap().current();
        !slots(&facts, &variant).is_empty()
    });
    assert!(with_times.count() > 256);
}

proptest! {
    #![proptest_config(worlds(512))]

    #[test]
    fn the_list_is_the_oracles(World { facts, variant } in world()) {
        prop_assert_eq!(slots(&facts, &variant), oracle::slots(&facts, &variant));
    }

    #[test]
    fn nothing_listed_overlaps_what_is_taken_or_leaves_its_window(World { facts, variant } in world()) {
        for slot in slots(&facts, &variant) {
            let window = facts.windows.iter().find(|window| window.id == slot.window).unwrap();
            prop_assert!(window.interval().contains(&slot.at));
            prop_assert!(is_free(&facts, &slot), "{:?}", slot);
            if variant.channel == Channel::Phone {
                let promise = facts.policy.phone_promise_minutes;
                let from = minute_of(slot.at.from);
                prop_assert!(slot.at.contains(&slot.block));
                prop_assert!(from == window.from || from.is_multiple_of(promise), "{from} is no mark of {promise}");
                prop_assert!(slot.at.to - slot.at.from <= minutes_long(promise));
            } else {
                prop_assert!(slot.block.contains(&slot.at));
                prop_assert_eq!(slot.at.to - slot.at.from, minutes_long(slot.minutes));
            }
        }
    }

    #[test]
    fn the_times_of_one_caseworker_are_apart(World { facts, variant } in world()) {
        let listed = slots(&facts, &variant);
        for (number, slot) in listed.iter().enumerate() {
            for other in listed.iter().skip(number + 1).filter(|other| other.caseworker == slot.caseworker) {
                prop_assert!(!slot.block.overlaps(&other.block), "{:?} and {:?}", slot.block, other.block);
                prop_assert!(!slot.at.overlaps(&other.at), "{:?} and {:?}", slot.at, other.at);
            }
        }
    }

    /// Nothing is left between the listed times that could have held one more (days ahead, so that none has begun).
    #[test]
    fn no_further_time_would_fit(World { mut facts, mut variant } in world()) {
        facts.policy.lead_days = facts.policy.lead_days.max(1);
        if variant.channel == Channel::Phone {
            variant.channel = Channel::InPerson;
        }
        let listed = slots(&facts, &variant);
        for window in facts.windows.iter().filter(|window| oracle::offered(&facts, &variant, window)) {
            let open = window.interval();
            for cell in 0..(open.to - open.from).num_minutes() / 5 {
                let further = starting(&facts, &variant, window, open.from + Duration::minutes(cell * 5));
                let in_the_way = |slot: &Slot| slot.caseworker == window.caseworker && slot.block.overlaps(&further.block);
                let fits = open.contains(&further.at) && is_free(&facts, &further) && !listed.iter().any(in_the_way);
                prop_assert!(!fits, "{:?} would fit", further);
            }
        }
    }

    #[test]
    fn by_time_then_the_own_caseworker(World { facts, variant } in world()) {
        for pair in slots(&facts, &variant).windows(2) {
            let rank = |slot: &Slot| (slot.at.from, !is_own(&facts, &slot.caseworker));
            prop_assert!(rank(&pair[0]) <= rank(&pair[1]));
        }
    }

    /// While somebody reads the list, the clock may take times from it but must not shift any.
    #[test]
    fn time_only_takes_away(World { facts, variant } in world(), minutes in 0..4000_i64) {
        let before = slots(&facts, &variant);
        let later = SlotFacts { now: facts.now + Duration::minutes(minutes), ..facts.clone() };
        let first_day = earliest_day(&later);
        let still: Vec<Slot> = before
            .into_iter()
            .filter(|slot| day_of(slot.at.from) >= first_day && slot.at.from.min(slot.block.from) >= later.now)
            .collect();
        prop_assert_eq!(slots(&later, &variant), still);
    }

    /// A booking by somebody else takes its own time, and shifts no other time of anybody whose room it does not use.
    #[test]
    fn a_booking_only_takes_away(World { facts, variant } in world(), index in any::<Index>()) {
        let before = slots(&facts, &variant);
        let Some(booked) = before.get(index.index(before.len().max(1))) else { return Ok(()) };
        let after = slots(&with(&facts, booked, "somebody else"), &variant);
        if variant.channel == Channel::Phone {
            let booked_promise = |slot: &Slot| (&slot.caseworker, slot.at) == (&booked.caseworker, booked.at);
            let others = |list: &[Slot]| list.iter().filter(|slot| !booked_promise(slot)).cloned().collect::<Vec<_>>();
            prop_assert_eq!(others(&after), others(&before));
            prop_assert!(after.iter().filter(|slot| booked_promise(slot)).all(|slot| !slot.block.overlaps(&booked.block)));
        } else {
            let sharing = |slot: &Slot| slot.caseworker != booked.caseworker && shares_room(&facts, slot, booked);
            let expected: Vec<&Slot> = before.iter().filter(|slot| *slot != booked && !sharing(slot)).collect();
            prop_assert_eq!(after.iter().filter(|slot| !sharing(slot)).collect::<Vec<_>>(), expected);
        }
    }

    /// Booked by the citizen, nothing that overlaps it is listed; left out of the facts, as for a move, it is back.
    #[test]
    fn the_own_booking_is_in_the_way_until_it_is_moved(World { facts, variant } in world(), index in any::<Index>()) {
        let before = slots(&facts, &variant);
        let Some(booked) = before.get(index.index(before.len().max(1))) else { return Ok(()) };
        let with = with(&facts, booked, "citizen");
        prop_assert!(slots(&with, &variant).iter().all(|slot| !slot.at.overlaps(&booked.at)));
        let own = with.taken.len() - facts.taken.len();
        let without = SlotFacts { taken: with.taken.iter().rev().skip(own).rev().cloned().collect(), ..with };
        prop_assert!(slots(&without, &variant).contains(booked));
    }

    /// The confirmation looks at one caseworker and one day; it must see what the list showed.
    #[test]
    fn a_narrow_look_sees_the_same(World { facts, variant } in world(), index in any::<Index>()) {
        let (who, day) = { let window = index.get(&facts.windows); (window.caseworker.clone(), window.day) };
        let windows = facts.windows.iter().filter(|window| window.caseworker == who && window.day == day).cloned().collect();
        let narrow = slots(&SlotFacts { windows, ..facts.clone() }, &variant);
        let wide = slots(&facts, &variant).into_iter().filter(|slot| slot.caseworker == who && day_of(slot.at.from) == day);
        prop_assert_eq!(narrow, wide.collect::<Vec<_>>());
    }

    /// Facts come in the order of some query; the list must not depend on it.
    #[test]
    fn the_order_of_the_facts_is_nothing(World { facts, variant } in world()) {
        let mut turned = facts.clone();
        turned.windows.reverse();
        turned.taken.reverse();
        turned.closing_days.reverse();
        prop_assert_eq!(slots(&turned, &variant), slots(&facts, &variant));
    }
}

/// The facts after this time was booked.
fn with(facts: &SlotFacts, slot: &Slot, citizen: &str) -> SlotFacts {
    let room = slot.room.as_ref().map(|room| (Resource::room(room), slot.at));
    let taken = [(Resource::caseworker(&slot.caseworker), slot.block), (Resource::citizen(&citizen.into()), slot.at)]
        .into_iter()
        .chain(room)
        .map(|(resource, at)| Taken { resource, at, cause: TakenCause::Reserved });
    SlotFacts { taken: facts.taken.iter().cloned().chain(taken).collect(), ..facts.clone() }
}

/// Whether that caseworker uses the booked room on that day.
fn shares_room(facts: &SlotFacts, slot: &Slot, booked: &Slot) -> bool {
    let day = day_of(slot.at.from);
    let theirs = |window: &&Window| window.caseworker == slot.caseworker && window.day == day;
    booked.room.is_some() && facts.windows.iter().filter(theirs).any(|window| window.room == booked.room)
}

/// What a talk at that time would take.
fn starting(facts: &SlotFacts, variant: &TalkTypeVariant, window: &Window, from: Instant) -> Slot {
    let at = Interval::starting(from, length(variant, facts.needs_interpreter, &facts.policy));
    Slot {
        window: window.id.clone(),
        window_revision: window.revision,
        caseworker: window.caseworker.clone(),
        office: window.office.clone(),
        room: window.room.clone().filter(|_| variant.channel == Channel::InPerson),
        variant: variant.id.clone(),
        channel: variant.channel,
        at,
        block: Interval { from: from - minutes_long(variant.preparation), to: at.to + minutes_long(variant.follow_up) },
        minutes: length(variant, facts.needs_interpreter, &facts.policy),
    }
}

fn is_free(facts: &SlotFacts, slot: &Slot) -> bool {
    facts.taken.iter().filter(|taken| taken.at.from < taken.at.to).all(|taken| {
        let caseworker = taken.resource == Resource::caseworker(&slot.caseworker) && taken.at.overlaps(&slot.block);
        let citizen = taken.resource == Resource::citizen(&facts.citizen) && taken.at.overlaps(&slot.at);
        let room = slot.room.as_ref().is_some_and(|room| taken.resource == Resource::room(room))
            && taken.at.overlaps(&slot.at);
        !caseworker && !citizen && !room
    })
}
