//! What stands around every page.

use super::drawer::{CLOSER, OPENER, drawer};
use super::footer::footer;
use super::header::header;
use crate::browser;
use crate::site::{Site, use_site};
use shared::texts::Lang;
use yew::prelude::*;

/// The id of the page's content, to which the skip link leads.
pub const CONTENT: &str = "main-content";

/// A page in the main menu.
#[derive(Clone, PartialEq)]
pub struct NavItem {
    /// Its address.
    pub to: &'static str,
    /// Its name.
    pub text: String,
    /// Whether it is the one that is shown.
    pub current: bool,
}

/// Links in the foot of the page: address and text.
#[derive(Clone, PartialEq)]
pub struct FootLinks {
    /// What they are about; the column about the page itself, if none.
    pub title: Option<String>,
    /// Address and text of each.
    pub links: Vec<(String, String)>,
}

/// What a [`Frame`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Whether this is a demonstration.
    pub demo: bool,
    /// The first page of this audience.
    pub home: &'static str,
    /// What the site is for, after its name.
    pub tagline: AttrValue,
    /// The main menu; none where there is nothing to stray to.
    pub menu: Vec<NavItem>,
    /// Links in the foot of the page, under headings of their own.
    #[prop_or_default]
    pub links: Vec<FootLinks>,
    /// Hears which language is wanted.
    pub onlanguage: Callback<Lang>,
    /// Hears that the reader signs out.
    pub onsign_out: Callback<()>,
    /// The page.
    pub children: Html,
}

/// What the parts of the frame share.
pub(super) struct Shown<'a> {
    pub site: &'a Site,
    pub props: &'a FrameProps,
    /// Opens and closes the drawer.
    pub onopen: Callback<bool>,
}

/// Header, page and footer. While the menu of a small screen is open, nothing behind it can be reached.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let site = use_site();
    let open = use_state(|| false);
    let was_open = use_mut_ref(|| false);
    use_effect_with(*open, move |open| {
        browser::set_drawer_open(*open);
        if *open {
            browser::focus(CLOSER);
        } else if *was_open.borrow() {
            browser::focus(OPENER);
        }
        was_open.replace(*open);
    });
    let onopen = {
        let open = open.clone();
        Callback::from(move |wanted: bool| open.set(wanted))
    };
    let shown = Shown { site: &site, props, onopen };
    html! {
        <>
            <div id="top"></div>
            <header class="header">
                <div inert={*open}>{ header(&shown) }</div>
                { drawer(&shown, *open) }
            </header>
            <main class="container page-container" id={CONTENT} tabindex="-1" inert={*open}>
                { props.children.clone() }
            </main>
            <div inert={*open}>{ footer(&shown) }</div>
        </>
    }
}
