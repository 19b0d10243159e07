//! The slot engine: which times can this citizen book? The list, the confirmation, the move and the conflict
//! answer all ask here, so a time is listed exactly when it can be booked.
//!
//! In person and by video, start times are laid end to end in each window from the first moment that is free:
//! a short list for a tired reader, and no stretch is lost that could have held a talk. Booking one of them, or the
//! passing of time, takes times away and shifts none: what somebody is looking at stays true. By phone the citizen
//! chooses a promise ("between 10 and 11"); the caseworker's block takes the first free place inside it.

mod alternatives;
mod fit;
mod reasons;
mod relax;

pub use alternatives::{Alternative, Nearness, alternatives};
pub use reasons::{NoTime, no_time};
pub use relax::{Relaxation, relaxations};

use crate::holidays::holiday;
use crate::ids::{CitizenId, EmployeeId, OfficeId, RoomId, VariantId, WindowId};
use crate::model::{BookingPolicy, Channel, Resource, TalkTypeVariant, Window};
use crate::time::{Instant, Interval, day_of, is_weekend};
use chrono::{Days, NaiveDate};
use fit::{Calendar, Need};

/// Everything the engine looks at. All of it is data that the caller has loaded.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotFacts {
    /// The present moment.
    pub now: Instant,
    /// The municipality's numbers.
    pub policy: BookingPolicy,
    /// The last day the talk may be held.
    pub hold_by: NaiveDate,
    /// Who is looking for a time.
    pub citizen: CitizenId,
    /// The citizen's own caseworker, offered first.
    pub own_caseworker: Option<EmployeeId>,
    /// Whether an interpreter makes the talk longer.
    pub needs_interpreter: bool,
    /// Published windows of the own caseworker and the team.
    pub windows: Vec<Window>,
    /// What is already taken, for citizen, caseworkers and rooms, on the whole of each window's day: what has passed
    /// still decides where the times after it lie.
    pub taken: Vec<Taken>,
    /// Days on which offices are closed; public holidays need not be listed.
    pub closing_days: Vec<ClosingDay>,
}

/// A stretch in which a resource cannot be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Whose or what time.
    pub resource: Resource,
    /// When.
    pub at: Interval,
    /// Why.
    pub cause: TakenCause,
}

/// Why a resource cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TakenCause {
    /// A live reservation of another talk.
    Reserved,
    /// The caseworker is away.
    Absent,
    /// An engagement imported from another calendar.
    Busy,
    /// The citizen has announced to be away.
    CitizenAway,
    /// The citizen cannot come in these hours of the week (BEK § 46): whoever chooses for them keeps out of them.
    CitizenHours,
}

/// A day on which an office is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingDay {
    /// The office, or every office of the municipality.
    pub office: Option<OfficeId>,
    /// The day in Denmark.
    pub day: NaiveDate,
}

/// A time that can be booked, with all that booking it will reserve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The published window it lies in.
    pub window: WindowId,
    /// That window's revision.
    pub window_revision: i32,
    /// With whom.
    pub caseworker: EmployeeId,
    /// Where.
    pub office: OfficeId,
    /// The room it takes (in person only).
    pub room: Option<RoomId>,
    /// What is booked.
    pub variant: VariantId,
    /// How.
    pub channel: Channel,
    /// The talk; by phone the promise.
    pub at: Interval,
    /// What the caseworker reserves.
    pub block: Interval,
    /// How long the talk takes, in minutes.
    pub minutes: u16,
}

/// Every time the citizen can book for this variant: by time, the own caseworker before colleagues.
pub fn slots(facts: &SlotFacts, variant: &TalkTypeVariant) -> Vec<Slot> {
    listed(facts, variant, facts.windows.iter(), facts.taken.iter())
}

/// The times there would be if these were all the windows, and only this were taken.
fn listed<'a>(
    facts: &SlotFacts,
    variant: &TalkTypeVariant,
    windows: impl Iterator<Item = &'a Window>,
    taken: impl Iterator<Item = &'a Taken>,
) -> Vec<Slot> {
    let mut calendar = Calendar::of(taken);
    let need = Need::of(facts, variant);
    let mut windows: Vec<&Window> = windows
        .filter(|window| considered(facts, window) && open_on(facts, window) && allows(window, variant))
        .collect();
    windows.sort_by_key(|window| (window.day, window.from));
    let mut found = Vec::new();
    for window in windows {
        let places = need.places(&mut calendar, &facts.citizen, window);
        found.extend(places.into_iter().map(|place| slot(window, variant, &need, place)));
    }
    found.sort_by(|a, b| rank(facts, a).cmp(&rank(facts, b)));
    found
}

fn rank<'a>(facts: &SlotFacts, slot: &'a Slot) -> (Instant, bool, &'a EmployeeId) {
    (slot.at.from, !is_own(facts, &slot.caseworker), &slot.caseworker)
}

/// The first day that may be booked.
pub fn earliest_day(facts: &SlotFacts) -> NaiveDate {
    let today = day_of(facts.now);
    today.checked_add_days(Days::new(facts.policy.lead_days.into())).unwrap_or(today)
}

/// Whether that caseworker is the citizen's own.
pub fn is_own(facts: &SlotFacts, caseworker: &EmployeeId) -> bool {
    facts.own_caseworker.as_ref() == Some(caseworker)
}

fn considered(facts: &SlotFacts, window: &Window) -> bool {
    facts.policy.team_fallback || is_own(facts, &window.caseworker)
}

fn open_on(facts: &SlotFacts, window: &Window) -> bool {
    let bookable = earliest_day(facts)..=facts.hold_by;
    bookable.contains(&window.day) && !is_closed(facts, &window.office, window.day)
}

fn is_closed(facts: &SlotFacts, office: &OfficeId, day: NaiveDate) -> bool {
    closed_everywhere(facts, day) || closing_on(facts, day).any(|closed| closed == Some(office))
}

fn closed_everywhere(facts: &SlotFacts, day: NaiveDate) -> bool {
    is_weekend(day) || holiday(day).is_some() || closing_on(facts, day).any(|closed| closed.is_none())
}

fn closing_on(facts: &SlotFacts, day: NaiveDate) -> impl Iterator<Item = Option<&OfficeId>> {
    facts.closing_days.iter().filter(move |closing| closing.day == day).map(|closing| closing.office.as_ref())
}

fn allows(window: &Window, variant: &TalkTypeVariant) -> bool {
    window.variants.contains(&variant.id)
}

fn slot(window: &Window, variant: &TalkTypeVariant, need: &Need, place: fit::Place) -> Slot {
    Slot {
        window: window.id.clone(),
        window_revision: window.revision,
        caseworker: window.caseworker.clone(),
        office: window.office.clone(),
        room: need.room_of(window),
        variant: variant.id.clone(),
        channel: variant.channel,
        at: place.at,
        block: place.block,
        minutes: need.minutes,
    }
}

#[cfg(test)]
pub(crate) mod tests;
