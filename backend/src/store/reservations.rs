//! Reservations: what an appointment holds of its caseworker, citizen and room. The database refuses overlaps (INV-1).

use super::calendars::{ids, kinds};
use super::row::{Row, row};
use super::schema::reservation;
use super::{ReadTx, StoreError, Tx};
use chrono::{Duration, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use shared::model::Resource;

/// No reservation is longer than this, in minutes; the schema sees to it, so look-ups need not go further back.
pub const LONGEST_MINUTES: i64 = 480;

row! {
    /// What an appointment holds of one resource.
    ReservationRow of reservation {
        /// The appointment.
        appointment_id: String,
        /// `citizen`, `caseworker`, `room` or `interpreter`.
        resource_kind: String,
        /// Which one.
        resource_id: String,
        /// The first instant, UTC.
        from_at: NaiveDateTime,
        /// The first instant after it, UTC.
        to_at: NaiveDateTime,
        /// Whether it holds; the appointment's `live` says the same.
        live: bool,
    }
}

/// The live reservations of these resources that touch the stretch from `from` up to `to`, by time. One query, however
/// many resources.
pub fn live_between(
    tx: &mut ReadTx<'_>,
    resources: &[Resource],
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<ReservationRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(reservation::table
        .filter(reservation::municipality_code.eq(municipality).and(reservation::live))
        .filter(
            reservation::resource_kind.eq_any(kinds(resources)).and(reservation::resource_id.eq_any(ids(resources))),
        )
        .filter(reservation::from_at.gt(from - Duration::minutes(LONGEST_MINUTES)).and(reservation::from_at.lt(to)))
        .filter(reservation::to_at.gt(from))
        .order((reservation::from_at, reservation::resource_id))
        .select(ReservationRow::COLUMNS)
        .load(connection)?)
}

/// Lets go of everything an appointment holds.
pub(super) fn release(tx: &mut Tx<'_>, appointment_id: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::update(reservation::table)
        .filter(reservation::municipality_code.eq(municipality).and(reservation::appointment_id.eq(appointment_id)))
        .set(reservation::live.eq(false))
        .execute(connection)?;
    Ok(())
}
