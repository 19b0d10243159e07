//! *Regler*: what holds for the citizen today, and where it says so. The words come with the answer.

use super::route::TALKS;
use crate::api::me;
use crate::components::{Heading, Waiting, back_link, failed_page};
use crate::remote::use_remote;
use crate::site::use_site;
use shared::api::{PlainNumber, PlainScheme};
use yew::prelude::*;

/// The page.
#[component]
pub fn Rules() -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| me::rules());
    let content = match (&loaded.value, &loaded.failure) {
        (Some(rules), _) if rules.schemes.is_empty() => html! { <p>{ words.get("rules-none") }</p> },
        (Some(rules), _) => html! { <>{ for rules.schemes.iter().map(scheme) }</> },
        (None, Some(failure)) => return failed_page(&site, failure, &loaded.reload),
        (None, None) => html! { <Waiting text={words.get("loading")} /> },
    };
    html! {
        <div class="prose">
            { back_link(TALKS, &words.get("back-to-talks")) }
            <Heading title={words.get("rules-title")} />
            <p class="lead">{ words.get("rules-lead") }</p>
            { content }
        </div>
    }
}

fn scheme(scheme: &PlainScheme) -> Html {
    let numbers = scheme.sets.iter().flat_map(|set| &set.numbers).map(number);
    html! {
        <>
            <h2>{ &scheme.name }</h2>
            { for scheme.sets.iter().map(|set| html! { <p>{ &set.title }</p> }) }
            <ul class="nobullet-list rows">{ for numbers }</ul>
        </>
    }
}

fn number(number: &PlainNumber) -> Html {
    html! {
        <li>
            { &number.label }<br />
            <b>{ &number.value }</b><br />
            <span class="small muted">{ &number.source }{ for number.note.iter().map(|note| format!(" ({note})")) }</span>
        </li>
    }
}
