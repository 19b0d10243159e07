//! How to talk, and when: the channel, the week, the part of the day, and the free times. Every choice is kept in
//! the address, so that the way back leads to the same list.

use super::draft::Draft;
use super::home::Overview;
use super::route;
use crate::api::me::{self, Purpose, SlotQuery};
use crate::browser;
use crate::components::{
    Alert, Days, PartOfDay, Picture, Tile, Tone, WEEK_SHOWN, Waiting, Weeks, days, failed_load, part_filter,
    phone_link, tiles, week_nav, week_strip,
};
use crate::remote::use_remote;
use crate::router::{Router, address};
use crate::site::use_site;
use crate::words::Words;
use chrono::{Days as Span, NaiveDate, SecondsFormat};
use shared::api::{ChannelView, SlotView, SlotsView};
use shared::ids::EmployeeId;
use shared::model::Channel;
use shared::time::{Instant, monday_of, week_of};
use yew::prelude::*;

/// What the reader has chosen so far, as the address holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// How to talk.
    pub channel: Option<Channel>,
    /// The Monday of the week.
    pub monday: Option<NaiveDate>,
    /// The part of the day.
    pub part: PartOfDay,
}

impl Chosen {
    /// Reads the address; what is not there or makes no sense, the server chooses.
    pub fn read(router: &Router) -> Self {
        let word = |name: &str| router.here.get(name);
        Self {
            channel: word("channel").and_then(|word| word.parse().ok()),
            monday: word("monday").and_then(|word| word.parse().ok()),
            part: PartOfDay::read(word("part").as_deref()),
        }
    }

    /// The time that is to be confirmed, as the address names it.
    pub fn time(router: &Router) -> Option<(Instant, EmployeeId)> {
        let at = router.here.get("at")?.parse().ok()?;
        Some((at, router.here.get("caseworker")?.into()))
    }

    /// The address of the list with these choices.
    pub fn list(&self, purpose: &Purpose) -> String {
        let monday = self.monday.map(|monday| monday.to_string());
        address(&route::choose(purpose), &self.values(monday.as_deref(), None, None))
    }

    /// The address at which `slot` is confirmed; it remembers the list.
    fn confirmation(&self, purpose: &Purpose, slot: &SlotView) -> String {
        let monday = self.monday.map(|monday| monday.to_string());
        let at = slot.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let chosen = Self { channel: Some(slot.channel), ..self.clone() };
        let with = slot.caseworker.id.as_str();
        address(&route::confirm(purpose), &chosen.values(monday.as_deref(), Some(&at), Some(with)))
    }

    fn values<'a>(
        &self,
        monday: Option<&'a str>,
        at: Option<&'a str>,
        with: Option<&'a str>,
    ) -> [(&'static str, Option<&'a str>); 5] {
        let part = (self.part != PartOfDay::All).then(|| self.part.as_str());
        [
            ("channel", self.channel.map(Channel::as_str)),
            ("monday", monday),
            ("part", part),
            ("at", at),
            ("caseworker", with),
        ]
    }
}

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
        wanted: None,
    };
    let slots = {
        let purpose = props.purpose.clone();
        use_remote((query, words.lang()), move |(query, _)| async move { me::slots(&purpose, &query).await })
    };
    let failed = slots.failure.as_ref().map(|failure| failed_load(&site, failure, &slots.reload));
    let waiting = html! { <Waiting text={words.get("book-loading")} /> };
    let Some(view) = slots.value.clone() else { return failed.unwrap_or(waiting) };
    let onchosen = {
        let (router, purpose) = (site.router.clone(), props.purpose.clone());
        Callback::from(move |chosen: Chosen| router.note(chosen.list(&purpose)))
    };
    let onchannel = {
        let chosen = chosen.clone();
        onchosen.reform(move |channel: Channel| Chosen { channel: Some(channel), ..chosen.clone() })
    };
    html! {
        <>
            { channels(words, &view, chosen.channel.unwrap_or(view.channel), &onchannel) }
            { for failed }
            if slots.busy {
                { waiting }
            }
            { times(words, props, &view, &chosen, &onchannel, &onchosen) }
        </>
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
    onchannel: &Callback<Channel>,
    onchosen: &Callback<Chosen>,
) -> Html {
    if view.channels.iter().any(|offer| offer.channel == view.channel && offer.free == 0) {
        return nothing(words, props, view);
    }
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
        onchannel,
        onpart: &onpart,
    };
    html! {
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
            <p class="small muted mt-4 mb-4" role="status">{ status }</p>
            { days(words, &week) }
            { next_week(words, view, &onweek) }
        </section>
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

/// The channel has no time left before the talk must have been held.
fn nothing(words: &Words, props: &PickerProps, view: &SlotsView) -> Html {
    let day = words.day(view.last_day);
    let elsewhere = view.channels.iter().any(|offer| offer.free > 0);
    let (title, text) = if elsewhere {
        ("book-nothing-channel-title", "book-nothing-channel-text")
    } else {
        ("book-nothing-title", "book-nothing-text")
    };
    let office = phone_link(&props.overview.contact.office.phone, "");
    html! {
        <div class="mt-6">
            <Alert tone={Tone::Warning} title={words.format(title, &[("day", &day)])}>
                <p>{ words.around(text, "phone", office, &[]) }</p>
            </Alert>
        </div>
    }
}
