//! What programs of the municipality's read: as little as they can do with.

use super::looking::Sight;
use super::machines::{AppointmentsRead, CitizensFind, Machine};
use super::rows::{instant, word};
use super::{App, AppError};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::{ReadTx, citizens, guards};
use serde_json::json;
use shared::api::{FoundCitizen, MachineTalk, MachineTalks};

/// How many talks are shown.
const MOST: usize = 100;

/// A citizen's talks.
///
/// # Errors
/// Not found when there is no such citizen, or a guarded one.
pub async fn talks(app: &App, machine: &Machine<AppointmentsRead>, citizen: String) -> Result<MachineTalks, AppError> {
    app.look(machine, move |tx| {
        let sight = Sight::of("appointment", "-", "integration").showing([&citizen]);
        Ok((of(tx, &citizen)?, sight))
    })
    .await
}

fn of(tx: &mut ReadTx<'_>, citizen: &str) -> Result<MachineTalks, AppError> {
    citizens::get(tx, citizen)?;
    unguarded(tx, citizen)?;
    let rows = appointments::of_citizen(tx, citizen)?;
    let talk = |row: AppointmentRow| {
        Ok(MachineTalk {
            channel: word(&row.channel)?,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            status: word(&row.status)?,
            id: row.id.into(),
        })
    };
    Ok(MachineTalks { appointments: rows.into_iter().take(MOST).map(talk).collect::<Result<_, AppError>>()? })
}

/// Which citizen has this CPR number.
///
/// # Errors
/// Invalid unless it is ten digits; not found when nobody has it, or a guarded citizen.
pub async fn find(app: &App, machine: &Machine<CitizensFind>, cpr: &str) -> Result<FoundCitizen, AppError> {
    if cpr.len() != 10 || !cpr.bytes().all(|sign| sign.is_ascii_digit()) {
        return Err(AppError::invalid("cpr", "10 digits"));
    }
    let municipality = &machine.who.municipality;
    let hash = app.cpr.hash(municipality.as_str(), cpr).map_err(|error| AppError::Internal(error.to_string()))?;
    app.look(machine, move |tx| {
        let found = citizens::by_cpr_hash(tx, &hash)?.id;
        unguarded(tx, &found)?;
        let sight = Sight::search(json!({ "by": "cpr" })).showing([&found]);
        Ok((FoundCitizen { id: found.into() }, sight))
    })
    .await
}

/// Guarded citizens are seen by named employees, and no program is one: it is not even told that they are here.
fn unguarded(tx: &mut ReadTx<'_>, citizen: &str) -> Result<(), AppError> {
    if guards::guarded_of(tx, &[citizen.to_owned()])?.is_empty() { Ok(()) } else { Err(AppError::NotFound) }
}
