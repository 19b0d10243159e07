//! Calls that a citizen does not answer (R9): each is written down, and the talk stands until somebody says what became
//! of it.

use super::access::{Staff, WorkCases};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::rows::{instant, word};
use super::talks::held;
use super::week::staff_talk_of;
use super::{App, AppError};
use crate::store::ReadTx;
use crate::store::appointments::AppointmentRow;
use crate::store::call_attempts::{self, CallAttemptRow};
use shared::api::StaffTalkView;
use shared::ids::AppointmentId;
use shared::model::Channel;
use shared::rules::may_try_call;
use shared::time::Instant;
use std::collections::HashMap;

/// Writes down that somebody called and nobody answered.
///
/// # Errors
/// Refused before the talk begins, when it is not by phone, when it is no longer booked, and when enough calls are kept.
pub async fn try_call(
    app: &App,
    scope: &Staff<WorkCases>,
    talk: AppointmentId,
    key: Option<String>,
) -> Result<StaffTalkView, AppError> {
    let call = Call::new(scope.employee.as_str(), "try_call", key, talk.as_str(), &())?;
    let (now, caseworker) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal = caseworker.journal(now);
        let row = held(tx, &talk, &mut Vec::new())?;
        caseworker.see(tx, &row.citizen_id, now)?;
        let tried = call_attempts::of_appointments(tx, std::slice::from_ref(&row.id))?.len();
        may_try_call(word(&row.status)?, word(&row.channel)?, instant(row.starts_at), tried, now)?;
        CallAttemptRow {
            id: new_id(),
            appointment_id: row.id.clone(),
            at: now.naive_utc(),
            employee_id: caseworker.employee.to_string(),
        }
        .insert(tx)?;
        journal.audit(tx, "try_call", "appointment", &row.id, Some(&row.citizen_id))?;
        staff_talk_of(tx, &row)
    })
    .await
}

/// When citizens were called in vain, talk by talk.
pub(super) struct Tried(HashMap<String, Vec<Instant>>);

impl Tried {
    /// Of these talks, in one query; none when no talk is by phone.
    pub(super) fn load<'a>(
        tx: &mut ReadTx<'_>,
        talks: impl IntoIterator<Item = &'a AppointmentRow>,
    ) -> Result<Self, AppError> {
        let by_phone = talks.into_iter().filter(|row| row.channel == Channel::Phone.as_str());
        let ids: Vec<String> = by_phone.map(|row| row.id.clone()).collect();
        if ids.is_empty() {
            return Ok(Self(HashMap::new()));
        }
        Ok(Self::of(&call_attempts::of_appointments(tx, &ids)?))
    }

    /// Of rows that come from the first to the last.
    pub(super) fn of(rows: &[CallAttemptRow]) -> Self {
        let mut tried: HashMap<String, Vec<Instant>> = HashMap::new();
        for row in rows {
            tried.entry(row.appointment_id.clone()).or_default().push(instant(row.at));
        }
        Self(tried)
    }

    /// When it was tried for this talk, from the first.
    pub(super) fn at(&self, talk: &str) -> Vec<Instant> {
        self.0.get(talk).cloned().unwrap_or_default()
    }
}
