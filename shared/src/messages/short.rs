//! SMS and e-mail: the day, the time and the municipality, and no more (Datatilsynet; domain.md 7).

use super::key;
use super::tidy::{cut, one_line};
use crate::model::{Channel, MessageKind};
use crate::texts::{Texts, clock, day_with_year, talk_time};
use crate::time::{Instant, day_of};
use chrono::NaiveDate;

/// The longest name of a municipality that is written out, in characters; Ringkøbing-Skjern Kommune has 25.
const LONGEST_NAME: usize = 60;
/// The longest code, in characters.
const LONGEST_CODE: usize = 10;

/// All that a short text may tell.
#[derive(Debug, Clone, Copy)]
pub struct ShortFacts<'a> {
    /// The municipality's name.
    pub municipality: &'a str,
    /// The talk: how it is held, which decides whether the time is a moment or a promise between two; its start and its end.
    pub talk: Option<(Channel, Instant, Instant)>,
    /// The last day to book.
    pub book_by: Option<NaiveDate>,
    /// The code that shows whose number or address it is.
    pub code: Option<&'a str>,
}

/// The text of an SMS or an e-mail, one line, in the language of `texts`, which must contain
/// [`MESSAGE_TEXTS`](super::MESSAGE_TEXTS). If what it tells is not known, it says that there is a message.
pub fn short_text(texts: &Texts, kind: MessageKind, facts: &ShortFacts<'_>) -> String {
    let municipality = cut(&one_line(facts.municipality), LONGEST_NAME);
    let day = facts.talk.map(|(_, starts_at, _)| day_with_year(texts, day_of(starts_at))).unwrap_or_default();
    let time = facts.talk.map(|(channel, from, to)| short_time(texts, channel, from, to)).unwrap_or_default();
    let book_by = facts.book_by.map(|day| day_with_year(texts, day)).unwrap_or_default();
    let code = cut(&one_line(facts.code.unwrap_or_default()), LONGEST_CODE);
    let known = super::own::required(kind).iter().all(|name| match *name {
        "day" | "time" => facts.talk.is_some(),
        "book_by" => facts.book_by.is_some(),
        "code" => facts.code.is_some(),
        _ => true,
    });
    let key = if known { key(kind, "short") } else { "message-plain-short".to_owned() };
    let values =
        [("municipality", &*municipality), ("day", &*day), ("time", &*time), ("book_by", &*book_by), ("code", &*code)];
    sms_line(&texts.format(&key, &values))
}

/// The subject of every e-mail to a citizen: it tells nothing but who writes.
pub fn short_subject(texts: &Texts, municipality: &str) -> String {
    let municipality = cut(&one_line(municipality), LONGEST_NAME);
    sms_line(&texts.format("message-subject", &[("municipality", &municipality)]))
}

/// "kl. 14.00"; of a promise by phone "mellem 10 og 11", for nobody calls at 10 sharp.
pub(super) fn short_time(texts: &Texts, channel: Channel, from: Instant, to: Instant) -> String {
    match channel {
        Channel::Phone => talk_time(texts, channel, from, to),
        Channel::InPerson | Channel::Video => texts.format("clock-at", &[("from", &clock(texts.lang(), from))]),
    }
}

/// One line with ordinary spaces: one that does not break would more than double what an SMS costs, since the alphabet of
/// text messages (GSM 03.38) has none.
pub(super) fn sms_line(text: &str) -> String {
    one_line(&text.replace('\u{a0}', " "))
}
