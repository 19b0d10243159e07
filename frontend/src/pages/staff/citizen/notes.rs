//! Notes: written once, never changed.

use super::super::parts::acting::use_acting;
use super::Around;
use crate::api::staff_citizens;
use crate::browser;
use crate::components::{FieldFault, Label, failed_act, text_area};
use crate::site::use_site;
use crate::words::{Words, capital};
use shared::api::{NewNote, NoteView};
use yew::prelude::*;

/// What [`Notes`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct NotesProps {
    /// The page around.
    pub around: Around,
    /// Whether the reader may write one.
    pub may: bool,
}

const FIELD: &str = "note";
const LONGEST: u32 = 2000;

/// The notes, the latest first, and room for one more.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let written = use_state(String::new);
    let faults = use_state(Vec::<FieldFault>::new);
    let acting = use_acting();
    let onsubmit = {
        let (words, around, written) = (words.clone(), props.around.clone(), written.clone());
        let (faults, acting) = (faults.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = written.trim().to_owned();
            if text.is_empty() {
                faults.set(vec![FieldFault { field: FIELD, text: words.get("note-empty").into() }]);
                browser::focus(FIELD);
                return;
            }
            faults.set(Vec::new());
            let (words, around, written) = (words.clone(), around.clone(), written.clone());
            let sent = (*written).clone();
            acting.start(
                (around.citizen.id.clone(), NewNote { text }),
                |(id, note), key| async move { staff_citizens::note(&id, &note, &key).await },
                move |_: NoteView| {
                    if *written == sent {
                        written.set(String::new());
                    }
                    browser::focus("notes-h");
                    around.onsaved.emit(words.get("note-saved"));
                },
            );
        })
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |text: String| written.set(text))
    };
    let named = Label { id: FIELD, text: words.get("note-write"), hint: Some(words.get("note-hint")), faults: &faults };
    let notes = &props.around.citizen.notes;
    html! {
        <section class="block" aria-labelledby="notes-h">
            <h2 id="notes-h" tabindex="-1">{ words.get("notes-title") }</h2>
            if props.may {
                <form novalidate=true {onsubmit}>
                    { text_area(words, &named, LONGEST, &written, &onwrite) }
                    { acting.failure().map(|failure| failed_act(&site, failure, "note-failed")).unwrap_or_default() }
                    <button type="submit" class="button button-secondary mt-4" disabled={acting.busy()}>
                        { words.get(if acting.busy() { "note-saving" } else { "note-save" }) }
                    </button>
                </form>
            }
            if notes.is_empty() {
                <p class="muted mt-5">{ words.get("notes-none") }</p>
            } else {
                <ol class="plain notes mt-5">{ for notes.iter().map(|note| one(words, note)) }</ol>
            }
        </section>
    }
}

fn one(words: &Words, note: &NoteView) -> Html {
    html! {
        <li key={note.id.as_str()}>
            <p class="note-text">{ &note.text }</p>
            <p class="small muted m-0">{ &note.by.name }{ ", " }{ capital(&words.moment(note.at)).to_ascii_lowercase() }</p>
        </li>
    }
}
