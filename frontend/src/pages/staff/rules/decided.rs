//! What the municipality decided otherwise: each with its reason, and for the administrator a way to withdraw it.

use crate::api::staff_office;
use crate::components::failed_act;
use crate::pages::staff::parts::acting::use_acting;
use crate::site::use_site;
use shared::api::{OverrideView, RulesView};
use shared::ids::OverrideId;
use yew::prelude::*;

/// What a [`Decided`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct DecidedProps {
    /// The decisions, the newest first.
    pub overrides: Vec<OverrideView>,
    /// Whether the reader may withdraw one.
    pub may_decide: bool,
    /// Hears what was done.
    pub onchanged: Callback<String>,
}

/// The list.
#[component]
pub fn Decided(props: &DecidedProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let acting = use_acting();
    let asked = use_state(|| None::<OverrideId>);
    let row = |one: &OverrideView| {
        let when = words.format("staff-rules-since", &[("day", &words.day_and_year(one.valid_from))]);
        let by = words.format("staff-rules-by", &[("name", &one.decided_by.name)]);
        let onclick = {
            let (acting, onchanged) = (acting.clone(), props.onchanged.clone());
            let (id, text) = (one.id.clone(), words.get("staff-rules-withdrawn-done"));
            Callback::from(move |_: MouseEvent| {
                let (onchanged, text) = (onchanged.clone(), text.clone());
                acting.start(
                    id.to_string(),
                    |id, key| async move { staff_office::withdraw_rule(&id.into(), &key).await },
                    move |_: RulesView| onchanged.emit(text),
                );
            })
        };
        let ask = |id: Option<OverrideId>| {
            let asked = asked.clone();
            Callback::from(move |_: MouseEvent| asked.set(id.clone()))
        };
        let which = html! { <span class="sr-only">{ ": " }{ &one.label }</span> };
        html! {
            <li>
                <p class="name m-0">{ &one.label }{ ": " }{ &one.value }</p>
                <p class="m-0">{ when }{ " " }{ &one.reason }{ " " }{ by }</p>
                if one.withdrawn_at.is_some() {
                    <p class="m-0 muted">{ words.get("staff-rules-withdrawn") }</p>
                } else if props.may_decide && *asked == Some(one.id.clone()) {
                    <p class="mt-3 mb-0" role="status">{ words.get("staff-rules-withdraw-what") }</p>
                    <div class="btn-row">
                        <button type="button" class="button button-primary" disabled={acting.busy()} {onclick}>
                            { words.get("staff-rules-withdraw-yes") }{ which }
                        </button>
                        <button type="button" class="button button-secondary" onclick={ask(None)}>
                            { words.get("change-undo") }
                        </button>
                    </div>
                } else if props.may_decide {
                    <button type="button" class="button button-secondary mt-3" onclick={ask(Some(one.id.clone()))}>
                        { words.get("staff-rules-withdraw") }{ which }
                    </button>
                }
            </li>
        }
    };
    html! {
        <section class="mt-7" aria-labelledby="decided">
            <h2 id="decided">{ words.get("staff-rules-decided") }</h2>
            { acting.failure().map(|failure| failed_act(&site, failure, "staff-rules-failed")).unwrap_or_default() }
            if props.overrides.is_empty() {
                <p>{ words.get("staff-rules-none") }</p>
            } else {
                <ul class="nobullet-list rows">{ for props.overrides.iter().map(row) }</ul>
            }
        </section>
    }
}
