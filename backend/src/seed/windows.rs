//! The published windows: the caseworkers' ordinary weeks laid over the working days around today.

use super::days::{Days, WEEKS_AHEAD, WEEKS_BACK, plus};
use super::staff::{CASEWORKERS, Caseworker, Offer, Stretch, Team};
use super::talk_types::{FIRST_FOLLOW_UP, FIRST_JOB, FOLLOW_UP, JOB, JOINT, WORKPLACE, variant_id};
use super::town::{OFFICE, room_id};
use crate::store::windows::{PublishedWindow, WindowRow};
use chrono::{Datelike, NaiveDate};
use shared::model::{Channel, Window};
use shared::time::monday_of;

/// Every window from [`WEEKS_BACK`] to [`WEEKS_AHEAD`], by day.
pub fn windows(today: NaiveDate, days: &Days) -> Vec<Window> {
    let first = monday_of(plus(today, -7 * WEEKS_BACK));
    let last = plus(today, 7 * WEEKS_AHEAD);
    let open = first.iter_days().take_while(|day| *day <= last).filter(|day| days.is_open(*day));
    open.flat_map(|day| CASEWORKERS.iter().flat_map(move |caseworker| of_day(caseworker, day))).collect()
}

fn of_day(caseworker: &'static Caseworker, day: NaiveDate) -> impl Iterator<Item = Window> {
    caseworker
        .week
        .iter()
        .filter(move |stretch| stretch.0 == day.weekday())
        .map(move |stretch| window(caseworker, day, stretch))
}

fn window(caseworker: &Caseworker, day: NaiveDate, (_, from, to, offer): &Stretch) -> Window {
    let who = caseworker.id();
    Window {
        id: format!("window-{who}-{day}-{from:04}").into(),
        revision: 1,
        caseworker: who,
        office: OFFICE.into(),
        room: room_of(*offer).map(Into::into),
        day,
        from: *from,
        to: *to,
        variants: variants(caseworker.team, *offer).into_iter().map(Into::into).collect(),
    }
}

/// The room that its meetings take.
pub fn room_of(offer: Offer) -> Option<String> {
    match offer {
        Offer::Meet(room) | Offer::Both(room) => Some(room_id(room)),
        Offer::Call | Offer::Away => None,
    }
}

/// What citizens may book in it.
pub fn variants(team: Team, offer: Offer) -> Vec<String> {
    let (meetings, call): (&[&str], &str) = match team {
        Team::SicknessA | Team::SicknessB => (&[FIRST_FOLLOW_UP, FOLLOW_UP], FOLLOW_UP),
        Team::Jobs => (&[FIRST_JOB, JOB, JOINT], JOB),
    };
    let meetings = meetings.iter().map(|talk_type| variant_id(talk_type, Channel::InPerson));
    let calls = [Channel::Phone, Channel::Video].map(|channel| variant_id(call, channel));
    match offer {
        Offer::Meet(_) => meetings.collect(),
        Offer::Call => calls.to_vec(),
        Offer::Both(_) => meetings.chain(calls).collect(),
        Offer::Away => vec![variant_id(WORKPLACE, Channel::InPerson)],
    }
}

/// As the store takes it.
pub fn published(window: &Window) -> PublishedWindow {
    PublishedWindow {
        row: WindowRow {
            id: window.id.to_string(),
            employee_id: window.caseworker.to_string(),
            office_id: window.office.to_string(),
            room_id: window.room.as_ref().map(ToString::to_string),
            day: window.day,
            from_minute: window.from.into(),
            to_minute: window.to.into(),
            revision: window.revision,
            live: true,
        },
        variants: window.variants.iter().map(ToString::to_string).collect(),
    }
}
