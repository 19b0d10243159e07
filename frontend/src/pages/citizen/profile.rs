//! *Mine oplysninger*: how we reach the citizen, in which language, and whether an interpreter is needed.

use super::aside::columns;
use super::home::Overview;
use super::profile_form::ProfileForm;
use crate::api::me;
use crate::components::{Heading, Waiting, failed_load};
use crate::pages::feed::use_feed;
use crate::remote::use_remote;
use crate::site::use_site;
use shared::api::ActorKind;
use yew::prelude::*;

/// What a [`Profile`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ProfileProps {
    /// Whom to call.
    pub overview: Overview,
}

/// The page. Another language does not load it again: what is written would be lost.
#[component]
pub fn Profile(props: &ProfileProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let profile = use_remote((), |()| me::profile());
    let feed = use_feed(ActorKind::Citizen);
    let content = match (&profile.value, &profile.failure) {
        (Some(profile), _) => {
            html! { <><ProfileForm known={(**profile).clone()} />{ feed }<p><a href={me::export(words.lang())}>{ words.get("profile-export") }</a></p></> }
        }
        (None, Some(failure)) => failed_load(&site, failure, &profile.reload),
        (None, None) => html! { <Waiting text={words.get("loading")} /> },
    };
    let page = html! {
        <>
            <Heading title={words.get("profile-title")} />
            <p class="lead">{ words.get("profile-lead") }</p>
            { content }
        </>
    };
    columns(&props.overview, page)
}
