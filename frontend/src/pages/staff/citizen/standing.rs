//! A bar that is decided, of any kind: its ground, its days, who decided it; it is ended in two steps.

use super::super::parts::acting::use_acting;
use super::super::route;
use super::{Around, first_name, talks};
use crate::api::staff_bars;
use crate::browser;
use crate::clock;
use crate::components::failed_act;
use crate::site::use_site;
use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use shared::api::{BarView, CitizenView};
use shared::model::BarKind;
use yew::prelude::*;

/// What a [`Standing`] panel is drawn with.
#[derive(Properties, PartialEq)]
pub struct StandingProps {
    /// The page around.
    pub around: Around,
    /// The bar.
    pub bar: BarView,
    /// Whether the reader may end it.
    pub may: bool,
}

/// The panel.
#[component]
pub fn Standing(props: &StandingProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let asking = use_state(|| false);
    let acting = use_acting();
    let (bar, name) = (&props.bar, first_name(&props.around.citizen));
    let id = format!("bar-{}", bar.id);
    let said = |key: &str| words.format(key, &[("kind", bar.kind.as_str()), ("name", &name)]);
    let onend = {
        let (around, acting, kind) = (props.around.clone(), acting.clone(), bar.kind);
        let done = said("bar-ended");
        Callback::from(move |_: MouseEvent| {
            let (around, done) = (around.clone(), done.clone());
            acting.start(
                around.citizen.id.clone(),
                move |id, key| async move { staff_bars::end(&id, kind, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    around.onsaved.emit(done);
                },
            );
        })
    };
    let onask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(!*asking))
    };
    let line = |label: &str, value: String| html! { <div><dt>{ words.get(label) }</dt><dd>{ value }</dd></div> };
    html! {
        <section class="panel mt-5" aria-labelledby={id.clone()}>
            <h2 class="h3" {id}>{ said("bar-stands-title") }</h2>
            if bar.kind != BarKind::Exemption {
                <p class="mt-0">{ said("bar-stands-text") }</p>
            }
            <dl class="lines">
                { bar.ground.map(|ground| line("bar-stands-why", words.get(&format!("ground-{ground}")))).unwrap_or_default() }
                { bar.withdrawal_ground.map(|ground| line("bar-stands-why", words.get(&format!("withdraw-ground-{ground}")))).unwrap_or_default() }
                { bar.requested_by.map(|by| {
                    line("bar-stands-by", words.format(&format!("requested-{by}"), &[("name", &props.around.citizen.name)]))
                }).unwrap_or_default() }
                { line("bar-stands-days", days(words, bar)) }
                { bar.review_on.map(|day| line("bar-stands-review", dated(words, day))).unwrap_or_default() }
                { line("bar-stands-decided", bar.decided_by.name.clone()) }
            </dl>
            if bar.review_on.is_some_and(|day| day <= clock::today()) {
                <p><span class="badge badge-warning">{ words.get("mark-review_due") }</span></p>
            }
            if bar.kind == BarKind::Withdrawal {
                <p class="mb-0"><a href={route::decision(&props.around.citizen.id)}>{ words.get("decision-show") }</a></p>
            }
            { acting.failure().map(|failure| failed_act(&site, failure, "bar-end-failed")).unwrap_or_default() }
            if props.may {
                <button type="button" class="button button-secondary mt-4" aria-expanded={(*asking).to_string()} onclick={onask}>
                    { said("bar-end") }
                </button>
                if *asking {
                    <div class="mt-4">
                        <p>{ said("bar-end-effect") }</p>
                        <button type="button" class="button button-secondary" disabled={acting.busy()} onclick={onend}>
                            { if acting.busy() { words.get("bar-sending") } else { said("bar-end-yes") } }
                        </button>
                    </div>
                }
            }
        </section>
    }
}

/// "28. februar 2027"; this year's without the year.
pub fn dated(words: &Words, day: NaiveDate) -> String {
    let short = words.day_short(day);
    if day.year() == clock::today().year() { short } else { format!("{short} {}", day.year()) }
}

fn days(words: &Words, bar: &BarView) -> String {
    let from = dated(words, bar.from);
    match bar.to {
        Some(to) => words.format("bar-stands-from-to", &[("from", &from), ("to", &dated(words, to))]),
        None => words.format("bar-stands-from", &[("from", &from)]),
    }
}
