//! *Mine samtaler*: what must I do, by when; what is agreed; what was before.

use super::aside::columns;
use super::barred::barred;
use super::call_back::ask_button;
use super::home::Overview;
use super::order_card::order_card;
use super::past_talks::past_talks;
use super::reason::Reason;
use super::route::COURSE;
use super::talk_card::talk_card;
use crate::clock;
use crate::components::{Alert, Heading, Tone};
use crate::site::Site;
use crate::words::Words;
use yew::prelude::*;

/// The page; whoever does not book has one of their own.
pub fn talks(site: &Site, overview: &Overview) -> Html {
    let words = &site.words;
    let (lead, content) = match overview.bar.as_ref().filter(|_| !overview.exemption_ended) {
        Some(bar) => barred(site, overview, bar),
        None => (lead(words, overview), columns(overview, cards(site, overview))),
    };
    html! {
        <>
            <Heading key="talks" title={words.get("talks-title")} />
            <p class="lead">{ lead }</p>
            { content }
            <div class="row">
                <div class="col-12 col-lg-8">{ past_talks(words, &overview.past) }</div>
            </div>
        </>
    }
}

fn cards(site: &Site, overview: &Overview) -> Html {
    let words = &site.words;
    let to_book = overview.orders.iter().any(|order| order.refusal.is_none());
    html! {
        <>
            if overview.exemption_ended {
                <Alert tone={Tone::Success} takes_focus=true title={words.get("exempt-ended-title")}>
                    <p>{ words.get(if to_book { "exempt-ended-order" } else { "exempt-ended-no-order" }) }</p>
                </Alert>
            }
            { questions(overview) }
            { for overview.orders.iter().map(|order| order_card(words, order, overview)) }
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
                    <p>{ nothing(words, overview) }</p>
                    { ask_button(overview, "button button-secondary full-xs") }
                </section>
            }
        </>
    }
}

/// What comes, when nothing does: nobody writes any more about a course that has ended.
fn nothing(words: &Words, overview: &Overview) -> Html {
    let Some(closed_on) = overview.closed_on else { return html! { { words.get("talks-nothing-text") } } };
    let over = if closed_on <= clock::today() { "yes" } else { "no" };
    let said = words.format("talks-closed", &[("over", over), ("day", &words.day(closed_on))]);
    html! { <>{ said }{ " " }<a href={COURSE}>{ words.get("course-see") }</a></> }
}

/// The first question that waits for an answer; the next one comes when that is answered.
pub fn questions(overview: &Overview) -> Html {
    let ids = ["why", "why-2", "why-3"];
    let shown = overview.questions.iter().zip(ids).map(|(question, id)| {
        html! { <Reason key={question.id.as_str()} question={question.clone()} overview={overview.clone()} {id} /> }
    });
    html! { <>{ for shown }</> }
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
