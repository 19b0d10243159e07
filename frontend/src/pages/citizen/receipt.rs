//! *Kvittering*: what is agreed, what happens now, how to change it, and the rights.

use super::aside::columns;
use super::home::Overview;
use super::route::TALKS;
use super::talk_actions::TalkActions;
use super::talk_card::{calendar_link, join};
use super::talk_summary::{When, companion_fact, interpreter_fact, link_fact, talk_summary, where_fact, with_fact};
use crate::api::me;
use crate::browser;
use crate::components::{Alert, Fact, Fold, Picture, Tone, Waiting, failed_page, icon};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::{Words, phone};
use shared::api::TalkView;
use shared::ids::AppointmentId;
use shared::model::{AppointmentStatus, Channel, Origin};
use shared::time::day_of;
use yew::prelude::*;

/// What a [`Receipt`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    /// The talk.
    pub talk: AppointmentId,
    /// Whom to call, and what is promised.
    pub overview: Overview,
}

/// The page.
#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let talk = use_remote((props.talk.clone(), words.lang()), |(id, _)| async move { me::appointment(&id).await });
    let content = match (&talk.value, &talk.failure) {
        (Some(talk), _) if talk.status == AppointmentStatus::Booked => agreed(words, &props.overview, talk),
        (Some(_), _) => html! {
            <Alert tone={Tone::Info} heads_page=true title={words.get("receipt-gone")}>
                <p>{ words.get("receipt-gone-text") }</p>
            </Alert>
        },
        (None, Some(failure)) => failed_page(&site, failure, &talk.reload),
        (None, None) => html! { <Waiting text={words.get("receipt-loading")} /> },
    };
    let page = html! {
        <>{ content }<p class="mt-6 d-print-none"><a href={TALKS}>{ words.get("receipt-to-talks") }</a></p></>
    };
    columns(&props.overview, page)
}

fn agreed(words: &Words, overview: &Overview, talk: &TalkView) -> Html {
    let (title, text) = match (talk.origin, talk.moves) {
        (Origin::Summoned, _) => ("receipt-summoned", "receipt-text"),
        (_, 0) => ("receipt-booked", "receipt-text"),
        (_, _) => ("receipt-moved", "receipt-moved-text"),
    };
    let about = words.format("talk-about", &[("scheme", talk.scheme.as_str())]);
    let print = html! {
        <>
            { join(words, talk) }
            <div class="actions d-print-none">
                { calendar_link(words, talk, if talk.video.is_some() { "button button-secondary" } else { "button button-primary" }) }
                <button type="button" class="function-link" onclick={|_| browser::print()}>
                    { icon(Picture::Print) }{ words.get("receipt-print") }
                </button>
            </div>
        </>
    };
    html! {
        <>
            <Alert tone={Tone::Success} heads_page=true title={words.get(title)}><p>{ words.get(text) }</p></Alert>
            <section class="card card--task collapsed-height mt-6" aria-labelledby="time">
                <div class="card-content">
                    { talk_summary(words, "time".to_owned(), &about, When::from(talk), &lines(words, talk), print) }
                </div>
            </section>
            <h2>{ words.get("receipt-now") }</h2>
            { course(words, talk) }
            if talk.move_refusal.is_none() {
                <section class="block" aria-labelledby="change">
                    <h2 id="change">{ words.get("receipt-change") }</h2>
                    <p>
                        { words.around("receipt-change-until", "until", html! {
                            <strong>{ words.moment(talk.move_until) }</strong>
                        }, &[]) }
                    </p>
                    <TalkActions talk={talk.clone()} overview={overview.clone()} />
                </section>
            }
            <section class="block" aria-labelledby="rights">
                <h2 id="rights">{ words.get("receipt-rights") }</h2>
                <ul class="accordion">{ rights(words, talk) }</ul>
            </section>
        </>
    }
}

fn lines(words: &Words, talk: &TalkView) -> Vec<Fact> {
    let number = talk.phone.as_deref();
    let mut lines: Vec<Fact> = where_fact(words, talk.channel, talk.place.as_ref(), number).into_iter().collect();
    if let Some(place) = talk.place.as_ref().filter(|place| !place.access_note.is_empty()) {
        lines.push(Fact::new(Picture::Info, place.access_note.clone()));
    }
    lines.extend(link_fact(words, talk));
    lines.push(with_fact(words, &talk.caseworker.name, talk.own_caseworker));
    lines.push(Fact::new(Picture::Time, words.format("receipt-minutes", &[("minutes", &words.minutes(talk.minutes))])));
    if let Some(number) = number.filter(|_| talk.channel != Channel::Phone) {
        let text = words.format("receipt-your-number", &[("phone", &phone(number))]);
        lines.push(Fact::new(Picture::Smartphone, text));
    }
    lines.push(companion_fact(words, talk.companion, talk.channel));
    lines.extend(talk.interpreter_language.map(|language| interpreter_fact(words, language)));
    lines
}

/// Today, and the day itself.
fn course(words: &Words, talk: &TalkView) -> Html {
    let today = match (talk.origin, &talk.order) {
        (Origin::Summoned, _) => "receipt-today-summoned",
        (_, Some(_)) => "receipt-today-text",
        (_, None) => "receipt-today-text-plain",
    };
    let time = words.time(talk.channel, talk.starts_at, talk.ends_at);
    html! {
        <ol class="timeline plain">
            <li class="done">
                <span class="timeline-dot">{ icon(Picture::Check) }</span>
                <h3>{ words.get("receipt-today") }</h3>
                <p>{ words.get(today) }</p>
            </li>
            <li>
                <span class="timeline-dot"></span>
                <h3>{ words.day_first(day_of(talk.starts_at)) }</h3>
                <p>{ words.format(&format!("receipt-day-{}", talk.channel), &[("time", &time)]) }</p>
            </li>
        </ol>
    }
}

fn rights(words: &Words, talk: &TalkView) -> Html {
    let scheme = [("scheme", talk.scheme.as_str())];
    let fold = |id: &'static str, paragraphs: &[String]| {
        html! {
            <Fold {id} title={words.get(id)}>{ for paragraphs.iter().map(|text| html! { <p>{ text }</p> }) }</Fold>
        }
    };
    let absent = [words.get("absent-call"), words.format("absent-benefit", &scheme), words.get("absent-decision")];
    html! {
        <>
            { fold("rights-companion", &[words.get("rights-companion-text")]) }
            { fold("rights-interpreter", &[words.get("rights-interpreter-text")]) }
            { fold("rights-absent", &absent) }
            { fold("rights-law", &[words.format("rights-law-text", &scheme), words.get("rights-law-companion")]) }
        </>
    }
}
