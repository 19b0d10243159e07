//! *Kalender*: a caseworker's week, publishing free time, and changing what is published.

mod change;
mod day;
mod decisions;
mod publish;
mod span;
mod variants;

use super::parts::said::said;
use super::route::CALENDAR;
use crate::api::staff;
use crate::browser;
use crate::components::{Heading, WEEK_SHOWN, Waiting, Weeks, failed_load, failed_page, week_nav};
use crate::pages::feed::use_feed;
use crate::remote::use_remote;
use crate::router::address;
use crate::site::use_site;
use crate::words::Words;
use change::Change;
use chrono::NaiveDate;
use day::day;
use publish::Publish;
use shared::api::{ActorKind, StaffDayView, WeekView, WindowView};
use shared::ids::{AppointmentId, WindowId};
use shared::model::Channel;
use shared::time::week_of;
use span::{Hours, Stretch};
use yew::prelude::*;

/// The window that is being changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Editing {
    day: NaiveDate,
    window: WindowView,
}

/// What a proposal would do, drawn into the week.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    window: WindowId,
    was: Stretch,
    /// None if the window is taken back.
    becomes: Option<Stretch>,
    stranded: Vec<AppointmentId>,
}

impl Mark {
    /// What a window of that day would lose of its time, if this is it and it stays.
    fn gone(&self, day: &StaffDayView) -> Vec<Stretch> {
        if !day.windows.iter().any(|window| window.id == self.window) {
            return Vec::new();
        }
        let (from, to) = self.was;
        let (new_from, new_to) = self.becomes.unwrap_or(self.was);
        let (before, after) = ((from, new_from.min(to)), (new_to.max(from), to));
        [before, after].into_iter().filter(|(from, to)| from < to).collect()
    }

    /// Whether it would take this window back altogether.
    fn takes_back(&self, window: &WindowView) -> bool {
        self.window == window.id && self.becomes.is_none()
    }

    /// What would be left of a window, if it is this one and anything is.
    fn left_of(&self, window: &WindowView) -> Option<Stretch> {
        self.becomes.filter(|_| window.id == self.window)
    }

    fn strands(&self, talk: &AppointmentId) -> bool {
        self.stranded.contains(talk)
    }
}

