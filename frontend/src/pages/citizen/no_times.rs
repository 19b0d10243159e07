//! When there is no time at all, or none that suits: whose fault it is not, what would help, and whom to tell.

use super::home::Overview;
use super::picker::PickerProps;
use super::route;
use crate::api::me::Purpose;
use crate::components::{Alert, Tone, phone_link};
use crate::words::Words;
use shared::api::{OrderView, SlotsView};
use shared::slots::Relaxation;
use yew::prelude::*;

/// Instead of the list: nothing is free before the talk must have been held.
pub fn no_times_at_all(words: &Words, props: &PickerProps, view: &SlotsView, onrelax: &Callback<Relaxation>) -> Html {
    let mut ways: Vec<Relaxation> = Vec::new();
    if view.own_only && view.colleagues {
        ways.push(Relaxation::Colleague { free: 0 });
    }
    let others = view.channels.iter().filter(|offer| offer.channel != view.channel && offer.free > 0);
    ways.extend(others.map(|offer| Relaxation::Channel { channel: offer.channel, free: offer.free }));
    let title = match (view.own_only && view.colleagues, ways.is_empty()) {
        (true, _) => "book-nothing-own-title",
        (false, false) => "book-nothing-channel-title",
        (false, true) => "book-nothing-title",
    };
    let own = props.overview.contact.caseworker.as_ref().map_or("", |own| &own.name);
    let values = [("day", &*words.day(view.last_day)), ("name", own)];
    let office = phone_link(&props.overview.contact.office.phone, "");
    let way = |way: Relaxation| {
        let text = match &way {
            Relaxation::Colleague { .. } => words.get("book-nothing-colleagues"),
            Relaxation::Channel { channel, free } => words.count(&format!("way-show-{channel}"), *free, &[]),
        };
        let onclick = onrelax.reform(move |_: MouseEvent| way.clone());
        html! { <button type="button" class="button button-primary" {onclick}>{ text }</button> }
    };
    html! {
        <div class="mt-6">
            <Alert tone={Tone::Warning} title={words.format(title, &values)}>
                <p>
                    { words.get("book-nothing-fault") }{ " " }
                    if let Some(order) = view.order.as_ref().filter(|_| ways.is_empty()) {
                        { who_finds(words, &props.overview, order) }{ " " }
                    }
                    { words.around("book-nothing-call", "phone", office, &[]) }
                </p>
            </Alert>
            if !ways.is_empty() {
                <div class="actions">{ for ways.into_iter().map(way) }</div>
            }
            { none_suits(words, props, view) }
        </div>
    }
}

/// What has been said already, and who finds a time.
fn who_finds(words: &Words, overview: &Overview, order: &OrderView) -> String {
    let key = if order.no_time_reported_at.is_some() { "book-nothing-noted" } else { "book-nothing-tell" };
    with_name(words, overview, key)
}

/// The text with the own caseworker's name, or without any.
pub fn with_name(words: &Words, overview: &Overview, key: &str) -> String {
    match &overview.contact.caseworker {
        Some(own) => words.format(key, &[("name", &own.name)]),
        None => words.get(&format!("{key}-plain")),
    }
}

/// *Ingen tider passer mig*, below every list; who moves a talk keeps the old time and calls.
pub fn none_suits(words: &Words, props: &PickerProps, view: &SlotsView) -> Html {
    let content = match &props.purpose {
        Purpose::Move(_) => {
            let office = phone_link(&props.overview.contact.office.phone, "");
            html! { <p>{ words.around("none-suits-move", "phone", office, &[]) }</p> }
        }
        Purpose::Book(order) => {
            let (text, button) = match view.order.as_ref().and_then(|order| order.no_time_reported_at) {
                None => ("none-suits-text", "no-time-title"),
                Some(_) => ("none-suits-said", "no-time-see-receipt"),
            };
            html! {
                <>
                    <p>{ with_name(words, &props.overview, text) }</p>
                    <a class="button button-secondary full-xs" href={route::no_time(order, Some(view.channel))}>
                        { words.get(button) }
                    </a>
                </>
            }
        }
    };
    html! {
        <section class="panel panel--quiet mt-6" aria-labelledby="none-suits">
            <h2 id="none-suits" class="h4">{ words.get("none-suits-title") }</h2>
            { content }
        </section>
    }
}
