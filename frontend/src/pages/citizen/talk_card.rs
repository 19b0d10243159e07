//! A talk to come, with the order it meets: one card.

use super::home::Overview;
use super::join::Join;
use super::route;
use super::talk_actions::TalkActions;
use super::talk_summary::{When, companion_fact, interpreter_fact, link_fact, talk_summary, where_fact, with_fact};
use crate::api::me;
use crate::components::{Fact, Picture, details, icon};
use crate::words::Words;
use shared::api::TalkView;
use shared::model::{Channel, Origin};
use shared::time::day_of;
use yew::prelude::*;

/// A talk to come, and what can be done with it. The `first` is the one thing that matters now.
pub fn talk_card(words: &Words, overview: &Overview, talk: &TalkView, over: &str, first: bool) -> Html {
    let id = format!("talk-{}", talk.id);
    let absent = html! {
        <>
            <p>{ words.get("absent-call") }</p>
            <p>{ words.format("absent-benefit", &[("scheme", talk.scheme.as_str())]) }</p>
        </>
    };
    let more = html! {
        <>
            { join(words, talk) }
            <TalkActions talk={talk.clone()} overview={overview.clone()} />
            <div class="actions actions--tight">
                { calendar_link(words, talk, "function-link") }
                <a class="function-link" href={route::receipt(&talk.id)}>
                    { icon(Picture::Info) }{ words.get("talk-receipt") }<span class="sr-only">{ of_talk(words, talk) }</span>
                </a>
            </div>
            if overview.bar.is_none() {
                <div class="mt-5">{ details(words.get("talks-what-if-absent"), absent) }</div>
            }
        </>
    };
    html! {
        <section
            class={if first { "card collapsed-height card--task" } else { "card collapsed-height" }}
            aria-labelledby={id.clone()}
            key={id.clone()}
        >
            <div class="card-content">{ talk_summary(words, id, over, When::from(talk), &lines(words, talk), more) }</div>
        </section>
    }
}

/// ": samtalen fredag den 4. december", after what is the same on every card.
pub fn of_talk(words: &Words, talk: &TalkView) -> String {
    words.format("talk-of", &[("day", &words.day(day_of(talk.starts_at)))])
}

/// The way into a talk by video.
pub fn join(words: &Words, talk: &TalkView) -> Html {
    let video = talk.video.clone();
    video.map(|video| html! { <Join {video} of_talk={of_talk(words, talk)} /> }).unwrap_or_default()
}

/// The talk as a file for the calendar.
pub fn calendar_link(words: &Words, talk: &TalkView, class: &'static str) -> Html {
    html! {
        <a {class} href={me::calendar_file(&talk.id)} download="aftalt.ics">
            { icon(Picture::CalendarMonth) }{ words.get("talk-calendar") }
            <span class="sr-only">{ of_talk(words, talk) }</span>
        </a>
    }
}

fn lines(words: &Words, talk: &TalkView) -> Vec<Fact> {
    let place = where_fact(words, talk.channel, talk.place.as_ref(), talk.phone.as_deref());
    let kind = words.get(&format!("talk-type-{}", talk.talk_type));
    let mut lines = vec![Fact::new(Picture::Chat, kind)];
    lines.extend(place);
    lines.extend(link_fact(words, talk));
    lines.push(with_fact(words, &talk.caseworker.name, talk.own_caseworker));
    if talk.companion {
        lines.push(companion_fact(words, true, talk.channel));
    }
    lines.extend(talk.interpreter_language.map(|language| interpreter_fact(words, language)));
    if talk.channel == Channel::Phone {
        let minutes = words.minutes(talk.minutes);
        lines.push(Fact::new(Picture::Time, words.format("receipt-minutes", &[("minutes", &minutes)])));
    }
    if talk.origin == Origin::Summoned {
        lines.push(Fact::new(Picture::Email, words.get("talks-summoned")));
        return lines;
    }
    if talk.order.is_some() {
        lines.push(Fact::new(Picture::Check, words.get("talks-deadline-kept")));
    }
    if talk.move_refusal.is_none() {
        let until = [("day", &*words.day(day_of(talk.move_until))), ("time", &*words.at(talk.move_until))];
        lines.push(Fact::new(Picture::Refresh, words.format("talk-move-until", &until)));
    }
    lines
}
