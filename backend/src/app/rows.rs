//! From stored rows to the model, at the one place where stored words become types.

use super::AppError;
use crate::store::ReadTx;
use crate::store::appointments::AppointmentRow;
use crate::store::bars::{self, BarRow};
use crate::store::orders::OrderRow;
use crate::store::rule_overrides::RuleOverrideRow;
use crate::store::talk_types::VariantRow;
use crate::store::windows::PublishedWindow;
use chrono::{NaiveDateTime, TimeZone, Utc};
use shared::api::CaseFactsView;
use shared::law::Override;
use shared::model::{Appointment, Bar, BookingOrder, Channel, TalkTypeVariant, UnknownWord, Window};
use shared::time::{Instant, Interval};
use std::num::TryFromIntError;
use std::str::FromStr;

impl From<UnknownWord> for AppError {
    fn from(word: UnknownWord) -> Self {
        Self::Internal(word.to_string())
    }
}

impl From<TryFromIntError> for AppError {
    fn from(error: TryFromIntError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// A stored instant.
pub fn instant(stored: NaiveDateTime) -> Instant {
    Utc.from_utc_datetime(&stored)
}

/// A number of rows or things; what is too many for us to write is the most that we can.
pub fn number<T: TryInto<u32>>(count: T) -> u32 {
    count.try_into().unwrap_or(u32::MAX)
}

/// A stored word of a closed set.
pub fn word<T: FromStr<Err = UnknownWord>>(stored: &str) -> Result<T, AppError> {
    Ok(stored.parse()?)
}

pub fn interval(from: NaiveDateTime, to: NaiveDateTime) -> Interval {
    Interval { from: instant(from), to: instant(to) }
}

pub fn variant(row: VariantRow) -> Result<TalkTypeVariant, AppError> {
    Ok(TalkTypeVariant {
        id: row.id.into(),
        talk_type: row.talk_type_id.into(),
        channel: word(&row.channel)?,
        minutes: row.minutes.try_into()?,
        preparation: row.preparation.try_into()?,
        follow_up: row.follow_up.try_into()?,
        interpreter_extra: row.interpreter_extra.try_into()?,
    })
}

pub fn window(PublishedWindow { row, variants }: PublishedWindow) -> Result<Window, AppError> {
    Ok(Window {
        id: row.id.into(),
        revision: row.revision,
        caseworker: row.employee_id.into(),
        office: row.office_id.into(),
        room: row.room_id.map(Into::into),
        day: row.day,
        from: row.from_minute.try_into()?,
        to: row.to_minute.try_into()?,
        variants: variants.into_iter().map(Into::into).collect(),
    })
}

pub fn order(row: OrderRow) -> Result<BookingOrder, AppError> {
    let offered = [(row.in_person, Channel::InPerson), (row.phone, Channel::Phone), (row.video, Channel::Video)];
    Ok(BookingOrder {
        id: row.id.into(),
        citizen: row.citizen_id.into(),
        case: row.case_id.into(),
        talk_type: row.talk_type_id.into(),
        channels: offered.into_iter().filter_map(|(offered, channel)| offered.then_some(channel)).collect(),
        book_by: row.book_by,
        hold_by: row.hold_by,
        status: word(&row.status)?,
        cause: word(&row.cause)?,
    })
}

/// The facts of a case; what nobody has said is as the law takes it without saying.
pub fn facts(stored: &str) -> Result<CaseFactsView, AppError> {
    serde_json::from_str(stored).map_err(|error| AppError::Internal(error.to_string()))
}

pub fn bar(row: &BarRow) -> Result<Bar, AppError> {
    Ok(Bar { kind: word(&row.kind)?, from: row.from_day, to: row.to_day, ended: row.ended_at.is_some() })
}

/// Why the citizen may not book, now or at another time.
pub fn bars(tx: &mut ReadTx<'_>, citizen: &str) -> Result<Vec<Bar>, AppError> {
    bars::of_citizen(tx, citizen)?.iter().map(bar).collect()
}

pub fn appointment(row: AppointmentRow) -> Result<Appointment, AppError> {
    Ok(Appointment {
        at: interval(row.starts_at, row.ends_at),
        block: interval(row.block_from, row.block_to),
        id: row.id.into(),
        citizen: row.citizen_id.into(),
        case: row.case_id.into(),
        order: row.order_id.map(Into::into),
        talk_type: row.talk_type_id.into(),
        variant: row.variant_id.into(),
        channel: word(&row.channel)?,
        caseworker: row.caseworker_id.into(),
        office: row.office_id.into(),
        room: row.room_id.map(Into::into),
        window: row.window_id.map(Into::into).zip(row.window_revision),
        chain: row.chain_id.into(),
        sequence: row.sequence,
        origin: word(&row.origin)?,
        status: word(&row.status)?,
        minutes: row.minutes.try_into()?,
    })
}

/// A number that a municipality decided otherwise, as it is stored.
pub fn rule_override(row: RuleOverrideRow) -> Override {
    Override {
        id: row.id.into(),
        scheme: row.scheme.into(),
        key: row.key,
        value: row.value,
        valid_from: row.valid_from,
        decided_at: instant(row.decided_at),
    }
}
