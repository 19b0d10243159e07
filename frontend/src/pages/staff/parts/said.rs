//! What has just been done, said where everybody sees and hears it.

use yew::prelude::*;

/// The line; it stays in sight while the page scrolls, and is empty until something is done.
pub fn said(text: &str) -> Html {
    html! { <p class={classes!("said", text.is_empty().then_some("said--empty"))} role="status">{ text.to_owned() }</p> }
}
