//! Where a talk fits: stretches of time against what is taken, nothing about law or people.

use super::{SlotFacts, Taken};
use crate::ids::{CitizenId, RoomId};
use crate::model::{Channel, Resource, TalkTypeVariant, Window, length};
use crate::time::{DAY_MINUTES, GRID_MINUTES, Instant, Interval, instant_at, minutes_long};
use chrono::{Duration, DurationRound};
use std::collections::{BTreeMap, HashMap};

/// What is taken, by resource: from → to, never overlapping within a resource.
#[derive(Default)]
pub(super) struct Calendar(HashMap<Resource, BTreeMap<Instant, Instant>>);

impl Calendar {
    pub fn of<'a>(taken: impl Iterator<Item = &'a Taken>) -> Self {
        let mut calendar = Self::default();
        for entry in taken {
            calendar.take(&entry.resource, entry.at);
        }
        calendar
    }

    /// Marks a stretch as taken. One without length takes nothing (imported calendars have such entries).
    fn take(&mut self, resource: &Resource, mut at: Interval) {
        if at.from >= at.to {
            return;
        }
        let taken = self.0.entry(resource.clone()).or_default();
        while let Some(other) = last_overlap(taken, &at) {
            taken.remove(&other.from);
            at = Interval { from: at.from.min(other.from), to: at.to.max(other.to) };
        }
        taken.insert(at.from, at.to);
    }

    /// The end of the last thing that stands in the way of `wanted`, if anything does.
    fn blocked_until(&self, resource: &Resource, wanted: &Interval) -> Option<Instant> {
        last_overlap(self.0.get(resource)?, wanted).map(|blocking| blocking.to)
    }
}

fn last_overlap(taken: &BTreeMap<Instant, Instant>, wanted: &Interval) -> Option<Interval> {
    let (&from, &to) = taken.range(..wanted.to).next_back()?;
    (to > wanted.from).then_some(Interval { from, to })
}

/// What one talk needs of everybody's time. The lengths are durations: whatever is configured, their sum is one too.
pub(super) struct Need {
    channel: Channel,
    preparation: Duration,
    talk: Duration,
    follow_up: Duration,
    promise_minutes: u16,
    now: Instant,
    pub minutes: u16,
}

/// A talk (or promise) and the caseworker's block around (or inside) it.
#[derive(Debug, PartialEq)]
pub(super) struct Place {
    pub at: Interval,
    pub block: Interval,
}

impl Need {
    pub fn of(facts: &SlotFacts, variant: &TalkTypeVariant) -> Self {
        let minutes = length(variant, facts.needs_interpreter, &facts.policy);
        Self {
            channel: variant.channel,
            preparation: minutes_long(variant.preparation),
            talk: minutes_long(minutes),
            follow_up: minutes_long(variant.follow_up),
            promise_minutes: facts.policy.phone_promise_minutes.clamp(GRID_MINUTES, DAY_MINUTES),
            now: facts.now,
            minutes,
        }
    }

    /// The room a talk in this window takes.
    pub fn room_of(&self, window: &Window) -> Option<RoomId> {
        window.room.clone().filter(|_| self.channel == Channel::InPerson)
    }

    /// Every place in the window that has not begun, in order. What is laid is taken for the windows after it, so
    /// ask in the order of time.
    ///
    /// Places that have begun are left out only at the end: the clock may take times away, never shift them.
    pub fn places(&self, calendar: &mut Calendar, citizen: &CitizenId, window: &Window) -> Vec<Place> {
        if self.talk.is_zero() {
            return Vec::new();
        }
        let citizen = Resource::citizen(citizen);
        let mut places = match self.channel {
            Channel::Phone => self.promises(calendar, &citizen, window),
            Channel::InPerson | Channel::Video => self.talks(calendar, &citizen, window),
        };
        places.retain(|place| self.now <= place.at.from.min(place.block.from));
        places
    }

    /// Talks laid end to end from the first free moment. Preparation before the first and follow-up after the
    /// last may lie outside the window (INV-2).
    fn talks(&self, calendar: &mut Calendar, citizen: &Resource, window: &Window) -> Vec<Place> {
        let open = window.interval();
        let caseworker = Resource::caseworker(&window.caseworker);
        let room = self.room_of(window).map(|room| Resource::room(&room));
        let mut places = Vec::new();
        let mut start = on_grid(open.from);
        while start + self.talk <= open.to {
            let at = Interval { from: start, to: start + self.talk };
            let block = Interval { from: at.from - self.preparation, to: at.to + self.follow_up };
            let after_caseworker = calendar.blocked_until(&caseworker, &block).map(|until| until + self.preparation);
            let after_citizen = calendar.blocked_until(citizen, &at);
            let after_room = room.as_ref().and_then(|room| calendar.blocked_until(room, &at));
            match after_caseworker.max(after_citizen).max(after_room) {
                Some(free_from) => start = on_grid(free_from),
                None => {
                    calendar.take(&caseworker, block);
                    places.push(Place { at, block });
                }
            }
        }
        places
    }

    /// One place for each promise that still has room for a block.
    fn promises(&self, calendar: &Calendar, citizen: &Resource, window: &Window) -> Vec<Place> {
        let caseworker = Resource::caseworker(&window.caseworker);
        promises_of(window, self.promise_minutes)
            .filter(|promise| calendar.blocked_until(citizen, promise).is_none())
            .filter_map(|promise| {
                Some(Place { at: promise, block: self.block_inside(calendar, &caseworker, promise)? })
            })
            .collect()
    }

    fn block_inside(&self, calendar: &Calendar, caseworker: &Resource, promise: Interval) -> Option<Interval> {
        let mut from = on_grid(promise.from);
        loop {
            let block = Interval { from, to: from + self.preparation + self.talk + self.follow_up };
            if !promise.contains(&block) {
                return None;
            }
            match calendar.blocked_until(caseworker, &block) {
                Some(until) => from = on_grid(until),
                None => return Some(block),
            }
        }
    }
}

/// The promises of a window: from clock mark to clock mark, clipped to the window, never overlapping.
fn promises_of(window: &Window, promise_minutes: u16) -> impl Iterator<Item = Interval> {
    let first = window.from - window.from % promise_minutes;
    (first..window.to)
        .step_by(promise_minutes.into())
        .map(move |mark| Interval {
            from: instant_at(window.day, mark.max(window.from)),
            to: instant_at(window.day, mark.saturating_add(promise_minutes).min(window.to)),
        })
        .filter(|promise| promise.from < promise.to)
}

/// The first instant on the grid that is not before `at`.
fn on_grid(at: Instant) -> Instant {
    at.duration_round_up(Duration::minutes(GRID_MINUTES.into())).unwrap_or(at)
}
