//! A talk to come, with the order it meets: one card.

use super::explain::{said, why_not_cancel, why_not_move};
use super::home::Overview;
use super::route;
use super::talk_summary::{When, companion_fact, interpreter_fact, talk_summary, where_fact, with_fact};
use crate::api::me::Purpose;
use crate::components::{Alert, Fact, Picture, Tone, details};
use crate::site::use_site;
use crate::words::Words;
use shared::api::TalkView;
use shared::model::Origin;
use shared::rules::Refusal;
use shared::time::day_of;
use yew::prelude::*;

/// A talk to come, and what can be done with it. The `first` is the one thing that matters now.
pub fn talk_card(words: &Words, overview: &Overview, talk: &TalkView, over: &str, first: bool) -> Html {
    let id = format!("talk-{}", talk.id);
    let absent = html! {
        <>
            <p>{ words.get("absent-call") }</p>
            <p>{ words.format("absent-benefit", &[("scheme", talk.scheme.as_str())]) }</p>
        </>
    };
    let more = html! {
        <>
            <TalkActions talk={talk.clone()} overview={overview.clone()} />
            <div class="mt-5">{ details(words.get("talks-what-if-absent"), absent) }</div>
        </>
    };
    html! {
        <section
            class={if first { "card collapsed-height card--task" } else { "card collapsed-height" }}
            aria-labelledby={id.clone()}
            key={id.clone()}
        >
            <div class="card-content">{ talk_summary(words, id, over, When::from(talk), &lines(words, talk), more) }</div>
        </section>
    }
}

fn lines(words: &Words, talk: &TalkView) -> Vec<Fact> {
    let place = where_fact(words, talk.channel, talk.place.as_ref(), talk.phone.as_deref());
    let kind = words.get(&format!("talk-type-{}", talk.talk_type));
    let mut lines = vec![Fact::new(Picture::Chat, kind)];
    lines.extend(place);
    lines.push(with_fact(words, &talk.caseworker.name, talk.own_caseworker));
    if talk.companion {
        lines.push(companion_fact(words, true, talk.channel));
    }
    lines.extend(talk.interpreter_language.map(|language| interpreter_fact(words, language)));
    if talk.origin == Origin::Summoned {
        lines.push(Fact::new(Picture::Email, words.get("talks-summoned")));
        return lines;
    }
    if talk.order.is_some() {
        lines.push(Fact::new(Picture::Check, words.get("talks-deadline-kept")));
    }
    if talk.move_refusal.is_none() {
        let until = [("day", &*words.day(day_of(talk.move_until))), ("time", &*words.at(talk.move_until))];
        lines.push(Fact::new(Picture::Refresh, words.format("talk-move-until", &until)));
    }
    lines
}

/// What [`TalkActions`] are drawn with.
#[derive(Properties, PartialEq)]
pub struct TalkActionsProps {
    /// The talk.
    pub talk: TalkView,
    /// The municipality's promises.
    pub overview: Overview,
}

/// Move and cancel. What can no longer be done stays there, and explains itself when it is used.
#[component]
pub fn TalkActions(props: &TalkActionsProps) -> Html {
    let words = use_site().words;
    let explained = use_state(|| None::<(&'static str, Refusal)>);
    let talk = &props.talk;
    let of_talk = words.format("talk-of", &[("day", &words.day(day_of(talk.starts_at)))]);
    let action = |to: String, class: &'static str, text: &str, refusal: Option<Refusal>, title: &'static str| {
        let content = html! { <>{ words.get(text) }<span class="sr-only">{ &of_talk }</span></> };
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
    let move_to = route::choose(&Purpose::Move(talk.id.clone()));
    let not_move = why_not_move(&props.overview, talk);
    let not_cancel = why_not_cancel(talk);
    html! {
        <>
            <div class="actions">
                { action(move_to, "button button-secondary", "talk-move", not_move, "move-refused-title") }
                { action(route::cancel(&talk.id), "", "talk-cancel", not_cancel, "cancel-refused-title") }
            </div>
            if let Some((title, refusal)) = &*explained {
                <Alert tone={Tone::Info} takes_focus=true title={words.get(title)}>
                    <p>{ said(&words, refusal) }</p>
                </Alert>
            }
        </>
    }
}
