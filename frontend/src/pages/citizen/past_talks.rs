//! The talks that were.

use crate::words::Words;
use shared::api::PastTalkView;
use shared::model::{AppointmentStatus, Origin};
use shared::time::day_of;
use yew::prelude::*;

/// A row a talk, latest first.
pub fn past_talks(words: &Words, talks: &[PastTalkView]) -> Html {
    if talks.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" aria-labelledby="past">
            <h2 id="past">{ words.get("talks-past") }</h2>
            <ul class="rows plain">{ for talks.iter().map(|talk| row(words, talk)) }</ul>
        </section>
    }
}

fn row(words: &Words, talk: &PastTalkView) -> Html {
    let kind = words.get(&format!("talk-type-{}", talk.talk_type));
    let moves = u32::try_from(talk.moves).unwrap_or(0);
    let how = match talk.origin {
        _ if moves > 0 => Some(words.count("past-moved", moves, &[])),
        Origin::Summoned => Some(words.get("past-summoned")),
        Origin::SelfBooked => Some(words.get("past-self")),
        Origin::Assisted | Origin::WalkIn => None,
    };
    let badge = match talk.status {
        AppointmentStatus::Held => "badge badge-success",
        AppointmentStatus::NoShow | AppointmentStatus::NotReached => "badge badge-warning",
        _ => "badge",
    };
    html! {
        <li class="row-line row-line--xs">
            <span class="muted">{ words.day_short(day_of(talk.starts_at)) }</span>
            <span>
                <strong>{ words.format(&format!("past-{}", talk.channel), &[("talk", &kind)]) }</strong>
                if let Some(how) = how {
                    <br />{ how }
                }
            </span>
            <span class="row-end"><span class={badge}>{ words.get(&format!("status-{}", talk.status)) }</span></span>
        </li>
    }
}
