//! What a night does with an order that was not booked (R19).

use super::{Change, TaskKind};
use crate::model::{BookingOrder, OrderCause};
use chrono::{Months, NaiveDate};

/// What becomes of the order when a new day begins.
///
/// - `book_by` has passed: it expires, and a person looks at it. One that the citizen asked for (R22) lapses instead:
///   nobody had to book it.
/// - So many months after `book_by` (domain.md 2.3, the three-month lapse of a deadline) one that expired lapses.
pub fn overnight(order: &BookingOrder, lapse_months: u16, today: NaiveDate) -> Vec<Change> {
    if order.book_by >= today {
        return Vec::new();
    }
    let lapses_on = order.book_by.checked_add_months(Months::new(lapse_months.into()));
    if order.cause == OrderCause::Requested || lapses_on.is_some_and(|day| day < today) {
        return order.clone().lapse().map(|order| vec![set(&order)]).unwrap_or_default();
    }
    let expired = order.clone().expire().map(|order| vec![set(&order), Change::Raise(TaskKind::OrderExpired)]);
    expired.unwrap_or_default()
}

fn set(order: &BookingOrder) -> Change {
    Change::SetOrder { order: order.id.clone(), status: order.status }
}
