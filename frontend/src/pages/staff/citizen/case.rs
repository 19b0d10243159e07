//! *Sagen*: what decides which talks are due, when the citizen is away, and when they cannot come.

use super::super::parts::clock_time;
use super::standing::dated;
use crate::words::{Words, capital};
use shared::api::{AbsenceView, CaseFactsView, CitizenView, WeeklyHours};
use yew::prelude::*;

/// What is known; `ontake_back` hears which absence is to be taken back, and is none where the reader may not.
pub fn case(words: &Words, citizen: &CitizenView, ontake_back: Option<&Callback<AbsenceView>>) -> Html {
    let known = known(words, &citizen.facts);
    let absence = |absence: &AbsenceView| {
        let days = [("from", &*dated(words, absence.from)), ("to", &*dated(words, absence.to))];
        let text = words.format("case-away", &days);
        html! {
            <li>
                { &text }
                if let Some(ontake_back) = ontake_back {
                    { " " }
                    <button type="button" class="function-link" onclick={
                        let absence = absence.clone();
                        ontake_back.reform(move |_: MouseEvent| absence.clone())
                    }>
                        { words.get("case-take-back") }<span class="sr-only">{ ": " }{ &text }</span>
                    </button>
                }
            </li>
        }
    };
    html! {
        <section class="panel mb-6" aria-labelledby="case-h">
            <h2 class="h3" id="case-h">{ words.get("case-title") }</h2>
            if known.is_empty() && citizen.absences.is_empty() && citizen.hours.is_empty() {
                <p class="m-0">{ words.get("case-nothing") }</p>
            }
            <ul class="plain">
                { for known.into_iter().map(|text| html! { <li>{ text }</li> }) }
                { for citizen.absences.iter().map(absence) }
                { for citizen.hours.iter().map(|hours| html! { <li>{ cannot(words, hours) }</li> }) }
            </ul>
        </section>
    }
}

/// A sentence for each fact.
fn known(words: &Words, facts: &CaseFactsView) -> Vec<String> {
    let number = |key: &str, number: u16| words.count(key, number.into(), &[]);
    let mut known = Vec::new();
    known.extend(facts.employed.then(|| words.get("case-fact-employed")));
    known.extend(facts.expected_weeks.map(|weeks| number("case-fact-weeks", weeks)));
    known.extend(facts.category.map(|category| number("case-fact-category", category.into())));
    known.extend(facts.agreed_interval_days.map(|days| number("case-fact-interval", days)));
    known.extend(
        facts.early_follow_up_requested_on.map(|day| words.format("case-fact-early", &[("day", &dated(words, day))])),
    );
    known.extend(facts.outside_minimum.then(|| words.get("case-fact-outside")));
    known.extend(facts.less_intensive.then(|| words.get("case-fact-less")));
    known
}

/// "Kan ikke mandag 8.00-10.00".
fn cannot(words: &Words, hours: &WeeklyHours) -> String {
    let at = |minute| clock_time::written(words.lang(), minute);
    let weekday = words.get(&format!("weekday-{}", hours.weekday));
    capital(&words.format("case-cannot", &[("weekday", &weekday), ("from", &at(hours.from)), ("to", &at(hours.to))]))
}
