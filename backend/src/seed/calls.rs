//! Calls that nobody answered, before talks by phone that are over.

use crate::store::appointments::AppointmentRow;
use crate::store::call_attempts::CallAttemptRow;
use chrono::Duration;
use shared::model::{AppointmentStatus, Channel};

/// Of so many who were reached, one did not answer the first call.
const ONE_CALLED_AGAIN_IN: usize = 6;

/// How often somebody was called who was not reached.
const TRIES: i64 = 2;

/// Minutes from one call to the next.
const APART: i64 = 5;

/// The calls for these talks.
pub fn in_vain(talks: &[AppointmentRow]) -> Vec<CallAttemptRow> {
    let by_phone = |status: AppointmentStatus| {
        talks.iter().filter(move |row| row.channel == Channel::Phone.as_str() && row.status == status.as_str())
    };
    let again = by_phone(AppointmentStatus::Held).step_by(ONE_CALLED_AGAIN_IN).flat_map(|row| calls(row, 1));
    by_phone(AppointmentStatus::NotReached).flat_map(|row| calls(row, TRIES)).chain(again).collect()
}

fn calls(row: &AppointmentRow, times: i64) -> impl Iterator<Item = CallAttemptRow> {
    (0..times).map(move |n| CallAttemptRow {
        id: format!("call-{}-{}", row.id, n + 1),
        appointment_id: row.id.clone(),
        at: row.block_from.max(row.starts_at) + Duration::minutes(n * APART),
        employee_id: row.caseworker_id.clone(),
    })
}
