//! Talks to come and talks that were: outcome, link, moving and cancelling.

use super::super::parts::outcome::{OutcomeOf, row_id};
use super::super::parts::talk_words::{known, status, time};
use super::super::parts::video_link::VideoLink;
use super::super::route;
use super::Around;
use super::cancel::Cancel;
use super::move_talk::MoveTalk;
use crate::browser;
use crate::components::phone_link;
use crate::site::use_site;
use crate::words::{Words, capital};
use shared::api::StaffTalkView;
use shared::ids::AppointmentId;
use shared::model::{AppointmentStatus, Channel, Origin};
use shared::time::day_of;
use yew::prelude::*;

/// What [`Talks`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct TalksProps {
    /// The page around.
    pub around: Around,
    /// Whether the reader may do anything about them.
    pub may: bool,
}

/// The id of the heading, to which the focus comes when a talk was made.
pub const TITLE: &str = "talks-h";

/// What is being done about a talk.
#[derive(Debug, Clone, PartialEq)]
enum Doing {
    Nothing,
    Move(AppointmentId),
    Cancel(AppointmentId),
}

impl Doing {
    fn opener(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Move(id) => format!("move-{id}"),
            Self::Cancel(id) => format!("cancel-{id}"),
        }
    }
}

/// The talks.
#[component]
pub fn Talks(props: &TalksProps) -> Html {
    let words = &use_site().words;
    let doing = use_state(|| Doing::Nothing);
    let citizen = &props.around.citizen;
    let onclose = {
        let doing = doing.clone();
        Callback::from(move |()| {
            browser::focus(&doing.opener());
            doing.set(Doing::Nothing);
        })
    };
    let onsaved = {
        let (doing, onsaved) = (doing.clone(), props.around.onsaved.clone());
        Callback::from(move |text: String| {
            doing.set(Doing::Nothing);
            browser::focus(TITLE);
            onsaved.emit(text);
        })
    };
    let inner = Around { citizen: citizen.clone(), onsaved, onclose };
    let row = |talk: &StaffTalkView| {
        html! {
            <li class="row-line row-line--xs" id={row_id(talk)} tabindex="-1" key={talk.id.as_str()}>
                <span class="row-time">{ date(words, talk) }<br />{ time(words, talk) }</span>
                <div>
                    <span class="name">{ words.get(&format!("channel-{}", talk.channel)) }</span>
                    if let Some(number) = talk.phone.as_deref().filter(|_| talk.channel == Channel::Phone) {
                        <span class="row-phone">{ phone_link(number, "nowrap") }</span>
                    }
                    <p class="m-0">{ known(words, talk) }</p>
                    if Some(&talk.caseworker) != citizen.caseworker.as_ref() {
                        <p class="m-0">{ words.format("talk-caseworker", &[("name", &talk.caseworker.name)]) }</p>
                    }
                    <VideoLink talk={talk.clone()} may={props.may} onsaved={props.around.onsaved.clone()} />
                    if props.may && talk.origin != Origin::WalkIn {
                        <p class="m-0">
                            <a href={route::letter(&talk.id)}>
                                { words.get("letter-show") }<span class="sr-only">{ " " }{ when(words, talk) }</span>
                            </a>
                        </p>
                    }
                    if props.may && talk.status == AppointmentStatus::Booked {
                        { acts(words, talk, &doing, &inner) }
                    }
                </div>
                <div class="row-end">
                    <OutcomeOf talk={talk.clone()} may={props.may} onsaved={props.around.onsaved.clone()} />
                </div>
            </li>
        }
    };
    html! {
        <section class="mb-6" aria-labelledby={TITLE}>
            <h2 class="h3 mt-0" id={TITLE} tabindex="-1">{ words.get("citizen-talks") }</h2>
            if citizen.talks.is_empty() {
                <p class="muted">{ words.get("citizen-no-talks") }</p>
            } else {
                <ol class="rows plain">{ for citizen.talks.iter().map(row) }</ol>
            }
            if !citizen.past.is_empty() {
                <details class="details mt-5">
                    <summary class="details-summary">{ past_title(words, &citizen.past) }</summary>
                    <div class="details-text"><ol class="rows plain">{ for citizen.past.iter().map(row) }</ol></div>
                </details>
            }
        </section>
    }
}

/// "Tidligere samtaler (4). Sidst: holdt den 20. oktober".
fn past_title(words: &Words, past: &[StaffTalkView]) -> String {
    let many = u32::try_from(past.len()).unwrap_or(u32::MAX);
    let last = past.first().map(|talk| {
        let became = status(words, talk.status, talk.channel).to_ascii_lowercase();
        words.format("citizen-past-last", &[("outcome", &became), ("day", &words.day_short(day_of(talk.starts_at)))])
    });
    words.count("citizen-past", many, &[("last", &last.unwrap_or_default())])
}

fn date(words: &Words, talk: &StaffTalkView) -> String {
    let day = day_of(talk.starts_at);
    format!("{} {}", capital(&words.weekday(day)), words.day_short(day))
}

fn when(words: &Words, talk: &StaffTalkView) -> String {
    words.when(talk.channel, talk.starts_at, talk.ends_at)
}

fn acts(words: &Words, talk: &StaffTalkView, doing: &UseStateHandle<Doing>, inner: &Around) -> Html {
    let start = |wanted: Doing, text: &str| {
        let expanded = (**doing == wanted).to_string();
        let id = wanted.opener();
        let onclick = {
            let doing = doing.clone();
            Callback::from(move |_: MouseEvent| {
                doing.set(if *doing == wanted { Doing::Nothing } else { wanted.clone() });
            })
        };
        html! {
            <button type="button" class="button btn-s" {id} aria-expanded={expanded} {onclick}>
                { words.get(text) }<span class="sr-only">{ " " }{ when(words, talk) }</span>
            </button>
        }
    };
    let begun = talk.starts_at <= crate::clock::now();
    html! {
        <>
            <div class="btn-row">
                if !begun {
                    { start(Doing::Move(talk.id.clone()), "staff-move") }
                }
                { start(Doing::Cancel(talk.id.clone()), "staff-cancel") }
            </div>
            if **doing == Doing::Move(talk.id.clone()) {
                <MoveTalk around={inner.clone()} talk={talk.clone()} />
            }
            if **doing == Doing::Cancel(talk.id.clone()) {
                <Cancel around={inner.clone()} talk={talk.clone()} />
            }
        </>
    }
}
