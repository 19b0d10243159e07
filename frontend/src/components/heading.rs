//! How a page begins: the way back, the step, and the heading that takes the focus.

use super::{Picture, icon};
use crate::browser;
use crate::site::use_site;
use crate::words::Words;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What a [`Heading`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// The page's name.
    pub title: AttrValue,
    /// What it looks like.
    #[prop_or_default]
    pub class: AttrValue,
    /// Whether the focus moves here; not where a message on the same page takes it.
    #[prop_or(true)]
    pub takes_focus: bool,
}

/// The page's one `h1`. It names the tab, and takes the focus unless the page is the first of the visit.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let site = use_site();
    let node = use_node_ref();
    use_effect_with((), {
        let (node, takes_focus) = (node.clone(), props.takes_focus && site.router.here.visit > 0);
        move |()| {
            if let Some(element) = node.cast::<HtmlElement>().filter(|_| takes_focus) {
                element.focus().ok();
            }
        }
    });
    let page = ("page", &*props.title);
    let title = match &site.session {
        Some(session) => site.words.format("title", &[page, ("municipality", &session.municipality.name)]),
        None => site.words.format("title-plain", &[page]),
    };
    use_effect_with(title, |title| browser::set_title(title));
    html! { <h1 ref={node} tabindex="-1" class={props.class.clone()}>{ &*props.title }</h1> }
}

/// The way back.
pub fn back_link(to: &str, text: &str) -> Html {
    html! { <div><a href={to.to_owned()} class="back-link">{ icon(Picture::ChevronLeft) }{ text }</a></div> }
}

/// "Trin 1 af 2".
pub fn step(words: &Words, step: u8) -> Html {
    html! { <p class="step-subheading">{ words.format("step-of", &[("step", &step.to_string())]) }</p> }
}
