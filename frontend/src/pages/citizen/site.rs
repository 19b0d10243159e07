//! Which of the citizen's pages is shown.

use super::draft::use_draft;
use super::home::Home;
use super::reading::Reading;
use super::route::{ACCESSIBILITY, COURSE, HELP, PRIVACY, PROFILE, RULES, Route, TALKS};
use super::rules::Rules;
use super::static_pages::{HELP_LINKS, StaticPage, help_section};
use crate::components::{FootLinks, Frame, Heading, NavItem, Waiting, failed_page};
use crate::failure::Failure;
use crate::pages::entry::Entry;
use crate::pages::shell::{Audience, use_shell};
use crate::site::Site;
use crate::texts;
use crate::words::Words;
use shared::api::ActorKind;
use yew::prelude::*;

const CITIZENS: Audience = Audience { kind: ActorKind::Citizen, texts: "citizen", entry: "/", home: TALKS };

/// What the [`App`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The texts of the first language.
    pub words: Words,
}

/// Shows the citizen's pages.
pub fn start() {
    texts::open(CITIZENS.texts, |words| {
        yew::Renderer::<App>::with_props(AppProps { words }).render();
    });
}

/// The citizen's bundle.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shell = use_shell(CITIZENS, &props.words);
    // Above the pages, so that somebody whose session has ended goes on where they were. What is answered belongs to
    // an order, so nobody else is shown it.
    let draft = use_draft();
    let (site, session) = (&shell.site, &shell.session);
    let route = Route::of(&site.router.here);
    let kept = draft.clone();
    let onsign_out = shell.onsign_out.reform(move |()| kept.forget());
    let page = match (&route, &session.failure) {
        (Route::Entry, _) => html! { <Entry kind={CITIZENS.kind} onsigned_in={shell.onsigned_in.clone()} /> },
        (Route::Unknown, _) => not_found(site),
        (Route::Help | Route::Privacy | Route::Accessibility, _) => {
            html! {
                <Reading key={format!("{route:?}")}><StaticPage route={route.clone()} /></Reading>
            }
        }
        (_, Some(failure)) => failed_page(site, failure, &session.reload),
        (Route::Rules, None) if site.session.is_some() => html! { <Rules key={shell.visitor} /> },
        (_, None) if site.session.is_some() => {
            html! { <Home key={shell.visitor} route={route.clone()} draft={draft.clone()} /> }
        }
        (_, None) if session.busy => html! { <Waiting text={site.words.get("loading")} /> },
        (_, None) => failed_page(site, &Failure::SignedOut, &session.reload),
    };
    html! {
        <ContextProvider<Site> context={site.clone()}>
            <div onclick={site.router.follower(CITIZENS.entry)}>
                <Frame
                    demo={route == Route::Entry || site.session.as_ref().is_some_and(|session| session.demo)}
                    home={if site.session.is_some() { TALKS } else { CITIZENS.entry }}
                    tagline={site.words.get("site-tagline")}
                    menu={menu(site, &route)}
                    links={foot(site)}
                    onlanguage={shell.onlanguage.clone()}
                    onsign_out={onsign_out}
                >
                    { shell.notice.clone() }
                    { page }
                </Frame>
            </div>
        </ContextProvider<Site>>
    }
}

/// The main menu; none in the booking flow, where there is nothing to stray to.
fn menu(site: &Site, route: &Route) -> Vec<NavItem> {
    let strays = matches!(
        route,
        Route::Talks
            | Route::Receipt(_)
            | Route::Course
            | Route::AskTalk
            | Route::Decision
            | Route::Profile
            | Route::Rules
            | Route::Help
            | Route::Privacy
            | Route::Accessibility
            | Route::Unknown
    );
    if !strays || site.session.is_none() {
        return Vec::new();
    }
    let item = |to, text: &str, page: Route| NavItem { to, text: site.words.get(text), current: *route == page };
    vec![
        item(TALKS, "nav-talks", Route::Talks),
        item(COURSE, "nav-course", Route::Course),
        item(PROFILE, "nav-profile", Route::Profile),
        item(HELP, "nav-help", Route::Help),
    ]
}

/// Where the foot of every page leads.
fn foot(site: &Site) -> Vec<FootLinks> {
    let words = &site.words;
    let help = HELP_LINKS.iter().map(|id| (help_section(id), words.get(&format!("help-{id}"))));
    let about = [(RULES, "rules-title"), (PRIVACY, "privacy-title"), (ACCESSIBILITY, "accessibility-title")];
    vec![
        FootLinks { title: Some(words.get("nav-help")), links: help.collect() },
        FootLinks {
            title: None,
            links: about
                .iter()
                .skip(usize::from(site.session.is_none()))
                .map(|(to, text)| ((*to).to_owned(), words.get(text)))
                .collect(),
        },
    ]
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
