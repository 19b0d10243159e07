//! Where a talk fits: stretches of time against what is taken, nothing about law or people.

use super::{SlotFacts, Taken};
use crate::ids::{CitizenId, RoomId};
use crate::model::{Channel, Resource, TalkTypeVariant, Window, length};
use crate::time::{DAY_MINUTES, GRID_MINUTES, Instant, Interval, instant_at, minutes_long};
use chrono::{Duration, DurationRound};
use std::collections::HashMap;

/// What is taken, by resource.
pub(super) struct Calendar<'a>(HashMap<&'a Resource, Vec<Interval>>);

impl<'a> Calendar<'a> {
    pub fn of(taken: &'a [Taken]) -> Self {
        let mut by_resource: HashMap<&Resource, Vec<Interval>> = HashMap::new();
        for entry in taken {
            by_resource.entry(&entry.resource).or_default().push(entry.at);
        }
        Self(by_resource)
    }

    /// The end of the last thing that stands in the way of `wanted`, if anything does.
    fn blocked_until(&self, resource: &Resource, wanted: &Interval) -> Option<Instant> {
        let taken = self.0.get(resource)?;
        taken.iter().filter(|interval| interval.overlaps(wanted)).map(|interval| interval.to).max()
    }
}

/// What one talk needs of everybody's time. Minutes.
pub(super) struct Need {
    channel: Channel,
    preparation: u16,
    follow_up: u16,
    promise: u16,
    not_before: Instant,
    pub minutes: u16,
}

/// A talk (or promise) and the caseworker's block around (or inside) it.
pub(super) struct Place {
    pub at: Interval,
    pub block: Interval,
}

impl Need {
    pub fn of(facts: &SlotFacts, variant: &TalkTypeVariant) -> Self {
        Self {
            channel: variant.channel,
            preparation: variant.preparation,
            follow_up: variant.follow_up,
            promise: facts.policy.phone_promise_minutes.clamp(GRID_MINUTES, DAY_MINUTES),
            not_before: facts.now,
            minutes: length(variant, facts.needs_interpreter),
        }
    }

    /// The room a talk in this window takes.
    pub fn room_of(&self, window: &Window) -> Option<RoomId> {
        window.room.clone().filter(|_| self.channel == Channel::InPerson)
    }

    /// Every place in the window, in order.
    pub fn places(&self, calendar: &Calendar<'_>, citizen: &CitizenId, window: &Window) -> Vec<Place> {
        let citizen = Resource::citizen(citizen);
        match self.channel {
            Channel::Phone => self.promises(calendar, &citizen, window),
            Channel::InPerson | Channel::Video => self.talks(calendar, &citizen, window),
        }
    }

    /// Talks laid end to end from the first free moment. Preparation before the first and follow-up after the
    /// last may lie outside the window (INV-2).
    fn talks(&self, calendar: &Calendar<'_>, citizen: &Resource, window: &Window) -> Vec<Place> {
        let open = window.interval();
        let caseworker = Resource::caseworker(&window.caseworker);
        let room = self.room_of(window).map(|room| Resource::room(&room));
        let mut places = Vec::new();
        let mut start = on_grid(open.from.max(self.not_before + minutes_long(self.preparation)));
        while start + minutes_long(self.minutes) <= open.to {
            let at = Interval::starting(start, self.minutes);
            let block = self.block_of(start);
            let after_caseworker =
                calendar.blocked_until(&caseworker, &block).map(|until| until + minutes_long(self.preparation));
            let after_citizen = calendar.blocked_until(citizen, &at);
            let after_room = room.as_ref().and_then(|room| calendar.blocked_until(room, &at));
            match after_caseworker.max(after_citizen).max(after_room) {
                Some(free_from) => start = on_grid(free_from),
                None => {
                    places.push(Place { at, block });
                    start = on_grid(block.to + minutes_long(self.preparation));
                }
            }
        }
        places
    }

    /// One place for each promise that still has room for a block.
    fn promises(&self, calendar: &Calendar<'_>, citizen: &Resource, window: &Window) -> Vec<Place> {
        let caseworker = Resource::caseworker(&window.caseworker);
        promises_of(window, self.promise)
            .into_iter()
            .filter(|promise| calendar.blocked_until(citizen, promise).is_none())
            .filter_map(|promise| {
                Some(Place { at: promise, block: self.block_inside(calendar, &caseworker, promise)? })
            })
            .collect()
    }

    fn block_inside(&self, calendar: &Calendar<'_>, caseworker: &Resource, promise: Interval) -> Option<Interval> {
        let mut from = on_grid(promise.from.max(self.not_before));
        loop {
            let block = Interval::starting(from, self.preparation + self.minutes + self.follow_up);
            if !promise.contains(&block) {
                return None;
            }
            match calendar.blocked_until(caseworker, &block) {
                Some(until) => from = on_grid(until),
                None => return Some(block),
            }
        }
    }

    fn block_of(&self, start: Instant) -> Interval {
        Interval::starting(start - minutes_long(self.preparation), self.preparation + self.minutes + self.follow_up)
    }
}

/// The promises of a window: from clock mark to clock mark, clipped to the window, never overlapping.
fn promises_of(window: &Window, promise_minutes: u16) -> Vec<Interval> {
    let first = window.from - window.from % promise_minutes;
    (first..window.to)
        .step_by(promise_minutes.into())
        .map(|mark| Interval {
            from: instant_at(window.day, mark.max(window.from)),
            to: instant_at(window.day, mark.saturating_add(promise_minutes).min(window.to)),
        })
        .filter(|promise| promise.from < promise.to)
        .collect()
}

/// The first instant on the grid that is not before `at`.
fn on_grid(at: Instant) -> Instant {
    at.duration_round_up(Duration::minutes(GRID_MINUTES.into())).unwrap_or(at)
}
