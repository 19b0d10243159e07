//! How long the audit trail is kept (Datatilsynet: for a defined period, then deleted by itself): whole sealed months go,
//! their seals stay.

use super::super::AppError;
use crate::store::{ReadTx, Tx, audit_seals};
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use shared::retention::{Periods, RetentionRule};

/// The first moment (UTC) whose rows are kept: a month's beginning.
pub fn kept_from(periods: &Periods, today: NaiveDate) -> NaiveDateTime {
    let limit = periods.limit(RetentionRule::AuditTrail, today).unwrap_or(NaiveDate::MIN);
    limit.with_day(1).unwrap_or(limit).and_time(NaiveTime::MIN)
}

/// How many rows are older than that. Nothing that is not sealed goes, and so nothing after it.
///
/// # Errors
/// Those of the database.
pub fn due(tx: &mut ReadTx<'_>, periods: &Periods, today: NaiveDate) -> Result<i64, AppError> {
    let kept_from = kept_from(periods, today);
    Ok(if all_sealed(tx, kept_from)? { audit_seals::count_before(tx, kept_from)? } else { 0 })
}

/// Deletes them. Answers how many.
///
/// # Errors
/// Those of the database.
pub fn retain(tx: &mut Tx<'_>, periods: &Periods, today: NaiveDate) -> Result<usize, AppError> {
    let kept_from = kept_from(periods, today);
    Ok(if all_sealed(tx, kept_from)? { audit_seals::drop_before(tx, kept_from)? } else { 0 })
}

fn all_sealed(tx: &mut ReadTx<'_>, kept_from: NaiveDateTime) -> Result<bool, AppError> {
    let sealed = audit_seals::last(tx)?.map(|last| last.hour + Duration::hours(1));
    Ok(audit_seals::next_row(tx, sealed)?.is_none_or(|open| open >= kept_from))
}
