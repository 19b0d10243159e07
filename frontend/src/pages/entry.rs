//! The entry of the demonstration: whom to be.

use crate::api::demo;
use crate::browser;
use crate::components::{Heading, Waiting, failed_act, failed_load};
use crate::failure::Failure;
use crate::remote::{spawn_local, use_remote};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{ActorKind, Persona, PersonaView};
use yew::prelude::*;

/// What an [`Entry`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct EntryProps {
    /// Whose pages these are; for anybody else the browser goes to the other bundle.
    pub kind: ActorKind,
    /// Hears that one of them has signed in.
    pub onsigned_in: Callback<()>,
}

/// A button for each persona.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let people = use_remote((), |()| demo::people());
    let failure = use_state(|| None::<Failure>);
    let enter = {
        let (kind, failure, onsigned_in) = (props.kind, failure.clone(), props.onsigned_in.clone());
        Callback::from(move |(persona, who): (Persona, ActorKind)| {
            let (failure, onsigned_in) = (failure.clone(), onsigned_in.clone());
            spawn_local(async move {
                match demo::sign_in(persona).await {
                    Ok(()) if who == kind => onsigned_in.emit(()),
                    Ok(()) => browser::leave_for(if who == ActorKind::Citizen { "/talks" } else { "/staff/" }),
                    Err(why) => failure.set(Some(why)),
                }
            });
        })
    };
    // Where there is no demonstration, the server has its own page in this place.
    use_effect_with(people.failure.clone(), {
        let here = site.router.here.address();
        move |failure| {
            if matches!(failure, Some(Failure::Problem(problem)) if problem.status == 404) {
                browser::leave_for(&here);
            }
        }
    });
    let group = |title: &str, kind: ActorKind| {
        let all = people.value.iter().flat_map(|people| &people.personas);
        let shown = all.filter(|view| view.person.kind == kind);
        html! {
            <section class="block">
                <h2>{ words.get(title) }</h2>
                <ul class="personas plain">{ for shown.map(|view| persona(words, view, &enter)) }</ul>
            </section>
        }
    };
    html! {
        <>
            <Heading title={words.get("entry-title")} />
            <p class="lead">{ words.get("entry-lead") }</p>
            { failure.as_ref().map(|failure| failed_act(&site, failure, "refused-title")).unwrap_or_default() }
            if let Some(failure) = &people.failure {
                { failed_load(&site, failure, &people.reload) }
            } else if people.value.is_none() {
                <Waiting text={words.get("entry-loading")} />
            } else {
                { group("entry-citizens", ActorKind::Citizen) }
                { group("entry-staff", ActorKind::Employee) }
            }
        </>
    }
}

fn persona(words: &Words, view: &PersonaView, enter: &Callback<(Persona, ActorKind)>) -> Html {
    let (persona, kind) = (view.persona, view.person.kind);
    html! {
        <li>
            <button type="button" class="persona" onclick={enter.reform(move |_| (persona, kind))}>
                <span class="name">{ &view.person.name }</span>
                <span>{ words.get(&format!("entry-text-{persona}")) }</span>
            </button>
        </li>
    }
}
