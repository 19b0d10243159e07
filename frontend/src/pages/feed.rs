//! One's own talks in another calendar: a private link, made and closed here, by citizens and staff alike.

use crate::api::feed;
use crate::browser;
use crate::components::{Alert, Tone, failed_act, failed_load};
use crate::failure::Failure;
use crate::remote::use_remote;
use crate::site::use_site;
use shared::api::ActorKind;
use shared::time::day_of;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What a [`Feed`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct FeedProps {
    /// Whose talks.
    pub whose: ActorKind,
}

/// The section. The link itself is shown once, when it is made.
#[component]
pub fn Feed(props: &FeedProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let known = use_remote(props.whose, feed::known);
    let made = use_state(|| None::<String>);
    let failure = use_state(|| None::<Failure>);
    let act = |make: bool| {
        let (whose, made, failure, reload) = (props.whose, made.clone(), failure.clone(), known.reload.clone());
        Callback::from(move |_: MouseEvent| {
            let (made, failure, reload) = (made.clone(), failure.clone(), reload.clone());
            spawn_local(async move {
                let key = browser::new_key();
                let done = if make {
                    feed::make(whose, &key).await.map(|view| view.url.map(|path| browser::origin() + &path))
                } else {
                    feed::close(whose, &key).await.map(|()| None)
                };
                failure.set(done.as_ref().err().cloned());
                made.set(done.unwrap_or_default());
                reload.emit(());
            });
        })
    };
    let since = known.value.as_ref().and_then(|view| view.created_at);
    html! {
        <section class="block">
            <h2>{ words.get("feed-title") }</h2>
            <p>{ words.get("feed-text") }</p>
            { for known.failure.as_ref().map(|failure| failed_load(&site, failure, &known.reload)) }
            { for failure.as_ref().map(|failure| failed_act(&site, failure, "refused-title")) }
            if let Some(url) = &*made {
                <Alert tone={Tone::Success} takes_focus=true title={words.get("feed-made")}>
                    <p><label for="feed-link">{ words.get("feed-copy") }</label></p>
                    <input id="feed-link" class="form-input" readonly=true value={url.clone()} />
                </Alert>
            } else if let Some(at) = since {
                <p>{ words.format("feed-since", &[("day", &words.day(day_of(at)))]) }</p>
            }
            <div class="actions">
                <button type="button" class="button button-secondary" onclick={act(true)}>
                    { words.get(if since.is_some() { "feed-new" } else { "feed-make" }) }
                </button>
                if since.is_some() {
                    <button type="button" class="function-link" onclick={act(false)}>{ words.get("feed-close") }</button>
                }
            </div>
        </section>
    }
}
