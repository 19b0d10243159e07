//! How long the exemption lasts, and how to end it: what happens first, then the yes.

use super::home::Overview;
use crate::api::me;
use crate::browser;
use crate::components::{Fact, Picture, facts, failed_act};
use crate::failure::Failure;
use crate::remote::spawn_local;
use crate::site::use_site;
use crate::words::Words;
use shared::api::BarView;
use shared::model::RequestedBy;
use yew::prelude::*;

const CONSEQUENCES: &str = "end-exemption";
const OPENER: &str = "end-exemption-open";

/// What an [`EndExemption`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct EndExemptionProps {
    /// Hears that the exemption has ended.
    pub overview: Overview,
    /// The exemption.
    pub bar: BarView,
}

/// The panel. The first press only tells what happens.
#[component]
pub fn EndExemption(props: &EndExemptionProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let open = use_state(|| false);
    let busy = use_state(|| false);
    let failure = use_state(|| None::<Failure>);
    let key = use_memo((), |()| browser::new_key());
    let was_open = use_mut_ref(|| false);
    use_effect_with(*open, move |open| match (*open, was_open.replace(*open)) {
        (true, _) => browser::focus(CONSEQUENCES),
        (false, true) => browser::focus(OPENER),
        (false, false) => {}
    });
    let turn = |wanted: bool| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(wanted))
    };
    let onend = {
        let ended = props.overview.onexemption_ended.clone();
        let (busy, failure) = (busy.clone(), failure.clone());
        Callback::from(move |_: MouseEvent| {
            let (ended, busy, failure, key) = (ended.clone(), busy.clone(), failure.clone(), key.clone());
            busy.set(true);
            spawn_local(async move {
                match me::end_exemption(&key).await {
                    Ok(_) => ended.emit(()),
                    Err(why) => {
                        failure.set(Some(why));
                        busy.set(false);
                    }
                }
            });
        })
    };
    html! {
        <section class="panel panel--quiet block" aria-labelledby="exempt">
            <h2 class="h4" id="exempt">{ until(words, &props.bar) }</h2>
            <p>{ agreed(words, &props.bar) }</p>
            <p>{ words.get("exempt-rather") }</p>
            if *open {
                <h3 class="h4" id={CONSEQUENCES} tabindex="-1">{ words.get("exempt-end-what") }</h3>
                { facts(&consequences(words, &props.overview)) }
                { for failure.as_ref().map(|failure| failed_act(&site, failure, "exempt-end-failed")) }
                <div class="actions">
                    <button type="button" class="button button-primary" disabled={*busy} onclick={onend}>
                        { words.get(if *busy { "exempt-ending" } else { "exempt-end-yes" }) }
                    </button>
                    <button type="button" class="button button-secondary" onclick={turn(false)}>
                        { words.get("exempt-end-no") }
                    </button>
                </div>
            } else {
                <button type="button" id={OPENER} class="button button-secondary full-xs mt-3" onclick={turn(true)}>
                    { words.get("exempt-end") }
                </button>
            }
        </section>
    }
}

fn until(words: &Words, bar: &BarView) -> String {
    match bar.to {
        Some(day) => words.format("exempt-until", &[("day", &words.day_and_year(day))]),
        None => words.get("exempt-open"),
    }
}

/// Who asked, who agreed, and when it is looked at again.
fn agreed(words: &Words, bar: &BarView) -> String {
    let asked = match bar.requested_by {
        Some(RequestedBy::Representative) => "exempt-asked-representative",
        Some(RequestedBy::Citizen) | None => "exempt-asked-citizen",
    };
    let again = bar.review_on.map(|day| words.format("exempt-review", &[("day", &words.day_short(day))]));
    let parts = [Some(words.format(asked, &[("name", &bar.decided_by.name)])), again, Some(words.get("exempt-still"))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn consequences(words: &Words, overview: &Overview) -> Vec<Fact> {
    let mut lines = vec![Fact::new(Picture::Check, words.get("exempt-end-choose"))];
    if !overview.talks.is_empty() {
        lines.push(Fact::new(Picture::Time, words.get("exempt-end-talks")));
    }
    lines.push(Fact::new(Picture::Info, words.get("exempt-end-deadline")));
    lines.push(Fact::new(Picture::Refresh, words.get("exempt-end-again")));
    lines
}
