//! The seals over closed hours of the audit trail, and what it takes to be sure that an hour is closed.

use super::row::{Row, row};
use super::schema::{audit_event, audit_seal, audit_subject};
use super::{ReadTx, StoreError, Tx, dialect};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// The seal over an hour.
    SealRow of audit_seal {
        /// Its number in the municipality, from 1.
        number: i64,
        /// The hour's beginning, UTC.
        hour: NaiveDateTime,
        /// How many rows it has.
        row_count: i64,
        /// The first of them by id.
        first_id: String,
        /// The last of them by id.
        last_id: String,
        /// The hash of the seal before, in hexadecimal; zeros for the first.
        previous: String,
        /// The hash over that and the rows.
        hash: String,
    }
}

/// The newest seal.
pub fn last(tx: &mut ReadTx<'_>) -> Result<Option<SealRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_seal::table
        .filter(audit_seal::municipality_code.eq(municipality))
        .order(audit_seal::number.desc())
        .select(SealRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// All seals, by number.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<SealRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_seal::table
        .filter(audit_seal::municipality_code.eq(municipality))
        .order(audit_seal::number)
        .select(SealRow::COLUMNS)
        .load(connection)?)
}

/// When the first row not before `from` was written.
pub fn next_row(tx: &mut ReadTx<'_>, from: Option<NaiveDateTime>) -> Result<Option<NaiveDateTime>, StoreError> {
    let (municipality, connection) = tx.parts();
    let rows = audit_event::table.filter(audit_event::municipality_code.eq(municipality)).into_boxed();
    let rows = if let Some(from) = from { rows.filter(audit_event::at.ge(from)) } else { rows };
    Ok(rows.order(audit_event::at).select(audit_event::at).first(connection).optional()?)
}

/// A point in the database's own order of transactions: whatever is being written now lies before it.
///
/// # Errors
/// Those of the database.
pub fn horizon(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    let (_, connection) = tx.parts();
    Ok(dialect::place_of_transaction(connection)?)
}

/// Whether everything before that point is over, as this transaction sees it.
///
/// # Errors
/// Those of the database.
pub fn is_over(tx: &mut ReadTx<'_>, horizon: i64) -> Result<bool, StoreError> {
    let (_, connection) = tx.parts();
    Ok(dialect::transactions_over(connection)? >= horizon)
}

/// Waits until no other server seals, until the end of the transaction.
///
/// # Errors
/// `Busy` when another one does not end.
pub fn lock(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let (_, connection) = tx.parts();
    Ok(dialect::lock_sealing(connection)?)
}

/// How many rows are from before that moment.
///
/// # Errors
/// Those of the database.
pub fn count_before(tx: &mut ReadTx<'_>, before: NaiveDateTime) -> Result<i64, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_event::table
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::at.lt(before)))
        .count()
        .get_result(connection)?)
}

/// Deletes the rows from before that moment with those whom they showed; the seals stay. Answers how many rows.
///
/// # Errors
/// Those of the database.
pub fn drop_before(tx: &mut Tx<'_>, before: NaiveDateTime) -> Result<usize, StoreError> {
    let (municipality, connection) = tx.parts();
    let old = audit_event::table
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::at.lt(before)))
        .select(audit_event::id);
    diesel::delete(audit_subject::table)
        .filter(audit_subject::municipality_code.eq(municipality).and(audit_subject::event_id.eq_any(old)))
        .execute(connection)?;
    Ok(diesel::delete(audit_event::table)
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::at.lt(before)))
        .execute(connection)?)
}
