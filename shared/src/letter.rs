//! The letter about a talk: a summons, or the word on a time that was agreed, which counts as one. In writing and personal
//! (BEK § 46), with the duties, the consequences and the rights of its scheme (R16, R17). One source: what the citizen's
//! receipt says of rights and consequences, the letter says in the same words.

use crate::api::{ContactView, Letter, LetterLine, LetterPart, TalkView};
use crate::model::{BarKind, Channel, Origin, SummonReason};
use crate::texts::{self, CITIZEN, COMMON, LETTER, TextFile, Texts, day_long, day_with_year, phone_number, talk_time};
use crate::time::{Instant, day_of};

/// The files that a letter is written with.
pub const LETTER_TEXTS: &[TextFile] = &[COMMON, CITIZEN, LETTER];

/// What a letter tells.
#[derive(Debug, Clone)]
pub struct LetterFacts<'a> {
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
    let summoned = talk.origin == Origin::Summoned;
    let key = |stem: &str| format!("letter-{stem}-{}", if summoned { "summoned" } else { "agreed" });
    let office = &facts.contact.office;
    Letter {
        lang: texts.lang(),
        from: vec![facts.municipality.to_owned(), office.name.clone(), office.street.clone(), office.town.clone()],
        to: vec![facts.name.to_owned()],
        dated: dated(texts, facts),
        title: texts.get(&key("title")),
        opening: vec![texts.format("letter-greeting", &[("name", facts.name)]), texts.get(&key("intro"))],
        facts: lines(texts, facts),
        parts: parts(texts, facts),
        signed: vec![texts.get("letter-regards"), talk.caseworker.name.clone(), facts.municipality.to_owned()],
    }
}

/// "Solrød Kommune, mandag den 30. november 2026": the day on which the time was taken.
fn dated(texts: &Texts, facts: &LetterFacts<'_>) -> String {
    let day = day_with_year(texts, day_of(facts.talk.booked_at));
    texts.format("letter-dated", &[("municipality", facts.municipality), ("day", &day)])
}

fn lines(texts: &Texts, facts: &LetterFacts<'_>) -> Vec<LetterLine> {
    let talk = facts.talk;
    let line = |label: &str, text: String| LetterLine { label: texts.get(&format!("letter-{label}")), text };
    let day = day_with_year(texts, day_of(talk.starts_at));
    let time = talk_time(texts, talk.channel, talk.starts_at, talk.ends_at);
    let kind = texts.get(&format!("talk-type-{}", talk.talk_type));
    let minutes = texts.count("minutes", talk.minutes.into(), &[]);
    let with = texts
        .format(if talk.own_caseworker { "talk-own" } else { "talk-colleague" }, &[("name", &talk.caseworker.name)]);
    let mut lines = vec![
        line("when", texts::capital(&format!("{day} {time}"))),
        line("what", texts.format("letter-kind", &[("talk", &kind), ("minutes", &minutes)])),
        line("how", how(texts, facts)),
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
    let right = |key: &str| format!("{}. {}", texts.get(key), texts.get(&format!("{key}-text")));
    let part = |heading: &str, paragraphs: Vec<String>| LetterPart { heading: texts.get(heading), paragraphs };
    let absent = if facts.talk.channel == Channel::Phone { "confirm-yes-unanswered" } else { "confirm-yes-absent" };
    vec![
        part("letter-purpose", vec![by_scheme("letter-purpose-text")]),
        part("letter-chosen", chosen(texts, facts)),
        part("letter-duty", vec![by_scheme("letter-duty-text"), texts.get("confirm-yes-ill")]),
        part("letter-absent", vec![by_scheme(absent), texts.get("letter-decision"), texts.get("letter-no-decision")]),
        part("letter-change", change(texts, facts)),
        part(
            "receipt-rights",
            vec![right("rights-companion"), right("rights-interpreter"), texts.get("letter-access")],
        ),
        part(
            "rights-law",
            vec![by_scheme("rights-law-text"), texts.get("letter-law-summons"), texts.get("rights-law-companion")],
        ),
        part("contact-who", call(texts, facts)),
    ]
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

fn change(texts: &Texts, facts: &LetterFacts<'_>) -> Vec<String> {
    let moving = match facts.moves_until {
        Some(until) => {
            let time = texts.format("clock-at", &[("from", &texts::clock(texts.lang(), until))]);
            texts.format("letter-change-until", &[("day", &day_long(texts, day_of(until))), ("time", &time)])
        }
        None => texts.get("letter-change-call"),
    };
    let cost = texts.format("letter-change-cost", &[("scheme", facts.talk.scheme.as_str())]);
    vec![moving, texts.get("letter-change-cancel"), cost]
}

fn call(texts: &Texts, facts: &LetterFacts<'_>) -> Vec<String> {
    let contact = facts.contact;
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
