//! *Navn og CPR-nummer*: who the citizen is, correcting it, and handing out all that is known about them.

use super::super::parts::acting::use_acting;
use super::super::parts::form_end::{Weight, form_end};
use super::Around;
use crate::api::staff_privacy;
use crate::browser;
use crate::components::{
    ErrorSummary, FieldFault, Label, Mode, Picture, Waiting, failed_act, failed_load, icon, radios, text_line,
};
use crate::editing::{edit, editing_known};
use crate::failure::Failure;
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::{EarlierCpr, IdentityChange, IdentityView};
use shared::model::IdentityReason;
use yew::prelude::*;

const TITLE: &str = "identity-h";
const OPENER: &str = "open-identity";
const NAME: &str = "identity-name";
const CPR: &str = "identity-cpr";
const REASON: &str = "identity-reason";

/// What [`Identity`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct IdentityProps {
    /// The page around.
    pub around: Around,
}

/// What is written.
#[derive(Debug, Clone, PartialEq, Default)]
struct Written {
    name: String,
    cpr: String,
    reason: Option<IdentityReason>,
}

/// The section.
#[component]
pub fn Identity(props: &IdentityProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let citizen = props.around.citizen.id.clone();
    let loaded =
        use_remote((citizen.clone(), words.lang()), |(id, _)| async move { staff_privacy::identity(&id).await });
    let form = use_state(|| None::<Written>);
    let missing = use_state(Vec::<FieldFault>::new);
    let attempt = use_state(|| 0_u32);
    let acting = use_acting();
    let onopen = {
        let (form, missing, name) = (form.clone(), missing.clone(), props.around.citizen.name.clone());
        Callback::from(move |_: MouseEvent| {
            missing.set(Vec::new());
            form.set(if form.is_some() { None } else { Some(Written { name: name.clone(), ..Written::default() }) });
        })
    };
    let onclose = {
        let (form, acting) = (form.clone(), acting.clone());
        Callback::from(move |()| {
            acting.forget();
            browser::focus(OPENER);
            form.set(None);
        })
    };
    let onsubmit = {
        let (words, form, missing, attempt, acting) =
            (words.clone(), form.clone(), missing.clone(), attempt.clone(), acting.clone());
        let (around, reload) = (props.around.clone(), loaded.reload.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempt.set(*attempt + 1);
            acting.forget();
            let Some(written) = &*form else { return };
            match change(&words, written, &around.citizen.name) {
                Err(found) => missing.set(found),
                Ok(new) => {
                    missing.set(Vec::new());
                    let (id, onsaved, reload, form) =
                        (around.citizen.id.clone(), around.onsaved.clone(), reload.clone(), form.clone());
                    let text = words.get("identity-done");
                    acting.start(
                        (id, new),
                        |(id, new), key| async move { staff_privacy::correct(&id, &new, &key).await },
                        move |_: IdentityView| {
                            form.set(None);
                            browser::focus(TITLE);
                            onsaved.emit(text);
                            reload.emit(());
                        },
                    );
                }
            }
        })
    };
    let onedit = editing_known(&form, Written::default);
    let write = |with: fn(&mut Written, String)| edit(&onedit, with);
    let onreason = edit(&onedit, |now: &mut Written, at: usize| now.reason = IdentityReason::ALL.get(at).copied());
    let faults: Vec<FieldFault> = missing.iter().cloned().chain(acting.failure().and_then(fault)).collect();
    let other = acting.failure().filter(|_| faults.is_empty());
    let known = loaded.value.as_ref().map(|view| known(words, view));
    let reasons: Vec<String> =
        IdentityReason::ALL.iter().map(|reason| words.get(&format!("identity-reason-{reason}"))).collect();
    let fields = (*form).as_ref().map(|written| {
        let chosen = IdentityReason::ALL.iter().position(|reason| Some(*reason) == written.reason);
        let cpr = Label { id: CPR, text: words.get("identity-cpr"), hint: Some(words.get("identity-cpr-hint")), faults: &faults };
        html! {
            <form novalidate=true class="panel mt-4" {onsubmit}>
                <ErrorSummary faults={faults.clone()} attempt={if faults.is_empty() { 0 } else { *attempt }} />
                { other.map(|failure| failed_act(&site, failure, "identity-failed")).unwrap_or_default() }
                { text_line(words, &Label::plain(NAME, words.get("identity-name"), &faults), Mode::Words, &written.name, &write(|now, text| now.name = text)) }
                { text_line(words, &cpr, Mode::Digits, &written.cpr, &write(|now, text| now.cpr = text)) }
                { radios(words, &Label::plain(REASON, words.get("identity-reason"), &faults), &reasons, chosen, &onreason) }
                { form_end(words, Weight::Secondary, words.get("identity-send"), acting.busy(), &onclose) }
            </form>
        }
    });
    html! {
        <section class="block" aria-labelledby={TITLE}>
            <h2 id={TITLE} tabindex="-1">{ words.get("identity-title") }</h2>
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            if loaded.value.is_none() && loaded.busy {
                <Waiting text={words.get("loading")} />
            }
            { known.unwrap_or_default() }
            <ul class="plain stack mt-4">
                <li>
                    <button type="button" class="function-link" id={OPENER} aria-expanded={form.is_some().to_string()} onclick={onopen}>
                        { icon(Picture::Edit) }{ words.get("identity-open") }
                    </button>
                </li>
                <li>
                    <a class="function-link" href={staff_privacy::export(&citizen)} target="_blank" rel="noopener">
                        { icon(Picture::Print) }{ words.get("identity-export") }
                    </a>
                </li>
            </ul>
            { fields.unwrap_or_default() }
        </section>
    }
}

