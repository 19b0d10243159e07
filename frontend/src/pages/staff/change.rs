//! A change of a window: a proposal until every talk it strands has been decided on.

use super::clock_time::{read, written};
use super::variants::variant_boxes;
use crate::api::staff;
use crate::browser;
use crate::components::{Alert, Label, Line, Tone, checkbox, failed_act, field};
use crate::failure::Failure;
use crate::site::use_site;
use crate::words::Words;
use chrono::NaiveDate;
use shared::api::{StrandedTalk, VariantView, WindowChange, WindowView};
use shared::ids::{AppointmentId, VariantId};
use shared::model::Channel;
use shared::time::instant_at;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What a [`Change`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct ChangeProps {
    /// The day of the window.
    pub day: NaiveDate,
    /// The window as it is.
    pub window: WindowView,
    /// What can be allowed in it.
    pub variants: Vec<VariantView>,
    /// Hears that nothing is to be changed after all.
    pub onclose: Callback<()>,
    /// Hears what was saved, in words.
    pub onsaved: Callback<String>,
}

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Shape {
    from: String,
    to: String,
    variants: Vec<VariantId>,
    keep: Vec<AppointmentId>,
}

/// The form.
#[component]
pub fn Change(props: &ChangeProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let window = &props.window;
    let shape = use_state(|| Shape {
        from: written(window.from),
        to: written(window.to),
        variants: window.variants.iter().map(|variant| variant.id.clone()).collect(),
        keep: Vec::new(),
    });
    let failure = use_state(|| None::<Failure>);
    let busy = use_state(|| false);
    let onsubmit = {
        let (words, day, window, onsaved) = (words.clone(), props.day, window.clone(), props.onsaved.clone());
        let (shape, failure, busy) = (shape.clone(), failure.clone(), busy.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *busy {
                return;
            }
            busy.set(true);
            let change = WindowChange {
                revision: window.revision,
                from: read(&shape.from).unwrap_or(window.from),
                to: read(&shape.to).unwrap_or(window.to),
                variants: shape.variants.clone(),
                keep: shape.keep.clone(),
            };
            let (words, id, onsaved) = (words.clone(), window.id.clone(), onsaved.clone());
            let (failure, busy) = (failure.clone(), busy.clone());
            spawn_local(async move {
                match staff::change(&id, &change, &browser::new_key()).await {
                    Ok(_) => onsaved.emit(words.format("change-done", &[("when", &span(&words, day, &change))])),
                    Err(why) => {
                        failure.set(Some(why));
                        busy.set(false);
                    }
                }
            });
        })
    };
    let write = |with: fn(&mut Shape, String)| {
        let (shape, failure) = (shape.clone(), failure.clone());
        Callback::from(move |value: String| {
            let mut now = Shape { keep: Vec::new(), ..(*shape).clone() };
            with(&mut now, value);
            failure.set(None);
            shape.set(now);
        })
    };
    let onvariants = {
        let (shape, failure) = (shape.clone(), failure.clone());
        Callback::from(move |variants: Vec<VariantId>| {
            failure.set(None);
            shape.set(Shape { variants, keep: Vec::new(), ..(*shape).clone() });
        })
    };
    let onkeep = {
        let shape = shape.clone();
        Callback::from(move |keep: Vec<AppointmentId>| shape.set(Shape { keep, ..(*shape).clone() }))
    };
    let label = |id: &'static str, text: &str| Label { id, text: words.get(text), hint: None, faults: &[] };
    let line = |value: &str| Line { kind: "time", autocomplete: "off", value: value.to_owned() };
    let problem = failure.as_ref().and_then(|failure| failure.problem());
    let stranded = problem.map(|problem| problem.stranded.clone()).unwrap_or_default();
    let undecided = stranded.iter().any(|talk| !shape.keep.contains(&talk.id));
    let other = failure.as_ref().filter(|_| stranded.is_empty());
    html! {
        <form novalidate=true class="panel panel--proposal mt-4" {onsubmit}>
            <p class="small m-0">{ words.get("change-unsaved") }</p>
            { for other.map(|failure| failed_act(&site, failure, "change-failed")) }
            <div class="fields">
                { field(words, &label("change-from", "publish-from"), line(&shape.from), &write(|shape, at| shape.from = at)) }
                { field(words, &label("change-to", "publish-to"), line(&shape.to), &write(|shape, at| shape.to = at)) }
            </div>
            { variant_boxes(words, "change", &props.variants, &shape.variants, &[], &onvariants) }
            { decisions(words, &stranded, &shape.keep, &onkeep) }
            <div class="actions">
                <button type="submit" class="button button-primary" disabled={*busy || undecided}>
                    { words.get(if *busy { "change-saving" } else { "change-save" }) }
                </button>
                <button type="button" class="function-link" onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    { words.get("change-undo") }
                </button>
            </div>
        </form>
    }
}

/// "onsdag den 9. december kl. 9.00-12.00".
fn span(words: &Words, day: NaiveDate, change: &WindowChange) -> String {
    words.when(Channel::InPerson, instant_at(day, change.from), instant_at(day, change.to))
}

/// A box for each talk outside the new window: it stays, with the caseworker's word for it.
fn decisions(
    words: &Words,
    stranded: &[StrandedTalk],
    keep: &[AppointmentId],
    onkeep: &Callback<Vec<AppointmentId>>,
) -> Html {
    if stranded.is_empty() {
        return Html::default();
    }
    let one = |talk: &StrandedTalk| {
        let (id, before) = (talk.id.clone(), keep.to_vec());
        let ontick = onkeep.reform(move |ticked: bool| {
            let mut now: Vec<AppointmentId> = before.iter().filter(|other| **other != id).cloned().collect();
            now.extend(ticked.then(|| id.clone()));
            now
        });
        let when = words.time(Channel::InPerson, talk.starts_at, talk.ends_at);
        let text = words.format("change-keep", &[("name", &talk.citizen), ("when", &when)]);
        checkbox(format!("keep-{}", talk.id), &text, keep.contains(&talk.id), &ontick)
    };
    let many = u32::try_from(stranded.len()).unwrap_or(u32::MAX);
    html! {
        <>
            <Alert tone={Tone::Warning} takes_focus=true title={words.count("change-stranded", many, &[])}>
                <p>{ words.get("change-keep-all") }</p>
            </Alert>
            <fieldset>
                <legend class="form-label">{ words.get("change-decide") }</legend>
                { for stranded.iter().map(one) }
            </fieldset>
        </>
    }
}
