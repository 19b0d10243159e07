//! *Mit forløb*: what has been, what comes, why, and who decides what (R29). The server says it in words; here it is drawn.

use super::aside::{columns, quiet_columns};
use super::home::Overview;
use super::route::{self, ASK_TALK, RULES};
use crate::api::me::{self, Purpose};
use crate::components::{Fold, Heading, Picture, Waiting, details, failed_load, icon};
use crate::remote::use_remote;
use crate::site::{Site, use_site};
use crate::words::Words;
use shared::api::{CourseState, CourseStepView, CourseView, LetterPart, StepMark};
use yew::prelude::*;

/// What a [`Course`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CourseProps {
    /// Whom to call.
    pub overview: Overview,
}

/// The page.
#[component]
pub fn Course(props: &CourseProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let loaded = use_remote(words.lang(), |_| me::course());
    let (lead, content) = match (&loaded.value, &loaded.failure) {
        (Some(course), failure) => {
            let failed = failure.as_ref().map(|failure| failed_load(&site, failure, &loaded.reload));
            (course.lead.clone(), html! { <>{ for failed }{ shown(&site, &props.overview, course) }</> })
        }
        (None, Some(failure)) if failure.has_code("not-found") => (
            words.get("course-none-title"),
            columns(&props.overview, html! { <p>{ words.get("course-none-text") }</p> }),
        ),
        (None, Some(failure)) => (String::new(), failed_load(&site, failure, &loaded.reload)),
        (None, None) => (String::new(), html! { <Waiting text={words.get("course-loading")} /> }),
    };
    html! {
        <>
            <Heading title={words.get("course-title")} />
            <p class="lead">{ lead }</p>
            { content }
        </>
    }
}

fn shown(site: &Site, overview: &Overview, course: &CourseView) -> Html {
    let words = &site.words;
    let list = |title: &str, said: &str, steps: &[CourseStepView]| {
        if steps.is_empty() {
            return Html::default();
        }
        let steps = steps.iter().map(|step| one(words, said, step));
        html! { <><h2>{ words.get(title) }</h2><ol class="timeline plain">{ for steps }</ol></> }
    };
    let page = html! {
        <>
            { for course.notice.as_ref().map(|notice| html! {
                <section class="panel" aria-labelledby="nothing">
                    <h2 class="h4" id="nothing">{ &notice.heading }</h2>
                    { paragraphs(notice) }
                    if course.state == CourseState::Running {
                        <p><a href={ASK_TALK}>{ words.get("ask-talk-title") }</a></p>
                    }
                </section>
            }) }
            { list("course-next", "course-comes", &course.coming) }
            { list("course-past", "course-was", &course.past) }
            { behind("course-rules", words, &course.rules, html! {
                <p class="mt-5">
                    <a href={ASK_TALK}>{ words.get("ask-talk-title") }</a><br />
                    <a href={RULES}>{ words.get("course-rules-all") }</a>
                </p>
            }) }
            { behind("course-rights", words, &course.rights, Html::default()) }
        </>
    };
    if course.state == CourseState::Quiet { quiet_columns(site, overview, page) } else { columns(overview, page) }
}

fn paragraphs(part: &LetterPart) -> Html {
    html! { <>{ for part.paragraphs.iter().map(|text| html! { <p>{ text }</p> }) }</> }
}

fn one(words: &Words, said: &str, step: &CourseStepView) -> Html {
    let now = step.mark == StepMark::Now;
    let picture = (step.mark == StepMark::Done).then(|| icon(Picture::Check));
    html! {
        <li class={step.mark.as_str()} aria-current={now.then_some("step")}>
            <span class="timeline-dot">{ for picture }</span>
            <p class="when">{ &step.when }</p>
            <h3><span class="sr-only">{ words.get(if now { "course-now" } else { said }) }</span>{ &step.heading }</h3>
            <p>
                { &step.text }
                if let Some(talk) = &step.talk {
                    { " " }<a href={route::receipt(talk)}>{ words.get("course-see-talk") }</a>
                }
            </p>
            if let Some(order) = &step.order {
                <div class="actions mt-4">
                    <a class="button button-primary" href={route::choose(&Purpose::Book(order.clone()))}>
                        { words.get("order-choose") }
                    </a>
                </div>
            }
            { for step.more.iter().map(|part| details(part.heading.clone(), paragraphs(part))) }
        </li>
    }
}

/// Questions that open to their answers.
fn behind(id: &'static str, words: &Words, parts: &[LetterPart], last: Html) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    let folds = parts.iter().enumerate().map(|(at, part)| {
        html! { <Fold id={format!("{id}-{at}")} title={part.heading.clone()}>{ paragraphs(part) }</Fold> }
    });
    html! {
        <section class="block" aria-labelledby={id}>
            <h2 {id}>{ words.get(id) }</h2>
            <ul class="accordion">{ for folds }</ul>
            { last }
        </section>
    }
}
