//! *Deltag*: the way into a talk by video. Before the meeting opens the button is there and says when.

use crate::clock;
use crate::components::{Alert, Picture, Tone, icon};
use crate::site::use_site;
use gloo_timers::callback::Timeout;
use shared::api::VideoView;
use yew::prelude::*;

/// The longest a page waits for a meeting to open, in milliseconds: a day. Nobody keeps one open longer.
const LONGEST: i64 = 24 * 60 * 60 * 1000;

/// What a [`Join`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct JoinProps {
    /// The meeting.
    pub video: VideoView,
    /// Of which talk, for those who do not see the page around it.
    pub of_talk: AttrValue,
}

/// The button. It wakes when the meeting opens.
#[component]
pub fn Join(props: &JoinProps) -> Html {
    let words = use_site().words;
    let explained = use_state(|| false);
    let opened = use_state(|| false);
    let opens_at = props.video.opens_at;
    use_effect_with(opens_at, {
        let opened = opened.clone();
        move |opens_at| {
            let left = (*opens_at - clock::now()).num_milliseconds();
            let left = u32::try_from(left).ok().filter(|_| left <= LONGEST);
            let timeout = left.map(|left| Timeout::new(left.saturating_add(1), move || opened.set(true)));
            move || drop(timeout)
        }
    });
    let Some(url) = &props.video.url else { return Html::default() };
    let content = html! {
        <>{ icon(Picture::Videocam) }{ words.get("video-join") }<span class="sr-only">{ &*props.of_talk }</span></>
    };
    if *opened || clock::now() >= opens_at {
        return html! {
            <div class="actions d-print-none">
                <a class="button button-primary" href={url.clone()} target="_blank" rel="noopener noreferrer">
                    { content }<span class="sr-only">{ words.get("new-window") }</span>
                </a>
            </div>
        };
    }
    let onclick = {
        let explained = explained.clone();
        Callback::from(move |_: MouseEvent| explained.set(true))
    };
    html! {
        <>
            <div class="actions d-print-none">
                <button type="button" class="button button-primary" {onclick}>{ content }</button>
            </div>
            if *explained {
                <Alert tone={Tone::Info} takes_focus=true title={words.get("video-closed-title")}>
                    <p>{ words.format("video-closed-text", &[("when", &words.moment(opens_at))]) }</p>
                </Alert>
            }
        </>
    }
}
