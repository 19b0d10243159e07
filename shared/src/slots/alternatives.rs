//! The nearest free times, for somebody whose time has just gone.

use super::{Slot, SlotFacts, is_own};
use crate::model::text_enum;
use crate::time::{Instant, day_of, minute_of};

/// How many alternatives are offered; more is a list, not an answer.
const MOST: usize = 4;

text_enum! {
    /// In what way an alternative is near.
    Nearness {
        /// Samme dag, lidt senere.
        SameDayLater = "same_day_later",
        /// Samme dag, lidt før.
        SameDayEarlier = "same_day_earlier",
        /// Samme dag, hos en anden.
        SameDayColleague = "same_day_colleague",
        /// Samme tid på dagen.
        SameHour = "same_hour",
        /// Another day, another time.
        AnotherDay = "another_day",
    }
}

/// A free time near the one that was wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The time.
    pub slot: Slot,
    /// Why it is offered.
    pub nearness: Nearness,
}

/// At most four of the free times: the nearest of each kind first, then whatever is nearest.
pub fn alternatives(facts: &SlotFacts, free: &[Slot], wanted: Instant) -> Vec<Alternative> {
    let mut by_distance: Vec<&Slot> = free.iter().collect();
    by_distance.sort_by_key(|slot| (slot.at.from - wanted).abs());
    let mut chosen: Vec<Alternative> = Nearness::ALL
        .iter()
        .filter_map(|kind| {
            let slot = by_distance.iter().find(|slot| nearness(facts, slot, wanted) == *kind)?;
            Some(Alternative { slot: (*slot).clone(), nearness: *kind })
        })
        .take(MOST)
        .collect();
    for slot in by_distance {
        if chosen.len() >= MOST {
            break;
        }
        if chosen.iter().all(|alternative| alternative.slot != *slot) {
            chosen.push(Alternative { slot: slot.clone(), nearness: nearness(facts, slot, wanted) });
        }
    }
    chosen
}

fn nearness(facts: &SlotFacts, slot: &Slot, wanted: Instant) -> Nearness {
    let same_day = day_of(slot.at.from) == day_of(wanted);
    match (same_day, is_own(facts, &slot.caseworker)) {
        (true, false) => Nearness::SameDayColleague,
        (true, true) if slot.at.from > wanted => Nearness::SameDayLater,
        (true, true) if slot.at.from < wanted => Nearness::SameDayEarlier,
        _ if minute_of(slot.at.from) == minute_of(wanted) => Nearness::SameHour,
        _ => Nearness::AnotherDay,
    }
}
