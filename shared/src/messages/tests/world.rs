//! Ordinary people, an ordinary talk and an ordinary order; no more of them than a message tells.

use crate::api::{ContactView, Letter, OfficeView, OrderView, PersonView, PlaceView, TalkView};
use crate::ids::Scheme;
use crate::law::{Decider, DueReason, Span};
use crate::messages::{MESSAGE_TEXTS, NoteFacts, ShortFacts, note, short_text};
use crate::model::{AppointmentStatus, Channel, MessageKind, OrderCause, OrderStatus, Origin};
use crate::texts::{Lang, Texts};
use crate::time::Instant;
use chrono::NaiveDate;

pub const SCHEMES: [&str; 4] =
    ["sickness_benefit", "cash_benefit_job_ready", "unemployment_insurance", "of_another_day"];

pub const DECISION: &str = "Afgørelse: Du kan ikke selv booke dine samtaler\n\nMette Holm, vi har besluttet, at du ikke selv \
kan booke dine samtaler.\n\nBegrundelse: Du har aflyst\nfire samtaler i træk.\n\nDu kan klage til Ankestyrelsen.";

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn texts(lang: Lang) -> Texts {
    Texts::new(lang, MESSAGE_TEXTS)
}

fn person(name: &str) -> PersonView {
    PersonView { id: "anne-marie".into(), name: name.to_owned() }
}

pub fn contact() -> ContactView {
    ContactView {
        caseworker: Some(person("Anne-Marie Krogh")),
        phone: Some("+4555500012".to_owned()),
        phone_hours: Some("mandag-torsdag kl. 9-10".to_owned()),
        office: OfficeView {
            id: "office".into(),
            name: "Job- og Socialcenteret".to_owned(),
            street: "Demovej 1".to_owned(),
            town: "2680 Solrød Strand".to_owned(),
            phone: "+4555500000".to_owned(),
            opening_hours: Vec::new(),
            access_note: String::new(),
        },
    }
}

pub fn order(scheme: &str) -> OrderView {
    OrderView {
        id: "order".into(),
        scheme: scheme.into(),
        talk_type: "follow-up".into(),
        channels: Channel::ALL.to_vec(),
        book_by: day("2026-12-10"),
        hold_by: day("2026-12-21"),
        status: OrderStatus::Open,
        cause: OrderCause::Due,
        reason: Some(DueReason::Nth {
            ordinal: 2,
            of: 4,
            period: Span::Months(6),
            last: Some(day("2026-11-02")),
            interval_days: 28,
            decided: Some(Decider::Interval),
            source: "sygedagpengeloven § 13 b, stk. 2".to_owned(),
            own: false,
        }),
        refusal: None,
        no_time_reported_at: None,
    }
}

pub fn talk(channel: Channel, scheme: &str) -> TalkView {
    let place = PlaceView {
        office: "Job- og Socialcenteret".to_owned(),
        street: "Demovej 1".to_owned(),
        town: "2680 Solrød Strand".to_owned(),
        access_note: "Meld dig i receptionen.".to_owned(),
        room: Some("Lokale 3".to_owned()),
    };
    TalkView {
        id: "talk".into(),
        scheme: scheme.into(),
        talk_type: "follow-up".into(),
        channel,
        starts_at: at("2026-12-04T09:00:00Z"),
        ends_at: at("2026-12-04T10:00:00Z"),
        minutes: 45,
        caseworker: person("Anne-Marie Krogh"),
        own_caseworker: true,
        place: (channel == Channel::InPerson).then_some(place),
        video: None,
        phone: Some("+4555500123".to_owned()),
        companion: true,
        interpreter_language: None,
        origin: Origin::SelfBooked,
        status: AppointmentStatus::Booked,
        booked_at: at("2026-11-30T07:00:00Z"),
        move_until: at("2026-12-03T09:00:00Z"),
        move_refusal: None,
        order: None,
        moves: 0,
    }
}

/// Whether the letter of that kind is about a talk.
pub const fn about_talk(kind: MessageKind) -> bool {
    matches!(
        kind,
        MessageKind::TalkBooked
            | MessageKind::TalkSummoned
            | MessageKind::TalkMoved
            | MessageKind::TalkCancelled
            | MessageKind::TalkReminder
    )
}

/// The kinds that [`note`] is for: neither a code nor staff's, and not those that the letter about a talk tells.
pub fn notes() -> impl Iterator<Item = MessageKind> {
    let others = [MessageKind::TalkBooked, MessageKind::TalkSummoned, MessageKind::TalkMoved, MessageKind::ContactCode];
    MessageKind::ALL.iter().copied().filter(move |kind| !others.contains(kind) && !kind.is_staffs())
}

/// The kinds that are told in short.
pub fn shorts() -> impl Iterator<Item = MessageKind> {
    MessageKind::ALL.iter().copied().filter(|kind| !kind.is_staffs())
}

/// The letter, with ordinary facts that `with` may change.
pub fn write(lang: Lang, kind: MessageKind, scheme: &str, with: impl FnOnce(&mut NoteFacts<'_>)) -> Letter {
    let (contact, order, talk, scheme) =
        (contact(), order(scheme), talk(Channel::InPerson, scheme), Scheme::from(scheme));
    let mut facts = NoteFacts {
        name: "Mette Holm",
        municipality: "Solrød Kommune",
        contact: &contact,
        scheme: Some(&scheme),
        talk: about_talk(kind).then_some(&talk),
        order: (!about_talk(kind)).then_some(&order),
        old_book_by: Some(day("2026-12-03")),
        answer_by: Some(day("2026-12-07")),
        bar: Some((day("2026-12-01"), Some(day("2027-03-01")))),
        decision: Some(DECISION),
        dated: day("2026-11-30"),
    };
    with(&mut facts);
    note(&texts(lang), kind, &facts)
}

/// Every fact that a short text may tell.
pub fn short_facts(municipality: &str, channel: Channel) -> ShortFacts<'_> {
    ShortFacts {
        municipality,
        talk: Some((channel, at("2026-09-24T08:30:00Z"), at("2026-09-24T09:30:00Z"))),
        book_by: Some(day("2026-09-24")),
        code: Some("123456"),
    }
}

pub fn short(lang: Lang, kind: MessageKind, municipality: &str, channel: Channel) -> String {
    short_text(&texts(lang), kind, &short_facts(municipality, channel))
}

/// Everything that a letter says, a line each.
pub fn all(letter: &Letter) -> Vec<String> {
    let facts = letter.facts.iter().map(|line| format!("{}: {}", line.label, line.text));
    let parts = letter.parts.iter().flat_map(|part| std::iter::once(&part.heading).chain(&part.paragraphs)).cloned();
    let head = letter.from.iter().chain(&letter.to).chain([&letter.dated, &letter.title]).chain(&letter.opening);
    head.cloned().chain(facts).chain(parts).chain(letter.signed.clone()).collect()
}
