//! *Hvem må se borgeren?*: who alone may see a citizen, which a leader decides.

use super::parts::acting::use_acting;
use super::parts::said::said;
use super::route::{CITIZENS, citizen};
use crate::api::staff_protection;
use crate::components::{Heading, Label, Waiting, back_link, checkbox, checkboxes, failed_act, failed_page, radios};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use shared::api::{PersonView, ProtectionChange, ProtectionView};
use shared::ids::{CitizenId, EmployeeId};
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
    let form = (*written).clone().unwrap_or_else(|| as_it_is(&view));
    let change = {
        let (form, written, done) = (form.clone(), written.clone(), done.clone());
        Callback::from(move |with: Box<dyn Fn(&mut ProtectionChange)>| {
            let mut now = form.clone();
            with(&mut now);
            written.set(Some(now));
            done.set(String::new());
        })
    };
    let onsubmit = {
        let (words, id, form, acting) = (words.clone(), props.citizen.clone(), form.clone(), acting.clone());
        let (done, written, reload) = (done.clone(), written.clone(), loaded.reload.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (words, done, written, reload) = (words.clone(), done.clone(), written.clone(), reload.clone());
            acting.start(
                (id.clone(), form.clone()),
                |(id, form), key| async move { staff_protection::protect(&id, &form, &key).await },
                move |_: ProtectionView| {
                    done.set(words.get("protection-saved"));
                    written.set(None);
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
            { for acting.failure().map(|failure| failed_act(&site, failure, "protection-failed")) }
            <form novalidate=true class="panel" {onsubmit}>
                { grounds(&site, &form, &change) }
                if form.ground.is_some() || view.protected_address {
                    { named(&site, &view, &form, &change) }
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

type Change = Callback<Box<dyn Fn(&mut ProtectionChange)>>;

fn grounds(site: &Site, form: &ProtectionChange, change: &Change) -> Html {
    let words = &site.words;
    let none = words.get("protection-ground-none");
    let known = GuardGround::ALL.iter().map(|ground| words.get(&format!("protection-ground-{ground}")));
    let answers: Vec<String> = std::iter::once(none).chain(known).collect();
    let at = form.ground.and_then(|ground| GuardGround::ALL.iter().position(|known| *known == ground));
    let chosen = at.map_or(0, |at| at + 1);
    let onchoose = change.reform(|at: usize| -> Box<dyn Fn(&mut ProtectionChange)> {
        let ground = at.checked_sub(1).and_then(|at| GuardGround::ALL.get(at).copied());
        Box::new(move |form| form.ground = ground)
    });
    let label = Label::plain(GROUND, words.get("protection-ground"), &[]);
    radios(words, &label, &answers, Some(chosen), &onchoose)
}

/// A box for everybody who can be named, but for whoever works on the case.
fn named(site: &Site, view: &ProtectionView, form: &ProtectionChange, change: &Change) -> Html {
    let words = &site.words;
    let anyway = view.caseworker.as_ref().map(|person| &person.id);
    let tick = |person: &PersonView| {
        let id = person.id.clone();
        let ontick = change.reform(move |ticked: bool| -> Box<dyn Fn(&mut ProtectionChange)> {
            let id = id.clone();
            Box::new(move |form| set(&mut form.named, &id, ticked))
        });
        checkbox(format!("named-{}", person.id), &person.name, form.named.contains(&person.id), &ontick)
    };
    let boxes = view.employees.iter().filter(|person| Some(&person.id) != anyway).map(tick);
    let hint = view.caseworker.as_ref().map(|person| words.format("protection-named-hint", &[("name", &person.name)]));
    let label = Label { id: NAMED, text: words.get("protection-named"), hint, faults: &[] };
    checkboxes(words, &label, html! { <>{ for boxes }</> })
}

fn set(named: &mut Vec<EmployeeId>, id: &EmployeeId, ticked: bool) {
    named.retain(|known| known != id);
    if ticked {
        named.push(id.clone());
    }
}
