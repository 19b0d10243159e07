//! A letter as it was written to somebody, made for paper: those who are exempt from Digital Post get it that way.

use super::parts::paper::paper;
use super::route;
use crate::api::staff_messages;
use crate::browser;
use crate::components::{Heading, Picture, Waiting, back_link, failed_page, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::Letter;
use shared::ids::CitizenId;
use yew::prelude::*;

/// What a [`Message`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct MessageProps {
    /// Whom it concerns.
    pub citizen: CitizenId,
    /// Its id.
    pub message: String,
}

/// The page. What is around the letter stays off the paper.
#[component]
pub fn Message(props: &MessageProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded =
        use_remote(
            (props.citizen.clone(), words.lang()),
            |(id, _)| async move { staff_messages::of_citizen(&id).await },
        );
    let shown = match (&loaded.value, &loaded.failure) {
        (Some(view), _) => {
            let found = view.messages.iter().find(|message| message.id == props.message);
            match found.and_then(|message| message.written.as_ref()).and_then(|written| written.letter.as_ref()) {
                Some(letter) => sheet(words, letter),
                None => html! {
                    <>
                        <Heading title={words.get("not-found-title")} />
                        <p class="lead">{ words.get("not-found-text") }</p>
                    </>
                },
            }
        }
        (None, Some(failure)) => failed_page(&site, failure, &loaded.reload),
        (None, None) => html! { <Waiting text={words.get("letter-loading")} /> },
    };
    html! { <>{ back_link(&route::citizen(&props.citizen), &words.get("decision-back")) }{ shown }</> }
}

fn sheet(words: &Words, letter: &Letter) -> Html {
    html! {
        <>
            <div class="split mt-4 mb-5 d-print-none">
                <p class="m-0">{ words.get("letter-envelope") }</p>
                <button type="button" class="button button-primary" onclick={|_| browser::print()}>
                    { icon(Picture::Print) }{ words.get("print") }
                </button>
            </div>
            { paper(letter, html! { <Heading title={letter.title.clone()} /> }) }
        </>
    }
}
