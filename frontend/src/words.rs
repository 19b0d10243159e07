//! The texts of the chosen language, and dates as they are said on the pages.

use crate::browser;
use chrono::{Datelike, NaiveDate};
use shared::model::Channel;
pub use shared::texts::capital;
use shared::texts::{self, Lang, Texts};
use shared::time::{Instant, day_of, monday_of, week_of};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// Stands for the markup that [`Words::around`] puts into a sentence; no text contains it.
const MARK: &str = "\u{E000}";

/// The texts of the chosen language.
#[derive(Clone)]
pub struct Words(Rc<Texts>);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Words {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        &self.0
    }
}

impl Words {
    /// These texts.
    pub fn new(texts: Texts) -> Self {
        Self(Rc::new(texts))
    }

    /// These words and `more`.
    #[must_use]
    pub fn and(&self, more: &Self) -> Self {
        Self::new(self.0.and(&more.0))
    }

    /// The text of `key` with `markup` where it says `name`, e.g. a phone number that can be called.
    pub fn around(&self, key: &str, name: &str, markup: Html, values: &[(&str, &str)]) -> Html {
        let mut values = values.to_vec();
        values.push((name, MARK));
        let text = self.format(key, &values);
        match text.split_once(MARK) {
            Some((before, after)) => html! { <>{ before.to_owned() }{ markup }{ after.to_owned() }</> },
            None => html! { text },
        }
    }

    /// "tirsdag den 8. december".
    pub fn day(&self, day: NaiveDate) -> String {
        texts::day_long(self, day)
    }

    /// "tirsdag den 8. december 2026".
    pub fn day_and_year(&self, day: NaiveDate) -> String {
        texts::day_with_year(self, day)
    }

    /// "Tirsdag den 8. december".
    pub fn day_first(&self, day: NaiveDate) -> String {
        capital(&self.day(day))
    }

    /// "8. december".
    pub fn day_short(&self, day: NaiveDate) -> String {
        texts::day_short(self, day)
    }

    /// "tir": the first three letters name a weekday in both languages.
    pub fn weekday(&self, day: NaiveDate) -> String {
        three(&self.get(&format!("weekday-{}", day.weekday().number_from_monday())))
    }

    /// "Tirsdag".
    pub fn weekday_first(&self, day: NaiveDate) -> String {
        capital(&self.get(&format!("weekday-{}", day.weekday().number_from_monday())))
    }

    /// "dec".
    pub fn month(&self, day: NaiveDate) -> String {
        three(&self.get(&format!("month-{}", day.month())))
    }

    /// "30. november - 4. december", or "7.-11. december": the working days of a week.
    pub fn week_span(&self, monday: NaiveDate) -> String {
        let friday = monday + chrono::Days::new(4);
        if monday.month() == friday.month() {
            let values = [("from", &*monday.day().to_string()), ("to", &*self.day_short(friday))];
            return self.format("week-span-month", &values);
        }
        self.format("week-span", &[("from", &self.day_short(monday)), ("to", &self.day_short(friday))])
    }

    /// "Uge 49".
    pub fn week(&self, day: NaiveDate) -> String {
        self.format("week", &[("week", &week_of(monday_of(day)).to_string())])
    }

    /// "45 minutter".
    pub fn minutes(&self, minutes: u16) -> String {
        self.count("minutes", minutes.into(), &[])
    }

    /// "10.15".
    pub fn clock(&self, at: Instant) -> String {
        texts::clock(self.lang(), at)
    }

    /// "kl. 10.15".
    pub fn at(&self, at: Instant) -> String {
        self.format("clock-at", &[("from", &self.clock(at))])
    }

    /// "kl. 10.15-11.00"; by phone "mellem 10 og 11".
    pub fn time(&self, channel: Channel, from: Instant, to: Instant) -> String {
        texts::talk_time(self, channel, from, to)
    }

    /// "fredag den 4. december kl. 10.15-11.00".
    pub fn when(&self, channel: Channel, from: Instant, to: Instant) -> String {
        format!("{} {}", self.day(day_of(from)), self.time(channel, from, to))
    }

    /// "fredag den 4. december kl. 10.15": a time that starts then, without its end.
    pub fn start(&self, channel: Channel, from: Instant, to: Instant) -> String {
        match channel {
            Channel::Phone => self.when(channel, from, to),
            Channel::InPerson | Channel::Video => self.moment(from),
        }
    }

    /// "torsdag den 3. december kl. 10.15".
    pub fn moment(&self, at: Instant) -> String {
        format!("{} {}", self.day(day_of(at)), self.at(at))
    }

    /// "Fredag den 4. december 2026 kl. 10.15-11.00", as the heading of a talk; the time is never broken.
    pub fn heading(&self, channel: Channel, from: Instant, to: Instant) -> Html {
        let day = capital(&texts::day_with_year(self, day_of(from)));
        html! { <>{ day }{ " " }<span class="nowrap">{ self.time(channel, from, to) }</span></> }
    }

    /// "10-11".
    pub fn hours(&self, from: Instant, to: Instant) -> String {
        format!("{}-{}", texts::hour(self, from), texts::hour(self, to))
    }
}

/// The language of the last visit, else Danish.
pub fn first_language() -> Lang {
    browser::chosen_language().map(|tag| Lang::accepted(&tag)).unwrap_or_default()
}

/// "55 50 01 23", never broken over two lines.
pub fn phone(e164: &str) -> String {
    texts::phone_number(e164).replace(' ', "\u{a0}")
}

/// A text that ends in a time, e.g. opening hours; the time is never broken over two lines.
pub fn with_time(text: &str) -> Html {
    match text.split_once("kl. ") {
        Some((before, time)) => html! { <>{ before }<span class="nowrap">{ "kl. " }{ time }</span></> },
        None => html! { text },
    }
}

fn three(text: &str) -> String {
    text.chars().take(3).collect()
}
