//! *Tjek og bekræft*: the time and the answers. If the time has gone, or no longer fits because of an interpreter,
//! the near times are offered on the same page and nothing that was typed is lost.

use super::aside::columns;
use super::chosen::Chosen;
use super::conflict::{Conflict, Gone};
use super::consent::consent;
use super::draft::Draft;
use super::form::{Form, use_form};
use super::home::Overview;
use super::sending::Sent;
use super::talk_summary::{When, talk_summary, where_fact, with_fact};
use crate::api::me::{self, Purpose, SlotQuery};
use crate::components::{Heading, Waiting, back_link, failed_load, step};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{SlotView, SlotsView};
use yew::prelude::*;

/// What a [`Confirm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ConfirmProps {
    /// What the time is for.
    pub purpose: Purpose,
    /// The orders and talks.
    pub overview: Overview,
    /// What is answered so far.
    pub draft: Draft,
}

/// The page. The server is asked about the time when the page opens, and whenever the need of an interpreter changes.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let purpose = &props.purpose;
    let form = use_form(purpose, &props.overview, &props.draft);
    let chosen = Chosen::read(&site.router);
    let interpreter = form.answers.interpreter;
    let query = SlotQuery {
        channel: chosen.channel,
        monday: chosen.monday,
        interpreter: Some(interpreter),
        // The nearest times may be a colleague's: rather that than none.
        own_only: false,
        wanted: Chosen::time(&site.router),
    };
    let slots = {
        let purpose = purpose.clone();
        use_remote((query, words.lang()), move |(query, _)| async move { me::slots(&purpose, &query).await })
    };
    let seen = use_mut_ref(|| None::<SlotView>);
    let first_interpreter = *use_state(|| interpreter);
    let list = chosen.list(purpose);
    let failed = slots.failure.as_ref().map(|failure| failed_load(&site, failure, &slots.reload));
    let Some(view) = slots.value.clone() else {
        let content = failed.unwrap_or_else(|| html! { <Waiting text={words.get("confirm-loading")} /> });
        return page(props, &list, &words.get("confirm-other-time"), content);
    };
    let free = view.wanted.as_ref().and_then(|wanted| wanted.slot.clone());
    if let Some(slot) = &free {
        seen.replace(Some(slot.clone()));
    }
    let now_near = || view.wanted.as_ref().map(|wanted| wanted.alternatives.clone()).unwrap_or_default();
    let (why, slot, near) = match (&form.sending.sent, free) {
        (Sent::Taken { slot, near, interpreter }, _) if *interpreter == view.interpreter => {
            (Gone::Taken, Some((**slot).clone()), near.clone())
        }
        (Sent::Taken { slot, .. }, None) => (Gone::Taken, Some((**slot).clone()), now_near()),
        (_, Some(slot)) => {
            let recheck = (interpreter != first_interpreter && !slots.busy).then_some(&slot);
            let recheck = recheck.map(|slot| still_fits(words, interpreter, slot)).unwrap_or_default();
            let content = html! { <>{ for failed }{ fitting(words, props, &form, &view, &slot, recheck, &list) }</> };
            return page(props, &list, &words.get("confirm-other-time"), content);
        }
        (_, None) => {
            let why = if interpreter && !first_interpreter { Gone::TooShort } else { Gone::NotFree };
            (why, seen.borrow().clone(), now_near())
        }
    };
    let recheck = (interpreter != first_interpreter && !slots.busy).then(|| long_enough(words, &view));
    let content = html! {
        <>
            { for failed }
            { form.troubles() }
            <Conflict
                {why}
                when={slot.as_ref().map(When::from)}
                {near}
                purpose={purpose.clone()}
                view={(*view).clone()}
                overview={props.overview.clone()}
                answers={form.answers.clone()}
                fields={form.fields(view.channel, recheck.unwrap_or_default())}
                faulty={form.is_faulty()}
                list={list.clone()}
                busy={form.is_busy()}
                onsend={form.onsend.clone()}
            />
        </>
    };
    page(props, &list, &words.get("gone-all"), content)
}

fn page(props: &ConfirmProps, list: &str, back: &str, content: Html) -> Html {
    html! { <>{ back_link(list, back) }{ columns(&props.overview, content) }</> }
}

fn still_fits(words: &Words, interpreter: bool, slot: &SlotView) -> String {
    let key = if interpreter { "confirm-interpreter-fits" } else { "confirm-without-fits" };
    words.format(key, &[("minutes", &words.minutes(slot.minutes))])
}

fn long_enough(words: &Words, view: &SlotsView) -> String {
    let minutes = view.channels.iter().find(|offer| offer.channel == view.channel).map_or(0, |offer| offer.minutes);
    words.format("gone-recheck", &[("minutes", &words.minutes(minutes))])
}

/// The time is free: check it, answer, and say yes.
fn fitting(
    words: &Words,
    props: &ConfirmProps,
    form: &Form,
    view: &SlotsView,
    slot: &SlotView,
    recheck: String,
    list: &str,
) -> Html {
    let moves = matches!(props.purpose, Purpose::Move(_));
    let onsubmit = {
        let (onsend, slot) = (form.onsend.clone(), slot.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            onsend.emit(slot.clone());
        })
    };
    let button = match (moves, form.is_busy()) {
        (false, false) => "confirm-book",
        (false, true) => "confirm-booking",
        (true, false) => "move-confirm",
        (true, true) => "move-moving",
    };
    let about = words.format("talk-about", &[("scheme", view.scheme.as_str())]);
    let place = where_fact(words, slot.channel, slot.place.as_ref(), None);
    let lines: Vec<_> =
        place.into_iter().chain([with_fact(words, &slot.caseworker.name, slot.own_caseworker)]).collect();
    html! {
        <>
            { form.troubles() }
            { step(words, 2) }
            <Heading title={words.get("confirm-title")} />
            <p class="lead">{ words.get(if moves { "move-confirm-lead" } else { "confirm-lead" }) }</p>
            { old_time(words, props) }
            <section class="panel" aria-labelledby="time">
                { talk_summary(words, "time".to_owned(), &about, When::from(slot), &lines, Html::default()) }
            </section>
            <form novalidate=true {onsubmit}>
                <h2>{ words.get("confirm-answers") }</h2>
                { form.fields(slot.channel, recheck) }
                { consent(words, slot, &view.scheme, props.overview.promise.rebook_cutoff_hours) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={form.is_busy()}>
                        { words.get(button) }
                    </button>
                    <a href={list.to_owned()}>{ words.get("confirm-other-time") }</a>
                </div>
            </form>
        </>
    }
}

/// When moving: the time that stands until the yes.
fn old_time(words: &Words, props: &ConfirmProps) -> Html {
    let Purpose::Move(id) = &props.purpose else { return Html::default() };
    let old = props.overview.talk(id).map(|talk| When::from(talk).start(words));
    old.map(|when| html! { <p>{ words.format("gone-old-stands", &[("when", &when)]) }</p> }).unwrap_or_default()
}
