//! *Følg uden kontakt*: no orders, no messages, no talks. It cannot begin before somebody has decided about every talk that is
//! agreed, for the citizen must not be left with one that nobody holds (R15, INV-6).

use super::super::parts::acting::use_acting;
use super::super::parts::fates::{Decided, decide, fates, of_effects};
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::moments::{is_unseen, use_settled};
use super::bar_days::{self, bar_days, days_of};
use super::effects::effects;
use super::{Around, first_name, talks};
use crate::api::staff_bars;
use crate::browser;
use crate::components::{ErrorSummary, FieldFault, PanelHeading, failed_act, failed_load};
use crate::editing::editing;
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{CitizenView, NewStandby};
use yew::prelude::*;

/// What a [`Standby`] form is drawn with.
#[derive(Properties, PartialEq)]
pub struct StandbyProps {
    /// The page around.
    pub around: Around,
}

/// The form: the days, what they do, and a decision for each talk.
#[component]
pub fn Standby(props: &StandbyProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let days = use_state(bar_days::Written::first);
    let decided = use_state(Decided::new);
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let wanted = {
        let (words, days) = (words.clone(), days.clone());
        move || standby(&words, &days)
    };
    let written = wanted().ok();
    let settled = use_settled(written.clone());
    let id = props.around.citizen.id.clone();
    let proposal = use_remote((id, settled.clone(), words.lang()), |(id, wanted, _)| async move {
        match wanted {
            Some(wanted) => staff_bars::propose_standby(&id, &wanted).await.map(Some),
            None => Ok(None),
        }
    });
    let pending = written != settled || proposal.busy;
    let current = proposal.value.as_deref().cloned().flatten().filter(|_| settled.is_some() && !pending);
    let onsubmit = {
        let (words, around, current, decided) = (words.clone(), props.around.clone(), current.clone(), decided.clone());
        let (faults, attempt, acting) = (faults.clone(), attempt.clone(), acting.clone());
        let (reload, proposed) = (proposal.reload.clone(), settled.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let wanted = wanted();
            if is_unseen(wanted.as_ref().ok(), proposed.as_ref()) {
                return;
            }
            let effects = current.as_ref().map(|proposal| proposal.talks.as_slice()).unwrap_or_default();
            let ready = wanted.and_then(|wanted| {
                let talks = decide(&words, effects, &decided).map_err(|fault| vec![fault])?;
                Ok(NewStandby { talks, ..wanted })
            });
            let wanted = match ready {
                Ok(wanted) => wanted,
                Err(found) => {
                    faults.set(found);
                    attempt.set(*attempt + 1);
                    return;
                }
            };
            faults.set(Vec::new());
            if current.is_none() {
                // The proposal failed to come; nobody saves what they have not seen.
                reload.emit(());
                return;
            }
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                (around.citizen.id.clone(), wanted),
                |(id, wanted), key| async move { staff_bars::start_standby(&id, &wanted, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(words.format("standby-done", &[("name", &first_name(&around.citizen))]));
                },
            );
        })
    };
    let ondays = acting.forgetting(&editing(&days));
    let name = first_name(&props.around.citizen);
    let send = if acting.busy() { words.get("bar-sending") } else { words.format("standby-send", &[("name", &name)]) };
    html! {
        <section class="panel panel--proposal mt-5" aria-labelledby="standby-h">
            <p class="small m-0">{ words.get("change-unsaved") }</p>
            <PanelHeading id="standby-h" title={words.get("standby-start-title")} />
            <p class="mt-0">{ words.get("standby-start-text") }</p>
            <form novalidate=true {onsubmit}>
                <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
                { acting.failure().map(|failure| failed_act(&site, failure, "standby-failed")).unwrap_or_default() }
                { bar_days(words, &days, &faults, &ondays) }
                <div role="status">
                    if let Some(proposal) = &current {
                        { effects(words, proposal) }
                    } else if pending {
                        <p class="muted">{ words.get("change-looking") }</p>
                    }
                </div>
                { current.as_ref().map(|proposal| {
                    fates(words, words.get("fates-title"), &of_effects(words, &proposal.talks), &decided, &faults, &editing(&decided))
                }).unwrap_or_default() }
                { proposal.failure.as_ref().filter(|_| settled.is_some()).map(|failure| failed_load(&site, failure, &proposal.reload)).unwrap_or_default() }
                { form_end(words, Weight::Primary, send, acting.busy() || pending, &props.around.onclose) }
            </form>
        </section>
    }
}

fn standby(words: &Words, days: &bar_days::Written) -> Result<NewStandby, Vec<FieldFault>> {
    let days = days_of(words, days)?;
    Ok(NewStandby { from: days.from, to: days.to, review_on: days.review_on, talks: Vec::new() })
}
