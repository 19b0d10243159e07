//! Who is here, in which language, and which page is shown.

use super::entry::Entry;
use super::home::Home;
use super::route::{Route, TALKS};
use crate::api::{self, Failure, session};
use crate::browser;
use crate::components::{Frame, Heading, NavItem, Waiting, failed_load};
use crate::remote::use_remote;
use crate::router::use_router;
use crate::site::Site;
use crate::words::{Words, first_language};
use shared::api::ActorKind;
use shared::texts::{CITIZEN, COMMON, Lang, PROBLEMS};
use yew::platform::spawn_local;
use yew::prelude::*;

/// The citizen's bundle.
#[component]
pub fn App() -> Html {
    let lang = use_state(first_language);
    let words = use_memo(*lang, |lang| {
        api::set_language(*lang);
        Words::new(*lang, &[COMMON, PROBLEMS, CITIZEN])
    });
    let router = use_router();
    let visitor = use_state(|| 0_u32);
    let session = use_remote(*visitor, |_| session::load());
    let signed_in = session.value.clone().filter(|who| who.kind == ActorKind::Citizen && session.failure.is_none());
    let site = Site { words: (*words).clone(), router: router.clone(), session: signed_in, entry: "/" };
    let route = Route::of(&router.here);
    let onlanguage = Callback::from(move |chosen: Lang| {
        browser::set_language(chosen.tag());
        lang.set(chosen);
    });
    let onsigned_in = {
        let (visitor, router) = (visitor.clone(), router.clone());
        Callback::from(move |()| {
            visitor.set(*visitor + 1);
            router.go(way_back(router.here.get("back")));
        })
    };
    let onsign_out = {
        let (visitor, router) = (visitor.clone(), router.clone());
        Callback::from(move |()| {
            let (visitor, router) = (visitor.clone(), router.clone());
            spawn_local(async move {
                if session::sign_out().await.is_ok() {
                    visitor.set(*visitor + 1);
                    router.go("/");
                }
            });
        })
    };
    let page = match (&route, &session.failure) {
        (Route::Entry, _) => html! { <Entry {onsigned_in} /> },
        (Route::Unknown, _) => not_found(&site),
        (_, Some(failure)) => failed_load(&site, failure, &session.reload),
        (_, None) if site.session.is_some() => html! { <Home key={*visitor} route={route.clone()} /> },
        (_, None) if session.busy => html! { <Waiting text={site.words.get("loading")} /> },
        (_, None) => failed_load(&site, &Failure::SignedOut, &session.reload),
    };
    html! {
        <ContextProvider<Site> context={site.clone()}>
            <div onclick={router.follower("/")}>
                <Frame
                    demo={route == Route::Entry || site.session.as_ref().is_some_and(|session| session.demo)}
                    home={if site.session.is_some() { TALKS } else { "/" }}
                    tagline={site.words.get("site-tagline")}
                    menu={menu(&site, &route)}
                    {onlanguage}
                    {onsign_out}
                >
                    { page }
                </Frame>
            </div>
        </ContextProvider<Site>>
    }
}

/// The main menu; none in the booking flow, where there is nothing to stray to.
fn menu(site: &Site, route: &Route) -> Vec<NavItem> {
    match (route, &site.session) {
        (Route::Talks | Route::Receipt(_), Some(_)) => {
            vec![NavItem { to: TALKS, text: site.words.get("nav-talks"), current: *route == Route::Talks }]
        }
        _ => Vec::new(),
    }
}

/// Where somebody goes who has signed in: where they came from, but only on this site.
fn way_back(asked: Option<String>) -> String {
    asked.filter(|way| way.starts_with('/') && !way.starts_with("//")).unwrap_or_else(|| TALKS.to_owned())
}

fn not_found(site: &Site) -> Html {
    html! {
        <>
            <Heading title={site.words.get("not-found-title")} />
            <p class="lead">{ site.words.get("not-found-text") }</p>
            <p><a href={TALKS}>{ site.words.get("receipt-to-talks") }</a></p>
        </>
    }
}
