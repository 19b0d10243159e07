//! Where a video talk is held: the link, and setting one's own.

use super::acting::use_acting;
use crate::api::staff_talks;
use crate::components::{Label, Mode, failed_act, text_line};
use crate::site::use_site;
use shared::api::{StaffTalkView, VideoLink as Link};
use shared::model::{AppointmentStatus, Channel};
use yew::prelude::*;

/// What a [`VideoLink`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct VideoLinkProps {
    /// The talk.
    pub talk: StaffTalkView,
    /// Whether the reader may change it.
    pub may: bool,
    /// Hears what was saved, in words.
    pub onsaved: Callback<String>,
}

const FIELD: &str = "video-link";

/// The link of a video talk; nothing for any other.
#[component]
pub fn VideoLink(props: &VideoLinkProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let talk = &props.talk;
    let acting = use_acting();
    let open = use_state(|| false);
    let written = use_state(String::new);
    if talk.channel != Channel::Video || talk.status != AppointmentStatus::Booked {
        return Html::default();
    }
    let save = {
        let (words, talk, onsaved) = (words.clone(), talk.clone(), props.onsaved.clone());
        let (acting, open) = (acting.clone(), open.clone());
        Callback::from(move |url: Option<String>| {
            let (words, onsaved, open) = (words.clone(), onsaved.clone(), open.clone());
            let name = talk.citizen.clone();
            acting.start(
                (talk.id.clone(), Link { url }),
                |(id, link), key| async move { staff_talks::video_link(&id, &link, &key).await },
                move |_: StaffTalkView| {
                    open.set(false);
                    onsaved.emit(words.format("video-saved", &[("name", &name)]));
                },
            );
        })
    };
    let ontoggle = {
        let (open, written, url) = (open.clone(), written.clone(), talk.video_url.clone());
        Callback::from(move |_: MouseEvent| {
            written.set(url.clone().unwrap_or_default());
            open.set(!*open);
        })
    };
    let onsubmit = {
        let (save, written) = (save.clone(), written.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.emit(Some(written.trim().to_owned()).filter(|url| !url.is_empty()));
        })
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |value: String| written.set(value))
    };
    let id = format!("{FIELD}-{}", talk.id);
    let named = Label { id: &id, text: words.get("video-field"), hint: Some(words.get("video-hint")), faults: &[] };
    html! {
        <div class="mt-3">
            <p class="m-0 link-row">
                if let Some(url) = &talk.video_url {
                    <a href={url.clone()} target="_blank" rel="noreferrer">
                        { words.get("video-open") }<span class="sr-only">{ words.get("video-new-tab") }</span>
                    </a>
                } else {
                    <span>{ words.get("video-none") }</span>
                }
                if props.may {
                    <button type="button" class="function-link" aria-expanded={(*open).to_string()} onclick={ontoggle}>
                        { words.get(if talk.video_url.is_some() { "video-change" } else { "video-set" }) }
                    </button>
                }
            </p>
            if *open {
                <form novalidate=true class="mt-3" {onsubmit}>
                    { text_line(words, &named, Mode::Address, &written, &onwrite) }
                    <div class="btn-row">
                        <button type="submit" class="button button-secondary" disabled={acting.busy()}>{ words.get("video-save") }</button>
                        <button type="button" class="button btn-s" disabled={acting.busy()} onclick={save.reform(|_: MouseEvent| None)}>
                            { words.get("video-ours") }
                        </button>
                    </div>
                </form>
            }
            { acting.failure().map(|failure| failed_act(&site, failure, "video-failed")).unwrap_or_default() }
        </div>
    }
}
