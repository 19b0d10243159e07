//! When a citizen cannot come: announced absences, and hours of the week.

use super::AppError;
use crate::store::{ReadTx, citizen_absences, citizen_hours};
use chrono::NaiveDate;
use shared::api::{AbsenceView, WeeklyHours};
use shared::ids::CitizenId;

/// The absences that have not ended, by their first day.
pub fn absences(tx: &mut ReadTx<'_>, citizen: &CitizenId, today: NaiveDate) -> Result<Vec<AbsenceView>, AppError> {
    let rows = citizen_absences::standing(tx, &[citizen.to_string()])?;
    let ahead = rows.into_iter().filter(|row| row.to_day >= today);
    Ok(ahead.map(|row| AbsenceView { id: row.id.into(), from: row.from_day, to: row.to_day }).collect())
}

/// The hours of the week, by weekday and time.
pub fn hours(tx: &mut ReadTx<'_>, citizen: &CitizenId) -> Result<Vec<WeeklyHours>, AppError> {
    citizen_hours::of_citizen(tx, citizen.as_str())?
        .into_iter()
        .map(|row| {
            Ok(WeeklyHours {
                weekday: row.weekday.try_into()?,
                from: row.from_minute.try_into()?,
                to: row.to_minute.try_into()?,
            })
        })
        .collect()
}
