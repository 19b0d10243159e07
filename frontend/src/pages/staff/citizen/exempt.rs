//! *Fritag*: why, who asked, from when, until when, and when somebody looks at it again. Never a diagnosis.

use super::super::parts::acting::use_acting;
use super::super::parts::form_end::{Weight, form_end};
use super::bar_days::{self, bar_days, days_of};
use super::{Around, first_name, talks};
use crate::api::staff_citizens;
use crate::browser;
use crate::components::{ErrorSummary, FieldFault, Label, PanelHeading, choice, failed_act, radios};
use crate::editing::{edit, editing, editing_part};
use crate::site::use_site;
use crate::words::Words;
use shared::api::{CitizenView, NewExemption};
use shared::model::{ExemptionGround, RequestedBy};
use yew::prelude::*;

/// What an [`Exempt`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct ExemptProps {
    /// The page around.
    pub around: Around,
}

const GROUND: &str = "exempt-ground";

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Written {
    ground: Option<ExemptionGround>,
    by: RequestedBy,
    days: bar_days::Written,
}

/// The form.
#[component]
pub fn Exempt(props: &ExemptProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let form = use_state(|| Written { ground: None, by: RequestedBy::Citizen, days: bar_days::Written::first() });
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let name = first_name(&props.around.citizen);
    let onsubmit = {
        let (words, around, form) = (words.clone(), props.around.clone(), form.clone());
        let (faults, attempt, acting) = (faults.clone(), attempt.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let exemption = match exemption(&words, &form) {
                Ok(exemption) => exemption,
                Err(found) => {
                    faults.set(found);
                    attempt.set(*attempt + 1);
                    return;
                }
            };
            faults.set(Vec::new());
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (around.citizen.id.clone(), exemption),
                |(id, exemption), key| async move { staff_citizens::exempt(&id, &exemption, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    let name = first_name(&around.citizen);
                    around.onsaved.emit(words.format("bar-done", &[("name", &name)]));
                },
            );
        })
    };
    let onedit = editing(&form);
    let write = |with: fn(&mut Written, String)| edit(&onedit, with);
    let ondays = editing_part(&onedit, |form| &mut form.days);
    let onground = edit(&onedit, |form: &mut Written, at: usize| form.ground = ExemptionGround::ALL.get(at).copied());
    let grounds: Vec<String> =
        ExemptionGround::ALL.iter().map(|ground| words.get(&format!("ground-{ground}"))).collect();
    let chosen = form.ground.and_then(|ground| ExemptionGround::ALL.iter().position(|one| *one == ground));
    let label =
        Label { id: GROUND, text: words.get("bar-why"), hint: Some(words.get("bar-why-hint")), faults: &faults };
    let asked: Vec<(String, String)> = RequestedBy::ALL
        .iter()
        .map(|by| (by.to_string(), words.format(&format!("requested-{by}"), &[("name", &props.around.citizen.name)])))
        .collect();
    let named = |id: &'static str, key: &str, hint: Option<&str>| Label {
        id,
        text: words.get(key),
        hint: hint.map(|hint| words.get(hint)),
        faults: &faults,
    };
    let send = if acting.busy() { words.get("bar-sending") } else { words.format("bar-send", &[("name", &name)]) };
    html! {
        <section class="panel mt-5" aria-labelledby="exempt-h">
            <PanelHeading id="exempt-h" title={words.get("bar-title")} />
            <p class="mt-0">{ words.get("bar-text") }</p>
            <form novalidate=true {onsubmit}>
                <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
                { acting.failure().map(|failure| failed_act(&site, failure, "bar-failed")).unwrap_or_default() }
                { radios(words, &label, &grounds, chosen, &onground) }
                { choice(words, &named("bar-by", "bar-by", None), &asked, form.by.as_str(), &write(|form, by| {
                    form.by = by.parse().unwrap_or(RequestedBy::Citizen);
                })) }
                { bar_days(words, &form.days, &faults, &ondays) }
                <p class="mt-4">{ words.format("bar-effect", &[("name", &name)]) }</p>
                { form_end(words, Weight::Primary, send, acting.busy(), &props.around.onclose) }
            </form>
        </section>
    }
}

/// The exemption as it will be sent, or everything that is wrong with it.
fn exemption(words: &Words, form: &Written) -> Result<NewExemption, Vec<FieldFault>> {
    let days = days_of(words, &form.days);
    let Some(ground) = form.ground else {
        let ground = FieldFault { field: GROUND, text: words.get("bar-no-ground").into() };
        return Err(std::iter::once(ground).chain(days.err().unwrap_or_default()).collect());
    };
    let days = days?;
    Ok(NewExemption { ground, requested_by: form.by, from: days.from, to: days.to, review_on: days.review_on })
}
