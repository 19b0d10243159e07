//! Taking a time that a rule allowed: the talk and all that it reserves.

use super::AppError;
use super::journal::{Journal, new_id};
use super::settings::Settings;
use crate::store::appointments::{self, AppointmentRow};
use crate::store::reservations::ReservationRow;
use crate::store::{Constraint, StoreError, Tx, calendars};
use shared::api::InterpreterLanguage;
use shared::model::{AppointmentStatus, Channel, OrderStatus, Origin, Resource, ResourceKind, SummonReason};
use shared::rules::Refusal;
use shared::slots::Slot;
use shared::time::Interval;

/// Locks these calendars until the end of the transaction and counts their versions up: whoever writes to them does
/// so first, in the store's one order, and reads only then.
pub fn hold(tx: &mut Tx<'_>, resources: &[Resource]) -> Result<(), AppError> {
    calendars::lock(tx, resources)?;
    Ok(calendars::bump(tx, resources)?)
}

/// What the citizen answered beside the time.
#[derive(Debug, Clone)]
pub struct Answers {
    /// E.164.
    pub phone: Option<String>,
    pub companion: bool,
    pub interpreter_language: Option<InterpreterLanguage>,
}

impl Answers {
    /// # Errors
    /// Invalid when somebody is to be called and has given no number.
    pub fn reach(&self, channel: Channel) -> Result<(), AppError> {
        if channel == Channel::Phone && self.phone.is_none() {
            return Err(AppError::Invalid { code: "invalid-phone", field: "phone", reason: "none on file".to_owned() });
        }
        Ok(())
    }
}

/// What a new talk is a talk of.
#[derive(Debug, Clone)]
pub struct Subject {
    pub citizen: String,
    pub case: String,
    pub order: Option<String>,
    pub talk_type: String,
    pub own_caseworker: Option<String>,
    /// Who chose the time.
    pub origin: Origin,
    /// Why somebody was summoned who could have booked.
    pub summon_reason: Option<SummonReason>,
    /// The talk it replaces: its chain and its place in it.
    pub replaces: Option<(String, i32)>,
}

/// Takes the time: the talk and its reservations. The database refuses an overlap whatever we believe (INV-1).
///
/// # Errors
/// Refused when the database knows better: the time has gone, or the order has its talk.
pub fn take(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    subject: &Subject,
    slot: &Slot,
    answers: &Answers,
) -> Result<AppointmentRow, AppError> {
    answers.reach(slot.channel)?;
    let id = new_id();
    let (chain, sequence) = match &subject.replaces {
        Some((chain, sequence)) => (chain.clone(), sequence + 1),
        None => (id.clone(), 0),
    };
    let by_video = slot.channel == Channel::Video;
    let video_url = if by_video { Settings::load(tx)?.video_room() } else { None };
    let row = AppointmentRow {
        id,
        citizen_id: subject.citizen.clone(),
        case_id: subject.case.clone(),
        order_id: subject.order.clone(),
        talk_type_id: subject.talk_type.clone(),
        variant_id: slot.variant.to_string(),
        channel: slot.channel.to_string(),
        caseworker_id: slot.caseworker.to_string(),
        own_caseworker_id: subject.own_caseworker.clone(),
        office_id: slot.office.to_string(),
        room_id: slot.room.as_ref().map(ToString::to_string),
        window_id: Some(slot.window.to_string()),
        window_revision: Some(slot.window_revision),
        chain_id: chain,
        sequence,
        origin: subject.origin.to_string(),
        status: AppointmentStatus::Booked.to_string(),
        live: AppointmentStatus::Booked.is_live(),
        starts_at: slot.at.from.naive_utc(),
        ends_at: slot.at.to.naive_utc(),
        block_from: slot.block.from.naive_utc(),
        block_to: slot.block.to.naive_utc(),
        minutes: slot.minutes.into(),
        phone: answers.phone.clone(),
        companion: answers.companion,
        interpreter_language: answers.interpreter_language.map(|language| language.to_string()),
        cancel_reason: None,
        booked_at: journal.at.naive_utc(),
        video_url,
        summon_reason: subject.summon_reason.map(|reason| reason.to_string()),
    };
    appointments::book(tx, &row, &reservations(&row, slot)).map_err(|error| match error {
        StoreError::Conflict(Constraint::ReservationOverlap) => Refusal::SlotTaken.into(),
        StoreError::Conflict(Constraint::OneLivePerOrder) => {
            Refusal::OrderNotOpen { status: OrderStatus::Fulfilled }.into()
        }
        other => AppError::from(other),
    })?;
    journal.event(tx, &row.id, AppointmentStatus::Booked.as_str(), "{}")?;
    Ok(row)
}

fn reservations(row: &AppointmentRow, slot: &Slot) -> Vec<ReservationRow> {
    let reservation = |kind: ResourceKind, id: &str, at: Interval| ReservationRow {
        appointment_id: row.id.clone(),
        resource_kind: kind.to_string(),
        resource_id: id.to_owned(),
        from_at: at.from.naive_utc(),
        to_at: at.to.naive_utc(),
        live: true,
    };
    let mut reservations = vec![
        reservation(ResourceKind::Citizen, &row.citizen_id, slot.at),
        reservation(ResourceKind::Caseworker, &row.caseworker_id, slot.block),
    ];
    reservations.extend(slot.room.as_ref().map(|room| reservation(ResourceKind::Room, room.as_str(), slot.at)));
    reservations
}
