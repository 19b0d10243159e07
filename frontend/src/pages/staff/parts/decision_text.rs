//! A decision word for word: an empty line parts its paragraphs, and the first is the heading.

use yew::prelude::*;

/// The heading, and the paragraphs after it.
pub fn paragraphs(text: &str) -> (&str, Html) {
    let mut paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let heading = paragraphs.next().unwrap_or_default();
    (heading, paragraphs.map(|paragraph| html! { <p class="note-text">{ paragraph }</p> }).collect())
}
