//! How to talk, and when: the channel, the week, the part of the day, with whom, and the free times.

use super::chosen::Chosen;
use super::draft::Draft;
use super::home::Overview;
use super::no_times::{no_times_at_all, none_suits};
use crate::api::me::{self, Purpose, SlotQuery};
use crate::browser;
use crate::components::{
    Days, PartOfDay, Picture, Tile, WEEK_SHOWN, Waiting, Weeks, day_heading, days, failed_load, part_filter, tiles,
    week_nav, week_strip,
};
use crate::remote::use_remote;
use crate::site::use_site;
use crate::words::Words;
use chrono::{Days as Span, NaiveDate};
use shared::api::{ChannelView, SlotView, SlotsView};
use shared::model::Channel;
use shared::slots::Relaxation;
use shared::time::{monday_of, week_of};
use yew::prelude::*;

/// What a [`Picker`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PickerProps {
    /// What the time is for.
    pub purpose: Purpose,
    /// Whom to call, and what is promised.
    pub overview: Overview,
    /// What is answered already: an interpreter makes the talk longer.
    pub draft: Draft,
}

/// Channel tiles and the times of a week.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let site = use_site();
    let words = &site.words;
    let chosen = Chosen::read(&site.router);
    let answers = props.draft.answers(&props.purpose);
    let query = SlotQuery {
        channel: chosen.channel,
        monday: chosen.monday,
        interpreter: answers.map(|answers| answers.interpreter),
        own_only: chosen.own_only,
        wanted: None,
    };
    let slots = {
        let purpose = props.purpose.clone();
        use_remote((query, words.lang()), move |(query, _)| async move { me::slots(&purpose, &query).await })
    };
    // The button that led to another list is not in it: the focus comes to the day it was about.
    let goal = use_mut_ref(|| None::<NaiveDate>);
    use_effect_with(slots.value.clone(), {
        let goal = goal.clone();
        move |_| {
            if let Some(day) = goal.take() {
                browser::focus(&day_heading(day));
            }
        }
    });
    let failed = slots.failure.as_ref().map(|failure| failed_load(&site, failure, &slots.reload));
    let waiting = html! { <Waiting text={words.get("book-loading")} /> };
    let Some(view) = slots.value.clone() else { return failed.unwrap_or(waiting) };
    let shown = chosen.channel.unwrap_or(view.channel);
    let onchosen = {
        let (router, purpose) = (site.router.clone(), props.purpose.clone());
        Callback::from(move |chosen: Chosen| router.note(chosen.list(&purpose)))
    };
    let onrelax = {
        let chosen = chosen.clone();
        onchosen.reform(move |(day, way): (NaiveDate, Relaxation)| {
            goal.replace(Some(day));
            relaxed(&chosen, &way)
        })
    };
    let onchannel = {
        let chosen = chosen.clone();
        onchosen.reform(move |channel: Channel| Chosen { channel: Some(channel), ..chosen.clone() })
    };
    // Another channel is chosen than the one these times are for: a quick hand would take the wrong one.
    let outdated = shown != view.channel;
    let list = if outdated {
        Html::default()
    } else if view.channels.iter().any(|offer| offer.channel == view.channel && offer.free > 0) {
        times(words, props, &view, &chosen, &onrelax, &onchosen)
    } else {
        no_times_at_all(words, props, &view, &onchosen.reform(move |way| relaxed(&chosen, &way)))
    };
    html! {
        <>
            { channels(words, &view, shown, &onchannel) }
            { failed.unwrap_or_default() }
            if slots.busy {
                { waiting }
            }
            { list }
        </>
    }
}

/// What is chosen when that is given up.
fn relaxed(chosen: &Chosen, way: &Relaxation) -> Chosen {
    match way {
        Relaxation::Colleague { .. } => Chosen { own_only: false, ..chosen.clone() },
        Relaxation::Channel { channel, .. } => Chosen { channel: Some(*channel), ..chosen.clone() },
    }
}

fn channels(words: &Words, view: &SlotsView, shown: Channel, onchannel: &Callback<Channel>) -> Html {
    let tile = |offer: &ChannelView| {
        let minutes = words.minutes(offer.minutes);
        Tile {
            title: words.get(&format!("book-{}", offer.channel)),
            picture: Some(picture(offer.channel)),
            lines: vec![
                words.format(&format!("book-{}-text", offer.channel), &[("minutes", &minutes)]),
                words.count("book-free", offer.free, &[]),
            ],
        }
    };
    let offered: Vec<Channel> = view.channels.iter().map(|offer| offer.channel).collect();
    let chosen = offered.iter().position(|channel| *channel == shown);
    let onchoose = {
        let onchannel = onchannel.clone();
        Callback::from(move |at: usize| {
            if let Some(channel) = offered.get(at) {
                onchannel.emit(*channel);
            }
        })
    };
    let all: Vec<Tile> = view.channels.iter().map(tile).collect();
    tiles("channel", &words.get("book-how"), &all, chosen, true, &onchoose)
}

