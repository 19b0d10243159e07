//! One day of the week: what is published, agreed and blocked, by time. From a certain width each stands in its rows
//! of a grid; the list is the same.

use super::super::parts::talk_words::{known, time};
use super::super::route;
use super::span::{Hours, Stretch, of_talk, on_day};
use super::variants;
use super::{Editing, Mark};
use crate::clock;
use crate::components::phone_link;
use crate::words::Words;
use chrono::NaiveDate;
use shared::api::{BlockView, StaffDayView, StaffTalkView, WindowView};
use shared::model::{AppointmentStatus, Channel, Origin};
use shared::texts::clock as clock_words;
use shared::time::instant_at;
use yew::prelude::*;

/// A window of fewer minutes has no room for more than its times.
const SHORT: u16 = 120;

/// What a day needs to know of the week around it.
pub struct Week<'a> {
    /// The hours of the grid.
    pub hours: Hours,
    /// What a proposal would do, if there is one.
    pub mark: Option<&'a Mark>,
    /// Hears which window is to be changed.
    pub onedit: &'a Callback<Editing>,
}

/// The id of the button that opens a window's panel, so that the focus can come back to it.
pub fn opener(window: &WindowView) -> String {
    format!("window-{}", window.id)
}

/// The day.
pub fn day(words: &Words, week: &Week<'_>, day: &StaffDayView) -> Html {
    let id = format!("day-{}", day.day);
    let today = day.day == clock::today();
    html! {
        <section class={classes!("cal-day", today.then_some("cal-day--today"))} aria-labelledby={id.clone()} key={id.clone()}>
            <h3 {id}>
                <span class="cal-weekday">{ words.weekday_first(day.day) }</span>{ " " }{ words.day_short(day.day) }
                if today {
                    <span class="sr-only">{ words.get("cal-today") }</span>
                }
            </h3>
            <ol class={week.hours.class()}>
                { for entries(words, week, day) }
            </ol>
        </section>
    }
}

/// Everything of the day by time; what frames other things comes before them.
fn entries(words: &Words, week: &Week<'_>, day: &StaffDayView) -> Vec<Html> {
    let mut entries: Vec<(Stretch, u8, Html)> = Vec::new();
    if day.closed {
        let whole = (week.hours.from * 60, week.hours.to * 60);
        let name = day.closed_name.clone();
        entries.push((
            whole,
            0,
            html! {
                <li class={format!("ev ev--busy {}", week.hours.rows(whole))} key="closed">
                    <b>{ words.get("cal-closed") }</b>
                    if let Some(name) = name {
                        <br />{ name }
                    }
                </li>
            },
        ));
    }
    for block in &day.blocks {
        let stretch = on_day(day.day, block.from, block.to);
        entries.push((stretch, 1, blocked(words, week, day, block, stretch)));
    }
    for shown in &day.windows {
        entries.push(((shown.from, shown.to), 2, window(words, week, day.day, shown)));
    }
    for gone in week.mark.iter().flat_map(|mark| mark.gone(day)) {
        entries.push((gone, 3, removed(words, week, day.day, gone)));
    }
    for shown in day.talks.iter().filter(|talk| stands(talk.status)) {
        entries.push((of_talk(day.day, shown), 4, talk(words, week, day.day, shown)));
    }
    entries.sort_by_key(|((from, _), rank, _)| (*from, *rank));
    if entries.is_empty() {
        return vec![html! { <li class="cal-empty muted" key="empty">{ words.get("day-empty") }</li> }];
    }
    entries.into_iter().map(|(_, _, entry)| entry).collect()
}

/// A talk that was cancelled or moved takes no time of the day.
const fn stands(status: AppointmentStatus) -> bool {
    status.fulfils()
}

fn blocked(words: &Words, week: &Week<'_>, day: &StaffDayView, block: &BlockView, stretch: Stretch) -> Html {
    let within = day.windows.iter().any(|window| window.from < stretch.1 && stretch.0 < window.to);
    let whole = stretch.0 <= week.hours.from * 60 && stretch.1 >= week.hours.to * 60;
    html! {
        <li class={classes!("ev", "ev--busy", within.then_some("ev--within"), week.hours.rows(stretch))} key={format!("block-{}", stretch.0)}>
            <b>{ words.get(&format!("cal-{}", block.kind)) }</b>
            if whole {
                <br />{ words.get("cal-all-day") }
            } else {
                <br />{ span(words, day.day, stretch) }
            }
        </li>
    }
}

