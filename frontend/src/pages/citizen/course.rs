//! *Mit forløb*: what has been, what comes, why, and who decides what (R29).

use super::aside::{columns, quiet_columns};
use super::course_next::coming;
use super::course_past::past;
use super::course_rules::rules;
use super::home::Overview;
use super::route::ASK_TALK;
use crate::api::me;
use crate::components::{Heading, Waiting, failed_load};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::Words;
use shared::api::{CourseStep, CourseView, NothingDue};
use yew::prelude::*;

/// What a [`Course`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CourseProps {
    /// Whom to call, and what can be booked.
    pub overview: Overview,
}

/// The page.
#[component]
pub fn Course(props: &CourseProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| async {
        match me::course().await {
            Err(failure) if failure.has_code("not-found") => Ok(None),
            other => other.map(Some),
        }
    });
    let course = loaded.value.as_deref();
    let lead = match course {
        Some(Some(course)) => Some(lead(words, course)),
        Some(None) => Some(words.get("course-none-title")),
        None => None,
    };
    let failed = loaded.failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload));
    let content = match course {
        Some(Some(course)) => shown(&site, &props.overview, course),
        Some(None) => columns(&props.overview, html! { <p>{ words.get("course-none-text") }</p> }),
        None if failed.is_none() => html! { <Waiting text={words.get("course-loading")} /> },
        None => Html::default(),
    };
    html! {
        <>
            <Heading title={words.get("course-title")} />
            { for lead.map(|lead| html! { <p class="lead">{ lead }</p> }) }
            { for failed }
            { content }
        </>
    }
}

fn lead(words: &Words, course: &CourseView) -> String {
    if course.nothing == Some(NothingDue::Closed) {
        return words.get("course-lead-closed");
    }
    let values = [("scheme", course.scheme.as_str()), ("week", &*course.week.to_string())];
    words.format("course-lead", &values)
}

fn shown(site: &Site, overview: &Overview, course: &CourseView) -> Html {
    let words = &site.words;
    let page = html! {
        <>
            { for course.nothing.map(|why| nothing(words, course, why)) }
            if !course.coming.is_empty() || course.agreed_from.is_some() {
                <h2 class="mt-4">{ words.get("course-next") }</h2>
                { coming(words, overview, course) }
            }
            <h2>{ words.get("course-past") }</h2>
            { past(words, course) }
        </>
    };
    // Who is left in peace is asked for nothing, and whose course has ended need not know how to go on.
    match course.nothing {
        Some(NothingDue::Standby) => quiet_columns(site, overview, page),
        Some(NothingDue::Closed) => columns(overview, page),
        _ => html! { <>{ columns(overview, page) }{ rules(words, course) }</> },
    }
}

/// That nothing comes, and why.
fn nothing(words: &Words, course: &CourseView, why: NothingDue) -> Html {
    let (title, lines) = match why {
        NothingDue::Closed => ("course-closed-title", vec![closed(words, course), words.get("course-closed-call")]),
        NothingDue::Standby => ("standby-title", vec![words.get("standby-text"), words.get("standby-call")]),
        NothingDue::NotAsked => ("course-not_asked-title", vec![words.get("course-not_asked-text")]),
        NothingDue::Agreed => ("course-agreed-nothing-title", vec![words.get("course-agreed-nothing-text")]),
    };
    html! {
        <section class="panel" aria-labelledby="nothing">
            <h2 class="h4" id="nothing">{ words.get(title) }</h2>
            { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
            if matches!(why, NothingDue::NotAsked | NothingDue::Agreed) {
                <p><a href={ASK_TALK}>{ words.get("ask-talk-title") }</a></p>
            }
        </section>
    }
}

/// How the course ended.
fn closed(words: &Words, course: &CourseView) -> String {
    let ends = [CourseStep::Recovered, CourseStep::MovedAway, CourseStep::CaseClosed];
    let how = course.past.iter().map(|step| step.step).find(|step| ends.contains(step));
    let day = course.closed_on.map(|day| words.day_and_year(day)).unwrap_or_default();
    let key = format!("course-closed-{}", how.unwrap_or(CourseStep::CaseClosed));
    words.format(&key, &[("scheme", course.scheme.as_str()), ("day", &day)])
}
