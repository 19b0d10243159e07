//! *Stikprøver*: who has looked at whom, checked by chance; and days that look unusual (R31).

mod alarms;
mod check;
mod item;

pub use check::Check;

use super::parts::acting::use_acting;
use super::parts::said::said;
use super::route::audit_check;
use crate::api::staff_audit;
use crate::components::{Heading, Waiting, failed_act, failed_load, failed_page};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use alarms::Alarms;
use shared::api::{CheckRow, CheckView, NewCheck};
use yew::prelude::*;

/// How many looks are drawn.
const SIZE: u32 = 10;

/// The page.
#[component]
pub fn Audit() -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| staff_audit::overview());
    let done = use_state(String::new);
    let acting = use_acting();
    let Some(view) = loaded.value.clone() else {
        return match &loaded.failure {
            Some(failure) => failed_page(&site, failure, &loaded.reload),
            None => html! { <Waiting text={words.get("loading")} /> },
        };
    };
    let ondraw = {
        let (acting, router) = (acting.clone(), site.router.clone());
        Callback::from(move |_: MouseEvent| {
            let router = router.clone();
            acting.start(
                NewCheck { size: SIZE },
                |new, key| async move { staff_audit::draw(&new, &key).await },
                move |drawn: CheckView| router.go(audit_check(&drawn.check.id)),
            );
        })
    };
    let onsaved = {
        let (done, reload) = (done.clone(), loaded.reload.clone());
        Callback::from(move |text: String| {
            done.set(text);
            reload.emit(());
        })
    };
    let period = [("from", &*words.day(view.from)), ("to", &*words.day(view.to)), ("count", &*SIZE.to_string())];
    html! {
        <>
            <Heading title={words.get("audit-title")} />
            <p class="lead">{ words.get("audit-lead") }</p>
            { said(&done) }
            { loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload)).unwrap_or_default() }
            <Alarms alarms={view.alarms.clone()} {onsaved} />
            <section class="block" aria-labelledby="checks-h">
                <h2 id="checks-h">{ words.get("audit-checks") }</h2>
                <p>{ words.format("audit-draw-text", &period) }</p>
                { acting.failure().map(|failure| failed_act(&site, failure, "audit-draw-failed")).unwrap_or_default() }
                <button type="button" class="button button-primary" onclick={ondraw} disabled={acting.busy()}>
                    { words.get("audit-draw") }
                </button>
                if view.checks.is_empty() {
                    <p class="muted mt-5">{ words.get("audit-none") }</p>
                } else {
                    <ul class="plain rows mt-5">{ for view.checks.iter().map(|check| row(words, check)) }</ul>
                }
            </section>
        </>
    }
}

/// A check in the list.
fn row(words: &Words, check: &CheckRow) -> Html {
    let state = if check.signed_at.is_some() {
        words.get("audit-signed")
    } else {
        words.count("audit-waiting", check.waiting, &[])
    };
    let title = words.format("audit-check-of", &[("day", &words.moment(check.drawn_at))]);
    html! {
        <li key={check.id.clone()}>
            <div>
                <p class="m-0"><a href={audit_check(&check.id)}>{ title }</a></p>
                <p class="small muted m-0">{ pool(words, check) }</p>
                <p class="small m-0">
                    { state }
                    if check.follow_up > 0 { { " " }{ words.count("audit-follow-ups", check.follow_up, &[]) } }
                </p>
            </div>
        </li>
    }
}

/// What a check was drawn from.
fn pool(words: &Words, check: &CheckRow) -> String {
    let values = [
        ("drawn", &*check.drawn.to_string()),
        ("from", &*words.day(check.from)),
        ("to", &*words.day(check.to)),
        ("name", &*check.drawn_by.name),
    ];
    words.count("audit-pool", check.pool, &values)
}
