//! One spot check: each look with its verdict, and the signature under it all.

use super::super::parts::acting::use_acting;
use super::super::parts::said::said;
use super::super::route::AUDIT;
use super::item::{Item, LONGEST};
use super::pool;
use crate::api::staff_audit;
use crate::components::{Alert, Heading, Label, Tone, Waiting, back_link, failed_act, failed_page, text_area};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use shared::api::{AuditNote, CheckView};
use yew::prelude::*;

/// What a [`Check`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CheckProps {
    /// Which one.
    pub id: String,
}

/// The page.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let id = props.id.clone();
    let loaded = use_remote(words.lang(), move |_| {
        let id = id.clone();
        async move { staff_audit::check(&id).await }
    });
    let changed = use_state(|| None::<CheckView>);
    let done = use_state(String::new);
    let onchange = {
        let (changed, done) = (changed.clone(), done.clone());
        Callback::from(move |(check, text): (CheckView, String)| {
            changed.set(Some(check));
            done.set(text);
        })
    };
    let view = (*changed).clone().or_else(|| loaded.value.as_deref().cloned());
    let Some(view) = view else {
        return match &loaded.failure {
            Some(failure) => failed_page(&site, failure, &loaded.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let signed = view.check.signed_at.is_some();
    let title = words.format("audit-check-of", &[("day", &words.moment(view.check.drawn_at))]);
    html! {
        <>
            { back_link(AUDIT, &words.get("audit-back")) }
            <Heading {title} />
            <p class="lead">{ pool(words, &view.check) }</p>
            { said(&done) }
            <ol class="plain">
                { for view.items.iter().map(|item| html! {
                    <Item key={item.position} check={view.check.id.clone()} item={item.clone()} open={!signed}
                        onchange={onchange.clone()} />
                }) }
            </ol>
            if signed {
                { signature(&site, &view) }
            } else {
                <Sign check={view.check.id.clone()} waiting={view.check.waiting} {onchange} />
            }
        </>
    }
}

fn signature(site: &Site, view: &CheckView) -> Html {
    let words = &site.words;
    let name = view.signed_by.as_ref().map(|by| by.name.clone()).unwrap_or_default();
    let day = view.check.signed_at.map(|at| words.moment(at)).unwrap_or_default();
    html! {
        <Alert tone={Tone::Success} title={words.format("audit-signed-by", &[("name", &name), ("day", &day)])}>
            { for view.note.iter().map(|note| html! { <p>{ note }</p> }) }
        </Alert>
    }
}

/// What [`Sign`] is drawn with.
#[derive(Properties, PartialEq)]
struct SignProps {
    check: String,
    waiting: u32,
    onchange: Callback<(CheckView, String)>,
}

/// The signature, once each look has its verdict.
#[component]
fn Sign(props: &SignProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let written = use_state(String::new);
    let acting = use_acting();
    let onsubmit = {
        let (words, check, onchange) = (words.clone(), props.check.clone(), props.onchange.clone());
        let (written, acting) = (written.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let note = Some(written.trim().to_owned()).filter(|note| !note.is_empty());
            let (words, onchange) = (words.clone(), onchange.clone());
            acting.start(
                (check.clone(), AuditNote { note }),
                |(check, note), key| async move { staff_audit::sign(&check, &note, &key).await },
                move |view: CheckView| onchange.emit((view, words.get("audit-signed-now"))),
            );
        })
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |text: String| written.set(text))
    };
    let named = Label {
        id: "sign-note",
        text: words.get("audit-sign-note"),
        hint: Some(words.get("audit-note-hint")),
        faults: &[],
    };
    html! {
        <section class="block" aria-labelledby="sign-h">
            <h2 id="sign-h">{ words.get("audit-sign-title") }</h2>
            if props.waiting > 0 {
                <p>{ words.count("audit-waiting", props.waiting, &[]) }</p>
            } else {
                <form novalidate=true {onsubmit}>
                    { text_area(words, &named, LONGEST, &written, &onwrite) }
                    { acting.failure().map(|failure| failed_act(&site, failure, "audit-failed")).unwrap_or_default() }
                    <button type="submit" class="button button-primary mt-4" disabled={acting.busy()}>
                        { words.get("audit-sign") }
                    </button>
                </form>
            }
        </section>
    }
}
