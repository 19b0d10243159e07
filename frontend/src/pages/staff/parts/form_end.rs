//! How a form ends: send it, or leave everything as it is.

use crate::words::Words;
use yew::prelude::*;

/// How much the sending stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is the one thing to do on the page.
    Primary,
    /// It is one of several.
    Secondary,
}

/// The button that sends, and the one that does nothing; `sleeps` while it cannot be sent.
pub fn form_end(words: &Words, weight: Weight, send: String, sleeps: bool, onclose: &Callback<()>) -> Html {
    let class = match weight {
        Weight::Primary => "button button-primary",
        Weight::Secondary => "button button-secondary",
    };
    html! {
        <div class="actions">
            <button type="submit" {class} disabled={sleeps}>{ send }</button>
            <button type="button" class="function-link" onclick={onclose.reform(|_: MouseEvent| ())}>
                { words.get("change-undo") }
            </button>
        </div>
    }
}
