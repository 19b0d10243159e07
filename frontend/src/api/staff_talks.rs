//! What staff do with talks.

use super::{act, get};
use crate::failure::Answer;
use crate::router::address;
use chrono::NaiveDate;
use shared::api::{
    LetterView, NewTalk, Nothing, OutcomeReport, StaffCancellation, StaffMove, StaffPurpose, StaffSlotsView,
    StaffTalkView, VideoLink,
};
use shared::ids::{AppointmentId, CitizenId, TalkTypeId};
use shared::model::Channel;

/// What a time is looked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// A new talk with a citizen.
    New(CitizenId, StaffPurpose),
    /// Another time for a talk.
    Move(AppointmentId),
}

/// Which times are asked for; what is not said, the server chooses.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SlotQuery {
    /// What kind of talk.
    pub talk_type: Option<TalkTypeId>,
    /// How to talk.
    pub channel: Option<Channel>,
    /// Any day of the week to show.
    pub monday: Option<NaiveDate>,
}

/// A week of free times.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn slots(purpose: &Purpose, query: &SlotQuery) -> Answer<StaffSlotsView> {
    let monday = query.monday.map(|day| day.to_string());
    let (path, wanted) = match purpose {
        Purpose::New(citizen, purpose) => (format!("/api/v1/staff/citizens/{citizen}/slots"), Some(purpose.as_str())),
        Purpose::Move(talk) => (format!("/api/v1/staff/appointments/{talk}/slots"), None),
    };
    let values = [
        ("purpose", wanted),
        ("talk_type", query.talk_type.as_ref().filter(|_| wanted.is_some()).map(TalkTypeId::as_str)),
        ("channel", query.channel.map(Channel::as_str)),
        ("monday", monday.as_deref()),
    ];
    get(&address(&path, &values)).await
}

/// The letter about a talk.
///
/// # Errors
/// A problem with the code `not-found` if nobody was called to it.
pub async fn letter(id: &AppointmentId) -> Answer<LetterView> {
    get(&format!("/api/v1/staff/appointments/{id}/letter")).await
}

/// Agrees a talk, summons to one, or registers one that has been.
///
/// # Errors
/// A problem with the code `slot-taken` if somebody was faster, `reason-needed` if a summons needs a reason.
pub async fn make(citizen: &CitizenId, talk: &NewTalk, key: &str) -> Answer<StaffTalkView> {
    act("POST", &format!("/api/v1/staff/citizens/{citizen}/appointments"), talk, key).await
}

/// Moves a talk; the old time stands until the new one is secured.
///
/// # Errors
/// As [`make`].
pub async fn move_talk(id: &AppointmentId, to: &StaffMove, key: &str) -> Answer<StaffTalkView> {
    act("POST", &format!("/api/v1/staff/appointments/{id}/move"), to, key).await
}

/// Cancels a talk.
///
/// # Errors
/// A problem that says why not.
pub async fn cancel(id: &AppointmentId, cancellation: &StaffCancellation, key: &str) -> Answer<StaffTalkView> {
    act("POST", &format!("/api/v1/staff/appointments/{id}/cancel"), cancellation, key).await
}

/// Says what became of a talk, or corrects it.
///
/// # Errors
/// A problem that says why not.
pub async fn outcome(id: &AppointmentId, report: &OutcomeReport, key: &str) -> Answer<StaffTalkView> {
    act("POST", &format!("/api/v1/staff/appointments/{id}/outcome"), report, key).await
}

/// Writes down a call that the citizen did not answer.
///
/// # Errors
/// A problem that says why not.
pub async fn try_call(id: &AppointmentId, key: &str) -> Answer<StaffTalkView> {
    act("POST", &format!("/api/v1/staff/appointments/{id}/call-attempts"), &Nothing {}, key).await
}

/// Says where a video talk is held.
///
/// # Errors
/// A problem with the code `invalid-url` if it is no address.
pub async fn video_link(id: &AppointmentId, link: &VideoLink, key: &str) -> Answer<StaffTalkView> {
    act("PUT", &format!("/api/v1/staff/appointments/{id}/video-link"), link, key).await
}
