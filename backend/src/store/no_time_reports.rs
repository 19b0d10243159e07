//! What citizens were offered when no time suited (R20).

use super::row::{Row, row};
use super::schema::no_time_report;
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// What was offered when a citizen said that no time suits.
    NoTimeReportRow of no_time_report {
        /// Its id.
        id: String,
        /// To whom.
        citizen_id: String,
        /// For which order.
        order_id: String,
        /// When, UTC.
        at: NaiveDateTime,
        /// The free times, as JSON.
        offered: String,
        /// When the citizen could come, as a JSON list.
        wishes: String,
    }
}

/// The reports about an order, from the first.
pub fn of_order(tx: &mut ReadTx<'_>, order_id: &str) -> Result<Vec<NoTimeReportRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(no_time_report::table
        .filter(no_time_report::municipality_code.eq(municipality).and(no_time_report::order_id.eq(order_id)))
        .order((no_time_report::at, no_time_report::id))
        .select(NoTimeReportRow::COLUMNS)
        .load(connection)?)
}
