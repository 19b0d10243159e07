//! *Besked-udsendelse*: what has become of a month's messages, by channel; what could not be sent, and whether anybody
//! was forgotten.

use super::parts::message_list::MessageList;
use super::parts::said::said;
use crate::api::staff_messages;
use crate::browser;
use crate::components::{Alert, Heading, Tone, Waiting, failed_load, failed_page};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::{Words, capital};
use shared::access::{Permission, may};
use shared::api::{ReconciledView, SendingView};
use shared::model::{MessageChannel, MessageState};
use yew::prelude::*;

const FAILED: &str = "failed-h";

/// The page.
#[component]
pub fn Sending() -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| staff_messages::sending());
    let done = use_state(String::new);
    let Some(view) = loaded.value.clone() else {
        return match &loaded.failure {
            Some(failure) => failed_page(&site, failure, &loaded.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let onsaved = {
        let (done, reload) = (done.clone(), loaded.reload.clone());
        Callback::from(move |text: String| {
            browser::focus(FAILED);
            done.set(text);
            reload.emit(());
        })
    };
    let works = site.session.as_ref().is_some_and(|session| may(&session.roles, Permission::WorkCases));
    html! {
        <>
            <Heading title={words.get("sending-title")} />
            <p class="lead">{ words.format("sending-lead", &[("day", &words.day(view.since))]) }</p>
            { said(&done) }
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            if view.late > 0 {
                <Alert tone={Tone::Warning} title={words.count("sending-late", view.late, &[])}>
                    <p>{ words.get("sending-late-text") }</p>
                </Alert>
            }
            { counts(words, &view) }
            <section class="block" aria-labelledby={FAILED}>
                <h2 id={FAILED} tabindex="-1">{ words.get("sending-failed") }</h2>
                if view.failed.is_empty() {
                    <p class="muted">{ words.get("sending-none-failed") }</p>
                } else {
                    <MessageList messages={view.failed.clone()} linked=true may={works} {onsaved} />
                }
            </section>
            <section class="block" aria-labelledby="reconciled-h">
                <h2 id="reconciled-h">{ words.get("reconciled-title") }</h2>
                <p>{ reconciled(words, view.reconciled.as_ref()) }</p>
            </section>
        </>
    }
}

/// What the daily comparison of events and messages found.
fn reconciled(words: &Words, found: Option<&ReconciledView>) -> String {
    let Some(found) = found else { return words.get("reconciled-never") };
    let (day, events) = (words.day(found.day), found.events.to_string());
    words.count("reconciled-found", found.missing, &[("day", &day), ("events", &events)])
}

/// A row for each channel, its bars as long as the most of one kind.
fn counts(words: &Words, view: &SendingView) -> Html {
    if view.counts.iter().all(|count| count.count == 0) {
        return html! { <p class="muted">{ words.get("sending-nothing") }</p> };
    }
    let of = |channel: MessageChannel, state: MessageState| -> u32 {
        let same = view.counts.iter().filter(|count| count.channel == channel && count.state == state);
        same.map(|count| count.count).sum()
    };
    let most = view.counts.iter().map(|count| count.count).max().unwrap_or_default();
    let cell = |channel: MessageChannel, state: MessageState| {
        let count = of(channel, state);
        let title = words.get(&format!("sending-{state}"));
        html! {
            <td data-title={title.clone()}>
                { count }
                // The number beside it says all that the bar says.
                <svg class="bar" viewBox={format!("0 0 {most} 1")} preserveAspectRatio="none" aria-hidden="true">
                    <rect width={count.to_string()} height="1" />
                </svg>
            </td>
        }
    };
    let row = |channel: &MessageChannel| {
        html! {
            <tr>
                <th scope="row">{ capital(&words.get(&format!("message-channel-{channel}"))) }</th>
                { for MessageState::ALL.iter().map(|state| cell(*channel, *state)) }
            </tr>
        }
    };
    let heading = |state: &MessageState| html! { <th scope="col">{ words.get(&format!("sending-{state}")) }</th> };
    html! {
        <table class="table table--compact rules mt-5">
            <caption class="sr-only">{ words.get("sending-title") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.get("sending-channel") }</th>
                    { for MessageState::ALL.iter().map(heading) }
                </tr>
            </thead>
            <tbody>{ for MessageChannel::ALL.iter().map(row) }</tbody>
        </table>
    }
}
