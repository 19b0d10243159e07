//! An order that waits again through no doing of the citizen's.

use crate::holidays::is_working_day;
use crate::model::BookingPolicy;
use crate::time::{Instant, day_of};
use chrono::{Days, NaiveDate};

/// How far a working day is looked for.
const LONGEST_HOLIDAY: usize = 14;

/// The last day to book an order that waits again: as before, or later where that would be shorter notice than the law
/// gives (R2). None when so much notice leaves no day for the talk.
pub fn reopened(book_by: NaiveDate, hold_by: NaiveDate, policy: &BookingPolicy, now: Instant) -> Option<NaiveDate> {
    let today = day_of(now);
    let least = today.checked_add_days(Days::new(policy.min_notice_days.into()))?;
    if book_by >= least {
        let first_bookable = today.checked_add_days(Days::new(policy.lead_days.into()))?;
        return (first_bookable <= hold_by).then_some(book_by);
    }
    notice_after(today, hold_by, policy)
}

/// The last day to book with the full notice after `day`, a working day on which a talk by `hold_by` can still be booked;
/// none when there is no such day.
pub(super) fn notice_after(day: NaiveDate, hold_by: NaiveDate, policy: &BookingPolicy) -> Option<NaiveDate> {
    let least = day.checked_add_days(Days::new(policy.min_notice_days.into()))?;
    let book_by = least.iter_days().take(LONGEST_HOLIDAY).find(|day| is_working_day(*day))?;
    let first_held = book_by.checked_add_days(Days::new(policy.lead_days.into()))?;
    (first_held <= hold_by).then_some(book_by)
}
