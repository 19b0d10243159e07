//! What has been in the course, the latest first.

use super::course_why::{reason, source};
use crate::components::{Picture, details, icon};
use crate::words::{Words, capital};
use shared::api::{CourseStep, CourseTalk, CourseView, PastStepView};
use shared::model::AppointmentStatus;
use yew::prelude::*;

/// The list.
pub fn past(words: &Words, course: &CourseView) -> Html {
    html! { <ol class="timeline plain" reversed=true>{ for course.past.iter().map(|step| one(words, course, step)) }</ol> }
}

fn one(words: &Words, course: &CourseView, step: &PastStepView) -> Html {
    let done = match (&step.talk, step.step) {
        (Some(talk), _) => talk.status == AppointmentStatus::Held,
        (None, step) => matches!(step, CourseStep::FirstDay | CourseStep::Recovered),
    };
    let (title, text) = match &step.talk {
        Some(talk) => of_talk(words, talk),
        None => of_step(words, course, step),
    };
    let time = step
        .talk
        .as_ref()
        .map(|talk| details(words.get("course-time-title"), html! { <p>{ of_time(words, talk) }</p> }));
    let why = step.why.as_ref().map(|why| {
        let said = html! { <><p>{ reason(words, why, None) }</p>{ source(words, why) }</> };
        details(words.get("why-talk-title"), said)
    });
    html! {
        <li class={if done { "done" } else { "" }}>
            <span class="timeline-dot">{ for done.then(|| icon(Picture::Check)) }</span>
            <p class="when">{ capital(&words.day_and_year(step.day)) }</p>
            <h3><span class="sr-only">{ words.get("course-was") }</span>{ title }</h3>
            <p>{ text }</p>
            { for time }
            { for why }
        </li>
    }
}

fn of_talk(words: &Words, talk: &CourseTalk) -> (String, String) {
    let kind = words.get(&format!("talk-type-{}", talk.talk_type));
    let time = words.time(talk.channel, talk.starts_at, talk.ends_at);
    let text = match talk.status {
        AppointmentStatus::Held => words.format(&format!("course-held-{}", talk.channel), &[("time", &time)]),
        status => format!(
            "{}: {}.",
            words.get(&format!("status-{status}")),
            words.when(talk.channel, talk.starts_at, talk.ends_at)
        ),
    };
    (kind, text)
}

/// Who chose the time, and when it was moved.
fn of_time(words: &Words, talk: &CourseTalk) -> String {
    let day = |day| words.day(day);
    let origin = words.format(&format!("course-time-{}", talk.origin), &[("day", &day(talk.booked_on))]);
    let moved = talk.moved_on.iter().map(|on| words.format("course-time-moved", &[("day", &day(*on))]));
    std::iter::once(origin).chain(moved).collect::<Vec<_>>().join(" ")
}

fn of_step(words: &Words, course: &CourseView, step: &PastStepView) -> (String, String) {
    let key = format!("step-{}", step.step);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| words.day(day)).unwrap_or_default();
    let (about, then) = (day(step.about), day(step.then));
    let by = step.by.as_deref().unwrap_or_default();
    let values = [("scheme", course.scheme.as_str()), ("about", &*about), ("then", &*then), ("by", by)];
    let text = words.format(&format!("{key}-text"), &values);
    let because = step.reason.as_ref().map(|reason| {
        let of = if step.step == CourseStep::DeadlineMoved { "moved" } else { "withdrawn" };
        words.get(&format!("{of}-{reason}"))
    });
    let said = std::iter::once(text).chain(because).collect::<Vec<_>>().join(" ");
    (words.format(&key, &values), said)
}
