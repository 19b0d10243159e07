//! The administrator decides a number otherwise: which, its value within the bounds, from when, and why.

use crate::api::staff_office;
use crate::clock;
use crate::components::{
    ErrorSummary, FieldFault, Label, Mode, checkbox, checkboxes, choice as select, failed_act, text_area, text_line,
};
use crate::editing::{Edit, edit, editing};
use crate::failure::Failure;
use crate::pages::staff::parts::acting::use_acting;
use crate::pages::staff::parts::dates;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{ChoiceKind, ChoiceView, NewOverride, NumberView, RulesView, SchemeRulesView};
use yew::prelude::*;

const KEY: &str = "key";
const VALUE: &str = "value";
const VALID_FROM: &str = "valid_from";
const REASON: &str = "reason";

/// The longest reason, in characters.
const LONGEST: u32 = 500;

/// What a [`Form`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The scheme whose numbers are decided.
    pub scheme: SchemeRulesView,
    /// Hears what was done.
    pub onchanged: Callback<String>,
}

/// What is written.
#[derive(Debug, Clone, PartialEq, Default)]
struct Written {
    key: String,
    value: String,
    day: String,
    reason: String,
}

/// The form.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let acting = use_acting();
    let attempt = use_state(|| 0_u32);
    let faults = use_state(Vec::<FieldFault>::new);
    let written = use_state(|| Written { day: dates::written(clock::today()), ..Written::default() });
    let open = open_numbers(&props.scheme);
    let Some((number, choice)) = chosen(&open, &written) else { return Html::default() };
    let onedit = acting.forgetting(&editing(&written));
    let write = |with: fn(&mut Written, String)| edit(&onedit, with);
    let onsubmit = {
        let (words, scheme) = (words.clone(), props.scheme.clone());
        let (faults, attempt, acting, written) = (faults.clone(), attempt.clone(), acting.clone(), written.clone());
        let (onchanged, text) = (props.onchanged.clone(), words.get("staff-rules-done"));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempt.set(*attempt + 1);
            match wanted(&words, &scheme, &written) {
                Err(fault) => faults.set(vec![fault]),
                Ok(new) => {
                    faults.set(Vec::new());
                    let (onchanged, text, written) = (onchanged.clone(), text.clone(), written.clone());
                    let sent = (*written).clone();
                    acting.start(
                        new,
                        |new, key| async move { staff_office::decide_rule(&new, &key).await },
                        move |_: RulesView| {
                            if *written == sent {
                                written.set(Written { value: String::new(), reason: String::new(), ..sent });
                            }
                            onchanged.emit(text);
                        },
                    );
                }
            }
        })
    };
    let all: Vec<FieldFault> =
        faults.iter().cloned().chain(acting.failure().and_then(|failure| fault(failure, choice))).collect();
    let other = acting.failure().filter(|_| all.is_empty());
    let named = |id: &'static str, key: &str| Label::plain(id, words.get(key), &all);
    let keys: Vec<(String, String)> =
        open.iter().map(|number| (number.key.to_string(), number.label.clone())).collect();
    html! {
        <section class="panel mt-7" aria-labelledby="decide">
            <h2 class="h4" id="decide">{ words.get("staff-rules-form") }</h2>
            <p>{ words.get("staff-rules-form-lead") }</p>
            <ErrorSummary faults={all.clone()} attempt={if all.is_empty() { 0 } else { *attempt }} />
            { other.map(|failure| failed_act(&site, failure, "staff-rules-failed")).unwrap_or_default() }
            <form novalidate=true {onsubmit}>
                { select(words, &named(KEY, "staff-rules-what"), &keys, number.key.as_str(), &write(|now, key| { now.key = key; now.value.clear(); })) }
                { value(words, choice, &all, &written.value, &onedit) }
                { text_line(words, &named(VALID_FROM, "staff-rules-day"), Mode::Digits, &written.day, &write(|now, text| now.day = text)) }
                { text_area(words, &named(REASON, "staff-rules-reason"), LONGEST, &written.reason, &write(|now, text| now.reason = text)) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { words.get("staff-rules-decide") }
                    </button>
                </div>
            </form>
        </section>
    }
}

