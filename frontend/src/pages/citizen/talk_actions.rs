//! What can be done with a talk to come: move and cancel, or, where we chose the time, call.

use super::call_back::ask_button;
use super::explain::{said, why_not_cancel, why_not_move};
use super::home::Overview;
use super::no_times::with_name;
use super::route;
use super::talk_card::of_talk;
use crate::api::me::Purpose;
use crate::components::{Alert, Tone};
use crate::site::{Site, use_site};
use crate::words::{Words, phone};
use shared::api::TalkView;
use shared::model::Origin;
use shared::rules::Refusal;
use yew::prelude::*;

/// What [`TalkActions`] are drawn with.
#[derive(Properties, PartialEq)]
pub struct TalkActionsProps {
    /// The talk.
    pub talk: TalkView,
    /// The municipality's promises, and whom to call.
    pub overview: Overview,
}

/// The buttons. What can no longer be done stays there, and explains itself when it is used.
#[component]
pub fn TalkActions(props: &TalkActionsProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let explained = use_state(|| None::<(&'static str, Refusal)>);
    let (talk, overview) = (&props.talk, &props.overview);
    let action = |to: String, class: &'static str, text: &str, refusal: Option<Refusal>, title: &'static str| {
        let content = html! { <>{ words.get(text) }<span class="sr-only">{ of_talk(words, talk) }</span></> };
        match refusal {
            None => html! { <a href={to} {class}>{ content }</a> },
            Some(refusal) => {
                let explained = explained.clone();
                let onclick = Callback::from(move |_| explained.set(Some((title, refusal.clone()))));
                let class = if class.is_empty() { "function-link" } else { class };
                html! { <button type="button" {class} {onclick}>{ content }</button> }
            }
        }
    };
    // A time that we chose is moved by us, unless the municipality lets the citizen do it, too.
    let ours =
        talk.origin == Origin::Summoned && matches!(talk.move_refusal, Some(Refusal::Summoned | Refusal::Barred));
    let cancel = action(route::cancel(&talk.id), "", "talk-cancel", why_not_cancel(talk), "cancel-refused-title");
    html! {
        <>
            if ours {
                { chosen_by_us(&site, overview, talk, cancel) }
            } else {
                <div class="actions">
                    { action(
                        route::choose(&Purpose::Move(talk.id.clone())),
                        "button button-secondary",
                        "talk-move",
                        why_not_move(overview, talk),
                        "move-refused-title",
                    ) }
                    { cancel }
                </div>
            }
            if let Some((title, refusal)) = &*explained {
                <Alert tone={Tone::Info} takes_focus=true title={words.get(title)}>
                    <p>{ said(words, refusal) }</p>
                    <p>{ call(words, overview, "") }</p>
                </Alert>
            }
        </>
    }
}

/// Nobody but the caseworker moves a time that we chose: how to reach them.
fn chosen_by_us(site: &Site, overview: &Overview, talk: &TalkView, cancel: Html) -> Html {
    let words = &site.words;
    // Where there is a talk to book, that is the one thing to do.
    let class = if overview.bar.is_some() { "button button-primary" } else { "button button-secondary" };
    html! {
        <>
            <p class="mt-5">{ with_name(words, overview, "summoned-not-fit") }</p>
            <div class="actions">
                // Said once: the page would hold the same question twice.
                if overview.talks.first().is_some_and(|first| first.id == talk.id) {
                    { ask_button(overview, class) }
                }
                { call(words, overview, "nowrap") }
                { cancel }
            </div>
        </>
    }
}

/// "Ring 55 50 00 12": the caseworker's number, else the office's.
fn call(words: &Words, overview: &Overview, class: &'static str) -> Html {
    let contact = &overview.contact;
    let number = contact.phone.as_ref().filter(|_| contact.caseworker.is_some()).unwrap_or(&contact.office.phone);
    html! { <a {class} href={format!("tel:{number}")}>{ words.format("call-number", &[("phone", &phone(number))]) }</a> }
}
