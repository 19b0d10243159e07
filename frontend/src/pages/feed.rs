//! One's own talks in another calendar: a private link, made and closed here, by citizens and staff alike.

use crate::api::feed;
use crate::browser;
use crate::components::{Alert, Tone, failed_act};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::use_site;
use shared::api::ActorKind;
use yew::prelude::*;

/// What stands in place of a link when there is none any more.
const CLOSED: &str = "closed";

/// The section. The link is shown once, when it is made. (A hook and no component, which would weigh a kilobyte.)
#[hook]
pub fn use_feed(whose: ActorKind) -> Html {
    let site = use_site();
    let words = &site.words;
    let failure = use_state(|| None::<Failure>);
    let came = use_state(String::new);
    let act = |make: bool| {
        let (failure, came) = (failure.clone(), came.clone());
        Callback::from(move |_: MouseEvent| {
            let (failure, came) = (failure.clone(), came.clone());
            failure.set(None);
            came.set(String::new());
            spawn_local(async move {
                match feed::change(whose, make).await {
                    Ok(path) => came.set(path.unwrap_or_else(|| CLOSED.to_owned())),
                    Err(why) => failure.set(Some(why)),
                }
            });
        })
    };
    let said = match came.as_str() {
        "" => Html::default(),
        CLOSED => html! { <Alert tone={Tone::Success} takes_focus=true title={words.get("feed-closed")} /> },
        path => html! {
            <Alert tone={Tone::Success} takes_focus=true title={words.get("feed-made")}>
                <p><label for="feed">{ words.get("feed-copy") }</label></p>
                <input id="feed" class="form-input" readonly=true value={browser::origin() + path} />
            </Alert>
        },
    };
    html! {
        <section class="block">
            <h2>{ words.get("feed-title") }</h2>
            <p>{ words.get("feed-text") }</p>
            { said }
            { failure.as_ref().map(|failure| failed_act(&site, failure, "refused-title")).unwrap_or_default() }
            <div class="actions">
                <button type="button" class="button button-secondary" onclick={act(true)}>{ words.get("feed-make") }</button>
                <button type="button" class="function-link" onclick={act(false)}>{ words.get("feed-close") }</button>
            </div>
        </section>
    }
}
