//! On which days the night's work was done.

use super::row::{Row, row};
use super::schema::nightly_run;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// The night's work of one local day.
    NightlyRunRow of nightly_run {
        /// The day.
        day: NaiveDate,
        /// When it was first begun, UTC.
        started_at: NaiveDateTime,
        /// When nothing of it was left over, UTC.
        finished_at: Option<NaiveDateTime>,
        /// What it did, as JSON.
        counts: String,
    }
}

/// The work of that day, if it was begun.
pub fn of_day(tx: &mut ReadTx<'_>, day: NaiveDate) -> Result<Option<NightlyRunRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(nightly_run::table
        .filter(nightly_run::municipality_code.eq(municipality).and(nightly_run::day.eq(day)))
        .select(NightlyRunRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// The newest day's work that is done.
pub fn last(tx: &mut ReadTx<'_>) -> Result<Option<NightlyRunRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(nightly_run::table
        .filter(nightly_run::municipality_code.eq(municipality).and(nightly_run::finished_at.is_not_null()))
        .order(nightly_run::day.desc())
        .select(NightlyRunRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// Marks a day's work as done. When another server was first, its mark stays.
///
/// # Errors
/// Those of the database.
pub fn finish(tx: &mut Tx<'_>, day: NaiveDate, at: NaiveDateTime, counts: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::update(nightly_run::table)
        .filter(nightly_run::municipality_code.eq(municipality).and(nightly_run::day.eq(day)))
        .filter(nightly_run::finished_at.is_null())
        .set((nightly_run::finished_at.eq(at), nightly_run::counts.eq(counts)))
        .execute(connection)?;
    Ok(())
}
