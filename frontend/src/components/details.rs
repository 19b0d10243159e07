//! An answer that is there for those who ask.

use yew::prelude::*;

/// A question that opens to its answer.
pub fn details(question: String, answer: Html) -> Html {
    html! {
        <details class="details mb-3">
            <summary class="details-summary">{ question }</summary>
            <div class="details-text">{ answer }</div>
        </details>
    }
}
