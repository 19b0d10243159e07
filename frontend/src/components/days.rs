//! The free times of a week, day by day; a day without times says why, and where there is one.

use super::PartOfDay;
use crate::clock;
use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use shared::api::{DayView, SlotView};
use shared::model::Channel;
use shared::slots::{NoTime, Relaxation};
use shared::time::day_of;
use yew::prelude::*;

/// The id of a day's section.
fn day_id(day: NaiveDate) -> String {
    format!("day-{day}")
}

/// The id of a day's heading, so that the focus can come to it.
pub fn day_heading(day: NaiveDate) -> String {
    format!("day-{day}-h")
}

/// How many ways on a day without times shows: one thought at a time.
const WAYS_SHOWN: usize = 2;

/// The times of a day in that part of it.
fn shown(day: &DayView, part: PartOfDay) -> impl Iterator<Item = &SlotView> {
    day.slots.iter().filter(move |slot| part.contains(slot.starts_at))
}

/// A week of free times.
pub struct Days<'a> {
    /// The days of the week.
    pub days: &'a [DayView],
    /// The part of the day that is shown.
    pub part: PartOfDay,
    /// The first day that may be booked.
    pub first_day: NaiveDate,
    /// The last day the talk may be held.
    pub last_day: NaiveDate,
    /// Where a time leads.
    pub confirm: &'a dyn Fn(&SlotView) -> String,
    /// Hears what somebody gives up to have a time that day.
    pub onrelax: &'a Callback<(NaiveDate, Relaxation)>,
    /// Hears that another part of the day is wanted.
    pub onpart: &'a Callback<PartOfDay>,
}

/// Every day of the week with its times.
pub fn days(words: &Words, week: &Days<'_>) -> Html {
    let section = |day: &DayView| {
        let id = day_id(day.day);
        let heading = day_heading(day.day);
        let times: Vec<&SlotView> = shown(day, week.part).collect();
        html! {
            <section
                class={if times.is_empty() { "day day--empty" } else { "day" }}
                aria-labelledby={heading.clone()}
                key={id.clone()}
                {id}
            >
                <h3 id={heading} tabindex="-1">{ day_name(words, day.day) }</h3>
                if times.is_empty() {
                    { no_times(words, week, day) }
                } else {
                    { groups(words, week, &times) }
                }
            </section>
        }
    };
    html! { <div>{ for week.days.iter().map(section) }</div> }
}

/// The week at a glance: a link to each day, with how many times it has.
pub fn week_strip(words: &Words, days: &[DayView], part: PartOfDay) -> Html {
    let link = |day: &DayView| {
        let free = u32::try_from(shown(day, part).count()).unwrap_or(u32::MAX);
        html! {
            <li key={day.day.to_string()}>
                <a href={format!("#{}", day_id(day.day))} class={classes!((free == 0).then_some("none"))}>
                    { words.weekday(day.day) }
                    <strong>{ day.day.day() }</strong>
                    if free == 0 {
                        { words.get("book-day-none") }
                    } else {
                        <span class="has">{ words.count("book-day-times", free, &[]) }</span>
                    }
                </a>
            </li>
        }
    };
    html! { <ul class="week-strip plain" aria-label={words.get("book-days")}>{ for days.iter().map(link) }</ul> }
}

fn day_name(words: &Words, day: NaiveDate) -> String {
    let name = words.day_first(day);
    if day == clock::today() { words.format("book-today", &[("day", &name)]) } else { name }
}

/// The own caseworker's times first, each colleague's with the name on it.
fn groups(words: &Words, week: &Days<'_>, times: &[&SlotView]) -> Html {
    let (own, others): (Vec<&SlotView>, Vec<&SlotView>) = times.iter().copied().partition(|slot| slot.own_caseworker);
    let own_name = own.first().map(|slot| words.format("book-own", &[("name", &slot.caseworker.name)]));
    let has_own = week.days.iter().any(|day| day.slots.iter().any(|slot| slot.own_caseworker));
    html! {
        <>
            if let Some(name) = own_name {
                <p class="day-who">{ name }</p>
                <ul class={times_class(&own)}>{ for own.iter().map(|slot| own_time(words, week, slot)) }</ul>
            }
            if !others.is_empty() {
                <p class="day-who">{ words.get(if has_own { "book-colleagues" } else { "book-team" }) }</p>
                <ul class="times times--wide plain">
                    { for others.iter().map(|slot| other_time(words, week, slot)) }
                </ul>
            }
        </>
    }
}

