//! Messages, written beside the change they tell of: one for each recipient and channel, and the reminders that follow.

use super::AppError;
use super::journal::{Author, Journal, new_id};
use super::rows::{instant, word};
use super::settings::Settings;
use crate::store::appointments::AppointmentRow;
use crate::store::citizens::CitizenRow;
use crate::store::messages::{self, MessageRow};
use crate::store::orders::OrderRow;
use crate::store::representatives::RepresentativeRow;
use crate::store::{ReadTx, Tx, bars, citizens, representatives};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::messages::{Reach, Route, leave_at, order_reminder_at, routes, talk_reminder_at};
use shared::model::{BarKind, MessageChannel, MessageKind, RecipientKind};
use shared::texts::Lang;
use shared::time::{Instant, day_of};

/// What is told.
#[derive(Debug, Clone, Copy)]
pub struct News<'a> {
    pub kind: MessageKind,
    /// The id of what happened. Told twice, it is written once.
    pub about: &'a str,
    pub citizen: &'a str,
    pub order: Option<&'a str>,
    pub appointment: Option<&'a str>,
}

impl<'a> News<'a> {
    /// News of a talk; every step of it has an id of its own.
    pub fn of_talk(kind: MessageKind, talk: &'a AppointmentRow) -> Self {
        let (order, appointment) = (talk.order_id.as_deref(), Some(talk.id.as_str()));
        Self { kind, about: &talk.id, citizen: &talk.citizen_id, order, appointment }
    }

    /// News of an order.
    pub fn of_order(kind: MessageKind, about: &'a str, citizen: &'a str, order: &'a str) -> Self {
        Self { kind, about, citizen, order: Some(order), appointment: None }
    }

    /// News of nothing but the citizen.
    pub const fn of_citizen(kind: MessageKind, about: &'a str, citizen: &'a str) -> Self {
        Self { kind, about, citizen, order: None, appointment: None }
    }
}

