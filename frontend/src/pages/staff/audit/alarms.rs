//! Days that look unusual, and what came of them.

use super::super::parts::acting::use_acting;
use crate::api::staff_audit;
use crate::components::{Label, failed_act, text_area};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{AlarmView, AuditNote, AuditView};
use yew::prelude::*;

/// What [`Alarms`] are drawn with.
#[derive(Properties, PartialEq)]
pub struct AlarmsProps {
    /// Those that wait first.
    pub alarms: Vec<AlarmView>,
    /// Hears that something was said about one.
    pub onsaved: Callback<String>,
}

/// The alarms.
#[component]
pub fn Alarms(props: &AlarmsProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let (waiting, settled): (Vec<_>, Vec<_>) =
        props.alarms.iter().cloned().partition(|alarm| alarm.settled_at.is_none());
    html! {
        <section class="block" aria-labelledby="alarms-h">
            <h2 id="alarms-h" tabindex="-1">{ words.get("alarms-title") }</h2>
            if waiting.is_empty() {
                <p class="muted">{ words.get("alarms-none") }</p>
            } else {
                <ul class="plain">
                    { for waiting.iter().map(|alarm| html! {
                        <Alarm key={alarm.id.clone()} alarm={alarm.clone()} onsaved={props.onsaved.clone()} />
                    }) }
                </ul>
            }
            if !settled.is_empty() {
                <h3>{ words.get("alarms-settled") }</h3>
                <ul class="plain rows">{ for settled.iter().map(|alarm| past(words, alarm)) }</ul>
            }
        </section>
    }
}

fn title(words: &Words, alarm: &AlarmView) -> String {
    format!("{}, {}", alarm.employee.name, words.day(alarm.day))
}

fn why(words: &Words, alarm: &AlarmView) -> String {
    words.count(&format!("alarm-{}", alarm.kind), alarm.count, &[("usual", &alarm.usual.to_string())])
}

fn past(words: &Words, alarm: &AlarmView) -> Html {
    html! {
        <li key={alarm.id.clone()}>
            <div>
                <p class="m-0">{ title(words, alarm) }{ ". " }{ why(words, alarm) }</p>
                <p class="small muted m-0">{ alarm.note.clone() }</p>
            </div>
        </li>
    }
}

/// What an [`Alarm`] is drawn with.
#[derive(Properties, PartialEq)]
struct AlarmProps {
    alarm: AlarmView,
    onsaved: Callback<String>,
}

/// One that waits, with room to say what came of it.
#[component]
fn Alarm(props: &AlarmProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let written = use_state(String::new);
    let lacks = use_state(|| false);
    let acting = use_acting();
    let onsubmit = {
        let (words, alarm, onsaved) = (words.clone(), props.alarm.id.clone(), props.onsaved.clone());
        let (written, lacks, acting) = (written.clone(), lacks.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let note = written.trim().to_owned();
            lacks.set(note.is_empty());
            if note.is_empty() {
                return;
            }
            let (words, onsaved) = (words.clone(), onsaved.clone());
            acting.start(
                (alarm.clone(), AuditNote { note: Some(note) }),
                |(alarm, note), key| async move { staff_audit::settle(&alarm, &note, &key).await },
                move |_: AuditView| onsaved.emit(words.get("alarm-saved")),
            );
        })
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |text: String| written.set(text))
    };
    let id = format!("alarm-{}", props.alarm.id);
    let named = Label { id: &id, text: words.get("alarm-note"), hint: Some(words.get("audit-note-hint")), faults: &[] };
    html! {
        <li class="panel">
            <h3 class="h4">{ title(words, &props.alarm) }</h3>
            <p>{ why(words, &props.alarm) }</p>
            <form novalidate=true {onsubmit}>
                { text_area(words, &named, super::item::LONGEST, &written, &onwrite) }
                if *lacks {
                    <p class="form-error-message" role="alert">{ words.get("audit-note-empty") }</p>
                }
                { acting.failure().map(|failure| failed_act(&site, failure, "audit-failed")).unwrap_or_default() }
                <button type="submit" class="button button-secondary mt-4" disabled={acting.busy()}>
                    { words.get("alarm-settle") }
                </button>
            </form>
        </li>
    }
}
