//! The head of every page.

use super::drawer::OPENER;
use super::footer::other_language;
use super::frame::{CONTENT, NavItem, Shown};
use super::{Picture, icon, phone_link};
use crate::words::Words;
use shared::api::SessionView;
use yew::prelude::*;

/// Demonstration bar, municipality, name of the site and main menu.
pub(super) fn header(shown: &Shown<'_>) -> Html {
    let (site, props) = (shown.site, shown.props);
    let words = &site.words;
    let session = site.session.as_deref();
    let (other, name) = other_language(words.lang());
    let switch = props.onlanguage.reform(move |_: MouseEvent| other);
    let open = shown.onopen.reform(|_: MouseEvent| true);
    html! {
        <>
            <a class="skipnav" href={format!("#{CONTENT}")}>{ words.get("skip-link") }</a>
            if props.demo {
                <div class="demo-bar">
                    <div class="container"><p>{ words.get("demo-bar") }{ " " }<a href="/staff/post">{ words.get("demo-post") }</a></p></div>
                </div>
            }
            <div class="language-switcher-header">
                <div class="container">
                    <button type="button" class="function-link language-button" lang={other.tag()} onclick={switch}>
                        { icon(Picture::Language) }{ name }
                    </button>
                </div>
            </div>
            <div class="portal-info">
                <div class="portal-info-inner container">
                    <a href={props.home} class="logo-text">
                        { session.map_or_else(|| words.get("site-name"), |session| session.municipality.name.clone()) }
                    </a>
                    <button
                        type="button"
                        id={OPENER}
                        class="function-link button-menu-open ml-auto d-print-none"
                        aria-haspopup="dialog"
                        onclick={open}
                    >
                        { icon(Picture::Menu) }{ words.get("menu") }
                    </button>
                    if let Some(session) = session {
                        <div class="portal-user">
                            <p class="user">{ &session.name }</p>
                            { sign_out(words, &props.onsign_out) }
                        </div>
                    }
                </div>
            </div>
            <div class="solution-info">
                <div class="solution-info-inner container">
                    <div class="solution-heading">
                        <a href={props.home}>
                            { words.get("site-name") }
                            <span class="d-none d-md-inline">{ " " }{ &*props.tagline }</span>
                        </a>
                    </div>
                    <div class="additional-info">{ for session.map(|session| authority(words, session)) }</div>
                </div>
            </div>
            if !props.menu.is_empty() {
                <div class="navigation-menu">
                    <div class="navigation-menu-inner container">
                        <nav class="nav" aria-label={words.get("main-menu")}>{ menu(&props.menu) }</nav>
                    </div>
                </div>
            }
        </>
    }
}

/// The pages of the main menu.
pub(super) fn menu(items: &[NavItem]) -> Html {
    let item = |item: &NavItem| {
        html! {
            <li class={if item.current { "active current" } else { "" }}>
                <a href={item.to} class="nav-link" aria-current={item.current.then_some("page")}>
                    <span>{ &item.text }</span>
                </a>
            </li>
        }
    };
    html! { <ul class="mainmenu">{ for items.iter().map(item) }</ul> }
}

/// Which municipality, and how to call it.
pub(super) fn authority(words: &Words, session: &SessionView) -> Html {
    html! {
        <>
            <p><strong class="authority-name">{ &session.municipality.name }</strong></p>
            <p>{ words.get("call-us-label") }{ " " }{ phone_link(&session.municipality.phone, "function-link") }</p>
        </>
    }
}

/// The way out.
pub(super) fn sign_out(words: &Words, onsign_out: &Callback<()>) -> Html {
    html! {
        <button type="button" class="function-link d-print-none log-off" onclick={onsign_out.reform(|_: MouseEvent| ())}>
            { icon(Picture::Lock) }{ words.get("sign-out") }
        </button>
    }
}
