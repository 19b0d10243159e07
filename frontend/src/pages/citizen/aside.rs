//! The caseworker's card beside every page, and the wish to be called.

use super::home::Overview;
use crate::api::me;
use crate::components::{CallBack, contact_card, failed_act};
use crate::failure::Failure;
use crate::site::use_site;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The page, and beside it (on a small screen after it) whom to call.
pub fn columns(overview: &Overview, page: Html) -> Html {
    html! {
        <div class="row">
            <div class="col-12 col-lg-8">{ page }</div>
            <div class="col-12 col-lg-4">
                <div class="aside-sticky mt-6 mt-lg-0"><Aside overview={overview.clone()} /></div>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AsideProps {
    overview: Overview,
}

#[component]
fn Aside(props: &AsideProps) -> Html {
    let site = use_site();
    let sent = use_state(|| CallBack::Unasked);
    let failure = use_state(|| None::<Failure>);
    let overview = &props.overview;
    let call_back = if overview.call_back_requested_at.is_some() { CallBack::Asked } else { *sent };
    let onask = {
        let failure = failure.clone();
        Callback::from(move |()| {
            let (sent, failure) = (sent.clone(), failure.clone());
            sent.set(CallBack::Asking);
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
    let failed = failure.as_ref().map(|failure| failed_act(&site, failure, "failed-title")).unwrap_or_default();
    contact_card(&site.words, &overview.contact, overview.phone.as_deref(), call_back, failed, &onask)
}