/// The page.
#[component]
pub fn Calendar() -> Html {
    let site = use_site();
    let words = &site.words;
    let asked: Option<NaiveDate> = site.router.here.get("monday").and_then(|day| day.parse().ok());
    let week = use_remote((asked, words.lang()), |(day, _)| async move { staff::week(day).await });
    let publishing = use_remote(words.lang(), |_| staff::publishing());
    let editing = use_state(|| None::<Editing>);
    let mark = use_state_eq(|| None::<Mark>);
    let done = use_state(String::new);
    let feed = use_feed(ActorKind::Employee);
    let (Some(view), Some(options)) = (week.value.clone(), publishing.value.clone()) else {
        let failed = week.failure.as_ref().map(|failure| failed_page(&site, failure, &week.reload));
        let failed = failed
            .or_else(|| publishing.failure.as_ref().map(|failure| failed_page(&site, failure, &publishing.reload)));
        return failed.unwrap_or_else(|| html! { <Waiting text={words.get("week-loading")} /> });
    };
    let onweek = {
        let (router, done, editing, mark) = (site.router.clone(), done.clone(), editing.clone(), mark.clone());
        Callback::from(move |monday: NaiveDate| {
            done.set(String::new());
            editing.set(None);
            mark.set(None);
            router.note(address(CALENDAR, &[("monday", Some(&monday.to_string()))]));
        })
    };
    let onedit = {
        let (editing, mark, done) = (editing.clone(), mark.clone(), done.clone());
        Callback::from(move |wanted: Editing| {
            done.set(String::new());
            mark.set(None);
            editing.set(Some(wanted));
        })
    };
    let onclose = {
        let (editing, mark) = (editing.clone(), mark.clone());
        Callback::from(move |()| {
            if let Some(editing) = &*editing {
                browser::focus(&day::opener(&editing.window));
            }
            editing.set(None);
            mark.set(None);
        })
    };
    let onmark = {
        let mark = mark.clone();
        Callback::from(move |shown: Option<Mark>| mark.set(shown))
    };
    let onsaved = {
        let (reload, editing, mark, done) = (week.reload.clone(), editing.clone(), mark.clone(), done.clone());
        Callback::from(move |text: String| {
            editing.set(None);
            mark.set(None);
            done.set(text);
            browser::focus(WEEK_SHOWN);
            reload.emit(());
        })
    };
    let onpublished = {
        let (reload, done) = (week.reload.clone(), done.clone());
        Callback::from(move |text: String| {
            done.set(text);
            reload.emit(());
        })
    };
    let hours = Hours::of(&view.days);
    let around = day::Week { hours, mark: mark.as_ref(), onedit: &onedit };
    let days = view.days.len();
    html! {
        <>
            <div class="split mb-5">
                <Heading title={words.get("week-title")} class="m-0" />
                <a href="#publish">{ words.get("week-to-publish") }</a>
            </div>
            { said(&done) }
            <div class="row">
                <div class={if editing.is_some() { "col-12 col-xl-8" } else { "col-12" }}>
                    { week_nav(words, view.monday, Weeks::default(), &onweek) }
                    <p class="week-lead small muted" role="status">{ lead(words, &view) }</p>
                    { week.failure.as_ref().map(|failure| failed_load(&site, failure, &week.reload)).unwrap_or_default() }
                    <h2 class="sr-only">{ words.get("cal-day-by-day") }</h2>
                    <div class={format!("cal cal--{days}")}>
                        <div class="cal-hours" aria-hidden="true">{ for hours.each().map(|hour| html! { <span>{ hour }</span> }) }</div>
                        { for view.days.iter().map(|shown| day(words, &around, shown)) }
                    </div>
                    { legend(words, mark.is_some()) }
                </div>
                if let Some(editing) = &*editing {
                    <section class="col-12 col-xl-4 change-col" aria-labelledby={change::TITLE} id={change::PANEL}>
                        <Change
                            key={format!("{}-{}", editing.window.id, editing.window.revision)}
                            day={editing.day}
                            window={editing.window.clone()}
                            variants={options.variants.clone()}
                            {onclose}
                            {onmark}
                            {onsaved}
                        />
                    </section>
                }
            </div>
            <Publish
                monday={view.monday}
                options={(*options).clone()}
                usual={usual(&view)}
                primary={editing.is_none()}
                onsaved={onpublished}
            />
            { feed }
        </>
    }
}

/// The last window of the week: the next one will be like it.
fn usual(view: &WeekView) -> Option<WindowView> {
    view.days.iter().flat_map(|day| &day.windows).last().cloned()
}

/// How much there is of everything.
fn lead(words: &Words, view: &WeekView) -> String {
    let count = |key: &str, n: usize| words.count(key, u32::try_from(n).unwrap_or(u32::MAX), &[]);
    let talks = || view.days.iter().flat_map(|day| &day.talks).filter(|talk| talk.status.fulfils());
    let calls = talks().filter(|talk| talk.channel == Channel::Phone).count();
    let windows = count("week-windows", view.days.iter().map(|day| day.windows.len()).sum());
    let (talks, calls) = (count("week-talks", talks().count() - calls), count("week-calls", calls));
    let lead = words.format("week-lead", &[("windows", &windows), ("talks", &talks), ("calls", &calls)]);
    words.format("week-status", &[("week", &week_of(view.monday).to_string()), ("lead", &lead)])
}

/// What the frames mean.
fn legend(words: &Words, with_proposal: bool) -> Html {
    html! {
        <ul class="legend plain mt-6" aria-label={words.get("legend")}>
            <li class="ev ev--window">{ words.get("legend-window") }</li>
            <li class="ev">{ words.get("legend-booked") }</li>
            <li class="ev ev--summon">{ words.get("legend-summoned") }</li>
            <li class="ev ev--busy">{ words.get("legend-busy") }</li>
            if with_proposal {
                <li class="ev ev--strand">{ words.get("legend-struck") }</li>
            }
        </ul>
    }
}