fn times_class(times: &[&SlotView]) -> &'static str {
    let wide = times.first().is_some_and(|slot| slot.channel == Channel::Phone);
    if wide { "times times--wide plain" } else { "times plain" }
}

fn own_time(words: &Words, week: &Days<'_>, slot: &SlotView) -> Html {
    let day = words.day(day_of(slot.starts_at));
    let more = words.format("book-time-more", &[("day", &day), ("name", &slot.caseworker.name)]);
    html! {
        <li>
            <a class="time" href={(week.confirm)(slot)}>
                <span class="nowrap">{ label(words, slot) }</span><span class="sr-only">{ more }</span>
            </a>
        </li>
    }
}

fn other_time(words: &Words, week: &Days<'_>, slot: &SlotView) -> Html {
    let with = words.format("book-time-with", &[("day", &words.day(day_of(slot.starts_at)))]);
    html! {
        <li>
            <a class="time time--other" href={(week.confirm)(slot)}>
                <span class="nowrap">{ label(words, slot) }</span><span class="sr-only">{ with }{ " " }</span>
                <small>{ &slot.caseworker.name }</small>
            </a>
        </li>
    }
}

fn label(words: &Words, slot: &SlotView) -> String {
    match slot.channel {
        Channel::Phone => words.time(slot.channel, slot.starts_at, slot.ends_at),
        Channel::InPerson | Channel::Video => words.clock(slot.starts_at),
    }
}

/// One reason, and the nearest way on.
fn no_times(words: &Words, week: &Days<'_>, day: &DayView) -> Html {
    if !day.slots.is_empty() {
        let onclick = week.onpart.reform(|_: MouseEvent| PartOfDay::All);
        return html! {
            <p>
                { words.get("none-part") }{ " " }
                <button type="button" class="function-link" {onclick}>{ words.get("way-whole-day") }</button>
            </p>
        };
    }
    let reason = day.no_time.unwrap_or(NoTime::NoWindow);
    let date = match reason {
        NoTime::BeforeNotice => words.day(week.first_day),
        _ => words.day(week.last_day),
    };
    let said = words.format(&format!("none-{reason}"), &[("day", &date)]);
    let ways = &day.relaxations;
    if ways.is_empty() {
        return html! { <p>{ said }{ " " }{ next_day(words, week, day.day, reason) }</p> };
    }
    html! {
        <>
            <p>{ said }{ " " }{ for ways.first().map(|way| words.get(&key("way-elsewhere", way))) }</p>
            <div class="actions actions--tight">
                { for ways.iter().take(WAYS_SHOWN).map(|way| way_on(words, week, day.day, way)) }
            </div>
        </>
    }
}

/// The text for one way on.
fn key(text: &str, way: &Relaxation) -> String {
    match way {
        Relaxation::Colleague { .. } => format!("{text}-colleague"),
        Relaxation::Channel { channel, .. } => format!("{text}-{channel}"),
    }
}

/// A button that leads there; who does not see the page around it hears the day too.
fn way_on(words: &Words, week: &Days<'_>, day: NaiveDate, way: &Relaxation) -> Html {
    let (Relaxation::Colleague { free } | Relaxation::Channel { free, .. }) = *way;
    let chosen = way.clone();
    let onclick = week.onrelax.reform(move |_: MouseEvent| (day, chosen.clone()));
    html! {
        <button type="button" class="button button-secondary" {onclick}>
            { words.count(&key("way-show", way), free, &[]) }
            <span class="sr-only">{ " " }{ words.day(day) }</span>
        </button>
    }
}

fn next_day(words: &Words, week: &Days<'_>, after: NaiveDate, reason: NoTime) -> Html {
    if matches!(reason, NoTime::BeforeNotice | NoTime::AfterHoldBy) {
        return Html::default();
    }
    let next = week.days.iter().find(|day| day.day > after && shown(day, week.part).next().is_some());
    next.map(|day| {
        let text = words.format("way-see-day", &[("day", &words.day(day.day))]);
        html! { <><a href={format!("#{}", day_id(day.day))}>{ text }</a>{ "." }</> }
    })
    .unwrap_or_default()
}
