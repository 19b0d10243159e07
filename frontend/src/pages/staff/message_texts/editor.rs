//! One text in one language: the standard, the municipality's own words, how they will look, and what is wrong with them.

use crate::api::staff_messages;
use crate::browser;
use crate::components::{FieldFault, Label, details, failed_act, text_area};
use crate::failure::Answer;
use crate::pages::staff::parts::acting::use_acting;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{MessageTextChange, MessageTextView, TextFault, TextPart, TextPreview, TextWords};
use shared::texts::Lang;
use yew::prelude::*;

/// The longest text, in characters.
const LONGEST: u32 = 2000;

/// The fault of a text that leaves out what it must say.
const MISSING: &str = "text-fault-missing";

/// What an [`Editor`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// The text in both languages.
    pub text: MessageTextView,
    /// The one that is written here.
    pub language: Lang,
    /// Hears what was done, in words.
    pub onsaved: Callback<String>,
}

/// The ids of the two fields of a part: a page shows one kind of message, so no two of its fields have the same.
const fn field(part: TextPart, language: Lang) -> &'static str {
    match (part, language) {
        (TextPart::Title, Lang::Da) => "title-da",
        (TextPart::Title, Lang::En) => "title-en",
        (TextPart::Text, Lang::Da) => "text-da",
        (TextPart::Text, Lang::En) => "text-en",
        (TextPart::Short, Lang::Da) => "short-da",
        (TextPart::Short, Lang::En) => "short-en",
    }
}

/// The text, with what can be done about it.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let (text, language) = (&props.text, props.language);
    let known = match language {
        Lang::Da => &text.da,
        Lang::En => &text.en,
    };
    let written = use_state(|| known.own.clone().unwrap_or_else(|| known.standard.clone()));
    let seen = use_state(|| None::<TextPreview>);
    let acting = use_acting();
    let id = field(text.part, language);
    let write = {
        let (written, seen, acting) = (written.clone(), seen.clone(), acting.clone());
        Callback::from(move |now: String| {
            seen.set(None);
            acting.forget();
            written.set(now);
        })
    };
    let insert = |name: &str| {
        let (write, inserted) = (write.clone(), placeholder(name));
        Callback::from(move |_: MouseEvent| {
            if let Some(now) = browser::insert(id, &inserted) {
                write.emit(now);
            }
        })
    };
    let change = {
        let key = text.key.clone();
        move |own: Option<String>| MessageTextChange { key: key.clone(), language, text: own }
    };
    let look = {
        let (acting, seen, change, written) = (acting.clone(), seen.clone(), change.clone(), written.clone());
        Callback::from(move |_: MouseEvent| {
            let seen = seen.clone();
            acting.start(
                change(Some((*written).clone())),
                |change, _| async move { staff_messages::preview(&change).await },
                move |preview| seen.set(Some(preview)),
            );
        })
    };
    let keep = |standard_again: bool, done: &str| {
        let (acting, seen, written, change) = (acting.clone(), seen.clone(), written.clone(), change.clone());
        let (standard, onsaved, done) = (known.standard.clone(), props.onsaved.clone(), words.get(done));
        Callback::from(move |_: MouseEvent| {
            let (seen, written, standard) = (seen.clone(), written.clone(), standard.clone());
            let (onsaved, done) = (onsaved.clone(), done.clone());
            // What is the standard again is not kept as somebody's own.
            let own = Some(written.trim().to_owned()).filter(|now| !now.is_empty() && *now != standard.trim());
            let change = change(own.filter(|_| !standard_again));
            let goes_back = change.text.is_none();
            acting.start(change, save, move |faulty: Option<TextPreview>| {
                if faulty.is_none() {
                    if goes_back {
                        written.set(standard);
                    }
                    onsaved.emit(done);
                }
                seen.set(faulty);
            });
        })
    };
    let faults: Vec<FieldFault> = seen
        .iter()
        .flat_map(|preview| &preview.faults)
        .map(|fault| FieldFault { field: id, text: fault_words(words, fault).into() })
        .collect();
    let label = Label { id, text: words.get(label_of(language)), hint: None, faults: &faults };
    let which = html! { <span class="sr-only">{ ": " }{ &label.text }</span> };
    html! {
        <>
            { text_area(words, &label, LONGEST, &written, &write) }
            <>{ for faults.iter().skip(1).map(|fault| html! { <p class="form-error-message">{ &*fault.text }</p> }) }</>
            if !text.placeholders.is_empty() {
                <p class="small muted mt-3 mb-0">{ words.get("texts-insert") }</p>
                <div class="btn-row">
                    { for text.placeholders.iter().map(|name| html! {
                        <button type="button" class="button btn-s" onclick={insert(name)}>{ called(words, name) }</button>
                    }) }
                </div>
            }
            { acting.failure().map(|failure| failed_act(&site, failure, "settings-failed")).unwrap_or_default() }
            if let Some(preview) = seen.as_ref() {
                <div class="panel panel--quiet mt-4" role="status" lang={language.tag()}>
                    <p class="note-text">{ &preview.text }</p>
                </div>
            }
            <div class="btn-row">
                <button type="button" class="button button-secondary" disabled={acting.busy()} onclick={look}>{ words.get("texts-look") }{ which.clone() }</button>
                <button type="button" class="button button-secondary" disabled={acting.busy()} onclick={keep(false, "texts-saved")}>
                    { words.get("settings-save") }{ which.clone() }
                </button>
                if known.own.is_some() {
                    <button type="button" class="button btn-s" disabled={acting.busy()} onclick={keep(true, "texts-back-done")}>
                        { words.get("texts-back") }{ which }
                    </button>
                }
            </div>
            <p class="small muted mt-3">{ whose(words, known) }</p>
            if known.own.is_some() {
                { details(words.get("texts-standard"), html! { <p class="note-text" lang={language.tag()}>{ &known.standard }</p> }) }
            }
        </>
    }
}

/// Keeps a text without faults; of one that has any it answers how it looks, and what is wrong.
async fn save(change: MessageTextChange, key: String) -> Answer<Option<TextPreview>> {
    if change.text.is_some() {
        let preview = staff_messages::preview(&change).await?;
        if !preview.faults.is_empty() {
            return Ok(Some(preview));
        }
    }
    staff_messages::keep(&change, &key).await.map(|()| None)
}

/// As a value stands in a text.
fn placeholder(name: &str) -> String {
    format!("{{ ${name} }}")
}

const fn label_of(language: Lang) -> &'static str {
    match language {
        Lang::Da => "texts-danish",
        Lang::En => "texts-english",
    }
}

/// What a value is called; its name, where nobody has given it words.
fn called(words: &Words, name: &str) -> String {
    let key = format!("text-value-{name}");
    Some(words.get(&key)).filter(|text| *text != key).unwrap_or_else(|| name.to_owned())
}

fn fault_words(words: &Words, fault: &TextFault) -> String {
    // A value that is missing is called as the button that inserts it.
    let what = if fault.code == MISSING { called(words, &fault.what) } else { fault.what.clone() };
    words.format(&fault.code, &[("what", &what)])
}

/// Who wrote it, and when.
fn whose(words: &Words, known: &TextWords) -> String {
    match (&known.own, &known.changed_by, known.changed_at) {
        (Some(_), Some(name), Some(at)) => {
            words.format("texts-changed", &[("name", name), ("when", &words.moment(at))])
        }
        (Some(_), ..) => words.get("texts-own"),
        (None, ..) => words.get("texts-as-standard"),
    }
}
