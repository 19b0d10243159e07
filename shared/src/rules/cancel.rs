//! May this talk be cancelled by the citizen, and what follows?

use super::{Change, Refusal, TaskKind};
use crate::ids::{AppointmentId, OrderId};
use crate::model::{AppointmentStatus, OrderStatus};
use crate::time::{Instant, day_of};
use chrono::NaiveDate;

/// The order a talk meets, as far as cancelling needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderDates {
    /// Which one.
    pub order: OrderId,
    /// The last day to book.
    pub book_by: NaiveDate,
    /// Whether the citizen cannot book another time themselves: then a person must find it (INV-6).
    pub barred: bool,
}

/// Cancels a talk before it begins. Its order opens again until `book_by`; after that it has expired, and a
/// person gets a task (R8, INV-3). Telling late is better than not telling, so there is no earlier cut-off.
/// `order` is the one this talk fulfils; one that was withdrawn meanwhile must not be opened by this, so leave it out.
///
/// # Errors
/// The refusal that explains why not.
pub fn may_cancel(
    appointment: &AppointmentId,
    status: AppointmentStatus,
    starts_at: Instant,
    order: Option<&OrderDates>,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    if status != AppointmentStatus::Booked {
        return Err(Refusal::NotBooked);
    }
    if now >= starts_at {
        return Err(Refusal::TooLateToCancel { until: starts_at });
    }
    let mut changes =
        vec![Change::End { appointment: appointment.clone(), status: AppointmentStatus::CancelledByCitizen }];
    match order {
        Some(dates) if day_of(now) <= dates.book_by => {
            changes.push(Change::SetOrder { order: dates.order.clone(), status: OrderStatus::Open });
            if dates.barred {
                changes.push(Change::Raise(TaskKind::CancelledLate));
            }
        }
        Some(dates) => {
            changes.push(Change::SetOrder { order: dates.order.clone(), status: OrderStatus::Expired });
            changes.push(Change::Raise(TaskKind::CancelledLate));
        }
        None => changes.push(Change::Raise(TaskKind::CancelledLate)),
    }
    Ok(changes)
}
