//! The letter about a talk, made for paper: the address goes on the envelope, for none is kept.

use super::route;
use crate::api::staff_talks;
use crate::browser;
use crate::components::{Alert, Heading, Picture, Tone, Waiting, back_link, failed_page, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{Letter as LetterText, LetterLine, LetterPart, LetterView};
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
                { paper(&about.letter) }
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

fn paper(letter: &LetterText) -> Html {
    let each = |lines: &[String]| lines.iter().map(|line| html! { <div>{ line }</div> }).collect::<Html>();
    let paragraphs = |texts: &[String]| texts.iter().map(|text| html! { <p>{ text }</p> }).collect::<Html>();
    let fact = |line: &LetterLine| html! { <div><dt>{ &line.label }</dt><dd>{ &line.text }</dd></div> };
    let part = |part: &LetterPart| {
        html! { <section><h2 class="h4">{ &part.heading }</h2>{ paragraphs(&part.paragraphs) }</section> }
    };
    html! {
        <article class="paper" lang={letter.lang.tag()}>
            <div class="paper-head">
                <div>{ each(&letter.to) }</div>
                <div class="paper-from">{ each(&letter.from) }</div>
            </div>
            <p class="paper-dated">{ &letter.dated }</p>
            <Heading title={letter.title.clone()} />
            { paragraphs(&letter.opening) }
            <dl class="lines">{ for letter.facts.iter().map(fact) }</dl>
            { for letter.parts.iter().map(part) }
            <div class="paper-signed">{ each(&letter.signed) }</div>
        </article>
    }
}
