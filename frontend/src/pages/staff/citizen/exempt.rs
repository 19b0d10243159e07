//! *Fritag*: why, who asked, from when, until when, and when somebody looks at it again. Never a diagnosis.

use super::super::parts::acting::use_acting;
use super::super::parts::dates::{read, written};
use super::{Around, first_name, talks};
use crate::api::staff_citizens;
use crate::components::{
    ErrorSummary, FieldFault, Label, Mode, Named, PanelHeading, failed_act, radios, select, text_line,
};
use crate::site::use_site;
use crate::words::Words;
use crate::{browser, clock};
use chrono::Months;
use shared::api::{CitizenView, NewExemption};
use shared::model::{ExemptionGround, RequestedBy};
use shared::rules::{BarDays, BarError, check_bar};
use yew::prelude::*;

/// What an [`Exempt`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct ExemptProps {
    /// The page around.
    pub around: Around,
}

const GROUND: &str = "exempt-ground";
const FROM: &str = "bar-from";
const TO: &str = "bar-to";
const REVIEW: &str = "bar-review";

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Written {
    ground: Option<ExemptionGround>,
    by: RequestedBy,
    from: String,
    to: String,
    review: String,
}

/// The form.
#[component]
pub fn Exempt(props: &ExemptProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let form = use_state(first);
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
    let write = |with: fn(&mut Written, String)| {
        let form = form.clone();
        Callback::from(move |text: String| {
            let mut now = (*form).clone();
            with(&mut now, text);
            form.set(now);
        })
    };
    let onground = {
        let form = form.clone();
        Callback::from(move |at: usize| {
            form.set(Written { ground: ExemptionGround::ALL.get(at).copied(), ..(*form).clone() });
        })
    };
    let grounds: Vec<String> =
        ExemptionGround::ALL.iter().map(|ground| words.get(&format!("ground-{ground}"))).collect();
    let chosen = form.ground.and_then(|ground| ExemptionGround::ALL.iter().position(|one| *one == ground));
    let label =
        Label { id: GROUND, text: words.get("bar-why"), hint: Some(words.get("bar-why-hint")), faults: &faults };
    let asked: Vec<(String, String)> = RequestedBy::ALL
        .iter()
        .map(|by| (by.to_string(), words.format(&format!("requested-{by}"), &[("name", &props.around.citizen.name)])))
        .collect();
    let named = |id: &'static str, key: &str, hint: Option<&str>| Named {
        id,
        text: words.get(key),
        hint: hint.map(|hint| words.get(hint)),
        faults: &faults,
    };
    html! {
        <section class="panel mt-5" aria-labelledby="exempt-h">
            <PanelHeading id="exempt-h" title={words.get("bar-title")} />
            <p class="mt-0">{ words.get("bar-text") }</p>
            <form novalidate=true {onsubmit}>
                <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
                { for acting.failure().map(|failure| failed_act(&site, failure, "bar-failed")) }
                { radios(words, &label, &grounds, chosen, &onground) }
                { select(words, &named("bar-by", "bar-by", None), &asked, form.by.as_str(), &write(|form, by| {
                    form.by = by.parse().unwrap_or(RequestedBy::Citizen);
                })) }
                <div class="pair">
                    { text_line(words, &named(FROM, "bar-from", Some("bar-date-hint")), Mode::Digits, &form.from, &write(|form, day| form.from = day)) }
                    { text_line(words, &named(TO, "bar-to", Some("bar-to-hint")), Mode::Digits, &form.to, &write(|form, day| form.to = day)) }
                </div>
                { text_line(words, &named(REVIEW, "bar-review", Some("bar-review-hint")), Mode::Digits, &form.review, &write(|form, day| form.review = day)) }
                <p class="mt-4">{ words.format("bar-effect", &[("name", &name)]) }</p>
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { if acting.busy() { words.get("bar-sending") } else { words.format("bar-send", &[("name", &name)]) } }
                    </button>
                    <button type="button" class="function-link" onclick={props.around.onclose.reform(|_: MouseEvent| ())}>
                        { words.get("change-undo") }
                    </button>
                </div>
            </form>
        </section>
    }
}

/// From today until further notice, looked at again in three months.
fn first() -> Written {
    let today = clock::today();
    Written {
        ground: None,
        by: RequestedBy::Citizen,
        from: written(today),
        to: String::new(),
        review: today.checked_add_months(Months::new(3)).map(written).unwrap_or_default(),
    }
}

/// The exemption as it will be sent, or everything that is wrong with it.
fn exemption(words: &Words, form: &Written) -> Result<NewExemption, Vec<FieldFault>> {
    let fault = |field: &'static str, key: &str| FieldFault { field, text: words.get(key).into() };
    let mut faults: Vec<FieldFault> = Vec::new();
    let mut day = |field: &'static str, text: &str| {
        let read = read(text);
        faults.extend(read.is_none().then(|| fault(field, "bar-no-date")));
        read
    };
    let from = day(FROM, &form.from);
    let to = if form.to.trim().is_empty() { None } else { Some(day(TO, &form.to)) };
    let review = day(REVIEW, &form.review);
    if form.ground.is_none() {
        faults.insert(0, fault(GROUND, "bar-no-ground"));
    }
    let (Some(ground), Some(from), Some(review_on), true) = (form.ground, from, review, faults.is_empty()) else {
        return Err(faults);
    };
    let to = to.flatten();
    check_bar(&BarDays { from, to, review_on }, None, clock::now()).map_err(|error| {
        let field = match error {
            BarError::From | BarError::Hearing => FROM,
            BarError::To => TO,
            BarError::Review => REVIEW,
        };
        vec![fault(field, &format!("problem-{error}"))]
    })?;
    Ok(NewExemption { ground, requested_by: form.by, from, to, review_on })
}
