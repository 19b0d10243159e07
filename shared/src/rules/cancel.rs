//! May this talk be cancelled by the citizen, and what follows?

use super::{Change, Refusal, TaskKind, reopened};
use crate::ids::{AppointmentId, OrderId};
use crate::model::{AppointmentStatus, BookingPolicy, OrderStatus};
use crate::time::{Instant, day_of};
use chrono::NaiveDate;

/// The order a talk meets, as far as cancelling needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderDates {
    /// Which one.
    pub order: OrderId,
    /// The last day to book.
    pub book_by: NaiveDate,
    /// The last day the talk may be held.
    pub hold_by: NaiveDate,
}

/// What follows for the citizen when a talk is cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterCancelling {
    /// They book another time.
    BookAgain,
    /// They cannot book another time themselves: a person must find it (INV-6).
    FindTime,
    /// No talk is wanted in its place: the case is closed, the citizen is followed without contact (R15), or another order waits.
    Nothing,
}

/// Cancels a talk before it begins. Its order opens again until `book_by`; after that it has expired, and a
/// person gets a task (R8, INV-3). Where a person must find the time anyway, the order is taken back: whoever cannot book
/// is not to be asked why they did not (INV-6, R37). Telling late is better than not telling, so there is no earlier cut-off.
/// `order` is the one this talk fulfils; one that was withdrawn meanwhile must not be opened by this, so leave it out.
///
/// # Errors
/// The refusal that explains why not.
pub fn may_cancel(
    appointment: &AppointmentId,
    status: AppointmentStatus,
    starts_at: Instant,
    order: Option<&OrderDates>,
    then: AfterCancelling,
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
    if then == AfterCancelling::Nothing {
        changes.extend(order.map(gone));
        return Ok(changes);
    }
    if then == AfterCancelling::FindTime {
        changes.extend(order.map(gone));
        changes.push(Change::Raise(TaskKind::CancelledLate));
        return Ok(changes);
    }
    match order {
        Some(dates) if day_of(now) <= dates.book_by => {
            changes.push(Change::SetOrder { order: dates.order.clone(), status: OrderStatus::Open });
        }
        Some(dates) => {
            changes.push(Change::SetOrder { order: dates.order.clone(), status: OrderStatus::Expired });
            changes.push(Change::Raise(TaskKind::CancelledLate));
        }
        None => changes.push(Change::Raise(TaskKind::CancelledLate)),
    }
    Ok(changes)
}

/// Cancels a talk for the office (aflysning), also when its hour has passed. Its order waits again with time enough to
/// book; where that cannot be, or the citizen is barred, a person gets the task to find a time.
/// `order` is the one this talk fulfils, as in [`may_cancel`].
///
/// # Errors
/// Refused when the talk is no longer booked.
pub fn may_cancel_by_office(
    appointment: &AppointmentId,
    status: AppointmentStatus,
    order: Option<&OrderDates>,
    then: AfterCancelling,
    policy: &BookingPolicy,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    if status != AppointmentStatus::Booked {
        return Err(Refusal::NotBooked);
    }
    let mut changes =
        vec![Change::End { appointment: appointment.clone(), status: AppointmentStatus::CancelledByOffice }];
    if then == AfterCancelling::Nothing {
        changes.extend(order.map(gone));
        return Ok(changes);
    }
    let Some(dates) = order else {
        changes.push(Change::Raise(TaskKind::Summon));
        return Ok(changes);
    };
    let (order, barred) = (dates.order.clone(), then == AfterCancelling::FindTime);
    match reopened(dates.book_by, dates.hold_by, policy, now).filter(|_| !barred) {
        Some(book_by) => changes.push(Change::Reopen { order, book_by }),
        None => {
            let status = if barred { OrderStatus::Withdrawn } else { OrderStatus::Expired };
            changes.extend([Change::SetOrder { order, status }, Change::Raise(TaskKind::Summon)]);
        }
    }
    Ok(changes)
}

fn gone(dates: &OrderDates) -> Change {
    Change::SetOrder { order: dates.order.clone(), status: OrderStatus::Withdrawn }
}
