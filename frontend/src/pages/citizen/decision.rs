//! The decision that the office chooses the times: what, why, and how to complain; to keep and to print.

use super::aside::columns;
use super::home::Overview;
use super::route::TALKS;
use crate::api::me;
use crate::browser;
use crate::components::{Fact, Heading, Picture, Waiting, back_link, facts, failed_load, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use shared::api::WithdrawalDecisionView;
use yew::prelude::*;

/// What a [`Decision`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct DecisionProps {
    /// Whom to call.
    pub overview: Overview,
}

/// The page.
#[component]
pub fn Decision(props: &DecisionProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| async {
        match me::withdrawal().await {
            Err(failure) if failure.has_code("not-found") => Ok(None),
            other => other.map(Some),
        }
    });
    let content = match (loaded.value.as_deref(), &loaded.failure) {
        (Some(Some(decision)), _) => shown(words, decision),
        (Some(None), _) => html! {
            <><Heading title={words.get("decision-none")} /><p class="lead">{ words.get("decision-none-text") }</p></>
        },
        (None, Some(failure)) => failed_load(&site, failure, &loaded.reload),
        (None, None) => html! { <Waiting text={words.get("decision-loading")} /> },
    };
    columns(&props.overview, html! { <>{ back_link(TALKS, &words.get("back-to-talks")) }{ content }</> })
}

fn shown(words: &Words, decision: &WithdrawalDecisionView) -> Html {
    let day = |key: &str, day| words.format(key, &[("day", &*words.day_and_year(day))]);
    let from = words.day_and_year(decision.from);
    let runs = match decision.to {
        Some(to) => words.format("decision-from-to", &[("from", &from), ("to", &words.day_and_year(to))]),
        None => words.format("decision-from", &[("day", &from)]),
    };
    let by = [("name", &*decision.decided_by.name), ("day", &*words.day_and_year(decision.decided_on))];
    let mut lines = vec![
        Fact::new(Picture::Time, runs),
        Fact::new(Picture::Person, words.format("decision-by", &by)),
        Fact::new(Picture::Chat, day("decision-heard", decision.hearing_on)),
        Fact::new(Picture::Email, day("decision-complain", decision.complain_by)),
    ];
    if let Some(ended) = decision.ended_on {
        lines.insert(1, Fact::new(Picture::Check, day("decision-stopped", ended)));
    }
    let mut letter = decision.text.split("\n\n");
    let heading = letter.next().unwrap_or_default().to_owned();
    html! {
        <>
            <Heading title={words.get("decision-title")} />
            <p class="lead">{ words.get("decision-lead") }</p>
            { facts(&lines) }
            if decision.ended_on.is_none() {
                <p>{ words.get("decision-still") }</p>
            }
            <section class="card collapsed-height mt-6" aria-labelledby="letter" lang={decision.lang.tag()}>
                <div class="card-content">
                    <h2 class="card-heading" id="letter">{ heading }</h2>
                    { for letter.map(|paragraph| html! { <p>{ paragraph.to_owned() }</p> }) }
                </div>
            </section>
            <div class="actions d-print-none mt-5">
                <button type="button" class="function-link" onclick={|_| browser::print()}>
                    { icon(Picture::Print) }{ words.get("decision-print") }
                </button>
            </div>
        </>
    }
}
