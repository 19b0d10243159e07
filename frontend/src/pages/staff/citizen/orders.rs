//! What the citizen has yet to book, or has not booked in time.

use super::super::citizens::distance;
use super::super::parts::talk_words::{channel, kind};
use super::first_name;
use crate::words::{Words, capital};
use shared::api::{CitizenView, OrderView};
use shared::model::OrderStatus;
use yew::prelude::*;

/// A card for each order.
pub fn orders(words: &Words, citizen: &CitizenView) -> Html {
    html! { { for citizen.orders.iter().map(|order| card(words, citizen, order)) } }
}

fn card(words: &Words, citizen: &CitizenView, order: &OrderView) -> Html {
    let expired = order.status == OrderStatus::Expired;
    let id = format!("order-{}", order.id);
    let title = words
        .format(if expired { "staff-order-late" } else { "staff-order-open" }, &[("day", &words.day(order.book_by))]);
    let values = [("name", &*first_name(citizen)), ("talk", &*kind(words, &order.talk_type).to_ascii_lowercase())];
    let text = words.format(if expired { "staff-order-late-text" } else { "staff-order-open-text" }, &values);
    let channels: Vec<String> = order.channels.iter().map(|one| channel(words, *one)).collect();
    let line = |label: &str, value: String| html! { <div><dt>{ words.get(label) }</dt><dd>{ value }</dd></div> };
    html! {
        <section class="card card--task collapsed-height mb-5" aria-labelledby={id.clone()}>
            <div class="card-content">
                <h2 class="card-heading" {id}>{ title }</h2>
                <p>{ text }</p>
                <dl class="lines wide">
                    { line("staff-order-left", distance(words, order.book_by)) }
                    { line("staff-order-hold-by", words.day(order.hold_by)) }
                    { line("staff-order-channels", channels.join(", ")) }
                    if let Some(at) = order.no_time_reported_at {
                        { line("staff-order-no-time", capital(&words.moment(at))) }
                    }
                </dl>
                if expired {
                    <p class="mt-5 muted">{ words.get("staff-order-no-verdict") }</p>
                }
            </div>
        </section>
    }
}
