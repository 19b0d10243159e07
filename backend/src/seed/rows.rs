//! From what was told to rows.

use super::bars;
use super::citizens::Person;
use super::days::at;
use super::plans::{OrderDates, ordered};
use crate::store::appointments::AppointmentRow;
use crate::store::order_events::OrderEventRow;
use crate::store::orders::OrderRow;
use crate::store::reservations::ReservationRow;
use crate::store::tasks::TaskRow;
use chrono::{NaiveDate, NaiveDateTime};
use shared::ids::RuleSetId;
use shared::model::{AppointmentStatus, OrderStatus, Origin, ResourceKind};
use shared::slots::Slot;
use shared::time::Instant;

/// An order under this rule set; the citizen may meet, be called, or see each other by video. Orders go out at 8.
pub fn order(person: &Person, rule: &RuleSetId, dates: &OrderDates, status: OrderStatus, number: usize) -> OrderRow {
    OrderRow {
        id: format!("order-{:04}", number + 1),
        citizen_id: person.id.to_string(),
        case_id: person.case.to_string(),
        talk_type_id: ordered(person.scheme).to_owned(),
        in_person: true,
        phone: true,
        video: true,
        book_by: dates.book_by,
        hold_by: dates.hold_by,
        status: status.to_string(),
        immediate: false,
        rule: rule.to_string(),
        created_at: at(dates.issued, 8, 0).naive_utc(),
        cause: "due".to_owned(),
        reason: None,
        overrides: "[]".to_owned(),
    }
}

/// The person's bar took an order back.
pub fn taken_back(person: &Person, order: &str, day: NaiveDate) -> OrderEventRow {
    OrderEventRow {
        id: format!("event-{order}"),
        order_id: order.to_owned(),
        kind: OrderStatus::Withdrawn.to_string(),
        at: at(day, 10, 0).naive_utc(),
        actor_kind: "employee".to_owned(),
        actor_id: Some(person.own.id().into()),
        bar_id: Some(bars::id(person)),
        reason: None,
    }
}

/// A booked talk, the first of its chain.
pub fn appointment(
    person: &Person,
    talk_type: &str,
    slot: &Slot,
    order: Option<String>,
    origin: Origin,
    booked_at: Instant,
    number: usize,
) -> AppointmentRow {
    let id = format!("talk-{:04}", number + 1);
    AppointmentRow {
        chain_id: id.clone(),
        id,
        citizen_id: person.id.to_string(),
        case_id: person.case.to_string(),
        order_id: order,
        talk_type_id: talk_type.to_owned(),
        variant_id: slot.variant.to_string(),
        channel: slot.channel.to_string(),
        caseworker_id: slot.caseworker.to_string(),
        own_caseworker_id: Some(person.own.id().into()),
        office_id: slot.office.to_string(),
        room_id: slot.room.as_ref().map(ToString::to_string),
        window_id: Some(slot.window.to_string()),
        window_revision: Some(slot.window_revision),
        sequence: 0,
        origin: origin.to_string(),
        status: AppointmentStatus::Booked.to_string(),
        live: AppointmentStatus::Booked.is_live(),
        starts_at: slot.at.from.naive_utc(),
        ends_at: slot.at.to.naive_utc(),
        block_from: slot.block.from.naive_utc(),
        block_to: slot.block.to.naive_utc(),
        minutes: slot.minutes.into(),
        phone: Some(person.phone.clone()),
        companion: false,
        interpreter_language: person.interpreter.map(|language| language.to_string()),
        cancel_reason: None,
        video_url: None,
        summon_reason: None,
        booked_at: booked_at.naive_utc(),
    }
}

/// What a talk takes, or took, of everybody's time.
pub fn reservations(talk: &AppointmentRow) -> Vec<ReservationRow> {
    let row = |kind: ResourceKind, id: &str, from_at: NaiveDateTime, to_at: NaiveDateTime| ReservationRow {
        appointment_id: talk.id.clone(),
        resource_kind: kind.to_string(),
        resource_id: id.to_owned(),
        from_at,
        to_at,
        live: talk.live,
    };
    let mut rows = vec![
        row(ResourceKind::Citizen, &talk.citizen_id, talk.starts_at, talk.ends_at),
        row(ResourceKind::Caseworker, &talk.caseworker_id, talk.block_from, talk.block_to),
    ];
    rows.extend(talk.room_id.iter().map(|room| row(ResourceKind::Room, room, talk.starts_at, talk.ends_at)));
    rows
}

/// A task for the own caseworker that waits.
pub fn task(
    kind: &str,
    person: &Person,
    order: Option<String>,
    talk: Option<String>,
    at: Instant,
    number: usize,
) -> TaskRow {
    TaskRow {
        id: format!("task-{:04}", number + 1),
        kind: kind.to_owned(),
        citizen_id: Some(person.id.to_string()),
        order_id: order,
        appointment_id: talk,
        employee_id: Some(person.own.id().into()),
        due_on: None,
        details: "{}".to_owned(),
        created_at: at.naive_utc(),
        done_at: None,
        done_by: None,
    }
}
