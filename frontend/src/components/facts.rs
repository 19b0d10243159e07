//! Lines of fact, each with its picture.

use super::{Picture, icon};
use yew::prelude::*;

/// A line of fact.
#[derive(Clone, PartialEq)]
pub struct Fact {
    picture: Picture,
    text: Html,
}

impl Fact {
    /// A fact in plain words.
    pub fn new(picture: Picture, text: impl Into<AttrValue>) -> Self {
        let text: AttrValue = text.into();
        Self { picture, text: html! { text } }
    }

    /// A fact with a link in it.
    pub const fn marked_up(picture: Picture, text: Html) -> Self {
        Self { picture, text }
    }
}

/// A list of facts.
pub fn facts(facts: &[Fact]) -> Html {
    list("facts plain", facts)
}

/// A list of facts that only reminds.
pub fn quiet_facts(facts: &[Fact]) -> Html {
    list("facts facts--no plain", facts)
}

/// A list of facts beside each other, where there is room.
pub fn facts_row(facts: &[Fact]) -> Html {
    list("facts facts--row plain mb-5", facts)
}

fn list(class: &'static str, facts: &[Fact]) -> Html {
    let line = |fact: &Fact| html! { <li>{ icon(fact.picture) }<span>{ fact.text.clone() }</span></li> };
    html! { <ul {class}>{ for facts.iter().map(line) }</ul> }
}
