//! *Overblik*: is it working? Three questions, each with its figures; period, team and scheme stand in the address.

mod booking;
mod falling;
mod filters;
mod hours;
mod lead;
mod outcomes;
mod published;
mod query;
mod room;
mod rows;
mod settings;
mod shown;
mod spreads;

use super::route::OVERVIEW;
use crate::api::staff_figures;
use crate::components::{Heading, Waiting, failed_load};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::capital;
pub use rows::FigureRows;
pub use settings::FigureSettings;
use shared::access::{Permission, may};
use shared::figures::FigureKey;
use shown::Shown;
use spreads::Spread;
use yew::prelude::*;

/// The page.
#[component]
pub fn Overview() -> Html {
    let site = use_site();
    let words = &site.words;
    let wanted = query::read(&site.router.here);
    let found =
        use_remote((wanted.clone(), words.lang()), |(wanted, _)| async move { staff_figures::figures(&wanted).await });
    let place = site.session.as_ref().map(|session| session.municipality.name.clone()).unwrap_or_default();
    let opens = site.session.as_ref().is_some_and(|session| may(&session.roles, Permission::SeeCitizens));
    let view = found.value.as_deref();
    html! {
        <div class="overview">
            <div class="split">
                <Heading title={words.get("nav-overview")} class="m-0" />
                if view.is_some_and(|view| view.built_at.is_some()) {
                    <a class="d-print-none" href={staff_figures::file(&wanted)} download="">{ words.get("overview-file") }</a>
                }
            </div>
            if let Some(failure) = &found.failure {
                { failed_load(&site, failure, &found.reload) }
                <p class="mt-5"><a href={OVERVIEW}>{ words.get("overview-from-start") }</a></p>
            }
            if let Some(view) = view {
                { page(&site, &Shown { words, view, wanted: &wanted, place: &place, opens }) }
            } else if found.failure.is_none() {
                <Waiting text={words.get("overview-loading")} />
            }
        </div>
    }
}

fn page(site: &Site, shown: &Shown<'_>) -> Html {
    let words = shown.words;
    if shown.view.built_at.is_none() {
        return html! {
            <>
                <p class="lead mt-3">{ words.get("overview-empty") }</p>
                <p>{ words.get("overview-empty-text") }</p>
            </>
        };
    }
    let main = lead::main_scheme(&shown.view.self_booking);
    html! {
        <>
            <p class="lead mt-3">{ lead::lead(shown) }</p>
            { filters::filters(shown, &site.router) }
            <p class="muted whole" role="status">{ what_is_shown(shown) }</p>
            { lead::key_figures(shown) }
            <nav class="d-print-none" aria-label={words.get("overview-questions")}>
                <ul class="link-row plain">
                    { for SECTIONS.iter().map(|(id, title)| html! { <li><a href={format!("#{id}")}>{ words.get(title) }</a></li> }) }
                </ul>
            </nav>
            <div class="questions">
            { section(shown, 0, html! {
                <>
                    { booking::by_scheme(shown) }
                    { booking::by_month(shown, main) }
                    { booking::before_moves(shown) }
                    { booking::by_team(shown) }
                    { spreads::order_to_booking(shown) }
                    { hours::booking_hours(shown) }
                    { outcomes::bars(shown) }
                    { outcomes::summons(shown) }
                </>
            }) }
            { section(shown, 1, html! {
                <>
                    { falling::silent(shown) }
                    { falling::long(shown) }
                    { outcomes::outcomes(shown) }
                    { falling::tasks(shown) }
                    { spreads::of_cases(shown, &FIRST_TALK, |cases| &cases.first_talk_days) }
                    { spreads::of_cases(shown, &CASE_LENGTH, |cases| &cases.length_weeks) }
                    { spreads::of_cases(shown, &CASE_AGE, |cases| &cases.age_weeks) }
                </>
            }) }
            { section(shown, 2, html! {
                <>
                    { room::caseload(shown) }
                    { room::channels(shown) }
                    { room::contact(shown) }
                    { room::searches(shown) }
                </>
            }) }
            </div>
            { published::published(shown) }
            <p class="small muted mt-6 d-print-none">{ words.format("overview-small", &[("n", &shown.view.smallest_group.to_string())]) }</p>
        </>
    }
}

/// The questions: id and key of each.
const SECTIONS: [(&str, &str); 3] =
    [("booking", "overview-booking"), ("falling", "overview-falling"), ("room", "overview-room")];

const FIRST_TALK: Spread = Spread { figure: FigureKey::FirstTalk, id: "f-first", unit: "days" };
const CASE_LENGTH: Spread = Spread { figure: FigureKey::CaseLength, id: "f-length", unit: "weeks" };
const CASE_AGE: Spread = Spread { figure: FigureKey::CaseAge, id: "f-age", unit: "weeks" };

fn section(shown: &Shown<'_>, at: usize, figures: Html) -> Html {
    let Some((id, title)) = SECTIONS.get(at) else { return Html::default() };
    html! {
        <section class="block" id={*id} aria-labelledby={format!("{id}-h")}>
            <h2 id={format!("{id}-h")}>{ shown.words.get(title) }</h2>
            <div class="figures">{ figures }</div>
        </section>
    }
}

/// "September-november 2026. Alle teams. Alle ydelser. Talt op til og med søndag den 29. november."
fn what_is_shown(shown: &Shown<'_>) -> String {
    let (words, view) = (shown.words, shown.view);
    let team = view.teams.iter().find(|team| Some(&team.id) == view.team.as_ref());
    let team = team.map_or_else(|| words.get("overview-all-teams"), |team| team.name.clone());
    let scheme = view.scheme.as_ref().map_or_else(|| words.get("overview-all-schemes"), |scheme| shown.scheme(scheme));
    let reaches = view.reaches.map(|day| words.format("overview-reaches", &[("day", &words.day(day))]));
    let said = [format!("{}.", shown.period()), format!("{team}."), format!("{}.", capital(&scheme))];
    said.into_iter().chain(reaches).collect::<Vec<_>>().join(" ")
}
