//! Whom to call, and nothing asked.

use super::{Fact, Picture, facts, phone_link};
use crate::words::{Words, with_time};
use shared::api::ContactView;
use yew::prelude::*;

/// The caseworker's name, number and hours, and the office outside them.
pub fn contact_short(words: &Words, contact: &ContactView) -> Html {
    let mut lines = Vec::new();
    if let Some(caseworker) = &contact.caseworker {
        let name = html! { <><span class="name">{ &caseworker.name }</span><br />{ words.get("contact-own") }</> };
        lines.push(Fact::marked_up(Picture::Person, name));
    }
    if let Some(number) = &contact.phone {
        lines.push(Fact::marked_up(Picture::Smartphone, phone_link(number, "")));
    }
    if let Some(hours) = &contact.phone_hours {
        lines.push(Fact::marked_up(Picture::Time, with_time(&words.format("contact-hours", &[("hours", hours)]))));
    }
    let office = phone_link(&contact.office.phone, "");
    html! {
        <section class="card collapsed-height">
            <div class="card-content">
                <h2 class="card-heading">{ words.get("contact-who") }</h2>
                { facts(&lines) }
                <p class="mt-5">
                    { words.around("contact-outside", "phone", office, &[("office", &contact.office.name)]) }
                </p>
            </div>
        </section>
    }
}
