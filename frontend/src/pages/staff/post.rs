//! *Demo: post*: what somebody has received, each message as its receiver sees it. Open to everybody, for in the
//! demonstration everybody and everything is invented.

use super::parts::message_list::kind;
use super::parts::paper::paper;
use super::route::POST;
use crate::api::demo;
use crate::components::{Heading, Label, Picture, Waiting, choice, failed_load, failed_page, icon};
use crate::remote::use_remote;
use crate::router::address;
use crate::site::{Site, use_site};
use crate::words::{Words, capital};
use shared::api::{ActorKind, DemoPerson, MessageView, WrittenMessage};
use shared::model::{MessageChannel, MessageState};
use yew::prelude::*;

/// How the address names a receiver.
const fn name_of(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Citizen => "citizen_id",
        ActorKind::Employee => "employee_id",
    }
}

/// Whom the address names.
fn asked(site: &Site) -> Option<(ActorKind, String)> {
    let named = |kind| site.router.here.get(name_of(kind)).map(|id| (kind, id));
    named(ActorKind::Citizen).or_else(|| named(ActorKind::Employee))
}

/// The page: whose post, and the post.
#[component]
pub fn Post() -> Html {
    let site = use_site();
    let words = &site.words;
    let people = use_remote((), |()| demo::people());
    let Some(all) = people.value.clone() else {
        return match &people.failure {
            Some(failure) => failed_page(&site, failure, &people.reload),
            None => html! { <Waiting text={words.get("entry-loading")} /> },
        };
    };
    let persons: Vec<DemoPerson> = all.personas.iter().map(|view| view.person.clone()).collect();
    let first = persons.first().map(|person| (person.kind, person.id.clone()));
    let Some((kind, id)) = asked(&site).or(first) else { return Html::default() };
    let options: Vec<(String, String)> =
        persons.iter().map(|person| (person.id.clone(), person.name.clone())).collect();
    let onchoose = {
        let router = site.router.clone();
        Callback::from(move |id: String| {
            if let Some(person) = persons.iter().find(|person| person.id == id) {
                router.note(address(POST, &[(name_of(person.kind), Some(&id))]));
            }
        })
    };
    html! {
        <>
            <Heading title={words.get("demo-post")} />
            <p class="lead">{ words.get("post-lead") }</p>
            { choice(words, &Label::plain("receiver", words.get("post-receiver"), &[]), &options, &id, &onchoose) }
            <Received key={id.clone()} {kind} id={id.clone()} />
        </>
    }
}

/// What [`Received`] is drawn with.
#[derive(Properties, PartialEq)]
struct ReceivedProps {
    /// Citizen or staff.
    kind: ActorKind,
    /// Who.
    id: String,
}

/// What they have received, the newest first.
#[component]
fn Received(props: &ReceivedProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote((props.kind, props.id.clone()), |(kind, id)| async move { demo::post(kind, &id).await });
    let came: Vec<_> = loaded
        .value
        .iter()
        .flat_map(|view| &view.messages)
        .filter(|message| message.state == MessageState::Sent)
        .filter_map(|message| message.written.as_ref().map(|written| one(words, message, written)))
        .collect();
    html! {
        <>
            <p class="mt-4">
                <button type="button" class="function-link" onclick={loaded.reload.reform(|_: MouseEvent| ())}>
                    { icon(Picture::Refresh) }{ words.get("post-refresh") }
                </button>
            </p>
            <p class="sr-only" role="status">
                if loaded.value.is_some() {
                    { words.count("post-count", u32::try_from(came.len()).unwrap_or(u32::MAX), &[]) }
                }
            </p>
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            if loaded.value.is_none() && loaded.busy {
                <Waiting text={words.get("post-loading")} />
            } else if loaded.value.is_some() && came.is_empty() {
                <p class="muted">{ words.get("post-none") }</p>
            }
            { came }
        </>
    }
}

/// One message: by which channel and when, and then as it is received.
fn one(words: &Words, message: &MessageView, written: &WrittenMessage) -> Html {
    let channel = capital(&words.get(&format!("message-channel-{}", message.channel)));
    let at = message.sent_at.unwrap_or(message.created_at);
    let received = match message.channel {
        MessageChannel::Sms => html! { <div class="sms"><p class="note-text">{ &written.text }</p></div> },
        MessageChannel::Email => mail(words, &message.name, written),
        MessageChannel::DigitalPost => html! {
            <details class="inbox">
                <summary>
                    <span class="name">{ &written.subject }</span>
                    if written.letter.is_some() {
                        <span class="small muted">{ &written.text }</span>
                    }
                </summary>
                { letter(written) }
            </details>
        },
        MessageChannel::Letter => letter(written),
    };
    html! {
        <section class="block" key={message.id.clone()}>
            <h2 class="h4">{ channel }</h2>
            <p class="small muted">{ kind(words, message) }{ ", " }{ words.moment(at) }{ ", " }{ &message.name }</p>
            { received }
        </section>
    }
}

fn mail(words: &Words, name: &str, written: &WrittenMessage) -> Html {
    let file = |invite: &String| {
        let content = String::from(js_sys::encode_uri_component(invite));
        html! {
            <p class="mb-0">
                <a href={format!("data:text/calendar;charset=utf-8,{content}")} download="aftale.ics">
                    { icon(Picture::CalendarMonth) }{ "aftale.ics" }
                </a>
            </p>
        }
    };
    html! {
        <div class="mail">
            <dl class="lines">
                <div><dt>{ words.get("post-to") }</dt><dd>{ name }</dd></div>
                <div><dt>{ words.get("post-subject") }</dt><dd>{ &written.subject }</dd></div>
            </dl>
            <p class="note-text">{ &written.text }</p>
            { for written.invite.as_ref().map(file) }
        </div>
    }
}

/// The letter, or where there is none, what is written.
fn letter(written: &WrittenMessage) -> Html {
    match &written.letter {
        Some(letter) => paper(letter, html! { <h3>{ &letter.title }</h3> }),
        None => html! { <div class="paper"><p class="note-text">{ &written.text }</p></div> },
    }
}
