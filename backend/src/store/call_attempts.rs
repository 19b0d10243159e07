//! Calls that a citizen did not answer, one row each. Nothing here is changed later.

use super::row::{Row, row};
use super::schema::{appointment, call_attempt};
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A call that nobody answered.
    CallAttemptRow of call_attempt {
        /// Its id.
        id: String,
        /// For which appointment.
        appointment_id: String,
        /// When, UTC.
        at: NaiveDateTime,
        /// Who called.
        employee_id: String,
    }
}

/// The calls for these appointments, from the first. One query, however many appointments.
pub fn of_appointments(tx: &mut ReadTx<'_>, appointments: &[String]) -> Result<Vec<CallAttemptRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(call_attempt::table
        .filter(call_attempt::municipality_code.eq(municipality).and(call_attempt::appointment_id.eq_any(appointments)))
        .order((call_attempt::at, call_attempt::id))
        .select(CallAttemptRow::COLUMNS)
        .load(connection)?)
}

/// The calls for all of the citizen's appointments, from the first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<CallAttemptRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let talks = appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::citizen_id.eq(citizen_id)))
        .select(appointment::id);
    Ok(call_attempt::table
        .filter(call_attempt::municipality_code.eq(municipality).and(call_attempt::appointment_id.eq_any(talks)))
        .order((call_attempt::at, call_attempt::id))
        .select(CallAttemptRow::COLUMNS)
        .load(connection)?)
}
