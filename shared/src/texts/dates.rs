//! Dates, times and numbers as a Dane (or an English reader in Denmark) writes them (R36).

use super::{Lang, Texts};
use crate::model::Channel;
use crate::time::{Instant, local};
use chrono::{Datelike, NaiveDate, Timelike};

fn weekday(texts: &Texts, day: NaiveDate) -> String {
    texts.get(&format!("weekday-{}", day.weekday().number_from_monday()))
}

fn month(texts: &Texts, day: NaiveDate) -> String {
    texts.get(&format!("month-{}", day.month()))
}

/// "tirsdag den 8. december" / "Tuesday 8 December".
pub fn day_long(texts: &Texts, day: NaiveDate) -> String {
    let values = [("weekday", &*weekday(texts, day)), ("day", &*day.day().to_string()), ("month", &*month(texts, day))];
    texts.format("date-long", &values)
}

/// "tirsdag den 8. december 2026" / "Tuesday 8 December 2026".
pub fn day_with_year(texts: &Texts, day: NaiveDate) -> String {
    format!("{} {}", day_long(texts, day), day.year())
}

/// "8. december" / "8 December".
pub fn day_short(texts: &Texts, day: NaiveDate) -> String {
    texts.format("date-short", &[("day", &*day.day().to_string()), ("month", &*month(texts, day))])
}

/// "10.15" / "10:15", on the clock in Denmark.
pub fn clock(lang: Lang, at: Instant) -> String {
    let time = local(at).time();
    let separator = if lang == Lang::Da { '.' } else { ':' };
    format!("{}{separator}{:02}", time.hour(), time.minute())
}

/// "kl. 10.15-11.00"; by phone "mellem 10 og 11".
pub fn talk_time(texts: &Texts, channel: Channel, from: Instant, to: Instant) -> String {
    match channel {
        Channel::Phone => texts.format("clock-between", &[("from", &hour(texts, from)), ("to", &hour(texts, to))]),
        Channel::InPerson | Channel::Video => {
            texts.format("clock-span", &[("from", &clock(texts.lang(), from)), ("to", &clock(texts.lang(), to))])
        }
    }
}

/// "10", or "10.30" when it is not the whole hour.
pub fn hour(texts: &Texts, at: Instant) -> String {
    let time = local(at).time();
    if time.minute() == 0 { time.hour().to_string() } else { clock(texts.lang(), at) }
}

/// "+4555500123" as "55 50 01 23"; anything else as it is.
pub fn phone_number(e164: &str) -> String {
    let Some(digits) = e164.strip_prefix("+45").filter(|digits| digits.len() == 8 && digits.is_ascii()) else {
        return e164.to_owned();
    };
    digits.as_bytes().chunks(2).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// With a capital first letter. Of weekdays, languages and the like, which begin with a to z in both languages:
/// the tables for every other alphabet weigh 4 kB.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()).unwrap_or_default()
}