/// The numbers about which the law in force leaves a choice.
fn open_numbers(scheme: &SchemeRulesView) -> Vec<&NumberView> {
    let in_force = scheme.sets.iter().find(|set| set.in_force);
    in_force.map(|set| set.numbers.iter().filter(|number| number.choice.is_some()).collect()).unwrap_or_default()
}

/// The number that is chosen, and what can be chosen for it; at first the first one.
fn chosen<'a>(open: &[&'a NumberView], written: &Written) -> Option<(&'a NumberView, &'a ChoiceView)> {
    let number = open.iter().find(|number| number.key.as_str() == written.key).or_else(|| open.first())?;
    Some((number, number.choice.as_ref()?))
}

/// The field for the value, with the bounds as its hint.
fn value(
    words: &Words,
    choice: &ChoiceView,
    faults: &[FieldFault],
    chosen: &str,
    onedit: &Callback<Edit<Written>>,
) -> Html {
    let onwrite = edit(onedit, |now: &mut Written, text: String| now.value = text);
    let hint = Some(choice.within.clone());
    let text = words.get("staff-rules-value");
    match choice.kind {
        ChoiceKind::Number | ChoiceKind::Span => {
            text_line(words, &Label { id: VALUE, text, hint, faults }, Mode::Digits, chosen, &onwrite)
        }
        ChoiceKind::One => {
            let nothing = (String::new(), words.get("staff-rules-choose"));
            let options = choice.options.iter().map(|option| (option.value.clone(), option.label.clone()));
            let options: Vec<(String, String)> = std::iter::once(nothing).chain(options).collect();
            select(words, &Label { id: VALUE, text, hint, faults }, &options, chosen, &onwrite)
        }
        ChoiceKind::Some => {
            let each = choice.options.iter().map(|option| {
                let is = chosen.split(' ').any(|word| word == option.value);
                let name = option.value.clone();
                let ontick = edit(onedit, move |now: &mut Written, tick: bool| {
                    let others = now.value.split(' ').filter(|word| !word.is_empty() && *word != name);
                    now.value = others.chain(tick.then_some(name.as_str())).collect::<Vec<_>>().join(" ");
                });
                checkbox(format!("value-{}", option.value), &option.label, is, &ontick)
            });
            checkboxes(words, &Label { id: VALUE, text, hint, faults }, html! { <>{ for each }</> })
        }
    }
}

/// What would be sent, or what is missing.
fn wanted(words: &Words, scheme: &SchemeRulesView, written: &Written) -> Result<NewOverride, FieldFault> {
    let fault = |field: &'static str, key: &str| FieldFault { field, text: words.get(key).into() };
    let open = open_numbers(scheme);
    let (number, choice) = chosen(&open, written).ok_or_else(|| fault(KEY, "staff-rules-choose"))?;
    let value = written.value.trim();
    if value.is_empty() {
        return Err(fault(VALUE, "staff-rules-value-missing"));
    }
    let valid_from = dates::read(&written.day).ok_or_else(|| fault(VALID_FROM, "staff-rules-day-missing"))?;
    if written.reason.trim().is_empty() {
        return Err(fault(REASON, "staff-rules-reason-missing"));
    }
    let value = choice.unit.as_ref().map_or_else(|| value.to_owned(), |unit| format!("{value} {unit}"));
    let (scheme, key, reason) = (scheme.scheme.clone(), number.key, written.reason.clone());
    Ok(NewOverride { scheme, key, value, valid_from, reason })
}

/// The field that the server found fault with; a value out of bounds says the bounds.
fn fault(failure: &Failure, choice: &ChoiceView) -> Option<FieldFault> {
    let problem = failure.problem()?;
    let name = &problem.field.as_ref()?.name;
    let field = [KEY, VALUE, VALID_FROM, REASON].into_iter().find(|field| name == field)?;
    let bounds = problem.code == "rule-out-of-bounds";
    let text = if bounds { format!("{} {}.", problem.detail, choice.within) } else { problem.detail.clone() };
    Some(FieldFault { field, text: text.into() })
}
