//! Why was a talk not booked, or missed (R37)? A kind question with a short list, before anything else happens.

use super::home::Overview;
use super::route;
use crate::api::me::{self, Purpose};
use crate::browser;
use crate::components::{Alert, FieldFault, Label, Tone, failed_act, phone_link, radios};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::{Site, use_site};
use crate::words::Words;
use shared::api::{ReasonAnswer, ReasonQuestionView};
use shared::model::{Channel, MissedReason, ReasonAbout};
use yew::prelude::*;

/// Where the answer stands.
#[derive(Clone, PartialEq)]
enum Sent {
    Not,
    /// Nothing was chosen.
    Wrong,
    Busy,
    Failed(Failure),
    Done(MissedReason),
}

/// What a [`Reason`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    /// The question.
    pub question: ReasonQuestionView,
    /// The order, if it can still be booked.
    pub overview: Overview,
    /// The id of the first reason, to which an error leads.
    pub id: &'static str,
}

/// The question; then the receipt.
#[component]
pub fn Reason(props: &ReasonProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let question = &props.question;
    let chosen = use_state(|| None::<usize>);
    let sent = use_state(|| Sent::Not);
    let key = use_memo((), |()| browser::new_key());
    if let Sent::Done(reason) = &*sent {
        return done(words, question, *reason, book(words, props));
    }
    let onsubmit = {
        let (sent, first, chosen) = (sent.clone(), props.id, chosen.clone());
        let (id, reasons) = (question.id.clone(), question.reasons.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let picked = chosen.and_then(|at| reasons.get(at).copied());
            let (Some(reason), false) = (picked, *sent == Sent::Busy) else {
                sent.set(if picked.is_some() { Sent::Busy } else { Sent::Wrong });
                browser::focus(first);
                return;
            };
            sent.set(Sent::Busy);
            let (sent, id, key) = (sent.clone(), id.clone(), key.clone());
            spawn_local(async move {
                sent.set(match me::answer_reason(&id, &ReasonAnswer { reason }, &key).await {
                    Ok(_) => Sent::Done(reason),
                    Err(why) => Sent::Failed(why),
                });
            });
        })
    };
    let fault = FieldFault { field: props.id, text: words.get("reason-error").into() };
    let faults = if *sent == Sent::Wrong { vec![fault] } else { Vec::new() };
    let label = Label {
        id: props.id,
        text: words.get("reason-choose"),
        hint: Some(words.get("reason-health")),
        faults: &faults,
    };
    let answers: Vec<String> = question.reasons.iter().map(|reason| words.get(&format!("reason-{reason}"))).collect();
    let current = *chosen;
    let busy = *sent == Sent::Busy;
    let failure = match &*sent {
        Sent::Failed(failure) => Some(failed_act(&site, failure, "reason-failed")),
        _ => None,
    };
    let onchoose = Callback::from(move |at: usize| chosen.set(Some(at)));
    let heading = format!("question-{}", question.id);
    html! {
        <section class="card card--task collapsed-height" aria-labelledby={heading.clone()}>
            <div class="card-content">
                <h2 class="card-heading" id={heading}>{ words.get(&format!("reason-{}-title", question.about)) }</h2>
                <p>{ what_happened(&site, question) }</p>
                <form class="wide" novalidate=true {onsubmit}>
                    { for failure }
                    { radios(words, &label, &answers, current, &onchoose) }
                    <p>{ words.format("reason-answer-by", &[("day", &words.day(question.answer_by))]) }</p>
                    <p>{ words.format("reason-then", &[("scheme", question.scheme.as_str())]) }</p>
                    <div class="actions mt-4">
                        <button type="submit" class="button button-primary full-xs" disabled={busy}>
                            { words.get(if busy { "reason-sending" } else { "reason-send" }) }
                        </button>
                    </div>
                </form>
                <p class="mt-5">{ words.around("reason-rather-call", "phone", phone_link(number(question), ""), &[]) }</p>
                { book(words, props) }
            </div>
        </section>
    }
}

/// What was agreed, and that it did not come about.
fn what_happened(site: &Site, question: &ReasonQuestionView) -> String {
    let words = &site.words;
    match (question.about, question.book_by, question.starts_at) {
        (ReasonAbout::Order, Some(day), _) => words.format("reason-order-text", &[("day", &words.day(day))]),
        (_, _, Some(at)) => {
            let when = words.start(Channel::InPerson, at, at);
            words.format("reason-talk-text", &[("when", &when)])
        }
        _ => words.get("reason-choose"),
    }
}

/// The way to a time, if the order can still be booked.
fn book(words: &Words, props: &ReasonProps) -> Html {
    let order = props.question.order.as_ref().and_then(|id| props.overview.order(id));
    let open = order.filter(|order| order.refusal.is_none());
    let link = |id| {
        html! {
            <p>
                { words.get("reason-still-book") }{ " " }
                <a href={route::choose(&Purpose::Book(id))}>{ words.get("order-choose") }</a>
            </p>
        }
    };
    open.map(|order| link(order.id.clone())).unwrap_or_default()
}

fn number(question: &ReasonQuestionView) -> &str {
    question.contact.phone.as_deref().unwrap_or(&question.contact.office.phone)
}

fn done(words: &Words, question: &ReasonQuestionView, reason: MissedReason, book: Html) -> Html {
    let call = || words.around("reason-done-call", "phone", phone_link(number(question), ""), &[]);
    html! {
        <Alert tone={Tone::Success} takes_focus=true title={words.get("reason-done")}>
            if reason == MissedReason::CallMe {
                <p>{ call() }</p>
            } else {
                <p>{ words.format("reason-done-text", &[("reason", &words.get(&format!("reason-{reason}")))]) }</p>
            }
            { book }
        </Alert>
    }
}
