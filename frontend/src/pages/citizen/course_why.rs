//! Why a talk is due, in words with the legal source, and what can be prepared for it.

use crate::components::details;
use crate::words::Words;
use chrono::NaiveDate;
use shared::api::{ComingView, WhyView};
use yew::prelude::*;

/// *Hvorfor lige den dato?*
pub fn why(words: &Words, why: &WhyView, step: &ComingView) -> Html {
    let told = step.told_on.zip(step.hold_by).map(|(told, _)| {
        let days = u32::try_from((step.day - told).num_days()).unwrap_or_default();
        words.count("why-told", days, &[("told", &words.day(told))])
    });
    let title = if step.talk.is_some() { "why-talk-title" } else { "why-title" };
    let last_day = step.hold_by.unwrap_or(step.day);
    details(
        words.get(title),
        html! {
            <>
                <p>{ reason(words, why, Some(last_day).filter(|_| step.talk.is_none())) }</p>
                { for told.map(|told| html! { <p>{ told }</p> }) }
                { source(words, why) }
            </>
        },
    )
}

/// Where the law says so.
pub fn source(words: &Words, why: &WhyView) -> Html {
    html! { <p>{ words.format("why-source", &[("source", why.source.trim_end_matches('.'))]) }</p> }
}

/// The reason; the sentence about the last day only where there is one.
pub fn reason(words: &Words, why: &WhyView, last_day: Option<NaiveDate>) -> String {
    let day = last_day.map(|day| words.day(day));
    let since = why.since.map(|day| words.day_short(day)).unwrap_or_default();
    let number = |value: Option<u16>| value.unwrap_or_default().to_string();
    let (ordinal, of) = (number(why.ordinal), number(why.of));
    let weeks = (why.days.unwrap_or_default().div_ceil(7)).to_string();
    let span = why.unit.map(|unit| words.count(&format!("span-{unit}"), why.span.unwrap_or_default().into(), &[]));
    let values = [
        ("span", span.as_deref().unwrap_or_default()),
        ("ordinal", &*ordinal),
        ("of", &*of),
        ("since", &*since),
        ("weeks", &*weeks),
        ("day", day.as_deref().unwrap_or_default()),
    ];
    let said = words.count(&format!("why-{}", why.code), why.days.unwrap_or_default().into(), &values);
    if why.code == "nth" && why.since.is_some() && day.is_some() {
        return format!("{said} {}", words.format("why-nth-since", &values));
    }
    said
}

/// *Hvad kan jeg forberede?* About work, never about illness.
pub fn prepare(words: &Words, step: &ComingView) -> Html {
    let text = words.format("prepare-text", &[("talk", step.talk_type.as_str())]);
    details(words.get("prepare-title"), html! { <p>{ text }</p> })
}
