//! Which of the staff's pages is shown.

use super::week::Week;
use crate::components::{Frame, NavItem, Waiting};
use crate::pages::entry::Entry;
use crate::pages::shell::{Audience, use_shell};
use crate::site::Site;
use shared::api::ActorKind;
use shared::texts::{COMMON, PROBLEMS, STAFF};
use yew::prelude::*;

const STAFF_PAGES: Audience =
    Audience { kind: ActorKind::Employee, texts: &[COMMON, PROBLEMS, STAFF], entry: "/staff/", home: "/staff/" };

/// The staff's bundle: the week, for who is signed in.
#[component]
pub fn App() -> Html {
    let shell = use_shell(STAFF_PAGES);
    let (site, session) = (&shell.site, &shell.session);
    let page = match &site.session {
        Some(_) => html! { <Week key={shell.visitor} /> },
        None if session.busy => html! { <Waiting text={site.words.get("loading")} /> },
        None => html! { <Entry kind={STAFF_PAGES.kind} onsigned_in={shell.onsigned_in.clone()} /> },
    };
    let menu = site.session.as_ref().map(|_| NavItem {
        to: STAFF_PAGES.home,
        text: site.words.get("nav-calendar"),
        current: true,
    });
    html! {
        <ContextProvider<Site> context={site.clone()}>
            <div onclick={site.router.follower(STAFF_PAGES.entry)}>
                <Frame
                    demo={site.session.as_ref().is_none_or(|session| session.demo)}
                    home={STAFF_PAGES.home}
                    tagline={site.words.get("staff-tagline")}
                    menu={menu.into_iter().collect::<Vec<_>>()}
                    onlanguage={shell.onlanguage.clone()}
                    onsign_out={shell.onsign_out.clone()}
                >
                    { page }
                </Frame>
            </div>
        </ContextProvider<Site>>
    }
}
