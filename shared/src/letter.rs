//! The letter about a talk: a summons, or the word on a time that was agreed, which counts as one. In writing and personal
//! (BEK § 46), with the duties, the consequences and the rights of its scheme (R16, R17). One source: what the citizen's
//! receipt says of rights and consequences, the letter says in the same words.

use crate::api::{ContactView, Letter, LetterLine, LetterPart, TalkView};
use crate::ids::Scheme;
use crate::messages::{key, one_line, tidy};
use crate::model::{BarKind, Channel, MessageKind, Origin, SummonReason};
use crate::texts::{
    self, CITIZEN, COMMON, LETTER, MESSAGES, TextFile, Texts, day_long, day_with_year, phone_number, talk_time,
};
use crate::time::{Instant, day_of};
use chrono::NaiveDate;

/// The files that a letter is written with.
pub const LETTER_TEXTS: &[TextFile] = &[COMMON, CITIZEN, LETTER, MESSAGES];

/// What a letter tells.
#[derive(Debug, Clone)]
pub struct LetterFacts<'a> {
    /// What it tells: that a time is agreed, that the office has chosen it, or that it is another. It decides title and
    /// first words.
    pub kind: MessageKind,
    /// The talk.
    pub talk: &'a TalkView,
    /// The citizen's name.
    pub name: &'a str,
    /// The municipality's name.
    pub municipality: &'a str,
    /// Whom to call.
    pub contact: &'a ContactView,
    /// Why the office chose the time, if the citizen could have booked.
    pub reason: Option<SummonReason>,
    /// The bar that stood when the time was taken.
    pub bar: Option<BarKind>,
    /// Until when the citizen could move it themselves, seen from when the time was taken.
    pub moves_until: Option<Instant>,
    /// How many times the caseworker calls.
    pub call_attempts: u16,
}

/// The letter in the language of `texts`, which must contain [`LETTER_TEXTS`].
pub fn letter(texts: &Texts, facts: &LetterFacts<'_>) -> Letter {
    let talk = facts.talk;
    let (day, time) = when(texts, talk);
    let values = [("municipality", &*one_line(facts.municipality)), ("day", &*day), ("time", &*time)];
    let how = how(texts, facts);
    tidy(Letter {
        lang: texts.lang(),
        from: sender(facts.municipality, facts.contact),
        to: vec![facts.name.to_owned()],
        dated: dated(texts, facts.municipality, day_of(talk.booked_at)),
        title: texts.format(&key(facts.kind, "title"), &values),
        opening: opening(texts, facts.name, &texts.format(&key(facts.kind, "text"), &values)),
        facts: lines(texts, talk, how),
        parts: parts(texts, facts),
        signed: vec![texts.get("letter-regards"), talk.caseworker.name.clone(), facts.municipality.to_owned()],
    })
}

/// Who writes, from where.
pub(crate) fn sender(municipality: &str, contact: &ContactView) -> Vec<String> {
    let office = &contact.office;
    vec![municipality.to_owned(), office.name.clone(), office.street.clone(), office.town.clone()]
}

/// "Solrød Kommune, mandag den 30. november 2026".
pub(crate) fn dated(texts: &Texts, municipality: &str, day: NaiveDate) -> String {
    texts.format("letter-dated", &[("municipality", municipality), ("day", &day_with_year(texts, day))])
}

/// The greeting, and what the letter says first: a paragraph each.
pub(crate) fn opening(texts: &Texts, name: &str, text: &str) -> Vec<String> {
    let greeting = texts.format("letter-greeting", &[("name", &one_line(name))]);
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    std::iter::once(greeting).chain(paragraphs.map(str::to_owned)).collect()
}

/// The day of a talk, and its time.
pub(crate) fn when(texts: &Texts, talk: &TalkView) -> (String, String) {
    let day = day_with_year(texts, day_of(talk.starts_at));
    (day, talk_time(texts, talk.channel, talk.starts_at, talk.ends_at))
}

/// What is agreed: when, what, how, where, with whom.
pub(crate) fn lines(texts: &Texts, talk: &TalkView, how: String) -> Vec<LetterLine> {
    let line = |label: &str, text: String| LetterLine { label: texts.get(&format!("letter-{label}")), text };
    let (day, time) = when(texts, talk);
    let kind = texts.get(&format!("talk-type-{}", talk.talk_type));
    let minutes = texts.count("minutes", talk.minutes.into(), &[]);
    let with = texts
        .format(if talk.own_caseworker { "talk-own" } else { "talk-colleague" }, &[("name", &talk.caseworker.name)]);
    let mut lines = vec![
        line("when", texts::capital(&format!("{day} {time}"))),
        line("what", texts.format("letter-kind", &[("talk", &kind), ("minutes", &minutes)])),
        line("how", how),
    ];
    if let Some(place) = &talk.place {
        let mut parts = vec![format!("{}, {}, {}", place.office, place.street, place.town)];
        parts.extend(place.room.clone());
        parts.extend(Some(place.access_note.clone()).filter(|note| !note.is_empty()));
        lines.push(line("where", parts.join(". ")));
    }
    lines.push(line("with", with));
    if talk.companion {
        let in_person = talk.channel == Channel::InPerson;
        lines.push(line("companion", texts.get(if in_person { "talk-companion" } else { "talk-companion-phone" })));
    }
    if let Some(language) = talk.interpreter_language {
        lines.push(line("interpreter", texts::capital(&texts.get(&format!("interpreter-{language}")))));
    }
    lines
}

