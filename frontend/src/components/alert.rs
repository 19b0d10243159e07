//! A message that must be seen.

use super::{Heading, Picture, mark};
use crate::site::use_site;
use web_sys::HtmlElement;
use yew::prelude::*;

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It went well.
    Success,
    /// Look here.
    Warning,
    /// It went wrong.
    Error,
    /// Good to know.
    Info,
}

impl Tone {
    const fn look(self) -> (&'static str, Picture, &'static str) {
        match self {
            Self::Success => ("alert-success", Picture::Success, "success-mark"),
            Self::Warning => ("alert-warning", Picture::Warning, "warning-mark"),
            Self::Error => ("alert-error", Picture::Error, "error-mark"),
            Self::Info => ("alert-info", Picture::Info, "info-mark"),
        }
    }
}

/// What an [`Alert`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AlertProps {
    /// How grave.
    pub tone: Tone,
    /// The message in a few words.
    pub title: AttrValue,
    /// Whether the title is the heading of the page.
    #[prop_or_default]
    pub heads_page: bool,
    /// Whether the focus moves here when the message appears: it answers what the reader just did.
    #[prop_or_default]
    pub takes_focus: bool,
    /// More than the title.
    #[prop_or_default]
    pub children: Html,
}

/// A message with its title.
#[component]
pub fn Alert(props: &AlertProps) -> Html {
    let words = use_site().words;
    let node = use_node_ref();
    use_effect_with((props.takes_focus, props.title.clone()), {
        let node = node.clone();
        move |(takes_focus, _)| {
            if let Some(element) = node.cast::<HtmlElement>().filter(|_| *takes_focus) {
                element.focus().ok();
            }
        }
    });
    let (class, picture, said) = props.tone.look();
    let role = props.takes_focus.then_some("alert");
    let tabindex = props.takes_focus.then_some("-1");
    html! {
        <div ref={node} class={classes!("alert", class, props.heads_page.then_some("alert--page"))} {role} {tabindex}>
            { mark(picture, words.get(said)) }
            <div class="alert-body">
                if props.heads_page {
                    <Heading title={props.title.clone()} class="alert-heading" />
                } else {
                    <h2 class="alert-heading">{ &*props.title }</h2>
                }
                <div class="alert-text">{ props.children.clone() }</div>
            </div>
        </div>
    }
}
