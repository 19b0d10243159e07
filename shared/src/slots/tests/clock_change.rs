//! The nights on which the clock changes. Nobody works then and weekends are closed, but where a talk fits must be
//! right on them too: what is reserved is universal time.

use super::world::{any_variant, taken};
use super::{oracle, variant, window, worlds};
use crate::model::{Channel, TalkTypeVariant, Window};
use crate::slots::SlotFacts;
use crate::slots::fit::{Calendar, Need, Place};
use crate::time::instant_at;
use chrono::NaiveDate;
use proptest::prelude::*;

fn engine(facts: &SlotFacts, variant: &TalkTypeVariant, window: &Window) -> Vec<Place> {
    Need::of(facts, variant).places(&mut Calendar::of(facts.taken.iter()), &facts.citizen, window)
}

fn facts_before(day: NaiveDate) -> SlotFacts {
    SlotFacts { now: instant_at(day.pred_opt().unwrap(), 0), ..super::facts() }
}

fn night(day: NaiveDate, from: u16, to: u16) -> Window {
    Window { day, from, to, room: Some("room 1".into()), ..window("a", "2026-03-29", (0, 0), (0, 0)) }
}

#[test]
fn every_clock_change_of_2020_to_2040() {
    for (year, month) in (2020..=2040).flat_map(|year| [(year, 3), (year, 10)]) {
        let day = oracle::last_sunday(year, month);
        for (from, to) in [(0, 300), (100, 125), (115, 185), (120, 180), (125, 175), (150, 300), (175, 240), (180, 300)]
        {
            for channel in Channel::ALL {
                let (facts, window) = (facts_before(day), night(day, from, to));
                let expected = oracle::Busy::of(&facts).places(&facts, &variant(*channel), &window);
                assert_eq!(engine(&facts, &variant(*channel), &window), expected, "{day} {from}-{to} {channel}");
            }
        }
    }
}

#[test]
fn the_night_is_an_hour_shorter_in_spring_and_longer_in_autumn() {
    let hours = |year, month| {
        let day = oracle::last_sunday(year, month);
        let talk = TalkTypeVariant { minutes: 60, preparation: 0, follow_up: 0, ..variant(Channel::Video) };
        engine(&facts_before(day), &talk, &night(day, 0, 360)).len()
    };
    assert_eq!((hours(2026, 3), hours(2026, 5), hours(2026, 10)), (5, 6, 7));
}

proptest! {
    #![proptest_config(worlds(512))]

    #[test]
    fn where_a_talk_fits_in_the_night(
        (facts, window) in (2020..=2040, select_month(), 0..72_u16, 1..72_u16).prop_flat_map(|(year, month, from, cells)| {
            let day = oracle::last_sunday(year, month);
            let window = night(day, from * 5, (from + cells) * 5);
            prop::collection::vec(taken(vec![window.clone()]), 0..6)
                .prop_map(move |taken| (SlotFacts { taken, ..facts_before(day) }, window.clone()))
        }),
        variant in any_variant(),
        interpreter in any::<bool>(),
    ) {
        let facts = SlotFacts { needs_interpreter: interpreter, ..facts };
        let expected = oracle::Busy::of(&facts).places(&facts, &variant, &window);
        prop_assert_eq!(engine(&facts, &variant, &window), expected);
    }
}

fn select_month() -> impl Strategy<Value = u32> {
    prop::sample::select(&[3, 10][..])
}
