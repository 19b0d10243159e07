//! *Ingen tider passer mig*: a few wishes to tick, then the receipt for having said it.

use super::aside::columns;
use super::home::Overview;
use super::no_times::with_name;
use super::route::{self, TALKS};
use super::sending::key_for;
use crate::api::me::{self, Purpose};
use crate::browser;
use crate::components::{
    Alert, Fact, Heading, Label, Picture, Tone, Waiting, back_link, checkbox, checkboxes, facts, failed_act,
    failed_page, icon, phone_link,
};
use crate::editing::{edit, editing};
use crate::failure::Failure;
use crate::remote::{spawn_local, use_remote};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{NoSuitableTime, NoTimeReceipt, OrderView};
use shared::ids::OrderId;
use shared::model::{Channel, TimeWish};
use std::rc::Rc;
use yew::prelude::*;

/// What a [`NoTime`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct NoTimeProps {
    /// The order that no time suits for.
    pub order: OrderId,
    /// The orders, and whom to call.
    pub overview: Overview,
}

/// The page: the receipt, if it has been said already.
#[component]
pub fn NoTime(props: &NoTimeProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let receipt = use_remote((props.order.clone(), words.lang()), |(order, _)| async move {
        match me::no_time_receipt(&order).await {
            Err(failure) if failure.has_code("not-found") => Ok(None),
            other => other.map(Some),
        }
    });
    let sent = use_state(|| None::<Rc<NoTimeReceipt>>);
    let onsent = {
        let sent = sent.clone();
        Callback::from(move |receipt: NoTimeReceipt| sent.set(Some(Rc::new(receipt))))
    };
    let order = props.overview.order(&props.order);
    let content = match (&*sent, receipt.value.as_deref(), order, &receipt.failure) {
        (Some(said), ..) => said_so(words, said),
        (None, Some(Some(said)), ..) => said_so(words, said),
        (None, Some(None), Some(order), _) => {
            html! { <Form order={order.clone()} overview={props.overview.clone()} {onsent} /> }
        }
        (None, Some(None), None, _) => html! {
            <>
                <Heading title={words.get("no-time-title")} />
                <p class="lead">{ words.get("problem-order-not-open") }</p>
            </>
        },
        (None, None, _, Some(failure)) => failed_page(&site, failure, &receipt.reload),
        (None, None, _, None) => html! { <Waiting text={words.get("loading")} /> },
    };
    html! {
        <>
            { back_link(TALKS, &words.get("back-to-talks")) }
            { columns(&props.overview, content) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    order: OrderView,
    overview: Overview,
    onsent: Callback<NoTimeReceipt>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let wishes = use_state(Vec::<TimeWish>::new);
    let failure = use_state(|| None::<Failure>);
    let busy = use_state(|| false);
    let tried = use_mut_ref(|| None);
    let onsubmit = {
        let (order, onsent) = (props.order.id.clone(), props.onsent.clone());
        let channel: Option<Channel> = site.router.here.get("channel").and_then(|word| word.parse().ok());
        let (wishes, failure, busy) = (wishes.clone(), failure.clone(), busy.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *busy {
                return;
            }
            busy.set(true);
            let said = NoSuitableTime { channel, wishes: (*wishes).clone() };
            let key = key_for(&mut tried.borrow_mut(), &said);
            let (order, onsent) = (order.clone(), onsent.clone());
            let (failure, busy) = (failure.clone(), busy.clone());
            spawn_local(async move {
                match me::no_suitable_time(&order, &said, &key).await {
                    Ok(receipt) => onsent.emit(receipt),
                    Err(why) => {
                        failure.set(Some(why));
                        busy.set(false);
                    }
                }
            });
        })
    };
    let onedit = editing(&wishes);
    let own = props.overview.contact.caseworker.as_ref();
    let offered = TimeWish::ALL.iter().filter(|wish| **wish != TimeWish::OwnCaseworker || own.is_some());
    let wish = |wish: &TimeWish| {
        let wish = *wish;
        let name = own.map_or("", |own| &own.name);
        let values = [("day", &*words.day(props.order.hold_by)), ("name", name)];
        let ontick = edit(&onedit, move |now: &mut Vec<TimeWish>, ticked: bool| {
            now.retain(|other| *other != wish);
            now.extend(ticked.then_some(wish));
        });
        let text = words.format(&format!("wish-{wish}"), &values);
        checkbox(format!("wish-{wish}"), &text, wishes.contains(&wish), &ontick)
    };
    let boxes = html! { <>{ for offered.map(wish) }</> };
    let label = Label {
        id: "wishes",
        text: words.get("no-time-wishes"),
        hint: Some(words.get("no-time-wishes-hint")),
        faults: &[],
    };
    let list = route::choose(&Purpose::Book(props.order.id.clone()));
    html! {
        <>
            { for failure.as_ref().map(|failure| failed_act(&site, failure, "no-time-failed-title")) }
            <Heading title={words.get("no-time-title")} />
            <p class="lead">{ words.get("no-time-lead") }</p>
            <form novalidate=true {onsubmit}>
                { checkboxes(words, &label, boxes) }
                { what_happens(words, props) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={*busy}>
                        { words.get(if *busy { "no-time-sending" } else { "no-time-send" }) }
                    </button>
                    <a href={list}>{ words.get("no-time-back") }</a>
                </div>
            </form>
        </>
    }
}

/// What sending it means: said before it is sent.
fn what_happens(words: &Words, props: &FormProps) -> Html {
    let until = words.format("no-time-still", &[("day", &words.day(props.order.book_by))]);
    let lines = [
        Fact::new(Picture::Check, words.get("no-time-saved")),
        Fact::new(Picture::Person, with_name(words, &props.overview, "no-time-who")),
        Fact::new(Picture::Time, until),
    ];
    html! {
        <section class="panel panel--quiet mt-6" aria-labelledby="then">
            <h2 class="h4" id="then">{ words.get("no-time-then") }</h2>
            { facts(&lines) }
        </section>
    }
}

/// The receipt: when it was said, what was offered, who looks at it, and whom to call.
fn said_so(words: &Words, receipt: &NoTimeReceipt) -> Html {
    let span = [("from", &*words.day(receipt.first_day)), ("to", &*words.day(receipt.last_day))];
    let office = &receipt.contact.office;
    let (who, number) = match (&receipt.contact.caseworker, &receipt.contact.phone) {
        (Some(own), Some(number)) => (own.name.clone(), number),
        _ => (office.name.clone(), &office.phone),
    };
    let lines = [
        Fact::new(Picture::Time, words.format("no-time-when", &[("when", &words.moment(receipt.reported_at))])),
        Fact::new(Picture::Person, words.format("no-time-looks", &[("name", &who)])),
        Fact::marked_up(
            Picture::Smartphone,
            words.around("no-time-call", "phone", phone_link(number, ""), &[("name", &who)]),
        ),
    ];
    let offered = receipt.offered.iter().map(|offer| {
        let channel = words.get(&format!("book-{}", offer.channel));
        html! { <li>{ channel }{ ": " }{ words.count("book-free", offer.free, &[]) }</li> }
    });
    html! {
        <>
            <Alert tone={Tone::Success} heads_page=true takes_focus=true title={words.get("no-time-done")}>
                <p>{ words.get("no-time-done-text") }</p>
            </Alert>
            <section class="card collapsed-height mt-6" aria-labelledby="said">
                <div class="card-content">
                    <h2 class="card-heading" id="said">{ words.get("no-time-receipt") }</h2>
                    { facts(&lines) }
                    <h3 class="h4 mb-0">{ words.get("no-time-offered") }</h3>
                    <p class="muted mt-0 mb-3">{ words.format("no-time-span", &span) }</p>
                    <ul class="m-0">{ for offered }</ul>
                    <div class="actions d-print-none">
                        <button type="button" class="function-link" onclick={|_| browser::print()}>
                            { icon(Picture::Print) }{ words.get("receipt-print") }
                        </button>
                    </div>
                </div>
            </section>
            <p class="mt-6 d-print-none"><a href={TALKS}>{ words.get("receipt-to-talks") }</a></p>
        </>
    }
}
