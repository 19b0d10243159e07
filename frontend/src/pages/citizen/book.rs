//! *Vælg en tid*: the first time for an order.

use super::aside::columns;
use super::draft::Draft;
use super::explain::said;
use super::home::Overview;
use super::picker::Picker;
use super::route::TALKS;
use crate::api::me::Purpose;
use crate::components::{Alert, Heading, Tone, back_link, step};
use crate::words::Words;
use shared::ids::OrderId;
use yew::prelude::*;

/// The page. What the server would refuse, it says at once.
pub fn book(words: &Words, id: &OrderId, overview: &Overview, draft: &Draft) -> Html {
    let order = overview.order(id);
    let lead = order.map(|order| {
        let dates = [("book-by", &*words.day(order.book_by)), ("hold-by", &*words.day(order.hold_by))];
        words.format("book-lead", &dates)
    });
    let content = match order.and_then(|order| order.refusal.as_ref()) {
        Some(refusal) => html! {
            <Alert tone={Tone::Info} title={words.get("refused-title")}><p>{ said(words, refusal) }</p></Alert>
        },
        None => html! {
            <>
                <p class="lead">{ lead }</p>
                <Picker purpose={Purpose::Book(id.clone())} overview={overview.clone()} draft={draft.clone()} />
            </>
        },
    };
    let page = html! { <>{ step(words, 1) }<Heading title={words.get("book-title")} />{ content }</> };
    html! {
        <div key={format!("book-{id}")}>
            { back_link(TALKS, &words.get("back-to-talks")) }
            { columns(overview, page) }
        </div>
    }
}
