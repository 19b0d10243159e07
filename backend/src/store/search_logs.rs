//! What citizens were offered when they looked for times: one row for each order and way of looking (R20).

use super::row::{Row, row};
use super::schema::search_log;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// Looking for times in one way.
    SearchLogRow of search_log {
        /// Its id.
        id: String,
        /// Who looked.
        citizen_id: String,
        /// For which order.
        order_id: String,
        /// `in_person`, `phone` or `video`.
        channel: String,
        /// Whether only the own caseworker's times were wanted.
        own_only: bool,
        /// Whether an interpreter was needed.
        interpreter: bool,
        /// The first look, UTC.
        first_at: NaiveDateTime,
        /// The last one that was written, UTC.
        last_at: NaiveDateTime,
        /// How many were written.
        count: i32,
        /// How many times there were at the last one.
        free: i32,
        /// Of all of them.
        digest: String,
        /// The first of them, as JSON.
        offered: String,
    }
}

/// An order and a way of looking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The order.
    pub order_id: String,
    /// `in_person`, `phone` or `video`.
    pub channel: String,
    /// Whether only the own caseworker's times are wanted.
    pub own_only: bool,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
}

/// What the last look in this way found, if there was one.
pub fn last(tx: &mut ReadTx<'_>, filter: &Filter) -> Result<Option<SearchLogRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(search_log::table
        .filter(search_log::municipality_code.eq(municipality).and(search_log::order_id.eq(&filter.order_id)))
        .filter(search_log::channel.eq(&filter.channel))
        .filter(search_log::own_only.eq(filter.own_only).and(search_log::interpreter.eq(filter.interpreter)))
        .select(SearchLogRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// Counts one more look: what it found takes the place of what the one before found.
///
/// # Errors
/// Those of the database; `Invalid` when somebody else wrote the first look of this kind at the same moment.
pub fn note(tx: &mut Tx<'_>, row: &SearchLogRow) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(search_log::table)
        .filter(search_log::municipality_code.eq(municipality).and(search_log::order_id.eq(&row.order_id)))
        .filter(search_log::channel.eq(&row.channel))
        .filter(search_log::own_only.eq(row.own_only).and(search_log::interpreter.eq(row.interpreter)))
        .filter(search_log::last_at.le(row.last_at))
        .set((
            search_log::last_at.eq(row.last_at),
            search_log::count.eq(search_log::count + 1),
            search_log::free.eq(row.free),
            search_log::digest.eq(&row.digest),
            search_log::offered.eq(&row.offered),
        ))
        .execute(connection)?;
    if changed == 0 { row.insert(tx) } else { Ok(()) }
}

/// Everything that was looked for about an order, from the first look.
pub fn of_order(tx: &mut ReadTx<'_>, order_id: &str) -> Result<Vec<SearchLogRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(search_log::table
        .filter(search_log::municipality_code.eq(municipality).and(search_log::order_id.eq(order_id)))
        .order((search_log::first_at, search_log::id))
        .select(SearchLogRow::COLUMNS)
        .load(connection)?)
}
