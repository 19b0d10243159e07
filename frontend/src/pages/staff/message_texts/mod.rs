//! *Beskedtekster*: the municipality's own words in messages, one kind of message at a time.

mod editor;

use super::parts::said::said;
use super::route::MESSAGE_TEXTS;
use crate::api::staff_messages;
use crate::components::{Heading, Label, Waiting, choice, failed_load, failed_page};
use crate::remote::use_remote;
use crate::router::address;
use crate::site::use_site;
use editor::Editor;
use shared::api::{MessageTextView, MessageTextsView};
use shared::model::MessageKind;
use shared::texts::Lang;
use yew::prelude::*;

/// The page.
#[component]
pub fn MessageTexts() -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| staff_messages::texts());
    let done = use_state(String::new);
    let Some(view) = loaded.value.clone() else {
        return match &loaded.failure {
            Some(failure) => failed_page(&site, failure, &loaded.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let onsaved = {
        let (done, reload) = (done.clone(), loaded.reload.clone());
        Callback::from(move |text: String| {
            done.set(text);
            reload.emit(());
        })
    };
    let kinds = kinds(&view);
    let asked = site.router.here.get("kind").and_then(|kind| kind.parse().ok());
    let shown = asked.filter(|kind| kinds.contains(kind)).or_else(|| kinds.first().copied());
    let onchoose = {
        let (router, done) = (site.router.clone(), done.clone());
        Callback::from(move |kind: String| {
            done.set(String::new());
            router.note(address(MESSAGE_TEXTS, &[("kind", Some(&kind))]));
        })
    };
    let options: Vec<(String, String)> =
        kinds.iter().map(|kind| (kind.to_string(), words.get(&format!("message-{kind}")))).collect();
    let chosen = shown.map(MessageKind::as_str).unwrap_or_default();
    let editor = |text: &MessageTextView, language: Lang| {
        html! {
            <div class="col-12 col-lg-6">
                <Editor key={format!("{}-{}", text.key, language.tag())} text={text.clone()} {language} onsaved={onsaved.clone()} />
            </div>
        }
    };
    let part = |text: &MessageTextView| {
        let id = format!("part-{}", text.part);
        html! {
            <section class="block" key={text.key.clone()} aria-labelledby={id.clone()}>
                <h2 {id}>{ words.get(&format!("text-part-{}", text.part)) }</h2>
                <div class="row">{ editor(text, Lang::Da) }{ editor(text, Lang::En) }</div>
            </section>
        }
    };
    html! {
        <>
            <Heading title={words.get("texts-title")} />
            <p class="lead">{ words.get("texts-lead") }</p>
            { said(&done) }
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            if shown.is_none() {
                <p class="muted">{ words.get("texts-none") }</p>
            } else {
                { choice(words, &Label::plain("kind", words.get("texts-kind"), &[]), &options, chosen, &onchoose) }
            }
            <>{ for view.texts.iter().filter(|text| Some(text.kind) == shown).map(part) }</>
        </>
    }
}

/// The kinds of message that have texts, in the order in which they come.
fn kinds(view: &MessageTextsView) -> Vec<MessageKind> {
    let mut kinds: Vec<MessageKind> = Vec::new();
    for text in &view.texts {
        if !kinds.contains(&text.kind) {
            kinds.push(text.kind);
        }
    }
    kinds
}