/// "9.00-12.00".
pub fn span(words: &Words, day: NaiveDate, (from, to): Stretch) -> String {
    let at = |minute| clock_words(words.lang(), instant_at(day, minute));
    format!("{}-{}", at(from), at(to))
}

fn window(words: &Words, week: &Week<'_>, day: NaiveDate, shown: &WindowView) -> Html {
    let when = span(words, day, (shown.from, shown.to));
    let short = (shown.to.saturating_sub(shown.from) < SHORT).then_some("ev--short");
    let gone = week.mark.is_some_and(|mark| mark.takes_back(shown));
    let rows = week.hours.rows(week.mark.and_then(|mark| mark.left_of(shown)).unwrap_or((shown.from, shown.to)));
    let text = html! {
        <>
            if gone {
                <b>{ words.get("cal-gone") }{ " " }</b>
            }
            <b><span class="ev-word">{ words.get("cal-window") }{ " " }</span>{ &when }</b>{ " " }
            <span class="cal-kinds">{ variants::channels(words, &shown.variants) }</span>
        </>
    };
    let editing = Editing { day, window: shown.clone() };
    let onclick = week.onedit.reform(move |_: MouseEvent| editing.clone());
    let room = shown.room.as_ref().map_or_else(|| words.get("window-own-desk"), |room| room.name.clone());
    let more = format!("{room}. {}", variants::in_words(words, &shown.variants));
    html! {
        <li class={classes!("ev", "ev--window", gone.then_some("ev--gone"), short, rows)} title={more.clone()} key={shown.id.as_str()}>
            if day >= clock::today() {
                <button type="button" class="ev-edit" id={opener(shown)} {onclick}>
                    { text }
                    <span class="sr-only">{ words.format("cal-window-edit", &[("day", &words.day(day))]) }</span>
                </button>
            } else {
                <span class="ev-edit">{ text }</span>
            }
            <span class="ev-more">{ more }</span>
        </li>
    }
}

fn removed(words: &Words, week: &Week<'_>, day: NaiveDate, gone: Stretch) -> Html {
    html! {
        <li class={format!("ev ev--gone {}", week.hours.rows(gone))} key={format!("gone-{}", gone.0)}>
            <span class="ev-edit"><b>{ words.get("cal-gone") }</b>{ " " }{ span(words, day, gone) }</span>
        </li>
    }
}

fn talk(words: &Words, week: &Week<'_>, day: NaiveDate, talk: &StaffTalkView) -> Html {
    let struck = week.mark.is_some_and(|mark| mark.strands(&talk.id));
    let summoned = talk.origin == Origin::Summoned;
    let how = match talk.channel {
        Channel::Phone => words.format("cal-call", &[("when", &words.hours(talk.starts_at, talk.ends_at))]),
        Channel::Video => words.get("cal-video"),
        Channel::InPerson => talk.room.clone().unwrap_or_else(|| words.get("cal-meeting")),
    };
    let starts = clock_words(words.lang(), instant_at(day, of_talk(day, talk).0));
    let classes = classes!(
        "ev",
        summoned.then_some("ev--summon"),
        struck.then_some("ev--strand"),
        week.hours.rows(of_talk(day, talk))
    );
    let title = format!("{} {}. {}", time(words, talk), talk.citizen, known(words, talk));
    html! {
        <li class={classes} {title} key={talk.id.as_str()}>
            <span class="ev-how">
                <b>{ starts }</b>{ " " }{ how }
                if summoned {
                    <span class="sr-only">{ words.get("cal-summoned") }</span>
                }
                if struck {
                    <span class="sr-only">{ words.get("cal-struck") }</span>
                }
            </span>
            { " " }
            <a href={route::citizen(&talk.citizen_id)}>{ &talk.citizen }</a>
            <span class="ev-more">
                { known(words, talk) }
                if let Some(number) = talk.phone.as_deref().filter(|_| talk.channel == Channel::Phone) {
                    { " " }{ phone_link(number, "nowrap") }
                }
            </span>
        </li>
    }
}
