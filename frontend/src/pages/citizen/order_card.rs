//! What the citizen must do, by when, and what happens otherwise.

use super::explain;
use super::home::Overview;
use super::no_times::with_name;
use super::route;
use crate::api::me::Purpose;
use crate::components::{Alert, Tone, details, due_dates, phone_link};
use crate::words::Words;
use shared::api::{ContactView, OrderView};
use shared::model::{Channel, OrderCause};
use shared::rules::Refusal;
use shared::time::{Instant, day_of};
use yew::prelude::*;

/// An order that waits for the citizen, or the words for one that can no longer be booked.
pub fn order_card(words: &Words, order: &OrderView, overview: &Overview) -> Html {
    if let Some(refusal) = &order.refusal {
        return refused(words, order, refusal);
    }
    let id = format!("order-{}", order.id);
    let scheme = [("scheme", order.scheme.as_str())];
    let allows = |channel| order.channels.contains(&channel);
    let choice = match (allows(Channel::InPerson) && allows(Channel::Phone), allows(Channel::Video)) {
        (true, true) => Some("order-you-decide-video"),
        (true, false) => Some("order-you-decide-how"),
        (false, _) => None,
    };
    let otherwise = if order.cause == OrderCause::Requested { "order-free" } else { "order-if-not-text" };
    let cannot = html! {
        <>
            <p>{ who_helps(words, &overview.contact) }</p>
            <p>{ words.get("order-too-ill-health") }</p>
        </>
    };
    html! {
        <section class="card card--task collapsed-height" aria-labelledby={id.clone()}>
            <div class="card-content">
                <h2 class="card-heading" {id}>{ words.get("order-title") }</h2>
                <p>
                    { words.format("order-why", &scheme) }{ " " }{ words.get("order-you-decide") }
                    { for choice.map(|choice| format!(" {}", words.get(choice))) }
                </p>
                { for order.no_time_reported_at.map(|at| no_time_said(words, order, overview, at)) }
                { due_dates(words, order.book_by, order.hold_by) }
                <a href={route::choose(&Purpose::Book(order.id.clone()))} class="button button-primary full-xs">
                    { words.get("order-choose") }
                </a>
                <div class="wide mt-5">
                    { details(words.get("order-if-not"), html! { <p>{ words.format(otherwise, &scheme) }</p> }) }
                    { details(words.get("order-too-ill"), cannot) }
                </div>
            </div>
        </section>
    }
}

/// What the citizen has said, and who looks at it.
fn no_time_said(words: &Words, order: &OrderView, overview: &Overview, at: Instant) -> Html {
    let text = with_name(words, overview, "order-no-time-text");
    html! {
        <div class="wide mt-4">
            <Alert
                tone={Tone::Info}
                title={words.format("order-no-time-title", &[("day", &words.day_short(day_of(at)))])}
            >
                <p>{ text }{ " " }<a href={route::no_time(&order.id, None)}>{ words.get("no-time-see-receipt") }</a></p>
            </Alert>
        </div>
    }
}

/// What now: nobody had to book a talk that they asked for themselves.
fn refused(words: &Words, order: &OrderView, refusal: &Refusal) -> Html {
    let (title, text) = match refusal {
        Refusal::DeadlinePassed { book_by } => {
            let was = words.format("order-was-by", &[("day", &words.day(*book_by))]);
            let then = if order.cause == OrderCause::Requested { "order-late-free" } else { "order-late-text" };
            ("order-late-title", format!("{was}. {}", words.format(then, &[("scheme", order.scheme.as_str())])))
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
