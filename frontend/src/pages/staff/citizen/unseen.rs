//! A citizen whom one may not see: why, and what to do. Another team's opens to whoever says why.

use super::super::parts::acting::use_acting;
use super::super::route::protection;
use crate::api::staff_protection;
use crate::components::{FieldFault, Heading, Label, Mode, failed_act, radios, text_line};
use crate::site::use_site;
use shared::access::{Permission, may};
use shared::api::{AccessView, NewAccess};
use shared::ids::CitizenId;
use shared::seeing::AccessReason;
use yew::prelude::*;

const REASON: &str = "access-reason";
const WORDS: &str = "access-words";

/// What an [`OtherTeam`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct OtherTeamProps {
    /// Whose citizen it is not.
    pub id: CitizenId,
    /// Hears that the citizen is open now.
    pub onopened: Callback<()>,
}

/// Why does the reader need to see another team's citizen?
#[component]
pub fn OtherTeam(props: &OtherTeamProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let reason = use_state(|| None::<AccessReason>);
    let written = use_state(String::new);
    let faults = use_state(Vec::<FieldFault>::new);
    let acting = use_acting();
    let onsubmit = {
        let (words, id, reason, written) = (words.clone(), props.id.clone(), reason.clone(), written.clone());
        let (faults, acting, onopened) = (faults.clone(), acting.clone(), props.onopened.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = written.trim().to_owned();
            let missing = |field, key: &str| vec![FieldFault { field, text: words.get(key).into() }];
            let Some(reason) = *reason else {
                faults.set(missing(REASON, "access-no-reason"));
                crate::browser::focus(REASON);
                return;
            };
            if reason == AccessReason::Other && text.is_empty() {
                faults.set(missing(WORDS, "access-no-words"));
                crate::browser::focus(WORDS);
                return;
            }
            faults.set(Vec::new());
            let said = NewAccess { reason, words: (reason == AccessReason::Other).then_some(text) };
            let onopened = onopened.clone();
            acting.start(
                (id.clone(), said),
                |(id, said), key| async move { staff_protection::open(&id, &said, &key).await },
                move |_: AccessView| onopened.emit(()),
            );
        })
    };
    let onchoose = {
        let reason = reason.clone();
        Callback::from(move |at: usize| reason.set(AccessReason::ALL.get(at).copied()))
    };
    let onwrite = {
        let written = written.clone();
        Callback::from(move |text: String| written.set(text))
    };
    let answers: Vec<String> =
        AccessReason::ALL.iter().map(|reason| words.get(&format!("access-reason-{reason}"))).collect();
    let chosen = reason.and_then(|reason| AccessReason::ALL.iter().position(|known| *known == reason));
    html! {
        <>
            <Heading title={words.get("access-title")} />
            <p class="lead">{ words.get("access-lead") }</p>
            <form novalidate=true class="panel" {onsubmit}>
                { acting.failure().map(|failure| failed_act(&site, failure, "access-failed")).unwrap_or_default() }
                { radios(words, &Label::plain(REASON, words.get("access-question"), &faults), &answers, chosen, &onchoose) }
                if *reason == Some(AccessReason::Other) {
                    { text_line(words, &Label::plain(WORDS, words.get("access-words"), &faults), Mode::Words, &written, &onwrite) }
                }
                <p class="mt-5 mb-0">{ words.get("access-kept") }</p>
                <div class="actions">
                    <button type="submit" class="button button-primary" disabled={acting.busy()}>
                        { words.get(if acting.busy() { "access-opening" } else { "access-open" }) }
                    </button>
                </div>
            </form>
        </>
    }
}

/// What a [`Guarded`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct GuardedProps {
    /// Who.
    pub id: CitizenId,
}

/// Only named employees may see the citizen. A leader is led to where they are named.
#[component]
pub fn Guarded(props: &GuardedProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let names = site.session.as_ref().is_some_and(|session| may(&session.roles, Permission::Guard));
    html! {
        <>
            <Heading title={words.get("guarded-title")} />
            <p class="lead">{ words.get("problem-guarded-citizen") }</p>
            if names {
                <p><a href={protection(&props.id)}>{ words.get("protection-link") }</a></p>
            }
        </>
    }
}
