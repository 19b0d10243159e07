//! A message in words: to whom, what, and whether it is still true.

use super::facts::Known;
use super::not_yet;
use crate::app::calendar::{Attendee, invite};
use crate::app::rows::{instant, word};
use crate::app::telling::{Details, is_hushed, reach};
use crate::app::{App, AppError, letter, staff_mail};
use crate::channels::{Address, Invite, Method, Parcel};
use crate::store::appointments::AppointmentRow;
use crate::store::citizens::CitizenRow;
use crate::store::cpr::Sealed;
use crate::store::messages::MessageRow;
use crate::store::orders::OrderRow;
use crate::store::representatives::RepresentativeRow;
use crate::store::{ReadTx, appointments, citizens, employees, orders, representatives};
use chrono::TimeDelta;
use shared::api::{Letter, WrittenMessage};
use shared::law::LawBook;
use shared::messages::{NewsOfOrder, NewsOfTalk, ShortFacts, copy_to, short_subject, short_text, still_true};
use shared::model::{MessageChannel, MessageKind, RecipientKind};
use shared::texts::Lang;
use shared::time::{Instant, day_of};

/// How long a code counts, in minutes; later nobody needs it.
const CODE_MINUTES: i64 = 10;

/// What became of writing a message.
pub enum Composed {
    /// It can go.
    Ready(Box<Written>),
    /// It waits for the day.
    Later(Instant),
    /// It says the truth no more, or nobody wants it there any more: why.
    Dropped(&'static str),
    /// Something it is made from is not there.
    Unwritable,
}

/// A message in words, for the record and for the way.
pub struct Written {
    pub message: WrittenMessage,
    pub parcel: Parcel,
}

/// Writes a message as of `now`.
///
/// # Errors
/// Those of the store, and whatever is missing.
pub fn compose(
    tx: &mut ReadTx<'_>,
    app: &App,
    known: &Known,
    row: &MessageRow,
    now: Instant,
) -> Result<Composed, AppError> {
    let kind: MessageKind = word(&row.kind)?;
    if let Some(at) = not_yet(kind, now) {
        return Ok(Composed::Later(at));
    }
    let (channel, recipient): (MessageChannel, RecipientKind) = (word(&row.channel)?, word(&row.recipient_kind)?);
    if recipient == RecipientKind::Employee {
        return to_employee(tx, &app.law, known, kind, row, now);
    }
    let Some(citizen) = &row.citizen_id else { return Ok(Composed::Unwritable) };
    let person = citizens::get(tx, citizen)?;
    let details: Details = serde_json::from_str(&row.details).map_err(|error| AppError::Internal(error.to_string()))?;
    let subject = Subject::load(tx, row)?;
    if let Some(why) = dropped(tx, kind, row, &subject, &details, now)? {
        return Ok(Composed::Dropped(why));
    }
    let lang: Lang = word(&row.language)?;
    if matches!(channel, MessageChannel::DigitalPost | MessageChannel::Letter) {
        let represents = match recipient {
            RecipientKind::Representative => Some(representatives::get(tx, &row.recipient_id)?),
            _ => None,
        };
        // Whoever no longer represents the citizen must not even learn that there is a case.
        let ended = |who: &RepresentativeRow| who.to_day.is_some_and(|to| to < day_of(now));
        if represents.as_ref().is_some_and(ended) {
            return Ok(Composed::Dropped("unwanted"));
        }
        let letter = letter::of_message(tx, app, known.texts(lang), kind, row, now)?;
        return by_letter(app, known, row, &person, represents.as_ref(), letter, now);
    }
    short(app, known, row, &person, &subject, &details, now)
}

/// What a message is about.
struct Subject {
    talk: Option<AppointmentRow>,
    order: Option<OrderRow>,
}

impl Subject {
    fn load(tx: &mut ReadTx<'_>, row: &MessageRow) -> Result<Self, AppError> {
        Ok(Self {
            talk: row.appointment_id.as_deref().map(|id| appointments::get(tx, id)).transpose()?,
            order: row.order_id.as_deref().map(|id| orders::get(tx, id)).transpose()?,
        })
    }
}

/// Why a message is not sent any more.
fn dropped(
    tx: &mut ReadTx<'_>,
    kind: MessageKind,
    row: &MessageRow,
    subject: &Subject,
    details: &Details,
    now: Instant,
) -> Result<Option<&'static str>, AppError> {
    if kind == MessageKind::ContactCode {
        let late = instant(row.created_at) + TimeDelta::minutes(CODE_MINUTES) < now;
        return Ok(late.then_some("outdated"));
    }
    if let Some(citizen) = &row.citizen_id
        && is_hushed(tx, citizen, instant(row.created_at), now)?
    {
        return Ok(Some("standby"));
    }
    let talk = subject.talk.as_ref().map(|talk| NewsOfTalk { live: talk.live, starts_at: instant(talk.starts_at) });
    let order = match &subject.order {
        Some(order) => Some(NewsOfOrder { status: word(&order.status)?, book_by: order.book_by }),
        None => None,
    };
    Ok((!still_true(kind, talk.as_ref(), order.as_ref(), details.book_by, now)).then_some("outdated"))
}

