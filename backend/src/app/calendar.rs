//! A talk as an entry for the citizen's own calendar. Others look into calendars, so it tells when, and that it is with
//! the municipality: never why, with whom or where.

use super::access::CitizenScope;
use super::receipt::own_talk;
use super::rows::{instant, word};
use super::{App, AppError};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::municipalities::{self, MunicipalityRow};
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus, Property};
use shared::ids::AppointmentId;
use shared::model::AppointmentStatus;
use shared::texts::{COMMON, Lang, Texts};
use shared::time::Instant;

/// The talk as iCalendar (RFC 5545); one that was moved as it now stands, so that an old link never brings back an old time.
///
/// # Errors
/// Not found when it is not theirs.
pub async fn entry(
    app: &App,
    scope: &CitizenScope,
    talk: AppointmentId,
    lang: Option<Lang>,
) -> Result<String, AppError> {
    let (citizen, now, lang) = (scope.citizen.clone(), app.clock.now(), lang.unwrap_or(scope.request.lang));
    app.db
        .read(&scope.municipality, move |tx| {
            let asked = own_talk(tx, &citizen, &talk)?;
            let chain = appointments::of_citizen(tx, citizen.as_str())?.into_iter();
            let newest = chain.filter(|row| row.chain_id == asked.chain_id).max_by_key(|row| row.sequence);
            write(&newest.unwrap_or(asked), &municipalities::own(tx)?, now, lang)
        })
        .await
}

fn write(row: &AppointmentRow, municipality: &MunicipalityRow, now: Instant, lang: Lang) -> Result<String, AppError> {
    let status: AppointmentStatus = word(&row.status)?;
    let cancelled = matches!(status, AppointmentStatus::CancelledByCitizen | AppointmentStatus::CancelledByOffice);
    let texts = Texts::new(lang, &[COMMON]);
    let event = Event::new()
        // The same through every move: a calendar replaces the entry that it has. A cancellation comes after all of them.
        .uid(&format!("{}.{}@aftalt", row.chain_id, municipality.code))
        .sequence(u32::try_from(row.sequence)?.saturating_add(cancelled.into()))
        .timestamp(now)
        .starts(instant(row.starts_at))
        .ends(instant(row.ends_at))
        .summary(&texts.format("calendar-title", &[("municipality", &municipality.name)]))
        .location(&texts.get("calendar-place"))
        .class(Class::Private)
        .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .done();
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Aftalt//Aftalt//DA"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    Ok(calendar.push(event).to_string())
}
