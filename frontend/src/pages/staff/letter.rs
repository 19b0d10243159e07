//! The letter about a talk, made for paper: the address goes on the envelope, for none is kept.

use super::parts::paper::paper;
use super::route;
use crate::api::staff_talks;
use crate::browser;
use crate::components::{Alert, Heading, Picture, Tone, Waiting, back_link, failed_page, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::LetterView;
use shared::ids::AppointmentId;
use shared::model::AppointmentStatus;
use yew::prelude::*;

/// What a [`Letter`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct LetterProps {
    /// The talk.
    pub talk: AppointmentId,
}

/// The page. What is around the letter is in the reader's language and stays off the paper.
#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let letter =
        use_remote((props.talk.clone(), words.lang()), |(id, _)| async move { staff_talks::letter(&id).await });
    match (&letter.value, &letter.failure) {
        (Some(about), _) => html! {
            <>
                { back_link(&route::citizen(&about.citizen_id), about.letter.to.first().map_or("", String::as_str)) }
                { around(words, about) }
                { paper(&about.letter, html! { <Heading title={about.letter.title.clone()} /> }) }
            </>
        },
        (None, Some(failure)) => failed_page(&site, failure, &letter.reload),
        (None, None) => html! { <Waiting text={words.get("letter-loading")} /> },
    }
}

fn around(words: &Words, letter: &LetterView) -> Html {
    html! {
        <div class="d-print-none">
            if letter.status != AppointmentStatus::Booked {
                <Alert tone={Tone::Info} title={words.get("letter-passed")}><p>{ words.get("letter-passed-text") }</p></Alert>
            }
            <div class="split mt-4 mb-5">
                <p class="m-0">{ words.get("letter-envelope") }</p>
                <button type="button" class="button button-primary" onclick={|_| browser::print()}>
                    { icon(Picture::Print) }{ words.get("print") }
                </button>
            </div>
        </div>
    }
}
