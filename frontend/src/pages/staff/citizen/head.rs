//! Who it is, and how to reach them.

use super::super::citizens::{badge, weeks_since};
use crate::components::{Fact, Heading, Picture, facts_row, phone_link};
use crate::site::Site;
use crate::words::{Words, capital};
use shared::api::{CitizenMark, CitizenView};
use shared::model::{BarKind, OrderStatus};
use shared::texts::Lang;
use yew::prelude::*;

/// Name, marks, benefit, and lines of fact.
pub fn head(site: &Site, citizen: &CitizenView) -> Html {
    let words = &site.words;
    html! {
        <>
            <div class="split">
                <Heading title={citizen.name.clone()} class="m-0" />
                <span class="marks">{ for marks(citizen).into_iter().map(|mark| badge(words, mark)) }</span>
            </div>
            <p class="lead mt-3 mb-4">{ lead(words, citizen) }</p>
            { facts_row(&facts(site, citizen)) }
        </>
    }
}

/// "Sygedagpenge, uge 14. CPR-nummer 670781-XXXX."
fn lead(words: &Words, citizen: &CitizenView) -> String {
    let scheme = words.format("staff-scheme", &[("scheme", citizen.case.scheme.as_str())]);
    let week = weeks_since(citizen.case.first_day).to_string();
    let course = match citizen.case.closed_on {
        Some(day) => words.format("citizen-closed", &[("scheme", &scheme), ("day", &words.day_short(day))]),
        None => words.format("people-course", &[("scheme", &scheme), ("week", &week)]),
    };
    words.format("citizen-lead", &[("course", &course), ("cpr", &citizen.cpr)])
}

fn marks(citizen: &CitizenView) -> Vec<CitizenMark> {
    let expired = citizen.orders.iter().any(|order| order.status == OrderStatus::Expired);
    let unsuited = citizen.orders.iter().any(|order| order.no_time_reported_at.is_some());
    let bar = citizen.bar.as_ref().map(|bar| match bar.kind {
        BarKind::Exemption => CitizenMark::Exempt,
        BarKind::Withdrawal => CitizenMark::Withdrawn,
        BarKind::Standby => CitizenMark::Standby,
    });
    [
        expired.then_some(CitizenMark::DeadlinePassed),
        unsuited.then_some(CitizenMark::NoTimeSuited),
        bar,
        citizen.protected_address.then_some(CitizenMark::ProtectedAddress),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn facts(site: &Site, citizen: &CitizenView) -> Vec<Fact> {
    let words = &site.words;
    let phone = match &citizen.phone {
        Some(number) => Fact::marked_up(Picture::Smartphone, phone_link(number, "nowrap")),
        None => Fact::new(Picture::Smartphone, words.get("citizen-no-phone")),
    };
    let post = if citizen.digital_post_exempt { "citizen-paper" } else { "citizen-digital-post" };
    let language = match citizen.language {
        Lang::Da => "citizen-writes-danish",
        Lang::En => "citizen-writes-english",
    };
    let mut facts = vec![phone];
    facts.extend(citizen.email.as_ref().map(|email| Fact::new(Picture::Email, email.clone())));
    facts.push(Fact::new(Picture::Email, words.get(post)));
    facts.push(Fact::new(Picture::Chat, words.get(language)));
    if let Some(language) = citizen.interpreter_language {
        let language = words.get(&format!("interpreter-{language}"));
        facts.push(Fact::new(
            Picture::Language,
            capital(&words.format("citizen-interpreter", &[("language", &language)])),
        ));
    }
    facts.push(Fact::new(Picture::Person, whose(site, citizen)));
    facts.push(Fact::new(Picture::Lock, seen(words, citizen)));
    facts
}

/// "Din borger siden 2. september".
fn whose(site: &Site, citizen: &CitizenView) -> String {
    let words = &site.words;
    let Some(caseworker) = &citizen.caseworker else { return words.get("people-nobodys") };
    let me = site.session.as_ref().and_then(|session| session.employee_id.as_ref()) == Some(&caseworker.id);
    match (me, citizen.caseworker_since) {
        (true, Some(day)) => words.format("citizen-yours-since", &[("day", &words.day_short(day))]),
        (true, None) => words.get("citizen-yours"),
        (false, Some(day)) => {
            words.format("citizen-theirs-since", &[("name", &caseworker.name), ("day", &words.day_short(day))])
        }
        (false, None) => caseworker.name.clone(),
    }
}

fn seen(words: &Words, citizen: &CitizenView) -> String {
    match citizen.last_sign_in {
        Some(at) => words.format("citizen-signed-in", &[("when", &words.moment(at))]),
        None => words.get("citizen-never-signed-in"),
    }
}
