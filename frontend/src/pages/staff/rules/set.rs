//! One rule set: its numbers with where each comes from. The one that holds today stands open.

use crate::words::Words;
use shared::api::{NumberView, RuleSetView};
use yew::prelude::*;

/// The set.
pub fn set(words: &Words, set: &RuleSetView) -> Html {
    let from = words.format("staff-rules-from", &[("day", &words.day_and_year(set.valid_from))]);
    let state = set.in_force.then(|| words.get("staff-rules-in-force"));
    html! {
        <details class="details mb-3" open={set.in_force}>
            <summary class="details-summary">
                <span>{ &set.title }{ for state.map(|state| html! { <strong>{ " " }{ state }</strong> }) }</span>
            </summary>
            <div class="details-text">
                <p>{ from }</p>
                <table class="table table--compact rules">
                    <caption class="sr-only">{ &set.title }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.get("staff-rules-what") }</th>
                            <th scope="col">{ words.get("staff-rules-value") }</th>
                            <th scope="col">{ words.get("staff-rules-source") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for set.numbers.iter().map(|number| row(words, number)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(words: &Words, number: &NumberView) -> Html {
    let law = number.law.as_ref().map(|law| words.format("staff-rules-law", &[("value", law)]));
    let since = number.since.map(|day| words.format("staff-rules-since", &[("day", &words.day_and_year(day))]));
    html! {
        <tr>
            <th scope="row">{ &number.label }</th>
            <td>
                { &number.value }
                if let Some(law) = law { <><br /><span class="small muted">{ law }</span></> }
                if let Some(since) = since {
                    <><br /><span class="small muted">{ since }{ " " }{ number.reason.clone().unwrap_or_default() }</span></>
                }
                if let Some(choice) = &number.choice {
                    <><br /><span class="small muted">{ words.get("staff-rules-may") }{ " " }{ &choice.within }</span></>
                }
            </td>
            <td data-title={words.get("staff-rules-source")}>
                { &number.source }
                if let Some(note) = &number.note { <><br /><span class="small muted">{ note }</span></> }
            </td>
        </tr>
    }
}
