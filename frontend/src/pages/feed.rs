//! One's own talks in another calendar: a private link, made and closed here, by citizens and staff alike.

use crate::api::feed;
use crate::browser;
use crate::components::{Alert, Tone, failed_act};
use crate::failure::Answer;
use crate::site::use_site;
use shared::api::{ActorKind, FeedView};
use yew::platform::spawn_local;
use yew::prelude::*;

/// The section. The link is shown once, when it is made. (A hook and no component, which would weigh a kilobyte.)
#[hook]
pub fn use_feed(whose: ActorKind) -> Html {
    let site = use_site();
    let words = &site.words;
    let answer = use_state(|| None::<Answer<FeedView>>);
    let act = |make: bool| {
        let answer = answer.clone();
        Callback::from(move |_: MouseEvent| {
            let answer = answer.clone();
            answer.set(None);
            spawn_local(async move { answer.set(Some(feed::change(whose, make).await)) });
        })
    };
    let said = match &*answer {
        None => Html::default(),
        Some(Err(failure)) => failed_act(&site, failure, "refused-title"),
        Some(Ok(FeedView { url: None, .. })) => {
            html! { <Alert tone={Tone::Success} takes_focus=true title={words.get("feed-closed")} /> }
        }
        Some(Ok(FeedView { url: Some(path), .. })) => html! {
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
            <div class="actions">
                <button type="button" class="button button-secondary" onclick={act(true)}>{ words.get("feed-make") }</button>
                <button type="button" class="function-link" onclick={act(false)}>{ words.get("feed-close") }</button>
            </div>
        </section>
    }
}
