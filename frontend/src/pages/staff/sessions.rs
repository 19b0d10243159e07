//! Where somebody is signed in, and ending it everywhere else: whoever of the office it is.

use crate::api::session;
use crate::components::{Alert, Tone, failed_act};
use crate::failure::Failure;
use crate::remote::{spawn_local, use_remote};
use crate::site::use_site;
use yew::prelude::*;

/// The section.
#[hook]
pub fn use_sessions() -> Html {
    let site = use_site();
    let words = &site.words;
    let own = use_remote((), |()| session::all());
    let ended = use_state(|| None::<Result<(), Failure>>);
    let onclick = {
        let (ended, reload) = (ended.clone(), own.reload.clone());
        Callback::from(move |_: MouseEvent| {
            let (ended, reload) = (ended.clone(), reload.clone());
            spawn_local(async move {
                ended.set(Some(session::end_others().await));
                reload.emit(());
            });
        })
    };
    let said = match &*ended {
        Some(Ok(())) => html! { <Alert tone={Tone::Success} takes_focus=true title={words.get("sessions-ended")} /> },
        Some(Err(why)) => failed_act(&site, why, "refused-title"),
        None => Html::default(),
    };
    let own = own.value.as_ref().map(|own| &*own.sessions).unwrap_or_default();
    let line = |since: &_, this| {
        let key = if this { "sessions-this" } else { "sessions-other" };
        html! { <li>{ words.format(key, &[("moment", &words.moment(*since))]) }</li> }
    };
    html! {
        <section class="block">
            <h2>{ words.get("sessions-title") }</h2>
            <ul>{ for own.iter().map(|one| line(&one.began_at, one.this)) }</ul>
            { said }
            if own.len() > 1 {
                <button type="button" class="button button-secondary" {onclick}>{ words.get("sessions-end") }</button>
            }
        </section>
    }
}
