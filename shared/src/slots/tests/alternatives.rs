//! What is offered to somebody whose time has gone.

use super::world::{World, world};
use super::{at, facts, variant, window, worlds};
use crate::model::Channel;
use crate::slots::{Nearness, Slot, SlotFacts, alternatives, is_own, slots};
use crate::time::{Instant, day_of, local, minute_of};
use proptest::prelude::*;
use proptest::sample::Index;

/// Start, caseworker and nearness of what is offered to somebody who wanted that time.
fn offered(facts: &SlotFacts, wanted: Instant) -> Vec<(String, String, Nearness)> {
    let free = slots(facts, &variant(Channel::InPerson));
    alternatives(facts, &free, wanted)
        .into_iter()
        .map(|found| {
            (local(found.slot.at.from).format("%d %H:%M").to_string(), found.slot.caseworker.into(), found.nearness)
        })
        .collect()
}

fn expect(list: &[(&str, &str, Nearness)]) -> Vec<(String, String, Nearness)> {
    list.iter().map(|(time, who, nearness)| ((*time).to_owned(), (*who).to_owned(), *nearness)).collect()
}

#[test]
fn one_of_each_kind_and_the_own_caseworkers_day_first() {
    let windows = vec![
        window("anne-marie", "2026-12-04", (9, 0), (9, 30)),
        window("anne-marie", "2026-12-04", (11, 30), (13, 0)),
        window("bo", "2026-12-04", (10, 0), (12, 0)),
        window("anne-marie", "2026-12-07", (14, 0), (15, 0)),
        window("anne-marie", "2026-12-09", (10, 15), (11, 0)),
    ];
    let facts = SlotFacts { windows, ..facts() };
    let expected = [
        ("04 11:30", "anne-marie", Nearness::SameDayLater),
        ("04 09:00", "anne-marie", Nearness::SameDayEarlier),
        ("04 10:00", "bo", Nearness::SameDayColleague),
        ("09 10:15", "anne-marie", Nearness::SameHour),
    ];
    assert_eq!(offered(&facts, at("2026-12-04", 10, 15)), expect(&expected));
}

#[test]
fn when_a_kind_is_missing_the_nearest_of_the_others_fill_up() {
    let windows =
        vec![window("anne-marie", "2026-12-04", (9, 0), (13, 0)), window("bo", "2026-12-07", (9, 0), (10, 0))];
    let facts = SlotFacts { windows, ..facts() };
    let expected = [
        ("04 09:00", "anne-marie", Nearness::SameDayLater),
        ("07 09:00", "bo", Nearness::AnotherDay),
        ("04 09:45", "anne-marie", Nearness::SameDayLater),
        ("04 10:30", "anne-marie", Nearness::SameDayLater),
    ];
    assert_eq!(offered(&facts, at("2026-12-04", 8, 45)), expect(&expected));
    assert_eq!(offered(&SlotFacts { windows: Vec::new(), ..facts }, at("2026-12-04", 8, 45)), []);
}

#[test]
fn the_same_time_with_the_own_caseworker_is_neither_earlier_nor_later() {
    let windows = vec![window("anne-marie", "2026-12-04", (9, 0), (9, 30))];
    let facts = SlotFacts { windows, ..facts() };
    assert_eq!(offered(&facts, at("2026-12-04", 9, 0)), expect(&[("04 09:00", "anne-marie", Nearness::SameHour)]));
}

proptest! {
    #![proptest_config(worlds(512))]

    #[test]
    fn what_is_offered_is_free_and_near(World { facts, variant } in world(), index in any::<Index>()) {
        let all = slots(&facts, &variant);
        let Some(gone) = all.get(index.index(all.len().max(1))) else { return Ok(()) };
        let wanted = gone.at.from;
        let free: Vec<_> = all.iter().filter(|slot| *slot != gone).cloned().collect();
        let offered = alternatives(&facts, &free, wanted);
        prop_assert_eq!(offered.len(), free.len().min(4));
        for (number, found) in offered.iter().enumerate() {
            let slot = &found.slot;
            prop_assert!(free.contains(slot), "never the time that has gone");
            prop_assert!(offered[..number].iter().all(|before| before.slot != *slot));
            let (same_day, own) = (day_of(slot.at.from) == day_of(wanted), is_own(&facts, &slot.caseworker));
            let true_of_it = match found.nearness {
                Nearness::SameDayLater => same_day && own && slot.at.from > wanted,
                Nearness::SameDayEarlier => same_day && own && slot.at.from < wanted,
                Nearness::SameDayColleague => same_day && !own,
                Nearness::SameHour => minute_of(slot.at.from) == minute_of(wanted),
                Nearness::AnotherDay => !same_day,
            };
            prop_assert!(true_of_it, "{:?}", found);
            let distance = |at: Instant| (at - wanted).abs();
            for before in offered[..number].iter().filter(|before| before.nearness == found.nearness) {
                prop_assert!(distance(before.slot.at.from) <= distance(slot.at.from));
            }
        }
        let own_that_day = |slot: &Slot| {
            is_own(&facts, &slot.caseworker) && day_of(slot.at.from) == day_of(wanted) && slot.at.from != wanted
        };
        if free.iter().any(own_that_day) {
            prop_assert!(own_that_day(&offered[0].slot));
        }
    }
}
