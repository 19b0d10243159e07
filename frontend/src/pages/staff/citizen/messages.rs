//! What was told to the citizen and to those who represent them, and what became of it.

use super::super::parts::message_list::MessageList;
use super::Around;
use crate::api::staff_messages;
use crate::browser;
use crate::components::{Waiting, failed_load};
use crate::remote::use_remote;
use crate::site::use_site;
use shared::model::MessageState;
use yew::prelude::*;

/// How many messages are shown before somebody asks for all.
const FEW: usize = 5;

const TITLE: &str = "messages-h";

/// What [`Messages`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct MessagesProps {
    /// The page around; whatever changes there may have told somebody something.
    pub around: Around,
    /// Whether the reader may do something about those that could not be sent.
    pub may: bool,
}

/// The latest messages, or all; those that could not be sent stand first, because somebody must do something.
#[component]
pub fn Messages(props: &MessagesProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote((props.around.citizen.clone(), words.lang()), |(citizen, _)| async move {
        staff_messages::of_citizen(&citizen.id).await
    });
    let all = use_state(|| false);
    let onsaved = {
        let (onsaved, reload) = (props.around.onsaved.clone(), loaded.reload.clone());
        Callback::from(move |text: String| {
            browser::focus(TITLE);
            onsaved.emit(text);
            reload.emit(());
        })
    };
    let onall = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let content = loaded.value.as_ref().map(|view| {
        let (failed, others): (Vec<_>, Vec<_>) =
            view.messages.iter().cloned().partition(|message| message.state == MessageState::Failed);
        let most = if *all { others.len() } else { FEW };
        let more = others.len() > FEW;
        let shown: Vec<_> = failed.into_iter().chain(others.into_iter().take(most)).collect();
        html! {
            <>
                if shown.is_empty() {
                    <p class="muted">{ words.get("messages-none") }</p>
                } else {
                    <MessageList messages={shown} linked=false may={props.may} {onsaved} />
                }
                if more {
                    <button type="button" class="function-link mt-4" aria-expanded={all.to_string()} onclick={onall}>
                        { words.get(if *all { "messages-few" } else { "messages-all" }) }
                    </button>
                }
            </>
        }
    });
    html! {
        <section class="mb-6" aria-labelledby={TITLE}>
            <h2 class="mt-0" id={TITLE} tabindex="-1">{ words.get("messages-title") }</h2>
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            if loaded.value.is_none() && loaded.busy {
                <Waiting text={words.get("messages-loading")} />
            }
            { content.unwrap_or_default() }
        </section>
    }
}
