//! What a change of a case would do, in words, before anything is saved.

use super::super::parts::fates::when;
use super::super::parts::talk_words::kind;
use crate::words::Words;
use shared::api::{CaseChangeProposal, OrderEffect, TalkEffect};
use shared::model::OrderStatus;
use yew::prelude::*;

/// What happens to the case, its orders, and the talks about which nobody has to decide.
pub fn effects(words: &Words, proposal: &CaseChangeProposal) -> Html {
    let undecided = proposal.talks.iter().filter(|effect| effect.needs_decision).count();
    let undecided = u32::try_from(undecided).unwrap_or(u32::MAX);
    let stands: Vec<&TalkEffect> = proposal.talks.iter().filter(|effect| !effect.needs_decision).collect();
    let nothing = proposal.orders.is_empty() && proposal.talks.is_empty() && proposal.closes_on.is_none();
    html! {
        <div class="mt-5">
            { proposal.closes_on.map(|day| html! { <p>{ words.format("effect-closes", &[("day", &words.day(day))]) }</p> }).unwrap_or_default() }
            if !proposal.orders.is_empty() {
                <ul>{ for proposal.orders.iter().map(|order| html! { <li>{ of_order(words, order) }</li> }) }</ul>
            }
            if !stands.is_empty() {
                <p class="mb-0">{ words.get("effect-stands") }</p>
                <ul class="mt-0">{ for stands.into_iter().map(|effect| html! { <li>{ when(words, &effect.talk) }</li> }) }</ul>
            }
            if undecided > 0 {
                <p><strong>{ words.count("effect-undecided", undecided, &[]) }</strong></p>
            }
            if nothing {
                <p>{ words.get("effect-nothing") }</p>
            }
        </div>
    }
}

fn of_order(words: &Words, order: &OrderEffect) -> String {
    let talk = kind(words, &order.talk_type);
    match (order.becomes, order.new_book_by) {
        (OrderStatus::Open, Some(day)) => {
            words.format("effect-order-moves", &[("talk", &talk), ("day", &words.day(day))])
        }
        _ => words.format("effect-order-closes", &[("talk", &talk), ("day", &words.day(order.book_by))]),
    }
}
