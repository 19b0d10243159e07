//! Which of the staff's pages is shown.

use super::audit::{Audit, Check};
use super::calendar::Calendar;
use super::citizen::Citizen;
use super::citizens::Citizens;
use super::decision::Decision;
use super::ending::use_ending;
use super::evidence::Evidence;
use super::help::Help;
use super::letter::Letter;
use super::message::Message;
use super::message_texts::MessageTexts;
use super::overview::{FigureRows, Overview};
use super::post::Post;
use super::protection::Protection;
use super::retention::Retention;
use super::route::{MENU, Route, TODAY};
use super::rules::Rules;
use super::sending::Sending;
use super::settings::Settings;
use super::today::Today;
use crate::components::{Frame, Heading, NavItem, Waiting, failed_page};
use crate::failure::Failure;
use crate::pages::entry::Entry;
use crate::pages::shell::{Audience, use_shell};
use crate::site::Site;
use crate::texts;
use crate::words::Words;
use shared::api::{ActorKind, SessionView};
use yew::prelude::*;

const STAFF_PAGES: Audience = Audience { kind: ActorKind::Employee, texts: "staff", entry: TODAY, home: TODAY };

/// What the [`App`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The texts of the first language.
    pub words: Words,
}

/// Shows the staff's pages.
pub fn start() {
    texts::open(STAFF_PAGES.texts, |words| {
        yew::Renderer::<App>::with_props(AppProps { words }).render();
    });
}

/// The staff's bundle.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shell = use_shell(STAFF_PAGES, &props.words);
    // Above the pages, so that somebody who comes back from a citizen finds the list as it was; never in an address.
    let sought = use_state(String::new);
    let (site, session) = (&shell.site, &shell.session);
    let ending = use_ending(site.session.clone(), &site.words, &session.reload);
    let asked = Route::of(&site.router.here);
    let route = match &site.session {
        Some(session) => asked.landing(&session.roles),
        None => asked,
    };
    // Somebody whose session has ended comes here to sign in again, though the page still knows who they were.
    let returns = site.router.here.get("back").is_some();
    let page = match (&site.session, &session.failure) {
        // Whoever looks into the post of the demonstration is nobody, or anybody.
        _ if route == Route::Post => html! { <Post /> },
        (Some(session), _) if !returns => page(site, session, &route, shell.visitor, &sought),
        (None, None) if session.busy && !returns => html! { <Waiting text={site.words.get("loading")} /> },
        (None, Some(failure)) if !returns && *failure != Failure::SignedOut => {
            failed_page(site, failure, &session.reload)
        }
        _ => html! { <Entry kind={STAFF_PAGES.kind} onsigned_in={shell.onsigned_in.clone()} /> },
    };
    let onsign_out = {
        let sought = sought.clone();
        shell.onsign_out.reform(move |()| sought.set(String::new()))
    };
    html! {
        <ContextProvider<Site> context={site.clone()}>
            <div onclick={site.router.follower(STAFF_PAGES.entry)}>
                <Frame
                    demo={site.session.as_ref().is_none_or(|session| session.demo)}
                    home={STAFF_PAGES.home}
                    tagline={site.words.get("staff-tagline")}
                    menu={menu(site, &route)}
                    onlanguage={shell.onlanguage.clone()}
                    {onsign_out}
                >
                    { ending }
                    { shell.notice.clone() }
                    { page }
                </Frame>
            </div>
        </ContextProvider<Site>>
    }
}

fn page(site: &Site, session: &SessionView, route: &Route, visitor: u32, sought: &UseStateHandle<String>) -> Html {
    if !route.is_for(&session.roles) {
        return not_yours(site);
    }
    match route {
        Route::Today => html! { <Today key={visitor} /> },
        Route::Calendar => html! { <Calendar key={visitor} /> },
        Route::Citizens => html! { <Citizens key={visitor} sought={sought.clone()} /> },
        Route::Citizen(id) => html! { <Citizen key={format!("{visitor}-{id}")} id={id.clone()} /> },
        Route::Protection(id) => html! { <Protection key={format!("{visitor}-{id}")} citizen={id.clone()} /> },
        Route::Decision(id) => html! { <Decision key={format!("{visitor}-{id}")} citizen={id.clone()} /> },
        Route::Evidence(order) => html! { <Evidence key={format!("{visitor}-{order}")} order={order.clone()} /> },
        Route::Letter(talk) => html! { <Letter key={format!("{visitor}-{talk}")} talk={talk.clone()} /> },
        Route::Message(citizen, id) => html! {
            <Message key={format!("{visitor}-{id}")} citizen={citizen.clone()} message={id.clone()} />
        },
        Route::Overview => html! { <Overview key={visitor} /> },
        Route::FigureRows(list) => html! { <FigureRows key={format!("{visitor}-{list}")} list={*list} /> },
        Route::Rules => html! { <Rules key={visitor} /> },
        Route::Sending => html! { <Sending key={visitor} /> },
        Route::MessageTexts => html! { <MessageTexts key={visitor} /> },
        Route::Retention => html! { <Retention key={visitor} /> },
        Route::Settings => html! { <Settings key={visitor} /> },
        Route::Audit => html! { <Audit key={visitor} /> },
        Route::AuditCheck(id) => html! { <Check key={format!("{visitor}-{id}")} id={id.clone()} /> },
        Route::Post => html! { <Post /> },
        Route::Help => html! { <Help roles={session.roles.clone()} /> },
        Route::Unknown => not_found(site),
    }
}

/// The pages that this person may see.
fn menu(site: &Site, route: &Route) -> Vec<NavItem> {
    let Some(session) = &site.session else { return Vec::new() };
    MENU.into_iter()
        .filter(|(_, _, page)| page.is_for(&session.roles))
        .map(|(to, name, page)| NavItem { to, text: site.words.get(name), current: route.is_under(&page) })
        .collect()
}

/// A role without this page: what it is for, and whom to ask.
fn not_yours(site: &Site) -> Html {
    html! {
        <>
            <Heading title={site.words.get("not-yours-title")} />
            <p class="lead">{ site.words.get("not-yours-text") }</p>
            <p>{ site.words.get("not-yours-ask") }</p>
        </>
    }
}

fn not_found(site: &Site) -> Html {
    html! {
        <>
            <Heading title={site.words.get("not-found-title")} />
            <p class="lead">{ site.words.get("not-found-text") }</p>
            <p><a href={TODAY}>{ site.words.get("staff-to-first") }</a></p>
        </>
    }
}
