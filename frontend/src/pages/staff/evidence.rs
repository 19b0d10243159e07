//! *Dokumentation*: one page about an order, made for paper: what was told, when, by which channel, what was offered, when the
//! citizen looked, and what was answered. Facts only (R19, R20, R37).

use super::parts::talk_words::{channel, kind};
use super::route;
use crate::api::staff_orders;
use crate::browser;
use crate::components::{Heading, Picture, Waiting, back_link, failed_page, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::{Words, capital};
use shared::api::{
    ActorKind, EvidenceDeadline, EvidenceLook, EvidenceMessage, EvidenceNoTime, EvidenceStep, EvidenceView,
    QuestionState,
};
use shared::ids::OrderId;
use shared::texts::day_with_year;
use shared::time::{Instant, day_of};
use yew::prelude::*;

/// How many of the offered times are written out.
const SHOWN: usize = 6;

/// What an [`Evidence`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct EvidenceProps {
    /// The order.
    pub order: OrderId,
}

/// The page.
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let found =
        use_remote((props.order.clone(), words.lang()), |(id, _)| async move { staff_orders::evidence(&id).await });
    match (&found.value, &found.failure) {
        (Some(view), _) => html! {
            <>
                { back_link(&route::citizen(&view.citizen_id), &view.citizen) }
                <div class="split mt-4 mb-5 d-print-none">
                    <p class="m-0">{ words.get("evidence-lead") }</p>
                    <button type="button" class="button button-primary" onclick={|_| browser::print()}>
                        { icon(Picture::Print) }{ words.get("print") }
                    </button>
                </div>
                { paper(words, view) }
            </>
        },
        (None, Some(failure)) => failed_page(&site, failure, &found.reload),
        (None, None) => html! { <Waiting text={words.get("evidence-loading")} /> },
    }
}

fn paper(words: &Words, view: &EvidenceView) -> Html {
    let order = &view.order;
    let line = |label: &str, value: String| html! { <div><dt>{ words.get(label) }</dt><dd>{ value }</dd></div> };
    let mut rule = vec![view.rule.clone()];
    rule.extend(view.overrides.iter().cloned());
    let mut happened: Vec<(Instant, String)> = view.steps.iter().map(|step| (step.at, of_step(words, step))).collect();
    happened.extend(view.deadlines.iter().map(|change| (change.at, of_deadline(words, change))));
    happened.sort_by_key(|(at, _)| *at);
    let part = |heading: &str, none: &str, lines: Vec<String>| {
        html! {
            <section>
                <h2 class="h4">{ words.get(heading) }</h2>
                if lines.is_empty() {
                    <p>{ words.get(none) }</p>
                } else {
                    <ul class="paper-list">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                }
            </section>
        }
    };
    let happened = happened.into_iter().map(|(at, text)| dated(words, at, &text)).collect();
    html! {
        <article class="paper paper--dense">
            <Heading title={words.format("evidence-title", &[("name", &view.citizen)])} />
            <dl class="lines">
                { line("evidence-talk", kind(words, &order.talk_type)) }
                { line("staff-order-book-by", capital(&day_with_year(words, order.book_by))) }
                { line("staff-order-hold-by", capital(&day_with_year(words, order.hold_by))) }
                { line("evidence-status", words.get(&format!("order-status-{}", order.status))) }
                { line("evidence-rule", rule.join(", ")) }
                if view.immediate {
                    { line("evidence-kind", words.get("evidence-immediate")) }
                }
            </dl>
            { part("evidence-told", "evidence-told-none", view.messages.iter().map(|message| of_message(words, message)).collect()) }
            { part("evidence-happened", "evidence-happened-none", happened) }
            { part("evidence-looked", "evidence-looked-none", looked(words, view)) }
            { part("evidence-no-time", "evidence-no-time-none", view.no_time.iter().map(|report| of_no_time(words, report)).collect()) }
            { part("evidence-asked", "evidence-asked-none", view.questions.iter().map(|question| of_question(words, question)).collect()) }
            <p class="paper-dated">{ words.format("evidence-now", &[("when", &moment(words, view.now))]) }</p>
            <p>{ words.get("staff-order-no-verdict") }</p>
        </article>
    }
}

