//! The wish to be called: said once, and known to every place on the page that offers it.

use super::home::Overview;
use crate::api::me;
use crate::components::{CallBack, failed_act};
use crate::failure::Failure;
use crate::site::Site;
use crate::words::phone;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Where the wish stands, and how to say it.
#[derive(Clone, PartialEq)]
pub struct Wish {
    sent: CallBack,
    failure: Option<Failure>,
    /// Says it.
    pub onask: Callback<()>,
}

/// A wish that has not been said on this visit.
#[hook]
pub fn use_wish() -> Wish {
    let sent = use_state(|| CallBack::Unasked);
    let failure = use_state(|| None::<Failure>);
    let onask = {
        let (sent, failure) = (sent.clone(), failure.clone());
        Callback::from(move |()| {
            let (sent, failure) = (sent.clone(), failure.clone());
            sent.set(CallBack::Asking);
            failure.set(None);
            spawn_local(async move {
                match me::ask_to_be_called().await {
                    Ok(()) => sent.set(CallBack::Asked),
                    Err(why) => {
                        failure.set(Some(why));
                        sent.set(CallBack::Unasked);
                    }
                }
            });
        })
    };
    Wish { sent: *sent, failure: (*failure).clone(), onask }
}

impl Wish {
    /// Where it stands, with what was said on earlier visits.
    pub fn stands(&self, overview: &Overview) -> CallBack {
        if overview.call_back_requested_at.is_some() { CallBack::Asked } else { self.sent }
    }

    /// Why it could not be said, if so.
    pub fn failed(&self, site: &Site) -> Html {
        self.failure.as_ref().map(|failure| failed_act(site, failure, "failed-title")).unwrap_or_default()
    }
}

/// A button of this look that says it; afterwards what we promise.
pub fn ask_button(site: &Site, overview: &Overview, class: &'static str) -> Html {
    let words = &site.words;
    let wish = &overview.wish;
    let promised = match &overview.phone {
        Some(number) => words.format("contact-asked", &[("phone", &phone(number))]),
        None => words.get("contact-asked-plain"),
    };
    let text = match wish.stands(overview) {
        CallBack::Asked => return html! { <p class="name m-0" role="status">{ promised }</p> },
        CallBack::Asking => "contact-asking",
        CallBack::Unasked => "contact-ask",
    };
    let disabled = text == "contact-asking";
    html! {
        <button type="button" {class} {disabled} onclick={wish.onask.reform(|_: MouseEvent| ())}>
            { words.get(text) }
        </button>
    }
}
