//! What the engine should list, found the naive way: minute by minute in plain sets, with a clock of its own.

use crate::holidays::holiday;
use crate::model::{Channel, Resource, TalkTypeVariant, Window};
use crate::slots::fit::Place;
use crate::slots::{Slot, SlotFacts};
use crate::time::{Instant, Interval};
use chrono::{DateTime, Datelike, NaiveDate, Weekday};
use std::collections::{HashMap, HashSet};

/// A minute of universal time since 1970.
type Minute = i64;

/// Every time that can be booked, in the order of the list.
pub(super) fn slots(facts: &SlotFacts, variant: &TalkTypeVariant) -> Vec<Slot> {
    let mut windows: Vec<&Window> = facts.windows.iter().filter(|window| offered(facts, variant, window)).collect();
    windows.sort_by_key(|window| (window.day, window.from));
    let mut busy = Busy::of(facts);
    let mut slots = Vec::new();
    for window in windows {
        for place in busy.places(facts, variant, window) {
            slots.push(Slot {
                window: window.id.clone(),
                window_revision: window.revision,
                caseworker: window.caseworker.clone(),
                office: window.office.clone(),
                room: if variant.channel == Channel::InPerson { window.room.clone() } else { None },
                variant: variant.id.clone(),
                channel: variant.channel,
                at: place.at,
                block: place.block,
                minutes: length(facts, variant).try_into().unwrap(),
            });
        }
    }
    let own = |slot: &Slot| facts.own_caseworker.as_ref() == Some(&slot.caseworker);
    slots.sort_by_key(|slot| (slot.at.from, if own(slot) { 1 } else { 2 }, slot.caseworker.clone()));
    slots
}

