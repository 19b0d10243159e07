//! A number that can be called by touching it.

use crate::words::phone;
use yew::prelude::*;

/// The number (E.164) as it is said, as a link.
pub fn phone_link(number: &str, class: &'static str) -> Html {
    html! { <a {class} href={format!("tel:{number}")}>{ phone(number) }</a> }
}
