//! A talk in the words of its caseworker.

use crate::words::Words;
use shared::api::StaffTalkView;
use shared::ids::TalkTypeId;
use shared::model::{AppointmentStatus, Channel, Origin};

/// "8.15-9.00"; by phone "mellem 10 og 11".
pub fn time(words: &Words, talk: &StaffTalkView) -> String {
    match talk.channel {
        Channel::Phone => words.time(talk.channel, talk.starts_at, talk.ends_at),
        Channel::InPerson | Channel::Video => {
            format!("{}-{}", words.clock(talk.starts_at), words.clock(talk.ends_at))
        }
    }
}

/// "Opfølgning".
pub fn kind(words: &Words, talk_type: &TalkTypeId) -> String {
    words.get(&format!("talk-type-{talk_type}"))
}

/// "møde", inside a sentence.
pub fn channel(words: &Words, channel: Channel) -> String {
    words.get(&format!("channel-{channel}")).to_ascii_lowercase()
}

/// What to know beforehand: the kind, where, who chose the time, who comes along, how often it was moved.
pub fn known(words: &Words, talk: &StaffTalkView) -> String {
    let minutes = words.minutes(talk.minutes);
    let mut known = vec![words.format("talk-kind", &[("talk", &kind(words, &talk.talk_type)), ("minutes", &minutes)])];
    known.extend((talk.channel == Channel::Video).then(|| words.get("talk-by-video")));
    known.extend(talk.room.as_ref().map(|room| words.format("talk-room", &[("room", room)])));
    known.push(match (talk.origin, talk.summon_reason) {
        (Origin::Summoned, Some(reason)) => {
            let reason = words.get(&format!("summon-short-{reason}"));
            words.format("talk-summoned-because", &[("reason", &reason)])
        }
        (Origin::Summoned, None) => words.get("talk-summoned"),
        (Origin::SelfBooked, _) => words.get("talk-self"),
        (Origin::Assisted, _) => words.get("talk-assisted"),
        (Origin::WalkIn, _) => words.get("talk-walk-in"),
    });
    if talk.companion {
        let phone = talk.channel == Channel::Phone;
        known.push(words.get(if phone { "talk-companion-call" } else { "talk-with-companion" }));
    }
    if let Some(language) = talk.interpreter_language {
        let language = words.get(&format!("interpreter-{language}"));
        known.push(words.format("talk-with-interpreter", &[("language", &language)]));
    }
    if let Some(moves) = u32::try_from(talk.moves).ok().filter(|moves| *moves > 0) {
        known.push(words.count("talk-moves", moves, &[]));
    }
    known.join(" ")
}

/// How a status looks.
pub const fn badge(status: AppointmentStatus) -> &'static str {
    match status {
        AppointmentStatus::Held => "badge badge-success",
        AppointmentStatus::NoShow | AppointmentStatus::NotReached => "badge badge-warning",
        _ => "badge",
    }
}

/// "Holdt"; by phone "Fik fat".
pub fn status(words: &Words, status: AppointmentStatus, channel: Channel) -> String {
    match (status, channel) {
        (AppointmentStatus::Held, Channel::Phone) => words.get("outcome-reached"),
        _ => words.get(&format!("staff-status-{status}")),
    }
}
