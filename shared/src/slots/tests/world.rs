//! Random worlds: a few caseworkers, rooms and days, crowded enough that everything gets in the way of something.

use super::oracle::last_sunday;
use crate::ids::VariantId;
use crate::model::{BookingPolicy, Channel, Resource, TalkTypeVariant, Window};
use crate::slots::{ClosingDay, SlotFacts, Taken, TakenCause};
use crate::time::{Instant, Interval, instant_at};
use chrono::{Duration, NaiveDate};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// The facts, and the talk that somebody looks for.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub facts: SlotFacts,
    pub variant: TalkTypeVariant,
}

/// Any world. Within one no window touches midnight, so that days are independent of one another.
pub(crate) fn world() -> impl Strategy<Value = World> {
    today().prop_flat_map(|today| (Just(today), windows(today))).prop_flat_map(|(today, windows)| {
        let taken = prop::collection::vec(taken(windows.clone()), 0..16);
        let closing_days = prop::collection::vec(closing_day(today), 0..=2);
        let own = option::weighted(0.9, select(&["a", "b", "c"][..]));
        (
            now(today),
            prop_oneof![1 => 0..=2_i64, 4 => 3..=14_i64],
            policy(),
            own,
            any::<bool>(),
            any_variant(),
            taken,
            closing_days,
        )
            .prop_map(move |(now, days, policy, own, needs_interpreter, variant, taken, closing_days)| World {
                facts: SlotFacts {
                    now,
                    policy,
                    hold_by: today + Duration::days(days),
                    citizen: "citizen".into(),
                    own_caseworker: own.map(Into::into),
                    needs_interpreter,
                    windows: windows.clone(),
                    taken,
                    closing_days,
                },
                variant,
            })
    })
}

fn now(today: NaiveDate) -> impl Strategy<Value = Instant> {
    (0..24 * 60_u16, 0..60_i64)
        .prop_map(move |(minute, seconds)| instant_at(today, minute) + Duration::seconds(seconds))
}

/// Days of 2020-2040 on which calendars are at their worst, and some on which they are not.
fn today() -> impl Strategy<Value = NaiveDate> {
    (2020..=2040, 0..5, -7..=0_i64).prop_map(|(year, season, days)| {
        let around = match season {
            0 => last_sunday(year, 3),
            1 => last_sunday(year, 10),
            2 => NaiveDate::from_ymd_opt(year, 12, 28).unwrap(),
            3 => NaiveDate::from_ymd_opt(year, 5, 20).unwrap(),
            _ => NaiveDate::from_ymd_opt(year, 9, 10).unwrap(),
        };
        around + Duration::days(days)
    })
}

/// Some caseworkers' days, each with windows that follow one another or touch, on odd multiples of five minutes.
fn windows(today: NaiveDate) -> impl Strategy<Value = Vec<Window>> {
    let channels = prop_oneof![1 => 1..8_u8, 2 => Just(7)];
    let piece = (0..10_u16, 1..40_u16, 0..3_u8, any::<bool>(), channels);
    let caseworkers_day = (select(&["a", "b", "c"][..]), 0..=9_i64, 12..=140_u16, prop::collection::vec(piece, 1..4));
    prop::collection::vec(caseworkers_day, 3..12).prop_map(move |days| {
        let by_day: BTreeMap<_, _> =
            days.into_iter().map(|(who, day, start, pieces)| ((who, day), (start, pieces))).collect();
        let mut windows = Vec::new();
        for ((who, days_ahead), (start, pieces)) in by_day {
            let mut from = start * 5;
            for (gap, cells, room, branch, channels) in pieces {
                from += gap.saturating_sub(4) * 5;
                let to = from + cells * 5;
                windows.push(Window {
                    id: format!("{who}{days_ahead}-{from}").into(),
                    revision: 1,
                    caseworker: who.into(),
                    office: if branch { "branch" } else { "office" }.into(),
                    room: (room > 0).then(|| format!("room {room}").into()),
                    day: today + Duration::days(days_ahead),
                    from,
                    to,
                    variants: some_of(channels),
                });
                from = to;
            }
        }
        windows
    })
}

fn some_of(channels: u8) -> Vec<VariantId> {
    Channel::ALL
        .iter()
        .zip([1, 2, 4])
        .filter(|(_, bit)| channels & bit > 0)
        .map(|(channel, _)| channel.as_str().into())
        .collect()
}

pub(super) fn any_variant() -> impl Strategy<Value = TalkTypeVariant> {
    (select(Channel::ALL), 1..=12_u16, 0..=4_u16, 0..=5_u16, 0..=9_u16).prop_map(
        |(channel, minutes, preparation, follow_up, extra)| TalkTypeVariant {
            id: channel.as_str().into(),
            talk_type: "follow-up".into(),
            channel,
            minutes: minutes * 5,
            preparation: preparation * 5,
            follow_up: follow_up * 5,
            interpreter_extra: extra * 5,
        },
    )
}

fn policy() -> impl Strategy<Value = BookingPolicy> {
    let lead_days = prop_oneof![6 => 0..=1_u16, 1 => 2..=10_u16];
    let percent = select(&[0, 0, 33, 50, 100][..]);
    (lead_days, select(&[15, 30, 60, 60, 60, 90, 120][..]), prop::bool::weighted(0.9), percent).prop_map(
        |(lead_days, phone_promise_minutes, team_fallback, interpreter_extra_percent)| BookingPolicy {
            lead_days,
            phone_promise_minutes,
            team_fallback,
            interpreter_extra_percent,
            ..BookingPolicy::default()
        },
    )
}

/// Something that takes time around one of the windows: talks on the grid, whatever other calendars hold, absences.
pub(super) fn taken(windows: Vec<Window>) -> impl Strategy<Value = Taken> {
    let length = prop_oneof![4 => 1..=90 * 60_i64, 4 => (1..=12_i64).prop_map(|cells| cells * 300), 1 => Just(0), 1 => Just(6 * 3600)];
    (select(windows), -20..=50_i64, 0..300_i64, length, 0..8_u8, 0..4_u8).prop_map(
        |(window, cells, off_grid, length, whose, cause)| {
            let seconds = cells * 300 + if cause == 2 { off_grid } else { 0 };
            let from = instant_at(window.day, window.from) + Duration::seconds(seconds);
            Taken {
                resource: match (whose, &window.room) {
                    (0..=3, _) | (4, None) => Resource::caseworker(&window.caseworker),
                    (4, Some(room)) => Resource::room(room),
                    (5, _) => Resource::citizen(&"citizen".into()),
                    (6, _) => Resource::citizen(&"neighbour".into()),
                    _ => Resource::room(&"room 1".into()),
                },
                at: Interval { from, to: from + Duration::seconds(length) },
                cause: match (cause, whose) {
                    (0, 5) => TakenCause::CitizenAway,
                    (1, 5) => TakenCause::CitizenHours,
                    (0, _) => TakenCause::Absent,
                    (1 | 2, _) => TakenCause::Busy,
                    _ => TakenCause::Reserved,
                },
            }
        },
    )
}

fn closing_day(today: NaiveDate) -> impl Strategy<Value = ClosingDay> {
    (option::of(select(&["office", "branch"][..])), 0..=9_i64).prop_map(move |(office, days)| ClosingDay {
        office: office.map(Into::into),
        day: today + Duration::days(days),
    })
}
