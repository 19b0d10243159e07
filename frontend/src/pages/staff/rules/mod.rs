//! *Regler*: what the law says of each scheme, set after set, and what the municipality decided otherwise.

mod decided;
mod form;
mod set;

use super::parts::said::said;
use crate::api::staff_office;
use crate::components::{Heading, Label, Waiting, choice, failed_page};
use crate::remote::use_remote;
use crate::site::use_site;
use decided::Decided;
use form::Form;
use shared::access::{Permission, may};
use shared::api::{RulesView, SchemeRulesView};
use yew::prelude::*;

/// The page.
#[component]
pub fn Rules() -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| staff_office::rules());
    let chosen = use_state(|| None::<String>);
    let done = use_state(String::new);
    let Some(view) = loaded.value.clone() else {
        return match &loaded.failure {
            Some(failure) => failed_page(&site, failure, &loaded.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let Some(scheme) = shown(&view, chosen.as_deref()) else { return Html::default() };
    let may_decide = site.session.as_ref().is_some_and(|session| may(&session.roles, Permission::Configure));
    let onchanged = {
        let (done, reload) = (done.clone(), loaded.reload.clone());
        Callback::from(move |text: String| {
            done.set(text);
            reload.emit(());
        })
    };
    let schemes: Vec<(String, String)> =
        view.schemes.iter().map(|one| (one.scheme.to_string(), one.name.clone())).collect();
    let onchoose = {
        let (chosen, done) = (chosen.clone(), done.clone());
        Callback::from(move |scheme: String| {
            done.set(String::new());
            chosen.set(Some(scheme));
        })
    };
    let which = Label::plain("scheme", words.get("staff-rules-scheme"), &[]);
    html! {
        <>
            <Heading title={words.get("staff-rules-title")} />
            <p class="lead">{ words.get("staff-rules-lead") }</p>
            { said(&done) }
            { choice(words, &which, &schemes, scheme.scheme.as_str(), &onchoose) }
            <div class="mt-5">{ for scheme.sets.iter().rev().map(|one| set::set(words, one)) }</div>
            <Decided key={format!("decided-{}", scheme.scheme)} overrides={scheme.overrides.clone()} {may_decide} onchanged={onchanged.clone()} />
            if may_decide {
                <Form key={format!("form-{}", scheme.scheme)} scheme={scheme.clone()} {onchanged} />
            }
        </>
    }
}

fn shown<'a>(view: &'a RulesView, chosen: Option<&str>) -> Option<&'a SchemeRulesView> {
    let found = view.schemes.iter().find(|one| Some(one.scheme.as_str()) == chosen);
    found.or_else(|| view.schemes.first())
}
