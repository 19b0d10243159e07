//! What became of a talk, and correcting it; before that, calls that nobody answered.

use super::acting::use_acting;
use super::talk_words::{badge, status};
use crate::api::staff_talks;
use crate::components::failed_act;
use crate::site::use_site;
use crate::words::Words;
use crate::{browser, clock};
use shared::api::{OutcomeReport, StaffTalkView};
use shared::model::{AppointmentStatus, Outcome};
use shared::rules::{may_record, may_try_call};
use shared::time::day_of;
use yew::prelude::*;

/// What an [`OutcomeOf`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    /// The talk. The element around has the id `talk-…`, and takes the focus when the buttons have gone.
    pub talk: StaffTalkView,
    /// Whether the reader may say it.
    pub may: bool,
    /// Hears what was said, in words.
    pub onsaved: Callback<String>,
}

/// The id of the element around a talk.
pub fn row_id(talk: &StaffTalkView) -> String {
    format!("talk-{}", talk.id)
}

/// A button for each outcome once the talk has begun; afterwards what was said, and a way to correct it.
#[component]
pub fn OutcomeOf(props: &OutcomeProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let talk = &props.talk;
    let acting = use_acting();
    let correcting = use_state(|| false);
    let possible = outcomes(talk);
    let given = talk.status != AppointmentStatus::Booked;
    let onchoose = {
        let (words, talk, onsaved) = (words.clone(), talk.clone(), props.onsaved.clone());
        let (acting, correcting) = (acting.clone(), correcting.clone());
        Callback::from(move |outcome: Outcome| {
            let (words, talk, onsaved) = (words.clone(), talk.clone(), onsaved.clone());
            let correcting = correcting.clone();
            acting.start(
                (talk.id.clone(), OutcomeReport { outcome }),
                |(id, report), key| async move { staff_talks::outcome(&id, &report, &key).await },
                move |saved: StaffTalkView| {
                    correcting.set(false);
                    browser::focus(&row_id(&talk));
                    let became = status(&words, saved.status, saved.channel);
                    onsaved.emit(words.format("outcome-saved", &[("name", &talk.citizen), ("outcome", &became)]));
                },
            );
        })
    };
    let ontry = {
        let (words, talk, onsaved, acting) = (words.clone(), talk.clone(), props.onsaved.clone(), acting.clone());
        Callback::from(move |_: MouseEvent| {
            let (words, onsaved) = (words.clone(), onsaved.clone());
            acting.start(
                talk.id.clone(),
                |id, key| async move { staff_talks::try_call(&id, &key).await },
                move |saved: StaffTalkView| {
                    browser::focus(&row_id(&saved));
                    onsaved.emit(words.format("call-tried-saved", &[("name", &saved.citizen)]));
                },
            );
        })
    };
    let oncorrect = {
        let correcting = correcting.clone();
        Callback::from(move |_: MouseEvent| correcting.set(!*correcting))
    };
    let may = props.may && !possible.is_empty();
    html! {
        <>
            if given {
                <p class="outcome">
                    <span class={badge(talk.status)}>{ status(words, talk.status, talk.channel) }</span>
                    if may {
                        <button type="button" class="function-link" aria-expanded={(*correcting).to_string()} onclick={oncorrect}>
                            { words.get("outcome-correct") }
                            <span class="sr-only">{ words.format("outcome-correct-of", &[("name", &talk.citizen)]) }</span>
                        </button>
                    }
                </p>
            } else if may {
                <p class="outcome"><span class="badge badge-warning">{ words.get("outcome-missing") }</span></p>
            }
            if may && (!given || *correcting) {
                <div class="btn-row" role="group" aria-label={words.format("outcome-question", &[("name", &talk.citizen)])}>
                    { for possible.iter().map(|outcome| button(words, talk, *outcome, acting.busy(), &onchoose)) }
                    if may_try(talk) {
                        <button type="button" class="function-link" disabled={acting.busy()} onclick={ontry}>
                            { words.get("call-tried") }
                        </button>
                    }
                </div>
            }
            { tried(words, talk).map(|text| html! { <p class="muted m-0">{ text }</p> }).unwrap_or_default() }
            { acting.failure().map(|failure| failed_act(&site, failure, "outcome-failed")).unwrap_or_default() }
        </>
    }
}

fn button(words: &Words, talk: &StaffTalkView, outcome: Outcome, busy: bool, onchoose: &Callback<Outcome>) -> Html {
    let chosen = talk.status == outcome.status();
    html! {
        <button
            type="button"
            class="button btn-s"
            aria-pressed={(talk.status != AppointmentStatus::Booked).then(|| chosen.to_string())}
            disabled={busy}
            onclick={onchoose.reform(move |_: MouseEvent| outcome)}
        >
            { status(words, outcome.status(), talk.channel) }
        </button>
    }
}

/// What can be said of the talk now.
fn outcomes(talk: &StaffTalkView) -> Vec<Outcome> {
    let now = clock::now();
    let may =
        |outcome: &&Outcome| may_record(&talk.id, talk.status, talk.channel, talk.starts_at, **outcome, now).is_ok();
    Outcome::ALL.iter().filter(may).copied().collect()
}

fn may_try(talk: &StaffTalkView) -> bool {
    may_try_call(talk.status, talk.channel, talk.starts_at, talk.call_attempts.len(), clock::now()).is_ok()
}

/// "Ringet op 2 gange uden svar, sidst kl. 9.05."; on another day than the talk's with the day.
fn tried(words: &Words, talk: &StaffTalkView) -> Option<String> {
    let last = *talk.call_attempts.last()?;
    let day = day_of(last);
    let when =
        if day == day_of(talk.starts_at) { words.at(last) } else { format!("{} {}", words.day(day), words.at(last)) };
    let many = u32::try_from(talk.call_attempts.len()).unwrap_or(u32::MAX);
    Some(words.count("call-tried-times", many, &[("when", &when)]))
}
