//! Whom to call, and how to be called. A way out on every page.

use super::{Fact, Picture, facts, phone_link};
use crate::words::{Words, with_time};
use shared::api::ContactView;
use yew::prelude::*;

/// The caseworker's name, number and hours, and the wish to be called, as `call_me` draws it.
pub fn contact_card(words: &Words, contact: &ContactView, call_me: Html) -> Html {
    let mut lines = Vec::new();
    if let Some(caseworker) = &contact.caseworker {
        lines.push(Fact::marked_up(Picture::Person, html! { <span class="name">{ &caseworker.name }</span> }));
    } else {
        lines.push(Fact::new(Picture::Business, contact.office.name.clone()));
    }
    if let Some(number) = &contact.phone {
        lines.push(Fact::marked_up(Picture::Smartphone, phone_link(number, "")));
    }
    if let Some(hours) = &contact.phone_hours {
        lines.push(Fact::marked_up(Picture::Time, with_time(&words.format("contact-hours", &[("hours", hours)]))));
    }
    let title = if contact.caseworker.is_some() { "contact-title" } else { "contact-office-title" };
    html! {
        <section class="card collapsed-height">
            <div class="card-content">
                <h2 class="card-heading">{ words.get(title) }</h2>
                { facts(&lines) }
                { call_me }
                <p class="mt-3">{ words.around("contact-wait", "phone", phone_link(&contact.office.phone, ""), &[]) }</p>
            </div>
        </section>
    }
}
