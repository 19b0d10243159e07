//! A look that was drawn: who, when, at what, whose; and what the auditor says about it.

use super::super::parts::acting::use_acting;
use crate::api::staff_audit;
use crate::components::{Label, failed_act, radios, text_area};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{CheckItem, CheckVerdict, CheckView, Verdict};
use yew::prelude::*;

/// The longest note, in characters.
pub const LONGEST: u32 = 1000;

/// What an [`Item`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// The check.
    pub check: String,
    /// The look.
    pub item: CheckItem,
    /// Whether it can still be judged.
    pub open: bool,
    /// Hears the check as it is after a verdict, and what to say.
    pub onchange: Callback<(CheckView, String)>,
}

/// The look.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let item = &props.item;
    let chosen = use_state(|| item.verdict);
    let written = use_state(|| item.note.clone().unwrap_or_default());
    let lacks = use_state(|| None::<&'static str>);
    let acting = use_acting();
    let onsubmit = {
        let (words, check, position) = (words.clone(), props.check.clone(), item.position);
        let (chosen, written, lacks, acting) = (chosen.clone(), written.clone(), lacks.clone(), acting.clone());
        let onchange = props.onchange.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let note = Some(written.trim().to_owned()).filter(|note| !note.is_empty());
            let verdict = match *chosen {
                None => return lacks.set(Some("audit-verdict-empty")),
                Some(Verdict::FollowUp) if note.is_none() => return lacks.set(Some("audit-note-empty")),
                Some(verdict) => verdict,
            };
            lacks.set(None);
            let (words, onchange) = (words.clone(), onchange.clone());
            let text = words.format("audit-judged", &[("number", &position.to_string())]);
            acting.start(
                (check.clone(), CheckVerdict { position, verdict, note }),
                |(check, verdict), key| async move { staff_audit::judge(&check, &verdict, &key).await },
                move |view: CheckView| onchange.emit((view, text)),
            );
        })
    };
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| chosen.set(Verdict::ALL.get(at).copied()))
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |text: String| written.set(text))
    };
    let (radio, note) = (format!("verdict-{}", item.position), format!("note-{}", item.position));
    let question = Label::plain(&radio, words.get("audit-verdict"), &[]);
    let remark =
        Label { id: &note, text: words.get("audit-note"), hint: Some(words.get("audit-note-hint")), faults: &[] };
    let answers: Vec<String> = Verdict::ALL.iter().map(|verdict| words.get(&format!("verdict-{verdict}"))).collect();
    let at = Verdict::ALL.iter().position(|verdict| *chosen == Some(*verdict));
    html! {
        <li class="panel">
            { told(words, item) }
            if props.open {
                <form novalidate=true {onsubmit}>
                    { radios(words, &question, &answers, at, &onchoose) }
                    { text_area(words, &remark, LONGEST, &written, &onwrite) }
                    { lacks.map(|key| html! { <p class="form-error-message" role="alert">{ words.get(key) }</p> }).unwrap_or_default() }
                    { acting.failure().map(|failure| failed_act(&site, failure, "audit-failed")).unwrap_or_default() }
                    <button type="submit" class="button button-secondary mt-4" disabled={acting.busy()}>
                        { words.get(if item.verdict.is_some() { "audit-correct" } else { "audit-judge" }) }
                    </button>
                </form>
            } else {
                <p>
                    <strong>{ item.verdict.map(|verdict| words.get(&format!("verdict-{verdict}"))) }</strong>
                    { for item.note.iter().map(|note| html! { <>{ ". " }{ note }</> }) }
                </p>
            }
        </li>
    }
}

/// Who, when, at what, whose.
fn told(words: &Words, item: &CheckItem) -> Html {
    let name = item.employee.as_ref().map(|employee| employee.name.clone()).unwrap_or_default();
    let when = item.at.map(|at| words.moment(at)).unwrap_or_default();
    let whose = words.count("audit-whose", item.shown, &[("letters", &item.citizen)]);
    let tie = item.tie.map(|tie| words.get(&format!("tie-{tie}")));
    html! {
        <>
            <h2 class="h4">{ words.format("audit-look", &[("number", &item.position.to_string()), ("name", &name)]) }</h2>
            <p class="m-0">{ when }{ ". " }{ &item.what }</p>
            <p>{ whose }{ for tie.iter().map(|tie| html! { <>{ " " }<strong>{ tie }</strong></> }) }</p>
        </>
    }
}
