//! What citizens were offered when no time suited (R20).

use super::row::{Row, row};
use super::schema::search_log;
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// What was offered at one moment.
    SearchLogRow of search_log {
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

/// The first row about an order, if there is one.
pub fn first_of_order(tx: &mut ReadTx<'_>, order_id: &str) -> Result<Option<SearchLogRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(search_log::table
        .filter(search_log::municipality_code.eq(municipality).and(search_log::order_id.eq(order_id)))
        .order((search_log::at, search_log::id))
        .select(SearchLogRow::COLUMNS)
        .first(connection)
        .optional()?)
}
