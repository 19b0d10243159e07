//! The course as a timeline, the latest first.

use super::super::parts::talk_words::status;
use crate::components::{Picture, icon};
use crate::words::{Words, capital};
use shared::api::{ActorKind, CitizenView, HistoryEntry, HistoryKind, HistoryTalk};
use shared::texts::{clock, day_with_year};
use shared::time::day_of;
use yew::prelude::*;

/// The timeline.
pub fn history(words: &Words, citizen: &CitizenView) -> Html {
    html! {
        <section aria-labelledby="history-h">
            <h2 class="mt-0" id="history-h">{ words.get("history-title") }</h2>
            if citizen.history.is_empty() {
                <p class="muted">{ words.get("history-none") }</p>
            } else {
                <ol class="timeline plain">{ for citizen.history.iter().map(|entry| one(words, entry)) }</ol>
            }
        </section>
    }
}

fn one(words: &Words, entry: &HistoryEntry) -> Html {
    let (class, picture) = look(entry.kind);
    let day = capital(&day_with_year(words, day_of(entry.at)));
    let when = match entry.kind {
        HistoryKind::FirstDay => day,
        _ => format!("{day} {}", words.format("clock-at", &[("from", &clock(words.lang(), entry.at))])),
    };
    html! {
        <li {class}>
            <span class="timeline-dot">{ for picture.map(icon) }</span>
            <p class="when">{ when }</p>
            <h3>{ words.get(&format!("history-{}", entry.kind)) }</h3>
            { about(words, entry).map(|text| html! { <p>{ text }</p> }).unwrap_or_default() }
        </li>
    }
}

const fn look(kind: HistoryKind) -> (&'static str, Option<Picture>) {
    match kind {
        HistoryKind::Held | HistoryKind::FirstDay | HistoryKind::Booked => ("done", Some(Picture::Check)),
        HistoryKind::NoShow
        | HistoryKind::NotReached
        | HistoryKind::CallTried
        | HistoryKind::OrderExpired
        | HistoryKind::CancelledByCitizen
        | HistoryKind::CancelledByOffice => ("miss", Some(Picture::Close)),
        HistoryKind::OrderIssued
        | HistoryKind::OrderReopened
        | HistoryKind::OrderWithdrawn
        | HistoryKind::OrderLapsed
        | HistoryKind::ReasonAsked
        | HistoryKind::ReasonAnswered
        | HistoryKind::TalkRequested
        | HistoryKind::Moved
        | HistoryKind::Corrected
        | HistoryKind::Kept
        | HistoryKind::Exempted
        | HistoryKind::ExemptionEnded
        | HistoryKind::BookingWithdrawn
        | HistoryKind::WithdrawalEnded
        | HistoryKind::StandbyStarted
        | HistoryKind::StandbyEnded
        | HistoryKind::KeptByDecision
        | HistoryKind::Recovered
        | HistoryKind::CaseClosed
        | HistoryKind::SchemeChanged
        | HistoryKind::MovedAway
        | HistoryKind::AbsenceAnnounced
        | HistoryKind::AbsenceTakenBack
        | HistoryKind::HoursChanged
        | HistoryKind::FactsChanged
        | HistoryKind::CallBackAsked
        | HistoryKind::NoTimeSuited => ("", None),
    }
}

/// The talk or the day it is about, and who did it.
fn about(words: &Words, entry: &HistoryEntry) -> Option<String> {
    let talk = entry.talk.as_ref().map(|talk| talk_words(words, talk));
    let day = entry.day.map(|day| {
        let key = match entry.kind {
            HistoryKind::Exempted
            | HistoryKind::BookingWithdrawn
            | HistoryKind::StandbyStarted
            | HistoryKind::Recovered
            | HistoryKind::AbsenceAnnounced
            | HistoryKind::AbsenceTakenBack => "history-until",
            HistoryKind::CaseClosed | HistoryKind::SchemeChanged | HistoryKind::MovedAway => "history-from",
            _ => "history-book-by",
        };
        words.format(key, &[("day", &words.day(day))])
    });
    let to = entry.status.zip(entry.talk.as_ref()).map(|(now, talk)| {
        words.format("history-corrected-to", &[("outcome", &status(words, now, talk.channel).to_ascii_lowercase())])
    });
    let by = match (&entry.by, entry.by_kind) {
        (Some(name), _) => Some(words.format("history-by", &[("name", name)])),
        (None, Some(ActorKind::Citizen)) => Some(words.get("history-by-citizen")),
        (None, _) => None,
    };
    let parts: Vec<String> = [talk, day, to, by].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// "Møde torsdag den 4. december kl. 10.15-11.00. Har selv booket."
fn talk_words(words: &Words, talk: &HistoryTalk) -> String {
    let channel = words.get(&format!("channel-{}", talk.channel));
    let when = words.when(talk.channel, talk.starts_at, talk.ends_at);
    let reason = talk.summon_reason.map(|reason| {
        let reason = words.get(&format!("summon-short-{reason}"));
        words.format("talk-summoned-because", &[("reason", &reason)])
    });
    let who = reason.unwrap_or_else(|| words.get(&format!("history-origin-{}", talk.origin)));
    format!("{channel} {when}. {who}")
}
