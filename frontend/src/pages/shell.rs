//! What both bundles begin with: language, address, and who is signed in.

use crate::api::session;
use crate::browser;
use crate::components::failed_act;
use crate::failure::Failure;
use crate::remote::{Remote, spawn_local, use_remote};
use crate::router::use_router;
use crate::site::Site;
use crate::texts;
use crate::words::Words;
use shared::api::{ActorKind, SessionView, SignedOutView};
use shared::texts::Lang;
use yew::prelude::*;

/// One of the two bundles.
#[derive(Clone, Copy)]
pub struct Audience {
    /// Who belongs here.
    pub kind: ActorKind,
    /// The part of the texts that every page has.
    pub texts: &'static str,
    /// Where one signs in; every address of the bundle begins with it.
    pub entry: &'static str,
    /// The first page of somebody who is signed in.
    pub home: &'static str,
}

/// The pages' surroundings, and how to change them.
pub struct Shell {
    /// What every part of a page may ask.
    pub site: Site,
    /// The call that asked who is signed in.
    pub session: Remote<SessionView>,
    /// Counts the people who were here since the page was opened: a new one gets new pages.
    pub visitor: u32,
    /// What stands above the page: that it stays in its language, if the other one could not be had.
    pub notice: Html,
    /// Changes the language.
    pub onlanguage: Callback<Lang>,
    /// Hears that somebody signed in: they go where they came from.
    pub onsigned_in: Callback<()>,
    /// Signs out.
    pub onsign_out: Callback<()>,
}

/// The surroundings of this audience's pages. Somebody of the other audience is not signed in here.
#[hook]
pub fn use_shell(audience: Audience, first: &Words) -> Shell {
    let words = use_state(|| first.clone());
    let unspoken = use_state(|| None::<Failure>);
    let router = use_router();
    let visitor = use_state(|| 0_u32);
    let session = use_remote(*visitor, |_| session::load());
    let signed_in = session.value.clone().filter(|who| who.kind == audience.kind && session.failure.is_none());
    let onlanguage = {
        let (words, unspoken) = (words.clone(), unspoken.clone());
        Callback::from(move |chosen: Lang| {
            let (words, unspoken) = (words.clone(), unspoken.clone());
            spawn_local(async move {
                let loaded = texts::load(audience.texts, chosen).await;
                unspoken.set(loaded.as_ref().err().cloned());
                if let Ok(loaded) = loaded {
                    texts::speak(chosen);
                    words.set(loaded);
                }
            });
        })
    };
    let onsigned_in = {
        let (visitor, router) = (visitor.clone(), router.clone());
        Callback::from(move |()| {
            visitor.set(*visitor + 1);
            router.go(way_back(router.here.get("back"), audience.home));
        })
    };
    let onsign_out = {
        let (visitor, router) = (visitor.clone(), router.clone());
        Callback::from(move |()| {
            let (visitor, router) = (visitor.clone(), router.clone());
            spawn_local(async move {
                match session::sign_out().await {
                    Ok(SignedOutView { leave: Some(address) }) => browser::leave_for(&address),
                    Ok(_) => {
                        visitor.set(*visitor + 1);
                        router.go(audience.entry);
                    }
                    Err(_) => {}
                }
            });
        })
    };
    let site = Site { words: (*words).clone(), router, session: signed_in, entry: audience.entry };
    let notice = unspoken.as_ref().map(|failure| failed_act(&site, failure, "language-failed"));
    Shell { notice: notice.unwrap_or_default(), site, session, visitor: *visitor, onlanguage, onsigned_in, onsign_out }
}

/// Where somebody goes who has signed in: where they came from, but only on this site.
fn way_back(asked: Option<String>, home: &str) -> String {
    asked.filter(|way| way.starts_with('/') && !way.starts_with("//")).unwrap_or_else(|| home.to_owned())
}
