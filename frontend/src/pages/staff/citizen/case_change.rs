//! *Ret i sagen*: a proposal, until everything it does to orders and talks has been seen and decided (INV-3).

use super::super::parts::acting::use_acting;
use super::super::parts::fates::{Decided, decide, fates, of_effects};
use super::super::parts::form_end::{Weight, form_end};
use super::super::parts::moments::{is_unseen, use_settled};
use super::case_fields::{KINDS, Written, change, fields, taken_back, weekday_id};
use super::effects::effects;
use super::{Around, talks};
use crate::api::{staff_bars, staff_office};
use crate::browser;
use crate::components::{ErrorSummary, FieldFault, Label, PanelHeading, choice, failed_act, failed_load};
use crate::editing::{edit, editing};
use crate::remote::use_remote;
use crate::site::use_site;
use shared::api::{AbsenceView, CaseChange, CitizenView, NewCaseChange};
use yew::prelude::*;

/// What a [`CaseForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CaseFormProps {
    /// The page around.
    pub around: Around,
    /// The absence that is to be taken back; without one, the change is chosen from a list.
    pub absence: Option<AbsenceView>,
}

/// The form.
#[component]
pub fn CaseForm(props: &CaseFormProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let form = use_state(|| Written::of(words, &props.around.citizen));
    use_focus_on_new_line(form.hours());
    let decided = use_state(Decided::new);
    let faults = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let wanted = {
        let (words, absence, form) = (words.clone(), props.absence.clone(), form.clone());
        move || match &absence {
            Some(absence) => Ok(taken_back(absence)),
            None => change(&words, &form),
        }
    };
    let written = wanted().ok();
    let settled = use_settled(written.clone());
    let id = props.around.citizen.id.clone();
    let proposal = use_remote((id, settled.clone(), words.lang()), |(id, change, _)| async move {
        match change {
            Some(change) => {
                staff_bars::propose_change(&id, &NewCaseChange { change, talks: Vec::new() }).await.map(Some)
            }
            None => Ok(None),
        }
    });
    let rules = use_remote(words.lang(), |_| staff_office::rules());
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
            let ready = wanted.and_then(|change| {
                let talks = decide(&words, effects, &decided).map_err(|fault| vec![fault])?;
                Ok(NewCaseChange { change, talks })
            });
            let ready = match ready {
                Ok(ready) => ready,
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
            let (done, around) = (words.get(done(&ready.change)), around.clone());
            acting.start(
                (around.citizen.id.clone(), ready),
                |(id, change), key| async move { staff_bars::change(&id, &change, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(done);
                },
            );
        })
    };
    let onedit = acting.forgetting(&editing(&form));
    let onkind = {
        let faults = faults.clone();
        edit(&onedit, move |form: &mut Written, kind: String| {
            faults.set(Vec::new());
            form.kind = kind;
        })
    };
    let title = match &props.absence {
        Some(absence) => words.format(
            "case-take-back-title",
            &[("from", &words.day_short(absence.from)), ("to", &words.day_short(absence.to))],
        ),
        None => words.get("case-change-title"),
    };
    let kinds: Vec<(String, String)> =
        KINDS.iter().map(|kind| ((*kind).to_owned(), words.get(&format!("case-kind-{kind}")))).collect();
    let own = &props.around.citizen.case.scheme;
    let others: Vec<(String, String)> = rules
        .value
        .iter()
        .flat_map(|rules| &rules.schemes)
        .filter(|scheme| scheme.scheme != *own)
        .map(|scheme| (scheme.scheme.to_string(), scheme.name.clone()))
        .collect();
    let tells = current.as_ref().is_some_and(|proposal| proposal.talks.iter().any(|effect| effect.needs_decision));
    let send = match (acting.busy(), tells) {
        (true, _) => "change-saving",
        (false, true) => "change-save-and-tell",
        (false, false) => "change-save",
    };
    html! {
        <section class="panel panel--proposal mt-5" aria-labelledby="case-change-h">
            <p class="small m-0">{ words.get("change-unsaved") }</p>
            <PanelHeading id="case-change-h" {title} />
            <form novalidate=true {onsubmit}>
                <ErrorSummary faults={(*faults).clone()} attempt={*attempt} />
                { acting.failure().map(|failure| failed_act(&site, failure, "change-failed")).unwrap_or_default() }
                if props.absence.is_none() {
                    { choice(words, &Label::plain("case-kind", words.get("case-kind"), &faults), &kinds, &form.kind, &onkind) }
                    <p class="mt-4">{ words.get(&format!("case-kind-{}-text", form.kind)) }</p>
                    { fields(words, &form, &others, &faults, &onedit) }
                }
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
                { rules.failure.as_ref().map(|failure| failed_load(&site, failure, &rules.reload)).unwrap_or_default() }
                { proposal.failure.as_ref().filter(|_| settled.is_some()).map(|failure| failed_load(&site, failure, &proposal.reload)).unwrap_or_default() }
                { form_end(words, Weight::Primary, words.get(send), acting.busy() || pending, &props.around.onclose) }
            </form>
        </section>
    }
}

/// Leads to the line that was just added.
#[hook]
fn use_focus_on_new_line(lines: usize) {
    let before = use_mut_ref(|| lines);
    use_effect_with(lines, move |lines| {
        if before.replace(*lines) < *lines {
            browser::focus(&weekday_id(lines.saturating_sub(1)));
        }
    });
}

/// What is said when it is done.
const fn done(change: &CaseChange) -> &'static str {
    match change {
        CaseChange::Recovery { .. } => "case-done-recovery",
        CaseChange::Close { .. } => "case-done-close",
        CaseChange::Scheme { .. } => "case-done-scheme",
        CaseChange::Moved { .. } => "case-done-moved",
        CaseChange::Absence { .. } => "case-done-absence",
        CaseChange::AbsenceTakenBack { .. } => "case-done-taken-back",
        CaseChange::Hours { .. } => "case-done-hours",
        CaseChange::Facts { .. } => "case-done-facts",
    }
}