/// Whether anything of this window may be booked at all.
pub(super) fn offered(facts: &SlotFacts, variant: &TalkTypeVariant, window: &Window) -> bool {
    let days_ahead = (window.day - day_of(facts.now)).num_days();
    let days_left = (facts.hold_by - window.day).num_days();
    let workday = !matches!(window.day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(window.day).is_none();
    let open = !facts.closing_days.iter().any(|closing| {
        closing.day == window.day && (closing.office.is_none() || closing.office.as_ref() == Some(&window.office))
    });
    let own = facts.own_caseworker.as_ref() == Some(&window.caseworker);
    days_ahead >= i64::from(facts.policy.lead_days)
        && days_left >= 0
        && workday
        && open
        && (own || facts.policy.team_fallback)
        && window.variants.contains(&variant.id)
}

/// Every minute that each resource is taken.
pub(super) struct Busy(HashMap<Resource, HashSet<Minute>>);

impl Busy {
    pub(super) fn of(facts: &SlotFacts) -> Self {
        let mut busy = Self(HashMap::new());
        for taken in &facts.taken {
            let first = taken.at.from.timestamp().div_euclid(60);
            let after = (taken.at.to.timestamp() + 59).div_euclid(60);
            if taken.at.from < taken.at.to {
                busy.mark(&taken.resource, first, after);
            }
        }
        busy
    }

    fn mark(&mut self, resource: &Resource, from: Minute, to: Minute) {
        self.0.entry(resource.clone()).or_default().extend(from..to);
    }

    fn free(&self, resource: &Resource, from: Minute, to: Minute) -> bool {
        self.0.get(resource).is_none_or(|busy| (from..to).all(|minute| !busy.contains(&minute)))
    }

    /// The places of one window, ignoring what kind of day it is; what is laid is busy from then on.
    pub(super) fn places(&mut self, facts: &SlotFacts, variant: &TalkTypeVariant, window: &Window) -> Vec<Place> {
        let caseworker = Resource::caseworker(&window.caseworker);
        let citizen = Resource::citizen(&facts.citizen);
        let mut places = Vec::new();
        if variant.channel == Channel::Phone {
            for (from, to) in promises(facts, window) {
                let block = length(facts, variant) + i64::from(variant.preparation) + i64::from(variant.follow_up);
                let start =
                    cells(from, to).find(|cell| cell + block <= to && self.free(&caseworker, *cell, cell + block));
                if let Some(start) = start.filter(|_| self.free(&citizen, from, to)) {
                    places.push((from, to, start, start + block));
                }
            }
        } else {
            let (opens, closes) = (instant(window.day, window.from), instant(window.day, window.to));
            for from in cells(opens, closes) {
                let to = from + length(facts, variant);
                let (block_from, block_to) = (from - i64::from(variant.preparation), to + i64::from(variant.follow_up));
                let room = window.room.as_ref().filter(|_| variant.channel == Channel::InPerson).map(Resource::room);
                if to <= closes
                    && self.free(&caseworker, block_from, block_to)
                    && self.free(&citizen, from, to)
                    && room.is_none_or(|room| self.free(&room, from, to))
                {
                    self.mark(&caseworker, block_from, block_to);
                    places.push((from, to, block_from, block_to));
                }
            }
        }
        places
            .into_iter()
            .filter(|(from, _, block_from, _)| from.min(block_from) * 60 >= facts.now.timestamp())
            .map(|(from, to, block_from, block_to)| Place {
                at: stretch(from, to),
                block: stretch(block_from, block_to),
            })
            .collect()
    }
}

fn length(facts: &SlotFacts, variant: &TalkTypeVariant) -> Minute {
    let minutes = i64::from(variant.minutes);
    if !facts.needs_interpreter {
        return minutes;
    }
    let percent = i64::from(facts.policy.interpreter_extra_percent);
    let share = (0..).step_by(5).find(|extra| extra * 100 >= minutes * percent).unwrap();
    minutes + share.max(i64::from(variant.interpreter_extra))
}

fn cells(from: Minute, to: Minute) -> impl Iterator<Item = Minute> {
    (from..to).filter(|minute| minute % 5 == 0)
}

/// The window's minutes on the clock face, gathered by the promise each belongs to.
fn promises(facts: &SlotFacts, window: &Window) -> Vec<(Minute, Minute)> {
    let mut promises: Vec<(u16, u16, u16)> = Vec::new();
    for minute in window.from..window.to {
        let number = minute / facts.policy.phone_promise_minutes;
        match promises.last_mut().filter(|(last, _, _)| *last == number) {
            Some((_, _, to)) => *to = minute + 1,
            None => promises.push((number, minute, minute + 1)),
        }
    }
    promises
        .into_iter()
        .map(|(_, from, to)| (instant(window.day, from), instant(window.day, to)))
        .filter(|(from, to)| from < to)
        .collect()
}

fn stretch(from: Minute, to: Minute) -> Interval {
    let instant = |minute| DateTime::from_timestamp(minute * 60, 0).unwrap();
    Interval { from: instant(from), to: instant(to) }
}

/// The first minute at which the clock shows `minute` of that day or later.
pub(super) fn instant(day: NaiveDate, minute: u16) -> Minute {
    let wanted = minutes_of(day) + i64::from(minute);
    (wanted - 180..).find(|at| at + ahead(*at) >= wanted).unwrap()
}

fn day_of(at: Instant) -> NaiveDate {
    let minute = at.timestamp().div_euclid(60);
    let days = (minute + ahead(minute)).div_euclid(24 * 60);
    NaiveDate::from_epoch_days(days.try_into().unwrap()).unwrap()
}

fn minutes_of(day: NaiveDate) -> Minute {
    i64::from(day.to_epoch_days()) * 24 * 60
}

/// How far the clock in Denmark is ahead: two hours between the last Sundays of March and October, 01:00 UTC.
fn ahead(at: Minute) -> Minute {
    let year = NaiveDate::from_epoch_days(at.div_euclid(24 * 60).try_into().unwrap()).unwrap().year();
    let change = |month| minutes_of(last_sunday(year, month)) + 60;
    if (change(3)..change(10)).contains(&at) { 120 } else { 60 }
}

/// The last Sunday of a month with 31 days.
pub(super) fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
    last - chrono::Duration::days(last.weekday().num_days_from_sunday().into())
}
