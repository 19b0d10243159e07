//! *Opbevaring*: how long anything is kept, what the next run would take, and what the latest took.

use super::parts::acting::use_acting;
use super::parts::said::said;
use super::route::SETTINGS;
use crate::api::staff_privacy;
use crate::components::{
    ErrorSummary, FieldFault, Heading, Label, Mode, Waiting, back_link, failed_act, failed_page, text_line,
};
use crate::editing::{edit, editing};
use crate::failure::Failure;
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{RetentionChange, RetentionPeriod, RetentionRuleView, RetentionRunView, RetentionView};
use shared::retention::RetentionRule;
use std::collections::BTreeMap;
use yew::prelude::*;

/// What stands in the fields that somebody has written in.
type Written = BTreeMap<RetentionRule, String>;

/// The page.
#[component]
pub fn Retention() -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote((), |()| staff_privacy::retention());
    let written = use_state(Written::new);
    let wrong = use_state(Vec::<FieldFault>::new);
    let done = use_state(String::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let Some(view) = loaded.value.clone() else {
        return match &loaded.failure {
            Some(failure) => failed_page(&site, failure, &loaded.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let onsubmit = {
        let (words, view, written, wrong) = (words.clone(), view.clone(), written.clone(), wrong.clone());
        let (acting, attempt, done, reload) = (acting.clone(), attempt.clone(), done.clone(), loaded.reload.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempt.set(*attempt + 1);
            done.set(String::new());
            acting.forget();
            match change(&words, &view, &written) {
                Err(found) => wrong.set(found),
                Ok(new) => {
                    wrong.set(Vec::new());
                    let (words, written, done, reload) = (words.clone(), written.clone(), done.clone(), reload.clone());
                    let sent = (*written).clone();
                    acting.start(
                        new,
                        |new, key| async move { staff_privacy::set_retention(&new, &key).await },
                        move |_: RetentionView| {
                            if *written == sent {
                                written.set(Written::new());
                            }
                            done.set(words.get("retention-saved"));
                            reload.emit(());
                        },
                    );
                }
            }
        })
    };
    let refused = acting.failure().and_then(fault);
    let faults: Vec<FieldFault> = wrong.iter().cloned().chain(refused).collect();
    let other = acting.failure().filter(|_| faults.is_empty());
    let row = |rule: &RetentionRuleView| {
        let id = rule.rule;
        let write = edit(&editing(&written), move |now: &mut Written, text: String| {
            now.insert(id, text);
        });
        let shown = written.get(&rule.rule).cloned().unwrap_or_else(|| rule.number.to_string());
        let label = Label {
            id: rule.rule.as_str(),
            text: words.get(&format!("retention-{}", rule.rule)),
            hint: Some(hint(words, rule)),
            faults: &faults,
        };
        let due = rule.due.map(|rows| words.count("retention-due", rows, &[]));
        html! {
            <div key={rule.rule.as_str()} class="mb-5">
                { text_line(words, &label, Mode::Digits, &shown, &write) }
                { due.map(|due| html! { <p class="small muted m-0">{ due }</p> }).unwrap_or_default() }
            </div>
        }
    };
    html! {
        <>
            { back_link(SETTINGS, &words.get("settings-title")) }
            <Heading title={words.get("retention-title")} />
            <p class="lead">{ words.get("retention-lead") }</p>
            { said(&done) }
            <ErrorSummary faults={faults.clone()} attempt={if faults.is_empty() { 0 } else { *attempt }} />
            { other.map(|failure| failed_act(&site, failure, "retention-failed")).unwrap_or_default() }
            <form novalidate=true class="panel" {onsubmit}>
                { for view.rules.iter().map(row) }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { words.get(if acting.busy() { "settings-saving" } else { "settings-save" }) }
                    </button>
                </div>
            </form>
            <section class="block" aria-labelledby="runs-h">
                <h2 id="runs-h">{ words.get("retention-runs") }</h2>
                if view.runs.is_empty() {
                    <p class="muted">{ words.get("retention-no-runs") }</p>
                } else {
                    <ol class="plain rows">{ for view.runs.iter().map(|run| told(words, run)) }</ol>
                }
            </section>
        </>
    }
}

/// Unit, bounds, from when, and where the number comes from.
fn hint(words: &Words, rule: &RetentionRuleView) -> String {
    let (least, most, standard) = (rule.least.to_string(), rule.most.to_string(), rule.standard.to_string());
    let bounds = [("least", &*least), ("most", &*most), ("standard", &*standard), ("unit", rule.unit.as_str())];
    let certainty = words.get(&format!("retention-certainty-{}", rule.certainty));
    let source = words.format("retention-source", &[("source", &rule.source), ("certainty", &certainty)]);
    let start = words.get(&format!("retention-start-{}", rule.start));
    format!("{} {start} {source}", words.format("retention-bounds", &bounds))
}

/// A run: when, and what each rule took.
fn told(words: &Words, run: &RetentionRunView) -> Html {
    let count = |count: &shared::api::RetentionCount| {
        html! { <li>{ words.get(&format!("retention-{}", count.rule)) }{ ": " }{ count.rows }</li> }
    };
    html! {
        <li>
            <p class="name m-0">{ words.moment(run.finished_at) }</p>
            if run.counts.is_empty() {
                <p class="m-0">{ words.get("retention-nothing") }</p>
            }
            <ul class="plain">{ for run.counts.iter().map(count) }</ul>
            if run.failed > 0 {
                <p class="m-0">{ words.count("retention-run-failed", run.failed, &[]) }</p>
            }
        </li>
    }
}

/// The numbers that are not the standard, or every field that holds none.
fn change(words: &Words, view: &RetentionView, written: &Written) -> Result<RetentionChange, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut periods = Vec::new();
    for rule in &view.rules {
        let number = written.get(&rule.rule).map_or(Some(rule.number), |text| text.trim().parse().ok());
        match number.filter(|number| (rule.least..=rule.most).contains(number)) {
            Some(number) if number == rule.standard => {}
            Some(number) => periods.push(RetentionPeriod { rule: rule.rule, number }),
            None => {
                let (least, most) = (rule.least.to_string(), rule.most.to_string());
                let text = words.format("retention-wrong", &[("least", &least), ("most", &most)]);
                faults.push(FieldFault { field: rule.rule.as_str(), text: text.into() });
            }
        }
    }
    if faults.is_empty() { Ok(RetentionChange { periods }) } else { Err(faults) }
}

/// What the server found wrong: something would outlive the person it is about.
fn fault(failure: &Failure) -> Option<FieldFault> {
    let problem = failure.problem()?;
    let known = failure.has_code("no-such-period");
    known.then(|| FieldFault { field: RetentionRule::Pseudonymise.as_str(), text: problem.detail.clone().into() })
}
