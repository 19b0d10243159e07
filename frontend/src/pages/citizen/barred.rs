//! *Mine samtaler* for somebody who does not book: exempt, followed without contact, or without the right to choose.
//! Nothing on it asks for anything.

use super::aside::quiet_columns;
use super::call_back::ask_button;
use super::end_exemption::EndExemption;
use super::home::Overview;
use super::route::DECISION;
use super::talk_card::talk_card;
use super::talks::questions;
use crate::components::Fold;
use crate::site::Site;
use crate::words::Words;
use shared::api::BarView;
use shared::model::BarKind;
use yew::prelude::*;

/// The line that leads the page, and what follows.
pub fn barred(site: &Site, overview: &Overview, bar: &BarView) -> (String, Html) {
    let words = &site.words;
    let name = [("name", &*overview.first_name)];
    let (lead, content) = match bar.kind {
        BarKind::Exemption => ("exempt-lead", exempt(site, overview, bar)),
        BarKind::Withdrawal => ("exempt-lead", withdrawn(site, overview, bar)),
        BarKind::Standby => ("standby-lead", standby(words, overview)),
    };
    (words.format(lead, &name), quiet_columns(site, overview, content))
}

fn exempt(site: &Site, overview: &Overview, bar: &BarView) -> Html {
    html! {
        <>
            { questions(overview) }
            { talks(site, overview) }
            { course(&site.words) }
            <EndExemption overview={overview.clone()} bar={bar.clone()} />
            { rules(&site.words, overview) }
        </>
    }
}

fn withdrawn(site: &Site, overview: &Overview, bar: &BarView) -> Html {
    let words = &site.words;
    let title = match bar.to {
        Some(day) => words.format("withdrawn-until", &[("day", &words.day_and_year(day))]),
        None => words.get("withdrawn-title"),
    };
    html! {
        <>
            { questions(overview) }
            { talks(site, overview) }
            { course(words) }
            <section class="panel panel--quiet block" aria-labelledby="withdrawn">
                <h2 class="h4" id="withdrawn">{ title }</h2>
                <p>{ words.get("withdrawn-text") }</p>
                <p><a href={DECISION}>{ words.get("withdrawn-see") }</a></p>
            </section>
        </>
    }
}

/// No deadline, no button: only what is agreed already, if anything is.
fn standby(words: &Words, overview: &Overview) -> Html {
    html! {
        <>
            <section class="panel" aria-labelledby="standby">
                <h2 class="h4" id="standby">{ words.get("standby-title") }</h2>
                <p>{ words.get("standby-text") }</p>
                <p>{ words.get("standby-call") }</p>
            </section>
            { for overview.talks.iter().map(|talk| talk_card(words, overview, talk, &words.get("talks-agreed"), false)) }
        </>
    }
}

/// The talks we have chosen, or that we are finding one.
fn talks(site: &Site, overview: &Overview) -> Html {
    let words = &site.words;
    let cards = overview.talks.iter().enumerate().map(|(at, talk)| {
        let over = if at == 0 { "talks-next" } else { "talks-later" };
        talk_card(words, overview, talk, &words.get(over), at == 0)
    });
    html! {
        <>
            { for cards }
            if overview.talks.is_empty() {
                <section class="card card--task collapsed-height" aria-labelledby="no-talk">
                    <div class="card-content">
                        <h2 class="card-heading" id="no-talk">{ words.get("exempt-no-talk") }</h2>
                        <p>{ words.get("exempt-no-talk-text") }</p>
                        { ask_button(overview, "button button-secondary full-xs") }
                    </div>
                </section>
            }
        </>
    }
}

/// How it goes when we choose the times.
fn course(words: &Words) -> Html {
    let step = |step: u8| {
        html! {
            <li>
                <span class="timeline-dot" aria-hidden="true">{ step }</span>
                <h3>{ words.get(&format!("exempt-step-{step}")) }</h3>
                <p>{ words.get(&format!("exempt-step-{step}-text")) }</p>
            </li>
        }
    };
    html! {
        <section class="block" aria-labelledby="course">
            <h2 id="course">{ words.get("exempt-how") }</h2>
            <ol class="timeline plain">{ for [1, 2, 3].map(step) }</ol>
        </section>
    }
}

fn rules(words: &Words, overview: &Overview) -> Html {
    let scheme = overview.talks.first().map(|talk| talk.scheme.as_str());
    let benefit = scheme.map(|scheme| words.format("exempt-absent-benefit", &[("scheme", scheme)]));
    html! {
        <section class="block" aria-labelledby="rules">
            <h2 id="rules" class="h3">{ words.get("exempt-rules") }</h2>
            <ul class="accordion">
                <Fold id="rules-why" title={words.get("exempt-why")}>
                    <p>{ words.get("exempt-why-text") }</p>
                    <p>{ words.get("exempt-why-law") }</p>
                </Fold>
                <Fold id="rules-absent" title={words.get("exempt-absent")}>
                    <p>{ words.get("exempt-absent-text") }</p>
                    { for benefit.map(|benefit| html! { <p>{ benefit }</p> }) }
                </Fold>
            </ul>
        </section>
    }
}
