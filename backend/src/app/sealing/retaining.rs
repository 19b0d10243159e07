//! How long the audit trail is kept (Datatilsynet: for a defined period, then deleted by itself): whole sealed months go,
//! their seals stay.

use super::super::settings::Settings;
use super::super::{App, AppError};
use crate::store::{Scope, audit_seals};
use chrono::{Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime};
use shared::time::Instant;

/// The first moment (UTC) whose rows are kept: a month's beginning.
pub fn kept_from(months: u32, now: Instant) -> NaiveDateTime {
    let month = now.date_naive().with_day(1).unwrap_or_default();
    month.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN).and_time(NaiveTime::MIN)
}

/// Deletes what is older than the municipality keeps it. Answers how many rows. Nothing that is not sealed goes.
///
/// # Errors
/// Those of the database.
pub async fn retain(app: &App, municipality: &Scope) -> Result<usize, AppError> {
    let now = app.clock.now();
    app.db
        .write(municipality, move |tx| {
            let kept_from = kept_from(Settings::load(tx)?.audit.retention_months, now);
            let sealed = audit_seals::last(tx)?.map(|last| last.hour + Duration::hours(1));
            let first_open = audit_seals::next_row(tx, sealed)?;
            if first_open.is_some_and(|at| at < kept_from) {
                return Ok(0);
            }
            Ok(audit_seals::drop_before(tx, kept_from)?)
        })
        .await
}
