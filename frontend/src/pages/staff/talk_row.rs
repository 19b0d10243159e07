//! A talk as its caseworker sees it.

use crate::components::phone_link;
use crate::words::Words;
use shared::api::StaffTalkView;
use shared::model::{AppointmentStatus, Channel, Origin};
use yew::prelude::*;

/// When, who, where or which number, and what to know beforehand.
pub fn talk_row(words: &Words, talk: &StaffTalkView) -> Html {
    let number = talk.phone.as_deref().filter(|_| talk.channel == Channel::Phone);
    html! {
        <li class="row-line row-line--xs" key={talk.id.as_str()}>
            <span class="row-time">{ time(words, talk) }</span>
            <span>
                <span class="name">{ &talk.citizen }</span>
                if let Some(number) = number {
                    { " " }{ phone_link(number, "nowrap") }
                }
                <br />{ known(words, talk).join(" ") }
            </span>
            if talk.status != AppointmentStatus::Booked {
                <span class="row-end">
                    <span class={badge(talk.status)}>{ words.get(&format!("staff-status-{}", talk.status)) }</span>
                </span>
            }
        </li>
    }
}

fn time(words: &Words, talk: &StaffTalkView) -> String {
    match talk.channel {
        Channel::Phone => words.time(talk.channel, talk.starts_at, talk.ends_at),
        Channel::InPerson | Channel::Video => {
            format!("{}-{}", words.clock(talk.starts_at), words.clock(talk.ends_at))
        }
    }
}

fn known(words: &Words, talk: &StaffTalkView) -> Vec<String> {
    let minutes = words.minutes(talk.minutes);
    let mut known = vec![
        format!("{},", words.get(&format!("talk-type-{}", talk.talk_type))),
        words.format("talk-minutes", &[("minutes", &minutes)]),
    ];
    known.extend(talk.room.as_ref().map(|room| words.format("talk-room", &[("room", room)])));
    known.push(words.get(match talk.origin {
        Origin::SelfBooked => "talk-self",
        Origin::Assisted => "talk-assisted",
        Origin::Summoned => "talk-summoned",
        Origin::WalkIn => "talk-walk-in",
    }));
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
    known
}

const fn badge(status: AppointmentStatus) -> &'static str {
    match status {
        AppointmentStatus::Held => "badge badge-success",
        AppointmentStatus::NoShow | AppointmentStatus::NotReached => "badge badge-warning",
        _ => "badge",
    }
}
