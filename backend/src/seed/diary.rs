//! What is taken so far while the history is told, and what the slot engine says is free.

use super::days::Days;
use super::staff::{Caseworker, members};
use chrono::NaiveDate;
use shared::ids::{CitizenId, EmployeeId};
use shared::model::{BookingPolicy, Resource, ResourceKind, TalkTypeVariant, Window};
use shared::slots::{Slot, SlotFacts, Taken, TakenCause, slots};
use shared::time::{Instant, Interval, day_of};
use std::collections::BTreeMap;

/// Who looks for a time, when, for what, and between which days.
#[derive(Clone)]
pub struct Wish<'a> {
    pub citizen: &'a CitizenId,
    pub own: &'static Caseworker,
    pub interpreter: bool,
    pub variant: &'a TalkTypeVariant,
    pub asked: Instant,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// An entry, and the talk it belongs to (none for absences and the like).
type Entry = (Option<String>, Taken);

/// Everybody's windows and engagements, by day.
pub struct Diary {
    windows: BTreeMap<NaiveDate, Vec<Window>>,
    taken: BTreeMap<NaiveDate, Vec<Entry>>,
    days: Days,
}

impl Diary {
    pub fn new(windows: &[Window], days: &Days) -> Self {
        let mut by_day: BTreeMap<NaiveDate, Vec<Window>> = BTreeMap::new();
        for window in windows {
            by_day.entry(window.day).or_default().push(window.clone());
        }
        Self { windows: by_day, taken: BTreeMap::new(), days: days.clone() }
    }

    /// The working days it knows.
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// The times that could be booked, by time.
    pub fn free(&self, wish: &Wish<'_>) -> Vec<Slot> {
        if wish.first > wish.last {
            return Vec::new();
        }
        let team: Vec<EmployeeId> = members(wish.own.team).map(Caseworker::id).collect();
        let days = wish.first..=wish.last;
        let windows = self.windows.range(days.clone()).flat_map(|(_, windows)| windows);
        let taken = self.taken.range(days).flat_map(|(_, entries)| entries).map(|(_, taken)| taken);
        let matters = |resource: &Resource| match resource.kind {
            ResourceKind::Citizen => resource.id == wish.citizen.as_str(),
            ResourceKind::Caseworker => team.iter().any(|id| id.as_str() == resource.id),
            ResourceKind::Room | ResourceKind::Interpreter => true,
        };
        let facts = SlotFacts {
            now: wish.asked,
            policy: BookingPolicy::default(),
            hold_by: wish.last,
            citizen: wish.citizen.clone(),
            own_caseworker: Some(wish.own.id()),
            needs_interpreter: wish.interpreter,
            windows: windows.filter(|window| team.contains(&window.caseworker)).cloned().collect(),
            taken: taken.filter(|taken| matters(&taken.resource)).cloned().collect(),
            closing_days: self.days.closing().to_vec(),
        };
        slots(&facts, wish.variant)
    }

    /// Enters a talk.
    pub fn take(&mut self, talk: &str, citizen: &CitizenId, slot: &Slot) {
        let mut entries =
            vec![(Resource::citizen(citizen), slot.at), (Resource::caseworker(&slot.caseworker), slot.block)];
        entries.extend(slot.room.as_ref().map(|room| (Resource::room(room), slot.at)));
        for (resource, at) in entries {
            self.enter(Some(talk), Taken { resource, at, cause: TakenCause::Reserved });
        }
    }

    /// Strikes a talk of that day.
    pub fn release(&mut self, talk: &str, day: NaiveDate) {
        if let Some(entries) = self.taken.get_mut(&day) {
            entries.retain(|(owner, _)| owner.as_deref() != Some(talk));
        }
    }

    /// Enters an engagement that is no talk, within one day.
    pub fn block(&mut self, resource: Resource, at: Interval, cause: TakenCause) {
        self.enter(None, Taken { resource, at, cause });
    }

    fn enter(&mut self, talk: Option<&str>, taken: Taken) {
        self.taken.entry(day_of(taken.at.from)).or_default().push((talk.map(str::to_owned), taken));
    }
}
