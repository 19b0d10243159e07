//! When a citizen cannot come: announced absences, and hours of the week (BEK § 46). Times only, never why.

use super::access::CitizenScope;
use super::facts::newest_case;
use super::idempotency::{Call, once};
use super::taking::hold;
use super::{App, AppError, case_changes};
use crate::store::citizen_hours::CitizenHoursRow;
use crate::store::{ReadTx, Tx, Whom, citizen_absences, citizen_hours};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::json;
use shared::api::{AbsenceView, HoursView, WeeklyHours};
use shared::ids::CitizenId;
use shared::model::{Resource, Window};
use shared::rules::{CaseChangeError, check_hours};
use shared::slots::{Taken, TakenCause};
use shared::time::{Interval, day_of, instant_at};
use std::collections::{BTreeSet, HashMap};

/// The absences that have not ended, by their first day.
pub fn absences(tx: &mut ReadTx<'_>, citizen: &CitizenId, today: NaiveDate) -> Result<Vec<AbsenceView>, AppError> {
    let rows = citizen_absences::standing(tx, Whom::These(&[citizen.to_string()]))?;
    let ahead = rows.into_iter().filter(|row| row.to_day >= today);
    Ok(ahead.map(|row| AbsenceView { id: row.id.into(), from: row.from_day, to: row.to_day }).collect())
}

/// The hours of the week, by weekday and time.
pub fn hours(tx: &mut ReadTx<'_>, citizen: &CitizenId) -> Result<Vec<WeeklyHours>, AppError> {
    let hours = |row: CitizenHoursRow| {
        Ok(WeeklyHours {
            weekday: row.weekday.try_into()?,
            from: row.from_minute.try_into()?,
            to: row.to_minute.try_into()?,
        })
    };
    citizen_hours::of_citizen(tx, citizen.as_str())?.into_iter().map(hours).collect()
}

/// Whether the hours make sense.
///
/// # Errors
/// Invalid, naming the field.
pub fn check(hours: &[WeeklyHours], field: &'static str) -> Result<(), AppError> {
    let all: Vec<(u8, u16, u16)> = hours.iter().map(|hours| (hours.weekday, hours.from, hours.to)).collect();
    check_hours(&all).map_err(|error: CaseChangeError| AppError::Invalid {
        code: error.as_str(),
        field,
        reason: error.to_string(),
    })
}

/// Puts them in the place of what was known.
pub fn store(tx: &mut Tx<'_>, citizen: &CitizenId, hours: &[WeeklyHours]) -> Result<(), AppError> {
    let row = |hours: &WeeklyHours| CitizenHoursRow {
        citizen_id: citizen.to_string(),
        weekday: hours.weekday.into(),
        from_minute: hours.from.into(),
        to_minute: hours.to.into(),
    };
    Ok(citizen_hours::replace(tx, citizen.as_str(), &hours.iter().map(row).collect::<Vec<_>>())?)
}

/// The citizen's own.
///
/// # Errors
/// Those of the store.
pub async fn show_own(app: &App, scope: &CitizenScope) -> Result<HoursView, AppError> {
    let citizen = scope.citizen.clone();
    app.db.read(&scope.municipality, move |tx| Ok(HoursView { hours: hours(tx, &citizen)? })).await
}

/// The citizen says when they cannot come.
///
/// # Errors
/// Invalid when the hours make no sense.
pub async fn change_own(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: HoursView,
) -> Result<HoursView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "change_hours", key, "", &body)?;
    check(&body.hours, "hours")?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        hold(tx, &[Resource::citizen(&who.citizen)])?;
        let case = newest_case(tx, &who.citizen, day_of(now))?;
        store(tx, &who.citizen, &body.hours)?;
        let journal = who.journal(now);
        case_changes::event(tx, &journal, &case.id, "hours_changed", None, &json!({}))?;
        journal.audit(tx, "hours_changed", "case_file", &case.id, Some(who.citizen.as_str()))?;
        Ok(HoursView { hours: hours(tx, &who.citizen)? })
    })
    .await
}

/// The days on which these citizens are away, as the engine sees them.
pub fn away(tx: &mut ReadTx<'_>, citizens: &[CitizenId]) -> Result<Vec<Taken>, AppError> {
    let ids: Vec<String> = citizens.iter().map(ToString::to_string).collect();
    let taken = citizen_absences::standing(tx, Whom::These(&ids))?.into_iter().map(|row| Taken {
        resource: Resource::citizen(&row.citizen_id.into()),
        at: Interval {
            from: instant_at(row.from_day, 0),
            to: instant_at(row.to_day.checked_add_days(Days::new(1)).unwrap_or(row.to_day), 0),
        },
        cause: TakenCause::CitizenAway,
    });
    Ok(taken.collect())
}

/// The hours in which the citizen cannot come on the days of these windows: whoever chooses for them keeps out of them.
pub fn not_then(tx: &mut ReadTx<'_>, citizen: &CitizenId, windows: &[Window]) -> Result<Vec<Taken>, AppError> {
    let hours = hours(tx, citizen)?;
    let days: BTreeSet<NaiveDate> = windows.iter().map(|window| window.day).collect();
    let on = |day: &NaiveDate| {
        let (day, weekday) = (*day, day.weekday().number_from_monday());
        hours.iter().filter(move |hours| u32::from(hours.weekday) == weekday).map(move |hours| Taken {
            resource: Resource::citizen(citizen),
            at: Interval { from: instant_at(day, hours.from), to: instant_at(day, hours.to) },
            cause: TakenCause::CitizenHours,
        })
    };
    Ok(days.iter().flat_map(on).collect())
}

/// The days on which these citizens are away, past ones too, as the law sees them.
pub fn away_days(
    tx: &mut ReadTx<'_>,
    whom: Whom<'_>,
) -> Result<HashMap<String, Vec<(NaiveDate, NaiveDate)>>, AppError> {
    let mut found: HashMap<String, Vec<_>> = HashMap::new();
    for row in citizen_absences::standing(tx, whom)? {
        found.entry(row.citizen_id).or_default().push((row.from_day, row.to_day));
    }
    Ok(found)
}