fn by_letter(
    app: &App,
    known: &Known,
    row: &MessageRow,
    person: &CitizenRow,
    represents: Option<&RepresentativeRow>,
    letter: Letter,
    now: Instant,
) -> Result<Composed, AppError> {
    let lang = letter.lang;
    let (letter, to) = match represents {
        Some(who) => {
            let lines = vec![who.name.clone(), who.street.clone(), format!("{} {}", who.postal_code, who.town)];
            let to = who.cvr.clone().map_or(Address::Paper, Address::Cvr);
            (copy_to(known.texts(lang), letter, lines), to)
        }
        None if row.channel == MessageChannel::Letter.as_str() => (letter, Address::Paper),
        None => (letter, Address::Cpr(cpr(app, person)?)),
    };
    let subject = letter.title.clone();
    let text = letter.opening.join("\n");
    let message = WrittenMessage { subject, text, letter: Some(letter), invite: None };
    Ok(ready(known, row, lang, message, to, None, now))
}

fn cpr(app: &App, person: &CitizenRow) -> Result<String, AppError> {
    let sealed = Sealed { ciphertext: person.cpr_ciphertext.clone(), key_id: person.cpr_key_id.clone() };
    app.cpr.open(&person.id, &sealed).map_err(|error| AppError::Internal(error.to_string()))
}

/// An SMS or an e-mail, while the citizen still wants it there.
fn short(
    app: &App,
    known: &Known,
    row: &MessageRow,
    person: &CitizenRow,
    subject: &Subject,
    details: &Details,
    now: Instant,
) -> Result<Composed, AppError> {
    let (kind, lang): (MessageKind, Lang) = (word(&row.kind)?, word(&row.language)?);
    let by_sms = row.channel == MessageChannel::Sms.as_str();
    let on_file = if by_sms { &person.phone } else { &person.email };
    let wanted = reach(person, None);
    let address = match (kind, &details.address) {
        (MessageKind::ContactCode, Some(address)) => address,
        _ if if by_sms { wanted.sms } else { wanted.email } => match on_file {
            Some(address) => address,
            None => return Ok(Composed::Dropped("unwanted")),
        },
        _ => return Ok(Composed::Dropped("unwanted")),
    };
    let when = match &subject.talk {
        Some(talk) => Some((word(&talk.channel)?, instant(talk.starts_at), instant(talk.ends_at))),
        None => None,
    };
    let municipality = known.municipality.name.as_str();
    let facts = ShortFacts {
        municipality,
        talk: when,
        book_by: subject.order.as_ref().map(|order| order.book_by),
        code: details.code.as_deref(),
    };
    let texts = known.texts(lang);
    let text = short_text(texts, kind, &facts);
    if by_sms {
        let message = WrittenMessage { subject: String::new(), text, letter: None, invite: None };
        return Ok(ready(known, row, lang, message, Address::Phone(address.clone()), None, now));
    }
    let to = Attendee { name: &person.name, address, organizer: &app.organizer };
    let entry = match (&subject.talk, kind) {
        (
            Some(talk),
            MessageKind::TalkBooked | MessageKind::TalkSummoned | MessageKind::TalkMoved | MessageKind::TalkCancelled,
        ) => Some(invite(talk, &known.municipality, lang, now, &to)),
        _ => None,
    };
    let subject = short_subject(texts, municipality);
    let message = WrittenMessage { subject, text, letter: None, invite: entry.as_ref().map(|(ics, _)| ics.clone()) };
    let entry =
        entry.map(|(ics, cancels)| Invite { ics, method: if cancels { Method::Cancel } else { Method::Request } });
    let to = Address::Email { name: person.name.clone(), address: address.clone() };
    Ok(ready(known, row, lang, message, to, entry, now))
}

/// What an employee reads about their day.
fn to_employee(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    known: &Known,
    kind: MessageKind,
    row: &MessageRow,
    now: Instant,
) -> Result<Composed, AppError> {
    let who = employees::get(tx, &row.recipient_id)?;
    let Some(address) = who.email.filter(|_| who.active) else { return Ok(Composed::Dropped("unwanted")) };
    let lang: Lang = word(&row.language)?;
    let Some((subject, text)) = staff_mail::write(tx, law, known.texts(lang), kind, row, now)? else {
        return Ok(Composed::Dropped("outdated"));
    };
    let message = WrittenMessage { subject, text, letter: None, invite: None };
    Ok(ready(known, row, lang, message, Address::Email { name: who.name, address }, None, now))
}

fn ready(
    known: &Known,
    row: &MessageRow,
    lang: Lang,
    message: WrittenMessage,
    to: Address,
    invite: Option<Invite>,
    at: Instant,
) -> Composed {
    let parcel = Parcel {
        id: row.id.clone(),
        municipality: known.municipality.name.clone(),
        municipality_code: known.municipality.code.clone(),
        to,
        lang,
        at,
        subject: message.subject.clone(),
        text: message.text.clone(),
        letter: message.letter.clone(),
        invite,
    };
    Composed::Ready(Box::new(Written { message, parcel }))
}
