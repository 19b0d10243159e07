//! *Meld afbud*: the consequences first, then the reason from a short list.

use super::aside::columns;
use super::explain::{said, why_not_cancel, why_not_move};
use super::home::Overview;
use super::route::{self, TALKS};
use super::talk_summary::When;
use crate::api::me::{self, Purpose};
use crate::browser;
use crate::clock;
use crate::components::{
    Alert, ErrorSummary, Fact, FieldFault, Heading, Label, Picture, Tone, back_link, facts, failed_act, radios,
};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{Cancellation, TalkView};
use shared::ids::AppointmentId;
use shared::model::CancelReason;
use shared::rules::Refusal;
use yew::prelude::*;

const REASON: &str = "reason";

/// What a [`Cancel`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CancelProps {
    /// The talk.
    pub talk: AppointmentId,
    /// The orders and talks.
    pub overview: Overview,
}

/// The page. It keeps the talk it was opened with, so that it can say afterwards what was cancelled.
#[component]
pub fn Cancel(props: &CancelProps) -> Html {
    let words = use_site().words;
    let talk = use_memo((), |()| props.overview.talk(&props.talk).cloned());
    let done = use_state(|| false);
    let ondone = {
        let done = done.clone();
        Callback::from(move |()| done.set(true))
    };
    let content = match (&*talk, *done) {
        (Some(talk), true) => cancelled(&words, talk),
        (Some(talk), false) => match why_not_cancel(talk) {
            None => html! { <Form talk={talk.clone()} overview={props.overview.clone()} {ondone} /> },
            Some(refusal) => refused(&words, &refusal),
        },
        (None, _) => refused(&words, &Refusal::NotBooked),
    };
    html! {
        <>
            { back_link(TALKS, &words.get("back-to-talks")) }
            { columns(&props.overview, content) }
        </>
    }
}

fn refused(words: &Words, refusal: &Refusal) -> Html {
    html! {
        <>
            <Heading title={words.get("cancel-title")} />
            <Alert tone={Tone::Info} title={words.get("cancel-refused-title")}><p>{ said(words, refusal) }</p></Alert>
        </>
    }
}

fn cancelled(words: &Words, talk: &TalkView) -> Html {
    let when = When::from(talk).start(words);
    let open = talk.order.as_ref().filter(|order| clock::today() <= order.book_by);
    html! {
        <>
            <Alert tone={Tone::Success} heads_page=true title={words.get("cancel-done")}>
                <p>{ words.format("cancel-done-text", &[("when", &when)]) }</p>
            </Alert>
            <p class="lead mt-6">{ what_then(words, talk) }</p>
            if let Some(order) = open {
                <a class="button button-primary" href={route::choose(&Purpose::Book(order.id.clone()))}>
                    { words.get("order-choose") }
                </a>
            }
        </>
    }
}

fn what_then(words: &Words, talk: &TalkView) -> String {
    match &talk.order {
        Some(order) if clock::today() <= order.book_by => {
            words.format("cancel-rebook-by", &[("day", &words.day(order.book_by))])
        }
        Some(order) => words.format("cancel-after-deadline", &[("day", &words.day(order.book_by))]),
        None => words.get("cancel-no-order"),
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    talk: TalkView,
    overview: Overview,
    ondone: Callback<()>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let reason = use_state(|| None::<usize>);
    let unanswered = use_state(|| 0_u32);
    let failure = use_state(|| None::<Failure>);
    let busy = use_state(|| false);
    let key = use_memo((), |()| browser::new_key());
    let talk = &props.talk;
    let onsubmit = {
        let (id, ondone) = (talk.id.clone(), props.ondone.clone());
        let (reason, unanswered, failure, busy) = (reason.clone(), unanswered.clone(), failure.clone(), busy.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(reason) = reason.and_then(|at| CancelReason::ALL.get(at)) else {
                unanswered.set(*unanswered + 1);
                return;
            };
            if *busy {
                return;
            }
            busy.set(true);
            let cancellation = Cancellation { reason: *reason };
            let (id, key, ondone) = (id.clone(), key.clone(), ondone.clone());
            let (failure, busy) = (failure.clone(), busy.clone());
            spawn_local(async move {
                match me::cancel(&id, &cancellation, &key).await {
                    Ok(_) => ondone.emit(()),
                    Err(why) => {
                        failure.set(Some(why));
                        busy.set(false);
                    }
                }
            });
        })
    };
    let onchoose = {
        let reason = reason.clone();
        Callback::from(move |at: usize| reason.set(Some(at)))
    };
    let fault = (*unanswered > 0 && reason.is_none())
        .then(|| FieldFault { field: REASON, text: words.get("cancel-reason-error").into() });
    let faults: Vec<FieldFault> = fault.into_iter().collect();
    let answers: Vec<String> =
        CancelReason::ALL.iter().map(|reason| words.get(&format!("cancel-reason-{reason}"))).collect();
    let label = Label { id: REASON, text: words.get("cancel-reason"), hint: None, faults: &faults };
    let may_move = why_not_move(&props.overview, talk).is_none();
    html! {
        <>
            <ErrorSummary faults={faults.clone()} attempt={*unanswered} />
            { for failure.as_ref().map(|failure| failed_act(&site, failure, "cancel-failed-title")) }
            <Heading title={words.get("cancel-title")} />
            <p class="lead">{ words.format("cancel-lead", &[("when", &When::from(talk).start(words))]) }</p>
            { consequences(words, talk, may_move) }
            <form novalidate=true class="mt-6" {onsubmit}>
                { radios(words, &label, &answers, *reason, &onchoose) }
                <div class="actions">
                    if may_move {
                        <a class="button button-primary" href={route::choose(&Purpose::Move(talk.id.clone()))}>
                            { words.get("move-instead") }
                        </a>
                    }
                    <button type="submit" class="button button-secondary" disabled={*busy}>
                        { words.get(if *busy { "cancel-sending" } else { "talk-cancel" }) }
                    </button>
                </div>
            </form>
        </>
    }
}

fn consequences(words: &Words, talk: &TalkView, may_move: bool) -> Html {
    let mut lines =
        vec![Fact::new(Picture::Time, words.get("cancel-time-free")), Fact::new(Picture::Info, what_then(words, talk))];
    if may_move {
        lines.push(Fact::new(Picture::Refresh, words.get("cancel-better-move")));
    }
    html! {
        <section class="panel panel--quiet" aria-labelledby="consequences">
            <h2 class="h4" id="consequences">{ words.get("cancel-what") }</h2>
            { facts(&lines) }
        </section>
    }
}