/// "Mandag den 30. november 2026 kl. 8.00".
fn moment(words: &Words, at: Instant) -> String {
    format!("{} {}", day_with_year(words, day_of(at)), words.at(at))
}

fn dated(words: &Words, at: Instant, text: &str) -> String {
    format!("{}: {text}", capital(&moment(words, at)))
}

/// What was written, by which channel, and whether it has gone.
fn of_message(words: &Words, message: &EvidenceMessage) -> String {
    let channel = words.get(&format!("message-channel-{}", message.channel));
    let what = words.get(&format!("message-{}", message.kind));
    let state = match message.sent_at {
        Some(at) => words.format("message-sent-at", &[("when", &words.moment(at))]),
        None => words.get(&format!("message-state-{}", message.state)),
    };
    let text = words.format("evidence-message", &[("what", &what), ("channel", &channel), ("state", &state)]);
    dated(words, message.written_at, &text)
}

fn of_step(words: &Words, step: &EvidenceStep) -> String {
    let mut said = vec![words.get(&format!("order-step-{}", step.step))];
    said.extend(step.reason.map(|reason| words.get(&format!("order-reason-{reason}"))));
    said.extend(by(words, step.by.as_deref(), step.by_kind));
    said.join(" ")
}

fn of_deadline(words: &Words, change: &EvidenceDeadline) -> String {
    let days = [("old", &*words.day_short(change.old_book_by)), ("new", &*words.day_short(change.new_book_by))];
    let mut said = vec![words.format("evidence-deadline", &days)];
    said.extend(by(words, change.by.as_deref(), change.by_kind));
    said.join(" ")
}

fn by(words: &Words, name: Option<&str>, kind: Option<ActorKind>) -> Option<String> {
    match (name, kind) {
        (Some(name), _) => Some(words.format("history-by", &[("name", name)])),
        (None, Some(ActorKind::Citizen)) => Some(words.get("history-by-citizen")),
        (None, _) => None,
    }
}

/// When the citizen was here, and what there was to choose among.
fn looked(words: &Words, view: &EvidenceView) -> Vec<String> {
    let many = u32::try_from(view.sign_ins.len()).unwrap_or(u32::MAX);
    let last = view.sign_ins.last().map(|at| words.count("evidence-sign-ins", many, &[("when", &words.moment(*at))]));
    last.into_iter().chain(view.looks.iter().map(|look| of_look(words, look))).collect()
}

fn of_look(words: &Words, look: &EvidenceLook) -> String {
    let values = [
        ("channel", &*capital(&channel(words, look.channel))),
        ("first", &*words.moment(look.first_at)),
        ("last", &*words.moment(look.last_at)),
    ];
    let mut said = vec![words.count("evidence-look", look.count, &values)];
    said.extend(look.own_only.then(|| words.get("evidence-look-own")));
    said.extend(look.interpreter.then(|| words.get("evidence-look-interpreter")));
    said.push(words.count("evidence-look-free", look.free, &[]));
    if !look.offered.is_empty() {
        let mut times: Vec<String> = look.offered.iter().map(|offer| words.moment(offer.starts_at)).collect();
        times.dedup();
        times.truncate(SHOWN);
        said.push(words.format("evidence-look-times", &[("times", &times.join(", "))]));
    }
    said.join(" ")
}

fn of_no_time(words: &Words, report: &EvidenceNoTime) -> String {
    let mut said = Vec::new();
    if !report.wishes.is_empty() {
        let wishes: Vec<String> = report.wishes.iter().map(|wish| words.get(&format!("staff-wish-{wish}"))).collect();
        said.push(words.format("task-wishes", &[("wishes", &wishes.join(", "))]));
    }
    let offered = report
        .offered
        .iter()
        .map(|offer| words.count("task-offered-one", offer.free, &[("channel", &channel(words, offer.channel))]));
    let offered: Vec<String> = offered.collect();
    if !offered.is_empty() {
        said.push(words.format("task-offered", &[("offered", &offered.join(", "))]));
    }
    dated(words, report.at, &said.join(" "))
}

fn of_question(words: &Words, question: &QuestionState) -> String {
    dated(words, question.asked_at, &super::parts::task_list::answer(words, question))
}
