//! *Kalender*: a caseworker's week as lists, and the forms that publish and change free time.

use super::day::{self, day};
use super::publish::Publish;
use crate::api::staff;
use crate::components::{Heading, Waiting, Weeks, failed_page, week_nav};
use crate::remote::use_remote;
use crate::router::address;
use crate::site::use_site;
use crate::words::Words;
use chrono::NaiveDate;
use shared::api::WeekView;
use shared::ids::WindowId;
use shared::model::Channel;
use shared::time::week_of;
use yew::prelude::*;

/// The page.
#[component]
pub fn Week() -> Html {
    let site = use_site();
    let words = &site.words;
    let asked: Option<NaiveDate> = site.router.here.get("monday").and_then(|day| day.parse().ok());
    let week = use_remote((asked, words.lang()), |(day, _)| async move { staff::week(day).await });
    let publishing = use_remote(words.lang(), |_| staff::publishing());
    let changing = use_state(|| None::<WindowId>);
    let saved = use_state(String::new);
    let (Some(view), Some(options)) = (week.value.clone(), publishing.value.clone()) else {
        let failed = week.failure.as_ref().map(|failure| failed_page(&site, failure, &week.reload));
        let failed = failed
            .or_else(|| publishing.failure.as_ref().map(|failure| failed_page(&site, failure, &publishing.reload)));
        return failed.unwrap_or_else(|| html! { <Waiting text={words.get("week-loading")} /> });
    };
    let onweek = {
        let (router, saved) = (site.router.clone(), saved.clone());
        Callback::from(move |monday: NaiveDate| {
            saved.set(String::new());
            router.note(address("/staff/", &[("monday", Some(&monday.to_string()))]));
        })
    };
    let onsaved = {
        let (reload, changing) = (week.reload.clone(), changing.clone());
        Callback::from(move |said: String| {
            changing.set(None);
            saved.set(said);
            reload.emit(());
        })
    };
    let onchange = {
        let changing = changing.clone();
        Callback::from(move |window: Option<WindowId>| changing.set(window))
    };
    let around =
        day::Week { variants: &options.variants, changing: changing.as_ref(), onchange: &onchange, onsaved: &onsaved };
    let lead = lead(words, &view);
    html! {
        <>
            <div class="split mb-5">
                <Heading title={words.get("week-title")} class="m-0" />
                <a href="#publish">{ words.get("week-to-publish") }</a>
            </div>
            { week_nav(words, view.monday, Weeks::default(), &onweek) }
            <p role="status">
                { words.format("week-status", &[("week", &week_of(view.monday).to_string()), ("lead", &lead)]) }
            </p>
            { for week.failure.as_ref().map(|failure| crate::components::failed_load(&site, failure, &week.reload)) }
            { for view.days.iter().map(|shown| day(words, &around, shown)) }
            <Publish monday={view.monday} options={(*options).clone()} {onsaved} />
        </>
    }
}

/// How much there is of everything.
fn lead(words: &Words, view: &WeekView) -> String {
    let count = |key: &str, n: usize| words.count(key, u32::try_from(n).unwrap_or(u32::MAX), &[]);
    let talks = || view.days.iter().flat_map(|day| &day.talks);
    let calls = talks().filter(|talk| talk.channel == Channel::Phone).count();
    let windows = count("week-windows", view.days.iter().map(|day| day.windows.len()).sum());
    let (talks, calls) = (count("week-talks", talks().count() - calls), count("week-calls", calls));
    words.format("week-lead", &[("windows", &windows), ("talks", &talks), ("calls", &calls)])
}
