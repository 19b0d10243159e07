//! What happened to an appointment, one row each time. Nothing here is changed later.

use super::row::{Row, row};
use super::schema::{appointment, appointment_event};
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// Something that happened.
    AppointmentEventRow of appointment_event {
        /// Its id.
        id: String,
        /// To which appointment.
        appointment_id: String,
        /// `booked`, `moved`, `cancelled_by_citizen`, `cancelled_by_office`, `held`, `no_show`, `not_reached`,
        /// `kept_outside_window`, `block_moved`, `room_changed`, `corrected` or `imported`.
        kind: String,
        /// When, UTC.
        at: NaiveDateTime,
        /// `citizen`, `employee` or `system`.
        actor_kind: String,
        /// Who; none for the system.
        actor_id: Option<String>,
        /// The facts, as JSON.
        details: String,
    }
}

/// What happened to an appointment, from the first.
pub fn of_appointment(tx: &mut ReadTx<'_>, appointment_id: &str) -> Result<Vec<AppointmentEventRow>, StoreError> {
    use appointment_event as event;
    let (municipality, connection) = tx.parts();
    Ok(event::table
        .filter(event::municipality_code.eq(municipality).and(event::appointment_id.eq(appointment_id)))
        .order((event::at, event::id))
        .select(AppointmentEventRow::COLUMNS)
        .load(connection)?)
}

/// What happened to the citizen's appointments, the latest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<AppointmentEventRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let talks = appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::citizen_id.eq(citizen_id)))
        .select(appointment::id);
    Ok(appointment_event::table
        .filter(
            appointment_event::municipality_code.eq(municipality).and(appointment_event::appointment_id.eq_any(talks)),
        )
        .order((appointment_event::at.desc(), appointment_event::id.desc()))
        .select(AppointmentEventRow::COLUMNS)
        .load(connection)?)
}

/// The citizen's talks that somebody decided to keep.
pub fn kept_by_decision(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let talks = appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::citizen_id.eq(citizen_id)))
        .select(appointment::id);
    Ok(appointment_event::table
        .filter(appointment_event::municipality_code.eq(municipality))
        .filter(appointment_event::appointment_id.eq_any(talks).and(appointment_event::kind.eq("kept_by_decision")))
        .select(appointment_event::appointment_id)
        .load(connection)?)
}

/// Everything that happened to any appointment, from the first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<AppointmentEventRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment_event::table
        .filter(appointment_event::municipality_code.eq(municipality))
        .order((appointment_event::at, appointment_event::id))
        .select(AppointmentEventRow::COLUMNS)
        .load(connection)?)
}