fn how(texts: &Texts, facts: &LetterFacts<'_>) -> String {
    match (facts.talk.channel, &facts.talk.phone) {
        (Channel::Phone, Some(number)) => {
            texts.count("letter-how-phone", facts.call_attempts.into(), &[("phone", &phone_number(number))])
        }
        (Channel::Phone, None) => texts.get("letter-how-phone-plain"),
        (channel, _) => texts.get(&format!("letter-how-{channel}")),
    }
}

fn parts(texts: &Texts, facts: &LetterFacts<'_>) -> Vec<LetterPart> {
    let scheme = [("scheme", facts.talk.scheme.as_str())];
    let by_scheme = |key: &str| texts.format(key, &scheme);
    let part = |heading: &str, paragraphs: Vec<String>| LetterPart { heading: texts.get(heading), paragraphs };
    let mut rights = rights(texts);
    rights.push(texts.get("letter-access"));
    vec![
        part("letter-purpose", vec![by_scheme("letter-purpose-text")]),
        part("letter-chosen", chosen(texts, facts)),
        part("letter-duty", vec![by_scheme("letter-duty-text"), texts.get("confirm-yes-ill")]),
        part("letter-absent", absent(texts, facts.talk)),
        part("letter-change", change(texts, &facts.talk.scheme, facts.moves_until)),
        part("receipt-rights", rights),
        part(
            "rights-law",
            vec![by_scheme("rights-law-text"), texts.get("letter-law-summons"), texts.get("rights-law-companion")],
        ),
        part("contact-who", call(texts, facts.contact)),
    ]
}

/// What happens to somebody who does not come or does not answer (R17).
pub(crate) fn absent(texts: &Texts, talk: &TalkView) -> Vec<String> {
    let key = if talk.channel == Channel::Phone { "confirm-yes-unanswered" } else { "confirm-yes-absent" };
    let then = texts.format(key, &[("scheme", talk.scheme.as_str())]);
    vec![then, texts.get("letter-decision"), texts.get("letter-no-decision")]
}

/// The right to bring somebody, and to an interpreter.
pub(crate) fn rights(texts: &Texts) -> Vec<String> {
    let right = |key: &str| format!("{}. {}", texts.get(key), texts.get(&format!("{key}-text")));
    vec![right("rights-companion"), right("rights-interpreter")]
}

/// Who chose the time, and why; the office's choice yields to children, treatment and other good grounds (BEK § 46).
fn chosen(texts: &Texts, facts: &LetterFacts<'_>) -> Vec<String> {
    let word = match (facts.talk.origin, facts.reason, facts.bar) {
        (Origin::SelfBooked, ..) => "self",
        (Origin::Assisted | Origin::WalkIn, ..) => "assisted",
        (Origin::Summoned, Some(reason), _) => reason.as_str(),
        (Origin::Summoned, None, _) if facts.talk.moves > 0 => "moved",
        (Origin::Summoned, None, Some(BarKind::Exemption)) => "exemption",
        (Origin::Summoned, None, Some(BarKind::Withdrawal)) => "withdrawal",
        (Origin::Summoned, None, Some(BarKind::Standby) | None) => "summoned",
    };
    let mut told = vec![texts.get(&format!("letter-chosen-{word}"))];
    if facts.talk.origin == Origin::Summoned {
        told.push(texts.get("letter-not-fit"));
    }
    told
}

/// Until when the citizen can move the talk themselves, how to cancel it, and what that may cost.
pub(crate) fn change(texts: &Texts, scheme: &Scheme, moves_until: Option<Instant>) -> Vec<String> {
    let moving = match moves_until {
        Some(until) => {
            let time = texts.format("clock-at", &[("from", &texts::clock(texts.lang(), until))]);
            texts.format("letter-change-until", &[("day", &day_long(texts, day_of(until))), ("time", &time)])
        }
        None => texts.get("letter-change-call"),
    };
    let cost = texts.format("letter-change-cost", &[("scheme", scheme.as_str())]);
    vec![moving, texts.get("letter-change-cancel"), cost]
}

/// Whom to call.
pub(crate) fn call(texts: &Texts, contact: &ContactView) -> Vec<String> {
    let office = [("office", &*contact.office.name), ("phone", &*phone_number(&contact.office.phone))];
    let (Some(person), Some(number)) = (&contact.caseworker, &contact.phone) else {
        return vec![texts.format("letter-call-office-only", &office)];
    };
    let hours = contact.phone_hours.as_deref().filter(|hours| !hours.is_empty());
    let own = [("name", &*person.name), ("phone", &*phone_number(number)), ("hours", hours.unwrap_or_default())];
    let key = if hours.is_some() { "letter-call-hours" } else { "letter-call" };
    vec![texts.format(key, &own), texts.format("letter-call-office", &office)]
}

#[cfg(test)]
mod tests;
