//! Whom to call, and how to be called. A way out on every page.

use super::{Fact, Picture, facts, phone_link};
use crate::words::{Words, phone as said, with_time};
use shared::api::ContactView;
use yew::prelude::*;

/// Where the wish to be called stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallBack {
    /// It has not been said.
    Unasked,
    /// It is on its way.
    Asking,
    /// We will call.
    Asked,
}

/// The caseworker's name, number and hours, and the wish to be called. `phone` is the citizen's number on file.
pub fn contact_card(
    words: &Words,
    contact: &ContactView,
    phone: Option<&str>,
    call_back: CallBack,
    failed: Html,
    onask: &Callback<()>,
) -> Html {
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
    let asked = match phone {
        Some(number) => words.format("contact-asked", &[("phone", &said(number))]),
        None => words.get("contact-asked-plain"),
    };
    html! {
        <section class="card collapsed-height">
            <div class="card-content">
                <h2 class="card-heading">{ words.get(title) }</h2>
                { facts(&lines) }
                <div role="status" class="wide">
                    if call_back == CallBack::Asked {
                        <p class="mt-5 mb-0 name">{ asked }</p>
                    }
                </div>
                if call_back != CallBack::Asked {
                    <button
                        type="button"
                        class="button button-secondary w-percent-100 mt-5"
                        disabled={call_back == CallBack::Asking}
                        onclick={onask.reform(|_: MouseEvent| ())}
                    >
                        { words.get(if call_back == CallBack::Asking { "contact-asking" } else { "contact-ask" }) }
                    </button>
                    <p class="small muted mt-3">{ words.get("contact-promise") }</p>
                }
                { failed }
                <p class="mt-3">{ words.around("contact-wait", "phone", phone_link(&contact.office.phone, ""), &[]) }</p>
            </div>
        </section>
    }
}
