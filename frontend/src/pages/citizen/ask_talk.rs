//! *Bed om en ekstra samtale* (R22): what happens, then the wish; then on to the times.

use super::aside::columns;
use super::call_back::ask_button;
use super::home::Overview;
use super::route::{self, COURSE};
use crate::api::me::{self, Purpose};
use crate::browser;
use crate::components::{Alert, Fact, Heading, Picture, Tone, back_link, facts, failed_act, phone_link};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::use_site;
use yew::prelude::*;

/// Where the wish stands.
#[derive(Clone, PartialEq)]
enum Sent {
    Not,
    Busy,
    Failed(Failure),
    /// A person finds the time.
    ToOffice,
}

/// What an [`AskTalk`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AskTalkProps {
    /// Whether the citizen books, and whom to call.
    pub overview: Overview,
}

/// The page.
#[component]
pub fn AskTalk(props: &AskTalkProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let sent = use_state(|| Sent::Not);
    let key = use_memo((), |()| browser::new_key());
    let overview = &props.overview;
    let name = overview.contact.caseworker.as_ref().map(|own| own.name.clone());
    let named = |key: &str| match &name {
        Some(name) => words.format(key, &[("name", name)]),
        None => words.get(&format!("{}-plain", key.trim_end_matches("-text"))),
    };
    let onsend = {
        let (sent, router, reload) = (sent.clone(), site.router.clone(), overview.onreload.clone());
        Callback::from(move |_: MouseEvent| {
            let (sent, router, key, reload) = (sent.clone(), router.clone(), key.clone(), reload.clone());
            sent.set(Sent::Busy);
            spawn_local(async move {
                match me::request_talk(&key).await.map(|receipt| receipt.order) {
                    Ok(Some(order)) => {
                        reload.emit(());
                        router.go(route::choose(&Purpose::Book(order.id)));
                    }
                    Ok(None) => sent.set(Sent::ToOffice),
                    Err(why) => sent.set(Sent::Failed(why)),
                }
            });
        })
    };
    if *sent == Sent::ToOffice {
        let office = phone_link(&overview.contact.office.phone, "");
        let done = html! {
            <>
                <Alert tone={Tone::Success} heads_page=true takes_focus=true title={words.get("ask-talk-done")}>
                    <p>{ named("ask-talk-done-text") }</p>
                    <p>{ words.around("ask-talk-call", "phone", office, &[]) }</p>
                </Alert>
                <p class="mt-6"><a href={COURSE}>{ words.get("ask-talk-back") }</a></p>
            </>
        };
        return columns(overview, done);
    }
    if let Some((there, text)) = there_already(overview) {
        let page = html! {
            <>
                { back_link(COURSE, &words.get("course-title")) }
                <Heading title={words.get("ask-talk-title")} />
                <p class="lead">{ words.get("ask-talk-have") }</p>
                <p><a href={there}>{ words.get(text) }</a></p>
                { ask_button(overview, "button button-secondary full-xs") }
            </>
        };
        return columns(overview, page);
    }
    let lines = match &overview.bar {
        Some(_) => vec![Fact::new(Picture::Person, named("ask-talk-office"))],
        None => vec![
            Fact::new(Picture::CalendarMonth, words.get("ask-talk-choose")),
            Fact::new(Picture::Check, words.get("ask-talk-free")),
        ],
    };
    let lines = [lines, vec![Fact::new(Picture::Info, words.get("ask-talk-count"))]].concat();
    let failure = match &*sent {
        Sent::Failed(failure) => Some(failed_act(&site, failure, "ask-talk-failed")),
        _ => None,
    };
    let busy = *sent == Sent::Busy;
    let page = html! {
        <>
            { back_link(COURSE, &words.get("course-title")) }
            <Heading title={words.get("ask-talk-title")} />
            <p class="lead">{ words.get("ask-talk-lead") }</p>
            <h2 class="h4">{ words.get("ask-talk-what") }</h2>
            { facts(&lines) }
            { failure.unwrap_or_default() }
            <div class="actions mt-5">
                <button type="button" class="button button-primary full-xs" disabled={busy} onclick={onsend}>
                    { words.get(if busy { "ask-talk-sending" } else { "ask-talk-send" }) }
                </button>
            </div>
        </>
    };
    columns(overview, page)
}

/// The way to the talk that the citizen has to book, or has booked: with one there, another of its kind is not given.
fn there_already(overview: &Overview) -> Option<(String, &'static str)> {
    let mut booked = overview.talks.iter().filter(|talk| talk.order.is_some());
    let mut waiting = overview.orders.iter().filter(|order| order.refusal.is_none());
    let to_book = waiting.next().map(|order| (route::choose(&Purpose::Book(order.id.clone())), "order-choose"));
    to_book.or_else(|| booked.next().map(|talk| (route::receipt(&talk.id), "course-see-talk")))
}