/// What a message's text is made from beside its order and its talk.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The last day to book that the message names: with another it says the truth no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub book_by: Option<NaiveDate>,
    /// The code that shows whose number or address it is, and which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Where that code goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Journal<'_> {
    /// A message to the talk's citizen.
    pub fn message(&self, tx: &mut Tx<'_>, kind: MessageKind, talk: &AppointmentRow) -> Result<(), AppError> {
        self.tell(tx, &News::of_talk(kind, talk))?;
        if kind == MessageKind::TalkCancelled { Ok(()) } else { self.remind_of_talk(tx, talk) }
    }

    /// A message to a citizen, in the language that citizen reads; copies of letters to who represents them.
    pub fn tell(&self, tx: &mut Tx<'_>, news: &News<'_>) -> Result<(), AppError> {
        self.write(tx, news, &Details::default(), |_| Some(leave_at(news.kind, self.at)))
    }

    /// A message that asks for a booking: it names the order's last day, and a reminder follows.
    pub fn ask_to_book(&self, tx: &mut Tx<'_>, news: &News<'_>, order: &OrderRow) -> Result<(), AppError> {
        let details = Details { book_by: Some(order.book_by), ..Details::default() };
        self.write(tx, news, &details, |_| Some(leave_at(news.kind, self.at)))?;
        self.remind_of_order(tx, news.about, order)
    }

    /// The reminder of an order's last day to book.
    pub fn remind_of_order(&self, tx: &mut Tx<'_>, about: &str, order: &OrderRow) -> Result<(), AppError> {
        let days = Settings::load(tx)?.policy.order_reminder_days;
        let news = News::of_order(MessageKind::OrderReminder, about, &order.citizen_id, &order.id);
        let details = Details { book_by: Some(order.book_by), ..Details::default() };
        self.write(tx, &news, &details, |_| order_reminder_at(order.book_by, days, self.at))
    }

    fn remind_of_talk(&self, tx: &mut Tx<'_>, talk: &AppointmentRow) -> Result<(), AppError> {
        let news = News::of_talk(MessageKind::TalkReminder, talk);
        let starts_at = instant(talk.starts_at);
        self.write(tx, &news, &Details::default(), |channel| talk_reminder_at(channel, starts_at, self.at))
    }

    /// Writes every copy that is not written yet and that `when` has a moment for.
    fn write(
        &self,
        tx: &mut Tx<'_>,
        news: &News<'_>,
        details: &Details,
        when: impl Fn(MessageChannel) -> Option<Instant>,
    ) -> Result<(), AppError> {
        if is_hushed(tx, news.citizen, self.at, self.at)? {
            return Ok(());
        }
        let person = citizens::get(tx, news.citizen)?;
        let represents = representative(tx, news.citizen, day_of(self.at))?;
        let language = match self.author {
            Author::Citizen(_) => self.request.lang,
            Author::Employee(_) | Author::Machine(_) | Author::System => word(&person.language)?,
        };
        let written = messages::routes_of(tx, news.about, news.kind.as_str())?;
        for (recipient, channel) in routes(news.kind, &reach(&person, represents.as_ref())) {
            let Some(not_before) = when(channel) else { continue };
            let id = match (recipient, &represents) {
                (RecipientKind::Representative, Some(row)) => &row.id,
                _ => &person.id,
            };
            if written.iter().any(|known| *known == (recipient.to_string(), id.clone(), channel.to_string())) {
                continue;
            }
            self.copy(news, (recipient, channel), id, language, details, not_before)?.insert(tx)?;
        }
        Ok(())
    }

    /// One copy of a message.
    fn copy(
        &self,
        news: &News<'_>,
        (recipient, channel): Route,
        recipient_id: &str,
        language: Lang,
        details: &Details,
        not_before: Instant,
    ) -> Result<MessageRow, AppError> {
        Ok(MessageRow {
            id: new_id(),
            kind: news.kind.to_string(),
            about: news.about.to_owned(),
            recipient_kind: recipient.to_string(),
            recipient_id: recipient_id.to_owned(),
            citizen_id: Some(news.citizen.to_owned()),
            order_id: news.order.map(str::to_owned),
            appointment_id: news.appointment.map(str::to_owned),
            channel: channel.to_string(),
            language: language.tag().to_owned(),
            details: serde_json::to_string(details).map_err(|error| AppError::Internal(error.to_string()))?,
            status: "pending".to_owned(),
            reason: None,
            not_before: not_before.naive_utc(),
            created_at: self.at.naive_utc(),
            attempts: 0,
            lease: None,
            lease_until: None,
            written: None,
            sent_at: None,
        })
    }

    /// The code that shows whose number or address it is: to that one, at once.
    pub fn send_code(
        &self,
        tx: &mut Tx<'_>,
        about: &str,
        citizen: &str,
        channel: MessageChannel,
        details: &Details,
    ) -> Result<(), AppError> {
        let news = News::of_citizen(MessageKind::ContactCode, about, citizen);
        let route = (RecipientKind::Citizen, channel);
        Ok(self.copy(&news, route, citizen, self.request.lang, details, self.at)?.insert(tx)?)
    }
}

/// How the citizen is reached. A number or an address counts only while it is the one that a code was sent to.
pub fn reach(person: &CitizenRow, represents: Option<&RepresentativeRow>) -> Reach {
    Reach {
        digital_post_exempt: person.digital_post_exempt,
        sms: person.notify_sms && person.phone.is_some() && person.phone == person.verified_phone,
        email: person.notify_email && person.email.is_some() && person.email == person.verified_email,
        representative: represents.map(|row| row.cvr.is_some()),
    }
}

/// Who represents the citizen that day.
pub fn representative(
    tx: &mut ReadTx<'_>,
    citizen: &str,
    day: NaiveDate,
) -> Result<Option<RepresentativeRow>, AppError> {
    let all = representatives::of_citizen(tx, citizen)?;
    Ok(all.into_iter().find(|row| row.from_day <= day && row.to_day.is_none_or(|to| day <= to)))
}

/// Whether nothing that was written then is sent to this citizen now: standby stands (R15, INV-6). What its decision itself
/// says goes before it.
pub fn is_hushed(tx: &mut ReadTx<'_>, citizen: &str, written_at: Instant, now: Instant) -> Result<bool, AppError> {
    let standing = bars::standing(tx, &[citizen.to_owned()], day_of(now))?;
    let hushes = |row: &bars::BarRow| row.kind == BarKind::Standby.as_str() && row.decided_at != written_at.naive_utc();
    Ok(standing.iter().any(hushes))
}
