//! The drawer that holds menu, language and sign-out on a small screen.

use super::frame::Shown;
use super::header::{authority, menu, sign_out};
use super::{Picture, icon};
use shared::texts::Lang;
use yew::prelude::*;

/// The id of the button that opens it.
pub(super) const OPENER: &str = "menu-open";

/// The id of the button that closes it.
pub(super) const CLOSER: &str = "menu-close";

/// The drawer. Escape closes it, and so does following a link; what is behind it is inert.
pub(super) fn drawer(shown: &Shown<'_>, open: bool) -> Html {
    let (site, props) = (shown.site, shown.props);
    let words = &site.words;
    let (overlay, panel) =
        if open { ("overlay is-visible", "mobile-drawer is-visible") } else { ("overlay", "mobile-drawer") };
    let close = shown.onopen.reform(|_: MouseEvent| false);
    let onkeydown = {
        let onopen = shown.onopen.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                onopen.emit(false);
            }
        })
    };
    html! {
        <>
            <div class={overlay} onclick={close.clone()}></div>
            <div class={panel} role="dialog" aria-modal="true" aria-labelledby="menu-heading" {onkeydown}>
                <div class="menu-top">
                    <h2 id="menu-heading" class="menu-heading">{ words.get("menu") }</h2>
                    <button
                        type="button"
                        id={CLOSER}
                        class="function-link button-menu-close"
                        aria-label={words.get("menu-close")}
                        onclick={close.clone()}
                    >
                        { icon(Picture::Close) }{ words.get("close") }
                    </button>
                </div>
                if !props.menu.is_empty() {
                    <nav class="navigation-menu-mobile" aria-label={words.get("main-menu")} onclick={close.clone()}>
                        { menu(&props.menu) }
                    </nav>
                }
                if let Some(session) = site.session.as_deref() {
                    <div class="solution-info-mobile">
                        <h3 class="sr-only">{ words.get("authority") }</h3>{ authority(words, session) }
                    </div>
                }
                <div class="language-switcher-mobile">
                    <h3>{ words.get("language-choose") }</h3>
                    <ul>{ for [Lang::Da, Lang::En].into_iter().map(|lang| language(shown, lang)) }</ul>
                </div>
                if let Some(session) = site.session.as_deref() {
                    <div class="portal-info-mobile">
                        <h3 class="sr-only">{ words.get("user") }</h3>
                        <p class="user">{ &session.name }</p>
                        <p onclick={close}>{ sign_out(words, &props.onsign_out) }</p>
                    </div>
                }
            </div>
        </>
    }
}

fn language(shown: &Shown<'_>, lang: Lang) -> Html {
    let chosen = lang == shown.site.words.lang();
    let name = if lang == Lang::Da { "Dansk" } else { "English" };
    let onclick = {
        let (onlanguage, onopen) = (shown.props.onlanguage.clone(), shown.onopen.clone());
        Callback::from(move |_: MouseEvent| {
            onlanguage.emit(lang);
            onopen.emit(false);
        })
    };
    html! {
        <li>
            <button
                type="button"
                class="function-link"
                lang={lang.tag()}
                aria-current={chosen.then_some("true")}
                {onclick}
            >
                if chosen {
                    { icon(Picture::Check) }
                }
                { name }
            </button>
        </li>
    }
}
