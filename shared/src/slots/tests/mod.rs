//! The slot engine against examples, against random worlds, and against an oracle that knows no arithmetic of
//! intervals.

mod alternatives;
mod cases;
mod clock_change;
mod oracle;
mod properties;
mod reasons;
mod relaxing;
pub(crate) mod world;

use super::{SlotFacts, Taken, TakenCause};
use crate::ids::EmployeeId;
use crate::model::{BookingPolicy, Channel, Resource, TalkTypeVariant, Window};
use crate::time::{Instant, Interval, instant_at};
use chrono::NaiveDate;
use proptest::test_runner::{Config, RngSeed};

/// The same worlds in every run; an unlucky one is found on the machine of whoever caused it.
pub(crate) fn worlds(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(269), failure_persistence: None, ..Config::default() }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment by the clock in Denmark, e.g. `at("2026-12-01", 9, 30)`.
pub(crate) fn at(date: &str, hour: u16, minute: u16) -> Instant {
    instant_at(day(date), hour * 60 + minute)
}

/// Monday morning, nothing published, nothing taken; Anne-Marie is the own caseworker.
pub(crate) fn facts() -> SlotFacts {
    SlotFacts {
        now: at("2026-11-30", 8, 0),
        policy: BookingPolicy::default(),
        hold_by: day("2026-12-18"),
        citizen: "citizen".into(),
        own_caseworker: Some("anne-marie".into()),
        needs_interpreter: false,
        windows: Vec::new(),
        taken: Vec::new(),
        closing_days: Vec::new(),
    }
}

/// A talk of 30 minutes (45 with an interpreter), 5 before and 10 after; its id is its channel.
pub(crate) fn variant(channel: Channel) -> TalkTypeVariant {
    TalkTypeVariant {
        id: channel.as_str().into(),
        talk_type: "follow-up".into(),
        channel,
        minutes: 30,
        preparation: 5,
        follow_up: 10,
        interpreter_extra: 15,
    }
}

/// A window of that caseworker in the one office, for every channel, at the own desk.
pub(crate) fn window(caseworker: &str, date: &str, from: (u16, u16), to: (u16, u16)) -> Window {
    Window {
        id: format!("{caseworker} {date} {from:?}").into(),
        revision: 1,
        caseworker: caseworker.into(),
        office: "office".into(),
        room: None,
        day: day(date),
        from: from.0 * 60 + from.1,
        to: to.0 * 60 + to.1,
        variants: Channel::ALL.iter().map(|channel| channel.as_str().into()).collect(),
    }
}

pub(crate) fn taken(resource: Resource, from: Instant, to: Instant, cause: TakenCause) -> Taken {
    Taken { resource, at: Interval { from, to }, cause }
}

pub(crate) fn caseworker(id: &str) -> Resource {
    Resource::caseworker(&EmployeeId::from(id))
}
