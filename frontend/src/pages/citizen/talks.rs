//! *Mine samtaler*: what must I do, by when; what is agreed; what was before.

use super::aside::columns;
use super::home::Overview;
use super::order_card::order_card;
use super::past_talks::past_talks;
use super::talk_card::talk_card;
use crate::components::Heading;
use crate::words::Words;
use yew::prelude::*;

/// The page.
pub fn talks(words: &Words, overview: &Overview) -> Html {
    let to_book = overview.orders.iter().any(|order| order.refusal.is_none());
    let cards = html! {
        <>
            { for overview.orders.iter().map(|order| order_card(words, order, &overview.contact)) }
            { for overview.talks.iter().enumerate().map(|(at, talk)| {
                let first = at == 0 && !to_book;
                let over = match (first, to_book) {
                    (true, _) => "talks-next",
                    (false, true) => "talks-agreed",
                    (false, false) => "talks-later",
                };
                talk_card(words, overview, talk, &words.get(over), first)
            }) }
            if overview.orders.is_empty() && overview.talks.is_empty() {
                <section class="panel">
                    <h2 class="h4">{ words.get("talks-nothing-title") }</h2>
                    <p>{ words.get("talks-nothing-text") }</p>
                </section>
            }
        </>
    };
    html! {
        <>
            <Heading key="talks" title={words.get("talks-title")} />
            <p class="lead">{ lead(words, overview) }</p>
            { columns(overview, cards) }
            <div class="row">
                <div class="col-12 col-lg-8">{ past_talks(words, &overview.past) }</div>
            </div>
        </>
    }
}

/// The duty first, in one line.
fn lead(words: &Words, overview: &Overview) -> String {
    let name = [("name", &*overview.first_name)];
    let to_book = overview.orders.iter().filter(|order| order.refusal.is_none()).count();
    if to_book > 0 {
        words.count("talks-lead-book", u32::try_from(to_book).unwrap_or(u32::MAX), &name)
    } else if overview.talks.iter().any(|talk| talk.order.is_some()) {
        words.format("talks-lead-booked", &name)
    } else if !overview.orders.is_empty() {
        words.format("talks-lead-late", &name)
    } else {
        words.format("talks-lead-nothing", &name)
    }
}
