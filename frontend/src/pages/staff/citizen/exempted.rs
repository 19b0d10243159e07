//! An exemption that stands, and ending it.

use super::super::parts::acting::use_acting;
use super::{Around, first_name, talks};
use crate::api::staff_citizens;
use crate::browser;
use crate::clock;
use crate::components::failed_act;
use crate::site::use_site;
use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use shared::api::{BarView, CitizenView};
use yew::prelude::*;

/// What an [`Exempted`] panel is drawn with.
#[derive(Properties, PartialEq)]
pub struct ExemptedProps {
    /// The page around.
    pub around: Around,
    /// The exemption.
    pub bar: BarView,
    /// Whether the reader may end it.
    pub may: bool,
}

/// Its ground, its days, who decided it; it is ended in two steps.
#[component]
pub fn Exempted(props: &ExemptedProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let asking = use_state(|| false);
    let acting = use_acting();
    let name = first_name(&props.around.citizen);
    let onend = {
        let (words, around, acting) = (words.clone(), props.around.clone(), acting.clone());
        Callback::from(move |_: MouseEvent| {
            let (words, around) = (words.clone(), around.clone());
            acting.start(
                around.citizen.id.clone(),
                |id, key| async move { staff_citizens::end_exemption(&id, &key).await },
                move |_: CitizenView| {
                    browser::focus(talks::TITLE);
                    let name = first_name(&around.citizen);
                    around.onsaved.emit(words.format("bar-ended", &[("name", &name)]));
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
        <section class="panel mt-5" aria-labelledby="exempted-h">
            <h2 class="h3" id="exempted-h">{ words.get("bar-stands-title") }</h2>
            <dl class="lines">
                { for props.bar.ground.map(|ground| line("bar-stands-why", words.get(&format!("ground-{ground}")))) }
                { for props.bar.requested_by.map(|by| {
                    line("bar-stands-by", words.format(&format!("requested-{by}"), &[("name", &props.around.citizen.name)]))
                }) }
                { line("bar-stands-days", days(words, &props.bar)) }
                { for props.bar.review_on.map(|day| line("bar-stands-review", dated(words, day))) }
                { line("bar-stands-decided", props.bar.decided_by.name.clone()) }
            </dl>
            if props.bar.review_on.is_some_and(|day| day <= clock::today()) {
                <p><span class="badge badge-warning">{ words.get("mark-review_due") }</span></p>
            }
            { for acting.failure().map(|failure| failed_act(&site, failure, "bar-end-failed")) }
            if props.may {
                <button type="button" class="button button-secondary mt-4" aria-expanded={(*asking).to_string()} onclick={onask}>
                    { words.get("bar-end") }
                </button>
                if *asking {
                    <div class="mt-4">
                        <p>{ words.format("bar-end-effect", &[("name", &name)]) }</p>
                        <button type="button" class="button button-secondary" disabled={acting.busy()} onclick={onend}>
                            { words.get(if acting.busy() { "bar-sending" } else { "bar-end-yes" }) }
                        </button>
                    </div>
                }
            }
        </section>
    }
}

/// "28. februar 2027"; this year's without the year.
fn dated(words: &Words, day: NaiveDate) -> String {
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
