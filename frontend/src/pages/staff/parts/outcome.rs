//! What became of a talk, and correcting it.

use super::acting::use_acting;
use super::talk_words::{badge, status};
use crate::api::staff_talks;
use crate::components::failed_act;
use crate::site::use_site;
use crate::words::Words;
use crate::{browser, clock};
use shared::api::{OutcomeReport, StaffTalkView};
use shared::model::{AppointmentStatus, Outcome};
use shared::rules::may_record;
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
                </div>
            }
            { for acting.failure().map(|failure| failed_act(&site, failure, "outcome-failed")) }
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
