//! *Hvem må se borgeren?*: who alone may see a citizen, which a leader decides.

use super::parts::acting::use_acting;
use super::parts::said::said;
use super::route::{CITIZENS, citizen};
use crate::api::staff_protection;
use crate::components::{Heading, Label, Waiting, back_link, checkbox, checkboxes, failed_act, failed_page, radios};
use crate::editing::{Edit, edit, editing_known};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use shared::api::{PersonView, ProtectionChange, ProtectionView};
use shared::ids::CitizenId;
use shared::seeing::GuardGround;
use yew::prelude::*;

const GROUND: &str = "protection-ground";
const NAMED: &str = "protection-named";

/// What a [`Protection`] page is drawn with.
#[derive(Properties, PartialEq)]
pub struct ProtectionProps {
    /// Whom it is about.
    pub citizen: CitizenId,
}

/// The page.
#[component]
pub fn Protection(props: &ProtectionProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded =
        use_remote(
            (props.citizen.clone(), words.lang()),
            |(id, _)| async move { staff_protection::protection(&id).await },
        );
    let written = use_state(|| None::<ProtectionChange>);
    let done = use_state(String::new);
    let acting = use_acting();
    let back = back_link(&citizen(&props.citizen), &words.get("protection-back"));
    let Some(view) = loaded.value.clone() else {
        return match &loaded.failure {
            Some(failure) => html! {
                <>{ back_link(CITIZENS, &words.get("people-title")) }{ failed_page(&site, failure, &loaded.reload) }</>
            },
            None => html! { <Waiting text={words.get("citizen-loading")} /> },
        };
    };
    let known = as_it_is(&view);
    let form = (*written).clone().unwrap_or_else(|| known.clone());
    let onedit = {
        let (known, done) = (known.clone(), done.clone());
        editing_known(&written, move || known.clone()).reform(move |edit: Edit<ProtectionChange>| {
            done.set(String::new());
            edit
        })
    };
    let onsubmit = {
        let (words, id, acting) = (words.clone(), props.citizen.clone(), acting.clone());
        let (done, written, reload) = (done.clone(), written.clone(), loaded.reload.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (words, done, written, reload) = (words.clone(), done.clone(), written.clone(), reload.clone());
            let sent = (*written).clone();
            acting.start(
                (id.clone(), sent.clone().unwrap_or_else(|| known.clone())),
                |(id, form), key| async move { staff_protection::protect(&id, &form, &key).await },
                move |_: ProtectionView| {
                    done.set(words.get("protection-saved"));
                    if *written == sent {
                        written.set(None);
                    }
                    reload.emit(());
                },
            );
        })
    };
    html! {
        <>
            { back }
            <Heading title={words.format("protection-title", &[("name", &view.name)])} />
            <p class="lead">{ words.get(lead(&view)) }</p>
            { said(&done) }
            { acting.failure().map(|failure| failed_act(&site, failure, "protection-failed")).unwrap_or_default() }
            <form novalidate=true class="panel" {onsubmit}>
                { grounds(&site, &form, &onedit) }
                if form.ground.is_some() || view.protected_address {
                    { named(&site, &view, &form, &onedit) }
                }
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { words.get(if acting.busy() { "settings-saving" } else { "settings-save" }) }
                    </button>
                </div>
            </form>
            if let (Some(by), Some(since)) = (&view.by, view.since) {
                <p class="muted mt-4">{ words.format("protection-since", &[("name", &by.name), ("when", &words.moment(since))]) }</p>
            }
        </>
    }
}

fn as_it_is(view: &ProtectionView) -> ProtectionChange {
    ProtectionChange { ground: view.ground, named: view.named.iter().map(|person| person.id.clone()).collect() }
}

const fn lead(view: &ProtectionView) -> &'static str {
    if view.protected_address {
        "protection-lead-address"
    } else if view.ground.is_some() {
        "protection-lead-guarded"
    } else {
        "protection-lead-open"
    }
}

fn grounds(site: &Site, form: &ProtectionChange, onedit: &Callback<Edit<ProtectionChange>>) -> Html {
    let words = &site.words;
    let none = words.get("protection-ground-none");
    let known = GuardGround::ALL.iter().map(|ground| words.get(&format!("protection-ground-{ground}")));
    let answers: Vec<String> = std::iter::once(none).chain(known).collect();
    let at = form.ground.and_then(|ground| GuardGround::ALL.iter().position(|known| *known == ground));
    let chosen = at.map_or(0, |at| at + 1);
    let onchoose = edit(onedit, |form: &mut ProtectionChange, at: usize| {
        form.ground = at.checked_sub(1).and_then(|at| GuardGround::ALL.get(at).copied());
    });
    let label = Label::plain(GROUND, words.get("protection-ground"), &[]);
    radios(words, &label, &answers, Some(chosen), &onchoose)
}

/// A box for everybody who can be named, but for whoever works on the case.
fn named(
    site: &Site,
    view: &ProtectionView,
    form: &ProtectionChange,
    onedit: &Callback<Edit<ProtectionChange>>,
) -> Html {
    let words = &site.words;
    let anyway = view.caseworker.as_ref().map(|person| &person.id);
    let tick = |person: &PersonView| {
        let id = person.id.clone();
        let ontick = edit(onedit, move |form: &mut ProtectionChange, ticked: bool| {
            form.named.retain(|known| *known != id);
            form.named.extend(ticked.then(|| id.clone()));
        });
        checkbox(format!("named-{}", person.id), &person.name, form.named.contains(&person.id), &ontick)
    };
    let boxes = view.employees.iter().filter(|person| Some(&person.id) != anyway).map(tick);
    let hint = view.caseworker.as_ref().map(|person| words.format("protection-named-hint", &[("name", &person.name)]));
    let label = Label { id: NAMED, text: words.get("protection-named"), hint, faults: &[] };
    checkboxes(words, &label, html! { <>{ for boxes }</> })
}
