//! An order that waits again through no doing of the citizen's.

use crate::model::BookingPolicy;
use crate::time::{Instant, day_of};
use chrono::{Days, NaiveDate};

/// The last day to book an order that waits again: as before, or later where that would be shorter notice than the law
/// gives (R2), but never after the last day the talk may be held. None when no day is left.
pub fn reopened(book_by: NaiveDate, hold_by: NaiveDate, policy: &BookingPolicy, now: Instant) -> Option<NaiveDate> {
    let in_days = |days: u16| day_of(now).checked_add_days(Days::new(days.into()));
    let first_bookable = in_days(policy.lead_days)?;
    if first_bookable > hold_by {
        return None;
    }
    Some(book_by.max(in_days(policy.min_notice_days)?).min(hold_by))
}
