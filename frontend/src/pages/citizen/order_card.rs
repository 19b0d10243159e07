//! What the citizen must do, by when, and what happens otherwise.

use super::explain;
use super::route;
use crate::api::me::Purpose;
use crate::components::{Alert, Tone, details, due_dates, phone_link};
use crate::words::Words;
use shared::api::{ContactView, OrderView};
use shared::model::Channel;
use shared::rules::Refusal;
use yew::prelude::*;

/// An order that waits for the citizen, or the words for one that can no longer be booked.
pub fn order_card(words: &Words, order: &OrderView, contact: &ContactView) -> Html {
    if let Some(refusal) = &order.refusal {
        return refused(words, refusal);
    }
    let id = format!("order-{}", order.id);
    let scheme = [("scheme", order.scheme.as_str())];
    let choice = order.channels.contains(&Channel::InPerson) && order.channels.contains(&Channel::Phone);
    let cannot = html! {
        <>
            <p>{ who_helps(words, contact) }</p>
            <p>{ words.get("order-too-ill-health") }</p>
        </>
    };
    html! {
        <section class="card card--task collapsed-height" aria-labelledby={id.clone()}>
            <div class="card-content">
                <h2 class="card-heading" {id}>{ words.get("order-title") }</h2>
                <p>
                    { words.format("order-why", &scheme) }{ " " }{ words.get("order-you-decide") }
                    if choice {
                        { " " }{ words.get("order-you-decide-how") }
                    }
                </p>
                { due_dates(words, order.book_by, order.hold_by) }
                <a href={route::choose(&Purpose::Book(order.id.clone()))} class="button button-primary full-xs">
                    { words.get("order-choose") }
                </a>
                <div class="wide mt-5">
                    { details(words.get("order-if-not"), html! { <p>{ words.format("order-if-not-text", &scheme) }</p> }) }
                    { details(words.get("order-too-ill"), cannot) }
                </div>
            </div>
        </section>
    }
}

fn refused(words: &Words, refusal: &Refusal) -> Html {
    let (title, text) = match refusal {
        Refusal::DeadlinePassed { book_by } => {
            ("order-late-title", words.format("order-late-text", &[("day", &words.day(*book_by))]))
        }
        refusal => ("order-closed-title", explain::said(words, refusal)),
    };
    html! { <Alert tone={Tone::Info} title={words.get(title)}><p>{ text }</p></Alert> }
}

fn who_helps(words: &Words, contact: &ContactView) -> Html {
    match (&contact.caseworker, &contact.phone) {
        (Some(caseworker), Some(number)) => {
            words.around("order-too-ill-call", "phone", phone_link(number, ""), &[("name", &caseworker.name)])
        }
        _ => words.around("order-too-ill-call-office", "phone", phone_link(&contact.office.phone, ""), &[]),
    }
}
