//! Time that other systems say is taken (R35).

use super::calendars::{ids, kinds};
use super::row::{Row, row};
use super::schema::busy_time;
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use shared::model::Resource;

row! {
    /// A stretch that is taken.
    BusyTimeRow of busy_time {
        /// Its id.
        id: String,
        /// `citizen` or `caseworker`.
        resource_kind: String,
        /// Whose time.
        resource_id: String,
        /// The first instant, UTC.
        from_at: NaiveDateTime,
        /// The first instant after it, UTC.
        to_at: NaiveDateTime,
        /// The system that says so.
        source: String,
    }
}

/// What is taken of these resources in the stretch from `from` up to `to`. One query, however many.
pub fn between(
    tx: &mut ReadTx<'_>,
    resources: &[Resource],
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<BusyTimeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(busy_time::table
        .filter(busy_time::municipality_code.eq(municipality))
        .filter(busy_time::resource_kind.eq_any(kinds(resources)).and(busy_time::resource_id.eq_any(ids(resources))))
        .filter(busy_time::to_at.gt(from).and(busy_time::from_at.lt(to)))
        .select(BusyTimeRow::COLUMNS)
        .load(connection)?)
}
