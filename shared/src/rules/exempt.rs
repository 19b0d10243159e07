//! Exempting a citizen from booking, and ending that (BEK § 45; R12, R13).

use super::{Change, Refusal, TaskKind, reopened};
use crate::model::{Bar, BarKind, BookingOrder, BookingPolicy, OrderStatus, text_enum};
use crate::time::{Instant, day_of};
use chrono::{Days, NaiveDate};

/// The longest stretch of days between an exemption's first day and any other of its days: whoever decides looks again.
pub const MAX_EXEMPTION_DAYS: u64 = 366;

/// How many days ahead an exemption may be decided.
const MAX_DAYS_AHEAD: u64 = 90;

text_enum! {
    /// What is wrong with the days of an exemption.
    ExemptionError {
        /// It begins in the past, or too far ahead.
        From = "exemption-from",
        /// It ends before it begins, or after more than a year.
        To = "exemption-to",
        /// It is looked at before it begins, after it ended, or after more than a year.
        Review = "exemption-review",
    }
}

/// The days of an exemption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExemptionDays {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, if it has one.
    pub to: Option<NaiveDate>,
    /// When somebody looks at it again.
    pub review_on: NaiveDate,
}

/// Checks the days of an exemption.
///
/// # Errors
/// The first thing that is wrong with them.
pub fn check_exemption(days: &ExemptionDays, now: Instant) -> Result<(), ExemptionError> {
    let today = day_of(now);
    let within = |from: NaiveDate, day: NaiveDate, most: u64| {
        day >= from && from.checked_add_days(Days::new(most)).is_some_and(|last| day <= last)
    };
    if !within(today, days.from, MAX_DAYS_AHEAD) {
        return Err(ExemptionError::From);
    }
    if days.to.is_some_and(|to| !within(days.from, to, MAX_EXEMPTION_DAYS)) {
        return Err(ExemptionError::To);
    }
    if !within(days.from, days.review_on, MAX_EXEMPTION_DAYS) || days.to.is_some_and(|to| days.review_on > to) {
        return Err(ExemptionError::Review);
    }
    Ok(())
}

/// Exempts: orders that wait are taken back, and a person gets the task to summon, for the talk is still to be held.
///
/// # Errors
/// Refused when the citizen is already barred in those days.
pub fn exempt(
    days: &ExemptionDays,
    bars: &[Bar],
    orders: &[BookingOrder],
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let today = day_of(now);
    let meets = |bar: &&Bar| {
        !bar.ended && bar.to.is_none_or(|to| to >= days.from.max(today)) && days.to.is_none_or(|to| bar.from <= to)
    };
    if let Some(bar) = bars.iter().find(meets) {
        return Err(Refusal::AlreadyBarred { from: bar.from, to: bar.to });
    }
    let mut changes: Vec<Change> = orders
        .iter()
        .filter(|order| matches!(order.status, OrderStatus::Open | OrderStatus::Expired) && order.hold_by >= days.from)
        .map(|order| Change::SetOrder { order: order.id.clone(), status: OrderStatus::Withdrawn })
        .collect();
    if !changes.is_empty() {
        changes.push(Change::Raise(TaskKind::Summon));
    }
    Ok(changes)
}

/// Ends an exemption before its time, as the citizen wishes (BEK § 45 stk. 2). The order it took back (`taken_back`,
/// unless a talk meets it by now) waits again, with time enough to book; if there is none, a person looks at it.
///
/// # Errors
/// Refused when no exemption stands.
pub fn end_exemption(
    bar: Option<&Bar>,
    taken_back: &[BookingOrder],
    policy: &BookingPolicy,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let today = day_of(now);
    let stands = |bar: &&Bar| bar.kind == BarKind::Exemption && !bar.ended && bar.to.is_none_or(|to| to >= today);
    if bar.filter(stands).is_none() {
        return Err(Refusal::NotExempt);
    }
    let waits_again = |order: &BookingOrder| match reopened(order.book_by, order.hold_by, policy, now) {
        Some(book_by) => Change::Reopen { order: order.id.clone(), book_by },
        None => Change::Raise(TaskKind::Summon),
    };
    Ok(taken_back.iter().map(waits_again).collect())
}
