//! What a proposal does to people, and what is decided about each of them.

use super::super::parts::fates::{Decided, Fated, fates, undecided};
use super::super::parts::talk_words::channel;
use super::super::route;
use crate::components::{Alert, FieldFault, Tone};
use crate::editing::Edit;
use crate::words::Words;
use shared::api::{Decision, Fate, NewTime, ProposalView, StrandedTalk, UnreachableOrder};
use shared::model::Origin;
use yew::prelude::*;

const KEEP: &str = "keep";
const CANCEL: &str = "cancel";

/// The decisions as they are sent; the first talk without one is a fault.
pub fn decide(words: &Words, stranded: &[StrandedTalk], decided: &Decided) -> Result<Vec<Decision>, FieldFault> {
    let one = |talk: &StrandedTalk| {
        let decision = |fate, to| Decision { talk: talk.id.clone(), fate, to };
        match decided.get(&talk.id).map(String::as_str) {
            Some(KEEP) => Some(decision(Fate::Keep, None)),
            Some(CANCEL) => Some(decision(Fate::Cancel, None)),
            Some(number) => talk.options.get(number.parse::<usize>().ok()?).map(|slot| {
                let to = NewTime {
                    channel: slot.channel,
                    caseworker: slot.caseworker.id.clone(),
                    starts_at: slot.starts_at,
                };
                decision(Fate::Move, Some(to))
            }),
            None => None,
        }
    };
    stranded.iter().map(|talk| one(talk).ok_or_else(|| undecided(words, &talk.citizen))).collect()
}

/// What the change does to the free times and to those who have yet to book.
pub fn consequences(words: &Words, proposal: &ProposalView, withdraws: bool) -> Html {
    let many = u32::try_from(proposal.stranded.len()).unwrap_or(u32::MAX);
    let worse = proposal.free_after < proposal.free_before || !proposal.unreachable.is_empty();
    let stranded = if withdraws { "change-stranded-all" } else { "change-stranded" };
    let left = words.count("change-left", proposal.free_after, &[("day", &words.day_short(proposal.until))]);
    let text = html! {
        <>
            <p>
                { words.count("change-waiting", proposal.waiting, &[]) }{ " " }
                { words.count("change-colleagues", proposal.free_with_colleagues, &[]) }
            </p>
            { unreachable(words, &proposal.unreachable) }
        </>
    };
    html! {
        <>
            if many > 0 {
                <p class="mt-5"><strong>{ words.count(stranded, many, &[]) }</strong>{ " " }{ words.get("change-choose") }</p>
            } else {
                <p class="mt-5">{ words.get("change-no-talks") }</p>
            }
            if worse {
                <Alert tone={Tone::Warning} title={left}>{ text }</Alert>
            } else {
                <p>{ left }{ ". " }{ words.count("change-waiting", proposal.waiting, &[]) }</p>
            }
        </>
    }
}

/// The orders that nobody could meet any more, by name.
fn unreachable(words: &Words, orders: &[UnreachableOrder]) -> Html {
    if orders.is_empty() {
        return Html::default();
    }
    let many = u32::try_from(orders.len()).unwrap_or(u32::MAX);
    let one = |order: &UnreachableOrder| {
        let dates = words.format("change-unreachable-by", &[("day", &words.day_short(order.hold_by))]);
        html! { <li><a href={route::citizen(&order.citizen_id)}>{ &order.citizen }</a>{ dates }</li> }
    };
    html! {
        <>
            <p>{ words.count("change-unreachable", many, &[]) }</p>
            <ul>{ for orders.iter().map(one) }</ul>
        </>
    }
}

/// A choice for each talk.
pub fn decisions(
    words: &Words,
    stranded: &[StrandedTalk],
    decided: &Decided,
    faults: &[FieldFault],
    onedit: &Callback<Edit<Decided>>,
) -> Html {
    let talks: Vec<Fated> = stranded.iter().map(|talk| fated(words, talk)).collect();
    fates(words, words.get("change-decide"), &talks, decided, faults, onedit)
}

fn fated(words: &Words, talk: &StrandedTalk) -> Fated {
    let when = words.time(talk.channel, talk.starts_at, talk.ends_at);
    let summoned = talk.origin == Origin::Summoned;
    let who = words.get(if summoned { "talk-summoned" } else { "talk-chosen" });
    let known = words.format(
        "change-talk",
        &[("when", &crate::words::capital(&when)), ("channel", &channel(words, talk.channel)), ("who", &who)],
    );
    let move_to = |(at, slot): (usize, &shared::api::SlotView)| {
        let when = words.start(slot.channel, slot.starts_at, slot.ends_at);
        let channel = channel(words, slot.channel);
        (at.to_string(), words.format("fate-move", &[("when", &when), ("channel", &channel)]))
    };
    let cancel = words.get(if summoned { "fate-cancel-find" } else { "fate-cancel-choose" });
    let moves = talk.options.iter().enumerate().map(move_to);
    let options = moves.chain([(KEEP.to_owned(), words.get("fate-keep")), (CANCEL.to_owned(), cancel)]).collect();
    Fated { talk: talk.id.clone(), name: talk.citizen.clone(), known, options }
}