/// The number as it may be shown, and those from before.
fn known(words: &Words, view: &IdentityView) -> Html {
    let earlier = |row: &EarlierCpr| {
        let (from, to) = (words.day_and_year(row.from), words.day_and_year(row.to));
        let reason = words.get(&format!("identity-reason-{}", row.reason));
        html! { <li>{ words.format("identity-earlier", &[("cpr", &row.cpr), ("from", &from), ("to", &to), ("reason", &reason)]) }</li> }
    };
    html! {
        <>
            <p>{ words.format("identity-text", &[("name", &view.name), ("cpr", &view.cpr)]) }</p>
            if !view.earlier.is_empty() {
                <ul class="plain rows">{ for view.earlier.iter().map(earlier) }</ul>
            }
        </>
    }
}

/// What would be sent, or everything that is missing. A name that stands as it was is no change.
fn change(words: &Words, written: &Written, before: &str) -> Result<IdentityChange, Vec<FieldFault>> {
    let (name, cpr) = (written.name.trim(), written.cpr.trim());
    let mut faults = Vec::new();
    let mut check = |wrong: bool, field: &'static str, key: &str| {
        faults.extend(wrong.then(|| FieldFault { field, text: words.get(key).into() }));
    };
    check(name.is_empty(), NAME, "identity-name-missing");
    check(written.reason.is_none(), REASON, "identity-reason-missing");
    match written.reason.filter(|_| faults.is_empty()) {
        None => Err(faults),
        Some(reason) => Ok(IdentityChange {
            name: Some(name.to_owned()).filter(|name| name != before),
            cpr: Some(cpr.to_owned()).filter(|cpr| !cpr.is_empty()),
            reason,
        }),
    }
}

/// The field that the server found fault with.
fn fault(failure: &Failure) -> Option<FieldFault> {
    let problem = failure.problem()?;
    let name = &problem.field.as_ref()?.name;
    let field = [NAME, CPR, REASON].into_iter().find(|field| field.strip_prefix("identity-") == Some(name))?;
    Some(FieldFault { field, text: problem.detail.clone().into() })
}
