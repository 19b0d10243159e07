//! The dates of an order.

use super::due::{DueReason, DueTalk};
use super::rules::Rules;
use super::span::{earlier, later};
use chrono::NaiveDate;

/// The two dates of an order (domain.md 1.2), and when it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderDates {
    /// The day on which the citizen is told: today.
    pub issue_on: NaiveDate,
    /// The last day to book; an open day.
    pub book_by: NaiveDate,
    /// The last day on which the talk may be held.
    pub hold_by: NaiveDate,
}

/// Where an office is closed longer than this, no open day is looked for.
const LONGEST_CLOSURE: u16 = 60;

/// The dates of an order for a talk that is due; none when it is not time yet, another talk comes first, or the office is
/// closed today.
///
/// `book_by` lies `hold_gap_days` before the last day to hold, on an open day, and never less than `min_notice_days` after
/// today. When that leaves less than half the gap (the talk is overdue, or nearly), the last day to hold follows from
/// `book_by` instead: the notice is the citizen's (R2), the delay the municipality's.
pub fn order_dates(
    due: &DueTalk,
    rules: &Rules,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Option<OrderDates> {
    let gap = u64::from(rules.hold_gap_days);
    // Held before that day, such a talk would not count: the unemployment fund's months are not the municipality's.
    let counts_from = matches!(due.reason, DueReason::First { .. } | DueReason::AtMonth { .. });
    if due.waits || is_closed(today) || (counts_from && today < due.earliest) {
        return None;
    }
    let wanted = open_day(earlier(due.latest, gap), earlier, &is_closed)?;
    let issue_by = open_day(earlier(wanted, rules.usual_notice_days.into()), earlier, &is_closed)?;
    if today < issue_by {
        return None;
    }
    let first = open_day(later(today, rules.min_notice_days.into()), later, &is_closed)?;
    let book_by = wanted.max(first);
    let in_time = later(book_by, gap.div_ceil(2)) <= due.latest;
    let hold_by = if in_time { due.latest } else { later(book_by, gap) };
    Some(OrderDates { issue_on: today, book_by, hold_by })
}

/// The first open day from `day` on, in the direction of `step`.
fn open_day(
    day: NaiveDate,
    step: impl Fn(NaiveDate, u64) -> NaiveDate,
    is_closed: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    (0..LONGEST_CLOSURE).map(|days| step(day, days.into())).find(|day| !is_closed(*day))
}
