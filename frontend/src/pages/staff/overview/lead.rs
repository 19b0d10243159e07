//! What the page says first: the finding in a sentence or two, and the numbers that a leader asks for.

use super::shown::{Shown, Sum, sum, whole_percent};
use crate::words::capital;
use shared::api::{SelfBookingView, ShareView};
use shared::figures::FigureList;
use yew::prelude::*;

/// "Sygedagpenge: flere booker selv end sidste år. Det er 44 % mod 36 %. Målet er 50 %. 22 sager har …"
pub fn lead(shown: &Shown<'_>) -> String {
    let Some(scheme) = main_scheme(&shown.view.self_booking) else { return shown.words.get("overview-lead-none") };
    let target = scheme
        .target
        .map(|target| shown.words.format("overview-lead-target", &[("target", &shown.chosen_percent(target))]));
    let said = [Some(trend(shown, scheme)), target, Some(silent(shown))];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The scheme with the most talks: what the page is about first.
pub fn main_scheme(schemes: &[SelfBookingView]) -> Option<&SelfBookingView> {
    let known = schemes.iter().filter(|scheme| scheme.share.permille.is_some());
    known.reduce(|most, scheme| if scheme.share.whole > most.share.whole { scheme } else { most })
}

fn trend(shown: &Shown<'_>, scheme: &SelfBookingView) -> String {
    let key = match (whole_percent(&scheme.share), whole_percent(&scheme.last_year)) {
        (Some(now), Some(then)) if now > then => "overview-lead-more",
        (Some(now), Some(then)) if now < then => "overview-lead-fewer",
        (Some(_), Some(_)) => "overview-lead-same",
        _ => "overview-lead-first",
    };
    let (now, then) = (shown.whole_share(&scheme.share), shown.whole_share(&scheme.last_year));
    shown.words.format(key, &[("scheme", &scheme.name), ("now", &now), ("then", &then)])
}

/// "22 sager har været uden samtale i 8 uger."
fn silent(shown: &Shown<'_>) -> String {
    let weeks = shown.view.weeks_without_talk.to_string();
    let silent = sum(shown.view.cases.iter().map(|cases| &cases.without_talk.now));
    match silent {
        Sum { known, some: false, .. } => shown.words.count("overview-lead-silent", known, &[("weeks", &weeks)]),
        few => {
            let values = [("n", &*together(shown, few)), ("weeks", &weeks)];
            capital(&shown.words.format("overview-lead-silent-about", &values))
        }
    }
}

/// Six numbers with what they mean.
pub fn key_figures(shown: &Shown<'_>) -> Html {
    let (words, view) = (shown.words, shown.view);
    let days = &view.order_to_booking_days;
    let no_show = &view.outcomes.no_show;
    let silent = sum(view.cases.iter().map(|cases| &cases.without_talk.now));
    let half = days.median.map(|median| words.count("overview-half", median, &[])).unwrap_or_default();
    let split = words.format(
        "overview-split",
        &[("self", &shown.share(&no_show.self_booked)), ("summoned", &shown.share(&no_show.summoned))],
    );
    let mean = match days.mean_tenths {
        Some(mean) => words.format("figure-days-mean", &[("n", &shown.tenths(mean))]),
        None if days.few => shown.few(),
        None => "–".to_owned(),
    };
    html! {
        <section aria-labelledby="key-h">
            <h2 id="key-h" class="sr-only">{ words.get("overview-key") }</h2>
            <ul class="kpis plain">
                { one(mean, words.get("key-order"), half.into()) }
                { one(shown.share(&no_show.all), words.get("key-no-show"), split.into()) }
                { share(shown, &view.continuity.now, "key-continuity") }
                { share(shown, &view.calls_first.now, "key-reached") }
                { one(
                    together(shown, silent),
                    words.format("key-silent", &[("weeks", &view.weeks_without_talk.to_string())]),
                    shown.rows(FigureList::WithoutTalk),
                ) }
                { one(shown.number(view.tasks.over_three_days), words.get("key-tasks"), shown.rows(FigureList::Tasks)) }
            </ul>
        </section>
    }
}

fn share(shown: &Shown<'_>, share: &ShareView, key: &str) -> Html {
    let of = if share.permille.is_some() { shown.of(share) } else { String::new() };
    one(shown.share(share), shown.words.get(key), of.into())
}

fn one(number: String, name: String, more: Html) -> Html {
    html! { <li class="kpi"><b>{ number }</b><span class="t">{ name }</span><span>{ more }</span></li> }
}

/// "22", "mindst 22" where some groups are not told, "under 5", or "vises ikke".
pub fn together(shown: &Shown<'_>, sum: Sum) -> String {
    match sum {
        Sum { known: 0, withheld: true, .. } => shown.withheld(),
        Sum { known: 0, some: true, .. } => shown.few(),
        Sum { known, some: true, .. } => shown.words.format("figure-at-least", &[("n", &shown.number(known))]),
        Sum { known, some: false, .. } => shown.number(known),
    }
}
