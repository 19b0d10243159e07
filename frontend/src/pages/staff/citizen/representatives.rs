//! *Partsrepræsentant*: who gets copies of the letters, and who did (forvaltningsloven § 8).

use super::super::parts::acting::use_acting;
use super::Around;
use super::new_representative::NewRepresentativeForm;
use crate::api::staff_messages;
use crate::browser;
use crate::clock;
use crate::components::{Picture, Waiting, failed_act, failed_load, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::RepresentativeView;
use std::cmp::Ordering;
use yew::prelude::*;

const TITLE: &str = "representatives-h";
const OPENER: &str = "open-representative";

/// What [`Representatives`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct RepresentativesProps {
    /// The page around.
    pub around: Around,
    /// Whether the reader may register one.
    pub may: bool,
}

/// Everybody who represents the citizen, and the form for one more.
#[component]
pub fn Representatives(props: &RepresentativesProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote((props.around.citizen.id.clone(), words.lang()), |(id, _)| async move {
        staff_messages::representatives(&id).await
    });
    let open = use_state(|| false);
    let acting = use_acting();
    let onsaved = {
        let (onsaved, reload, open) = (props.around.onsaved.clone(), loaded.reload.clone(), open.clone());
        Callback::from(move |text: String| {
            open.set(false);
            browser::focus(TITLE);
            onsaved.emit(text);
            reload.emit(());
        })
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |()| {
            browser::focus(OPENER);
            open.set(false);
        })
    };
    let onopen = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onend = |view: &RepresentativeView| {
        let (acting, onsaved, id) = (acting.clone(), onsaved.clone(), view.id.clone());
        let text = words.format("representative-ended", &[("name", &view.name)]);
        Callback::from(move |_: MouseEvent| {
            let (onsaved, text) = (onsaved.clone(), text.clone());
            acting.start(
                id.clone(),
                |id, key| async move { staff_messages::end_representative(&id, &key).await },
                move |()| onsaved.emit(text),
            );
        })
    };
    let row = |view: &RepresentativeView| {
        let last = view.to.map(|to| to.cmp(&clock::today()));
        html! {
            <li key={view.id.clone()}>
                <p class="name m-0">{ &view.name }</p>
                <p class="m-0">{ address(view) }</p>
                <p class="m-0">{ days(words, view) }</p>
                if last != Some(Ordering::Less) {
                    <p class="m-0">{ words.get(if view.cvr.is_some() { "representative-by-post" } else { "representative-by-paper" }) }</p>
                    if props.may && last != Some(Ordering::Equal) {
                        <button type="button" class="button btn-s mt-3" disabled={acting.busy()} onclick={onend(view)}>
                            { words.get("representative-end") }<span class="sr-only">{ ": " }{ &view.name }</span>
                        </button>
                    }
                }
            </li>
        }
    };
    let list = loaded.value.as_ref().map(|view| {
        if view.representatives.is_empty() {
            html! { <p class="muted">{ words.get("representatives-none") }</p> }
        } else {
            html! { <ol class="plain rows">{ for view.representatives.iter().map(row) }</ol> }
        }
    });
    html! {
        <section class="block" aria-labelledby={TITLE}>
            <h2 id={TITLE} tabindex="-1">{ words.get("representatives-title") }</h2>
            <p>{ words.get("representatives-text") }</p>
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            if loaded.value.is_none() && loaded.busy {
                <Waiting text={words.get("loading")} />
            }
            { acting.failure().map(|failure| failed_act(&site, failure, "refused-title")).unwrap_or_default() }
            { list.unwrap_or_default() }
            if props.may {
                <p class="mt-4">
                    <button type="button" class="function-link" id={OPENER} aria-expanded={open.to_string()} onclick={onopen}>
                        { icon(Picture::Persons) }{ words.get("representative-open") }
                    </button>
                </p>
                if *open {
                    <NewRepresentativeForm citizen={props.around.citizen.id.clone()} {onsaved} {onclose} />
                }
            }
        </section>
    }
}

fn address(view: &RepresentativeView) -> String {
    format!("{}, {} {}", view.street, view.postal_code, view.town)
}

/// From when until when, and since when there is a written consent.
fn days(words: &Words, view: &RepresentativeView) -> String {
    let (from, consent) = (words.day_and_year(view.from), words.day_and_year(view.consent_on));
    let to = view.to.map(|day| words.day_and_year(day));
    match &to {
        Some(to) => words.format("representative-from-to", &[("from", &from), ("to", to), ("consent", &consent)]),
        None => words.format("representative-from", &[("from", &from), ("consent", &consent)]),
    }
}