/// The picture of a channel.
pub const fn picture(channel: Channel) -> Picture {
    match channel {
        Channel::InPerson => Picture::Groups,
        Channel::Phone => Picture::Smartphone,
        Channel::Video => Picture::Videocam,
    }
}

fn times(
    words: &Words,
    props: &PickerProps,
    view: &SlotsView,
    chosen: &Chosen,
    onrelax: &Callback<(NaiveDate, Relaxation)>,
    onchosen: &Callback<Chosen>,
) -> Html {
    let onweek = {
        let chosen = chosen.clone();
        onchosen.reform(move |monday: NaiveDate| Chosen { monday: Some(monday), ..chosen.clone() })
    };
    let onpart = {
        let chosen = chosen.clone();
        onchosen.reform(move |part: PartOfDay| Chosen { part, ..chosen.clone() })
    };
    let shown = Chosen { monday: Some(view.monday), ..chosen.clone() };
    let confirm = |slot: &SlotView| shown.confirmation(&props.purpose, slot);
    let free = view.days.iter().flat_map(|day| &day.slots).filter(|slot| chosen.part.contains(slot.starts_at)).count();
    let free = u32::try_from(free).unwrap_or(u32::MAX);
    let status = words.count("book-status", free, &[("week", &week_of(view.monday).to_string())]);
    let attempts = props.overview.promise.call_attempts;
    let (title, text) = match view.channel {
        Channel::Phone => ("book-day-and-interval", words.count("book-phone-how", attempts.into(), &[])),
        Channel::InPerson | Channel::Video => ("book-day-and-time", words.get("book-not-yet")),
    };
    let weeks = Weeks { earliest: Some(monday_of(view.first_day)), latest: Some(monday_of(view.last_day)) };
    let week = Days {
        days: &view.days,
        part: chosen.part,
        first_day: view.first_day,
        last_day: view.last_day,
        confirm: &confirm,
        onrelax,
        onpart: &onpart,
    };
    html! {
        <>
            <section class="block" aria-labelledby="times">
                <h2 id="times" class="mb-3">{ words.get(title) }</h2>
                <p class="mt-0 mb-5">
                    { text }
                    if view.interpreter {
                        { " " }{ words.get("book-with-interpreter") }
                    }
                </p>
                { week_nav(words, view.monday, weeks, &onweek) }
                { week_strip(words, &view.days, chosen.part) }
                { part_filter(words, chosen.part, &onpart) }
                { own_filter(words, &props.overview, view, chosen, onchosen) }
                <p class="small muted mt-4 mb-4" role="status">{ status }</p>
                { days(words, &week) }
                { next_week(words, view, &onweek) }
            </section>
            { none_suits(words, props, view) }
        </>
    }
}

/// Only the own caseworker: asked only where there are colleagues to leave out.
fn own_filter(
    words: &Words,
    overview: &Overview,
    view: &SlotsView,
    chosen: &Chosen,
    onchosen: &Callback<Chosen>,
) -> Html {
    let Some(own) = overview.contact.caseworker.as_ref().filter(|_| view.colleagues) else { return Html::default() };
    let pressed = if chosen.own_only { "true" } else { "false" };
    let turned = Chosen { own_only: !chosen.own_only, ..chosen.clone() };
    let onclick = onchosen.reform(move |_: MouseEvent| turned.clone());
    html! {
        <div class="filters mt-3" role="group" aria-label={words.get("book-with-whom")}>
            <button type="button" class="tag tag-filter" aria-pressed={pressed} {onclick}>
                { words.format("book-own-only", &[("name", &own.name)]) }
            </button>
        </div>
    }
}

/// On to the next week that has something to offer; the focus goes to its name.
fn next_week(words: &Words, view: &SlotsView, onweek: &Callback<NaiveDate>) -> Html {
    let Some(next) = view.next_day_with_times.map(monday_of) else { return Html::default() };
    let key = if next == view.monday + Span::new(7) { "book-next-week" } else { "book-next-times" };
    let onclick = onweek.reform(move |_: MouseEvent| {
        browser::focus(WEEK_SHOWN);
        next
    });
    html! {
        <button type="button" class="button button-secondary w-percent-100 mt-4" {onclick}>
            { words.format(key, &[("span", &words.week_span(next))]) }
        </button>
    }
}
