//! What became of a talk, and correcting it (R26).

use super::{Change, Refusal};
use crate::ids::AppointmentId;
use crate::model::{AppointmentStatus, Channel, Outcome};
use crate::time::Instant;

/// Records what became of a talk once its time has come; said again, it corrects what was said before. An order stays
/// fulfilled whatever the outcome (INV-3).
///
/// # Errors
/// The refusal that explains why not.
pub fn may_record(
    appointment: &AppointmentId,
    status: AppointmentStatus,
    channel: Channel,
    starts_at: Instant,
    outcome: Outcome,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    if now < starts_at {
        return Err(Refusal::NotYet { from: starts_at });
    }
    let fits = match outcome {
        Outcome::Held => true,
        Outcome::NotReached => channel == Channel::Phone,
        Outcome::NoShow => channel != Channel::Phone,
    };
    if !fits {
        return Err(Refusal::OutcomeDoesNotFit);
    }
    let appointment = appointment.clone();
    match status {
        AppointmentStatus::Booked => Ok(vec![Change::End { appointment, status: outcome.status() }]),
        AppointmentStatus::Held | AppointmentStatus::NoShow | AppointmentStatus::NotReached => {
            if status == outcome.status() {
                return Ok(Vec::new());
            }
            Ok(vec![Change::Correct { appointment, status: outcome.status() }])
        }
        AppointmentStatus::CancelledByCitizen | AppointmentStatus::CancelledByOffice | AppointmentStatus::Moved => {
            Err(Refusal::NotBooked)
        }
    }
}
