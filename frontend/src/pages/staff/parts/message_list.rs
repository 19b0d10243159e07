//! Messages: what each tells whom, by which channel, what has become of it, and what to do where it could not be sent.

use super::super::route;
use super::acting::use_acting;
use super::paper::paper;
use crate::api::staff_messages::{self, Remedy};
use crate::clock;
use crate::components::{details, failed_act};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{MessageView, WrittenMessage};
use shared::model::{MessageState, RecipientKind};
use yew::prelude::*;

/// What a [`MessageList`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct MessageListProps {
    /// The messages, the newest first.
    pub messages: Vec<MessageView>,
    /// Whether the citizen's page is linked; not on that page.
    pub linked: bool,
    /// Whether the reader may do something about those that could not be sent.
    pub may: bool,
    /// Hears what was done, in words.
    pub onsaved: Callback<String>,
}

/// A row for each message.
#[component]
pub fn MessageList(props: &MessageListProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let acting = use_acting();
    let start = |message: &MessageView, remedy: Remedy, done: &str| {
        let (acting, onsaved) = (acting.clone(), props.onsaved.clone());
        let (id, done) = (message.id.clone(), words.get(done));
        Callback::from(move |_: MouseEvent| {
            let (onsaved, done) = (onsaved.clone(), done.clone());
            acting.start(
                (id.clone(), remedy == Remedy::Settle),
                move |(id, _), key| async move { staff_messages::remedy(&id, remedy, &key).await },
                move |()| onsaved.emit(done),
            );
        })
    };
    let row = |message: &MessageView| {
        let failed = message.state == MessageState::Failed;
        let which = html! { <span class="sr-only">{ ": " }{ kind(words, message) }{ ", " }{ &message.name }</span> };
        html! {
            <li key={message.id.clone()}>
                <div class="split">
                    <span class="name">{ kind(words, message) }</span>
                    if failed {
                        <span class="badge badge-warning">{ words.get("sent-failed") }</span>
                    }
                </div>
                <p class="mt-3 mb-0">
                    if let Some(id) = message.citizen_id.as_ref().filter(|_| props.linked) {
                        <a href={route::citizen(id)}>{ &message.name }</a>{ ". " }
                    }
                    { to(words, message) }{ " " }{ state(words, message) }
                </p>
                if let Some(written) = &message.written {
                    <div class="mt-3">{ details(words.get("sent-read"), said(written)) }</div>
                    if let Some(id) = message.citizen_id.as_ref().filter(|_| written.letter.is_some()) {
                        <p class="m-0"><a href={route::message(id, &message.id)}>{ words.get("sent-print") }{ which.clone() }</a></p>
                        <p class="m-0"><a href={staff_messages::letter_pdf(&message.id)}>{ words.get("sent-pdf") }{ which.clone() }</a></p>
                    }
                }
                if failed && props.may {
                    <div class="btn-row">
                        <button type="button" class="button btn-s" disabled={acting.busy()} onclick={start(message, Remedy::SendAgain, "sent-again-done")}>
                            { words.get("sent-again") }{ which.clone() }
                        </button>
                        <button type="button" class="button btn-s" disabled={acting.busy()} onclick={start(message, Remedy::Settle, "sent-settle-done")}>
                            { words.get("sent-settle") }{ which }
                        </button>
                    </div>
                }
            </li>
        }
    };
    html! {
        <>
            { acting.failure().map(|failure| failed_act(&site, failure, "refused-title")).unwrap_or_default() }
            <ol class="rows plain">{ for props.messages.iter().map(row) }</ol>
        </>
    }
}

/// "Indkaldelse".
pub fn kind(words: &Words, message: &MessageView) -> String {
    words.get(&format!("message-{}", message.kind))
}

/// "Til borgeren, sms.": whom it went to, and how.
fn to(words: &Words, message: &MessageView) -> String {
    let channel = words.get(&format!("message-channel-{}", message.channel));
    let key = match message.recipient {
        RecipientKind::Citizen => "sent-to-citizen",
        RecipientKind::Representative => "sent-to-representative",
        RecipientKind::Employee => "sent-to-employee",
    };
    words.format(key, &[("name", &message.name), ("channel", &channel)])
}

/// What has become of it.
fn state(words: &Words, message: &MessageView) -> String {
    let reason = || reason(words, message);
    match (message.state, message.sent_at) {
        (MessageState::Sent, Some(at)) => words.format("message-sent-at", &[("when", &words.moment(at))]),
        (MessageState::Sent, None) => words.get("message-state-sent"),
        (MessageState::Pending, _) if message.attempts > 0 => {
            let values = [("when", &*words.moment(message.leaves_at)), ("reason", &reason())];
            words.format("sent-tries-again", &values)
        }
        (MessageState::Pending, _) if message.leaves_at > clock::now() => {
            words.format("sent-waits", &[("when", &words.moment(message.leaves_at))])
        }
        (MessageState::Pending, _) => words.get("sent-soon"),
        (MessageState::Failed, _) => words.format("sent-not", &[("reason", &reason())]),
        (MessageState::Superseded, _) => words.format("sent-dropped", &[("reason", &reason())]),
    }
}

/// A reason in words: one of ours by its code; else as the service that refused it wrote it, or that it has passed.
fn reason(words: &Words, message: &MessageView) -> String {
    let code = message.reason.as_deref().unwrap_or_default();
    let key = format!("sent-reason-{code}");
    let known = Some(words.get(&key)).filter(|text| *text != key);
    known.unwrap_or_else(|| match message.state {
        MessageState::Superseded => words.get("sent-reason-passed"),
        _ if code.is_empty() => words.get("sent-reason-unknown"),
        _ => code.to_owned(),
    })
}

fn said(written: &WrittenMessage) -> Html {
    match &written.letter {
        Some(letter) => paper(letter, html! { <h3>{ &letter.title }</h3> }),
        None => html! {
            <>
                if !written.subject.is_empty() {
                    <p class="name mt-0">{ &written.subject }</p>
                }
                <p class="note-text">{ &written.text }</p>
            </>
        },
    }
}
