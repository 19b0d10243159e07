//! Cancelling a talk: the office does, or the citizen has called.

use super::super::parts::acting::use_acting;
use super::super::parts::form_end::{Weight, form_end};
use super::{Around, first_name};
use crate::api::staff_talks;
use crate::clock;
use crate::components::{FieldFault, Label, PanelHeading, choice, failed_act, radios};
use crate::site::use_site;
use shared::api::{CancelledBy, StaffCancellation, StaffTalkView};
use shared::model::CancelReason;
use yew::prelude::*;

/// What a [`Cancel`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct CancelProps {
    /// The page around.
    pub around: Around,
    /// The talk.
    pub talk: StaffTalkView,
}

const BY: &str = "cancelled-by";

/// The form.
#[component]
pub fn Cancel(props: &CancelProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let by = use_state(|| None::<CancelledBy>);
    let reason = use_state(|| CancelReason::Other);
    let faults = use_state(Vec::<FieldFault>::new);
    let acting = use_acting();
    let name = first_name(&props.around.citizen);
    // Once it has begun, the citizen did not cancel but did not come.
    let begun = props.talk.starts_at <= clock::now();
    let offered: Vec<CancelledBy> =
        CancelledBy::ALL.iter().copied().filter(|by| !begun || *by == CancelledBy::Office).collect();
    let onsubmit = {
        let (words, around, talk, by, reason) =
            (words.clone(), props.around.clone(), props.talk.clone(), by.clone(), reason.clone());
        let (faults, acting) = (faults.clone(), acting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(by) = *by else {
                faults.set(vec![FieldFault { field: BY, text: words.get("staff-cancel-who").into() }]);
                crate::browser::focus(BY);
                return;
            };
            faults.set(Vec::new());
            let cancellation = StaffCancellation { by, reason: (by == CancelledBy::Citizen).then_some(*reason) };
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (talk.id.clone(), cancellation),
                |(id, cancellation), key| async move { staff_talks::cancel(&id, &cancellation, &key).await },
                move |gone: StaffTalkView| {
                    let when = words.when(gone.channel, gone.starts_at, gone.ends_at);
                    around.onsaved.emit(words.format("staff-cancelled", &[("when", &when)]));
                },
            );
        })
    };
    let answers: Vec<String> =
        offered.iter().map(|by| words.format(&format!("staff-cancel-{by}"), &[("name", &name)])).collect();
    let onby = {
        let (by, offered) = (by.clone(), offered.clone());
        Callback::from(move |at: usize| by.set(offered.get(at).copied()))
    };
    let onreason = {
        let reason = reason.clone();
        Callback::from(move |chosen: String| reason.set(chosen.parse().unwrap_or(CancelReason::Other)))
    };
    let reasons: Vec<(String, String)> = CancelReason::ALL
        .iter()
        .map(|reason| (reason.to_string(), words.get(&format!("staff-reason-{reason}"))))
        .collect();
    let label = Label { id: BY, text: words.get("staff-cancel-by"), hint: None, faults: &faults };
    let chosen = by.and_then(|by| offered.iter().position(|one| *one == by));
    let title = format!("cancel-h-{}", props.talk.id);
    html! {
        <form novalidate=true class="panel panel--proposal mt-4" aria-labelledby={title.clone()} {onsubmit}>
            <PanelHeading id={title} title={words.get("staff-cancel-title")} />
            { acting.failure().map(|failure| failed_act(&site, failure, "staff-cancel-failed")).unwrap_or_default() }
            { radios(words, &label, &answers, chosen, &onby) }
            if *by == Some(CancelledBy::Citizen) {
                { choice(words, &Label::plain("cancel-reason", words.get("staff-cancel-reason"), &[]), &reasons, reason.as_str(), &onreason) }
            }
            <p class="mt-4">{ words.format("staff-cancel-text", &[("name", &name)]) }</p>
            { form_end(words, Weight::Secondary, words.get(if acting.busy() { "staff-cancelling" } else { "staff-cancel-send" }), acting.busy(), &props.around.onclose) }
        </form>
    }
}
