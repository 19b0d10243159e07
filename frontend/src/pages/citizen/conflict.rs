//! *Tiden er optaget*: the nearest free times on the same page, none preselected, every answer kept.

use super::draft::Answers;
use super::home::Overview;
use super::picker;
use super::talk_summary::{When, companion_fact, interpreter_fact};
use crate::api::me::Purpose;
use crate::components::{
    Alert, ErrorSummary, Fact, FieldFault, Heading, Picture, Tile, Tone, phone_link, quiet_facts, step, tiles,
};
use crate::site::use_site;
use crate::words::{Words, capital, phone};
use shared::api::{AlternativeView, SlotView, SlotsView};
use yew::prelude::*;

/// Why the chosen time cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// Somebody was faster.
    Taken,
    /// An interpreter makes the talk too long for it.
    TooShort,
    /// It was not free when the page was opened.
    NotFree,
}

/// What a [`Conflict`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ConflictProps {
    /// Why the time cannot be had.
    pub why: Gone,
    /// The time, if it was ever free.
    pub when: Option<When>,
    /// Free times near it.
    pub near: Vec<AlternativeView>,
    /// What the time is for.
    pub purpose: Purpose,
    /// The order and the channels.
    pub view: SlotsView,
    /// The orders and talks.
    pub overview: Overview,
    /// The answers, to show that they are kept.
    pub answers: Answers,
    /// The fields, to change them.
    pub fields: Html,
    /// Whether something is missing in them.
    pub faulty: bool,
    /// Where all times are.
    pub list: AttrValue,
    /// Whether the new time is being sent.
    pub busy: bool,
    /// Hears the new time.
    pub onsend: Callback<SlotView>,
}

/// The message, the near times, and the answers.
#[component]
pub fn Conflict(props: &ConflictProps) -> Html {
    let words = use_site().words;
    let chosen = use_state(|| None::<usize>);
    let unchosen = use_state(|| 0_u32);
    let editing = use_state(|| false);
    use_effect_with(props.near.clone(), {
        let chosen = chosen.clone();
        move |_| chosen.set(None)
    });
    let onsubmit = {
        let (chosen, unchosen) = (chosen.clone(), unchosen.clone());
        let (near, onsend) = (props.near.clone(), props.onsend.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match chosen.and_then(|at| near.get(at)) {
                Some(alternative) => onsend.emit(alternative.slot.clone()),
                None => unchosen.set(*unchosen + 1),
            }
        })
    };
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| chosen.set(Some(at)))
    };
    let missing = (*unchosen > 0 && chosen.is_none())
        .then(|| FieldFault { field: "near-0", text: words.get("gone-choose").into() });
    let near: Vec<Tile> = props.near.iter().map(|near| tile(&words, near)).collect();
    let moves = matches!(props.purpose, Purpose::Move(_));
    let button = match (moves, props.busy) {
        (false, false) => "gone-book",
        (false, true) => "confirm-booking",
        (true, false) => "gone-move",
        (true, true) => "move-moving",
    };
    html! {
        <>
            <ErrorSummary faults={missing.into_iter().collect::<Vec<_>>()} attempt={*unchosen} />
            { message(&words, props) }
            <div class="mt-6">{ step(&words, 2) }</div>
            <Heading title={words.get("gone-heading")} takes_focus=false />
            <form novalidate=true {onsubmit}>
                if props.near.is_empty() {
                    { none_near(&words, &props.overview) }
                } else {
                    { tiles("near", &words.get("gone-nearest"), &near, *chosen, false, &onchoose) }
                }
                <div class="actions">
                    if !props.near.is_empty() {
                        <button type="submit" class="button button-primary" disabled={props.busy}>
                            { words.get(button) }
                        </button>
                    }
                    <a href={props.list.clone()}>{ words.get("gone-all") }</a>
                </div>
                { kept(&words, props, &editing) }
            </form>
        </>
    }
}

/// What happened, and what still stands.
fn message(words: &Words, props: &ConflictProps) -> Html {
    let (title, text) = match props.why {
        Gone::Taken => ("gone-title", "gone-text"),
        Gone::TooShort => ("gone-longer-title", "gone-longer-text"),
        Gone::NotFree => ("gone-now-title", "gone-now-text"),
    };
    let when = props.when.map_or_else(|| words.get("gone-that-time"), |when| when.start(words));
    let when = if props.why == Gone::TooShort { capital(&when) } else { when };
    let old = match &props.purpose {
        Purpose::Move(id) => props.overview.talk(id).map(|talk| When::from(talk).start(words)),
        Purpose::Book(_) => None,
    };
    html! {
        <Alert tone={Tone::Warning} takes_focus=true title={words.get(title)}>
            <p>{ words.format(text, &[("when", &when)]) }</p>
            if let Some(when) = old {
                <p>{ words.format("gone-old-stands", &[("when", &when)]) }</p>
            }
        </Alert>
    }
}

fn tile(words: &Words, near: &AlternativeView) -> Tile {
    let slot = &near.slot;
    let with = if slot.own_caseworker { "talk-own" } else { "talk-colleague" };
    Tile {
        title: capital(&When::from(slot).start(words)),
        picture: None,
        lines: vec![
            words.format(with, &[("name", &slot.caseworker.name)]),
            words.get(&format!("near-{}", near.nearness)),
        ],
    }
}

fn none_near(words: &Words, overview: &Overview) -> Html {
    let office = phone_link(&overview.contact.office.phone, "");
    html! { <p>{ words.around("gone-none", "phone", office, &[]) }</p> }
}

/// The answers, and the way to change them without leaving.
fn kept(words: &Words, props: &ConflictProps, editing: &UseStateHandle<bool>) -> Html {
    let open = **editing || props.faulty;
    let onclick = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(!*editing))
    };
    let deadline = match props.purpose {
        Purpose::Book(_) => {
            let book_by = props.view.order.as_ref().map(|order| words.day(order.book_by));
            book_by.map(|day| words.format("gone-deadline", &[("day", &day)]))
        }
        Purpose::Move(_) => None,
    };
    html! {
        <>
            <section class="panel panel--quiet mt-6" aria-labelledby="kept">
                <div class="split">
                    <h2 class="h4 m-0" id="kept">{ words.get("gone-saved") }</h2>
                    <button
                        type="button"
                        class="function-link"
                        aria-expanded={if open { "true" } else { "false" }}
                        {onclick}
                    >
                        { words.get("gone-edit") }
                    </button>
                </div>
                <div class="mt-4">
                    if open {
                        { props.fields.clone() }
                    } else {
                        { quiet_facts(&answers(words, props)) }
                    }
                </div>
            </section>
            if let Some(deadline) = deadline {
                <p class="mt-5 muted">{ deadline }</p>
            }
        </>
    }
}

fn answers(words: &Words, props: &ConflictProps) -> Vec<Fact> {
    let channel = props.view.channel;
    let minutes = props.view.channels.iter().find(|offer| offer.channel == channel).map_or(0, |offer| offer.minutes);
    let how = words.format(&format!("gone-how-{channel}"), &[("minutes", &words.minutes(minutes))]);
    vec![
        Fact::new(picker::picture(channel), how),
        Fact::new(Picture::Smartphone, phone(&props.answers.phone)),
        companion_fact(words, props.answers.companion, channel),
        props.answers.interpreter_language().map_or_else(
            || Fact::new(Picture::Chat, words.get("talk-no-interpreter")),
            |language| interpreter_fact(words, language),
        ),
    ]
}
