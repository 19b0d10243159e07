//! What comes in the course: the order first, then the talks, then the end of the time in which the law counts.

use super::course_why::{prepare, why};
use super::home::Overview;
use super::route;
use crate::api::me::Purpose;
use crate::clock;
use crate::components::details;
use crate::words::Words;
use crate::words::capital;
use shared::api::{ComingKind, ComingView, CourseView};
use shared::model::Origin;
use shared::time::{Instant, day_of};
use yew::prelude::*;

/// The list.
pub fn coming(words: &Words, overview: &Overview, course: &CourseView) -> Html {
    let first = course.coming.iter().position(|step| matches!(step.kind, ComingKind::Order | ComingKind::LateOrder));
    let steps =
        course.coming.iter().enumerate().map(|(at, step)| one(words, overview, course, step, Some(at) == first));
    html! {
        <ol class="timeline plain">
            { for steps }
            { for course.agreed_from.map(|day| {
                let text = match &overview.contact.caseworker {
                    Some(own) => words.format("course-agreed-text", &[("name", &own.name)]),
                    None => words.get("course-agreed-text-plain"),
                };
                html! {
                    <li>
                        <span class="timeline-dot"></span>
                        <p class="when">{ capital(&words.day_and_year(day)) }</p>
                        <h3>{ later(words) }{ words.get("course-agreed-title") }</h3>
                        <p>{ text }</p>
                    </li>
                }
            }) }
        </ol>
    }
}

fn later(words: &Words) -> Html {
    html! { <span class="sr-only">{ words.get("course-comes") }</span> }
}

fn one(words: &Words, overview: &Overview, course: &CourseView, step: &ComingView, now: bool) -> Html {
    let scheme = [("scheme", course.scheme.as_str())];
    let talk_type = words.get(&format!("talk-type-{}", step.talk_type));
    let day = [("day", &*words.day(step.day))];
    let hold_by = step.hold_by.map(|day| words.format("course-hold-by", &[("day", &words.day(day))]));
    let bookable = step.order.as_ref().filter(|id| overview.order(id).is_some_and(|order| order.refusal.is_none()));
    let choose = |id, class| {
        html! {
            <div class="actions mt-4"><a class={classes!("button", class)} href={route::choose(&Purpose::Book(id))}>{ words.get("order-choose") }</a></div>
        }
    };
    let (when, title, text) = match (step.kind, &step.talk) {
        (ComingKind::Talk, Some(talk)) => {
            let who = if talk.origin == Origin::SelfBooked { "course-you-chose" } else { "course-we-chose" };
            let text = html! {
                <p>{ words.get(who) }{ " " }<a href={route::receipt(&talk.id)}>{ words.get("course-see-talk") }</a></p>
            };
            (
                capital(&with_year(words, talk.starts_at, words.when(talk.channel, talk.starts_at, talk.ends_at))),
                talk_type,
                text,
            )
        }
        (ComingKind::Order, _) => {
            let text = html! {
                <div class="panel flush">
                    <p>{ hold_by }{ " " }{ words.format("course-about", &scheme) }</p>
                    { for bookable.map(|id| choose(id.clone(), "button-primary")) }
                </div>
            };
            (words.format("course-by", &day), words.get("order-title"), text)
        }
        (ComingKind::LateOrder, _) => {
            let text = html! {
                <div class="panel flush">
                    <p>{ words.get("course-late-text") }{ " " }{ hold_by }</p>
                    if let Some(id) = bookable {
                        <p>{ words.get("course-late-book") }</p>{ choose(id.clone(), "button-secondary") }
                    }
                </div>
            };
            (words.format("course-was-by", &day), words.get("course-late-title"), text)
        }
        (kind, _) => {
            let text = if kind == ComingKind::DueSelf { "course-due-self" } else { "course-due-office" };
            let by = words.format("course-by", &[("day", &*words.day_and_year(step.day))]);
            (by, talk_type, html! { <p>{ words.get(text) }</p> })
        }
    };
    let otherwise = (step.kind == ComingKind::Order)
        .then(|| details(words.get("order-if-not"), html! { <p>{ words.format("order-if-not-text", &scheme) }</p> }));
    html! {
        <li class={if now { "now" } else { "" }} aria-current={now.then_some("step")}>
            <span class="timeline-dot"></span>
            <p class="when">{ when }</p>
            <h3>
                <span class="sr-only">{ words.get(if now { "course-now" } else { "course-comes" }) }</span>{ title }
            </h3>
            { text }
            { for step.why.as_ref().map(|reason| why(words, reason, step)) }
            { for otherwise }
            { prepare(words, step) }
        </li>
    }
}

/// With the year, when it is another one.
fn with_year(words: &Words, at: Instant, text: String) -> String {
    let (day, today) = (day_of(at), clock::today());
    if chrono::Datelike::year(&day) == chrono::Datelike::year(&today) {
        return text;
    }
    text.replacen(&words.day(day), &words.day_and_year(day), 1)
}
