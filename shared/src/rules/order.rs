//! Orders that a person issues, or asks for.

use super::Refusal;
use crate::holidays::working_days_after;
use crate::law::{OrderDates, Rules};
use crate::model::{Bar, BarKind, text_enum};
use crate::time::{Instant, day_of};
use chrono::{Days, NaiveDate};

/// Days between the wish for a talk and the last day to book it: nobody has to, so there is time (K).
const DAYS_TO_BOOK_A_WISH: u64 = 28;

/// How far ahead a talk may be ordered by hand, in days (K: half a year).
const MAX_DAYS_AHEAD: u64 = 183;

/// How far an office is looked at for an open day.
const LONGEST_CLOSURE: u64 = 60;

text_enum! {
    /// What is wrong with an order by hand.
    OrderError {
        /// The last day leaves less notice than the law gives, lies too far ahead, or comes when the case has closed.
        HoldBy = "order-hold-by",
        /// The office is closed for so long that no day can be found.
        Closed = "order-closed",
    }
}

/// What stands in the way of an order for one kind of talk.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Whether the case is closed.
    pub closed: bool,
    /// The last day to book of an open order of this kind.
    pub open: Option<NaiveDate>,
    /// When a talk of this kind begins or began of which nobody has said what became of it.
    pub talk: Option<Instant>,
}

/// Whether an order may be issued now (R3, INV-6).
///
/// # Errors
/// The refusal that explains why not.
pub fn may_order(standing: &Standing, bars: &[Bar], now: Instant) -> Result<(), Refusal> {
    if standing.closed {
        return Err(Refusal::CaseClosed);
    }
    let today = day_of(now);
    match bars.iter().find(|bar| bar.stands_on(today)).map(|bar| bar.kind) {
        Some(BarKind::Standby) => return Err(Refusal::Standby),
        Some(BarKind::Exemption | BarKind::Withdrawal) => return Err(Refusal::Barred),
        None => {}
    }
    may_be_due(standing)
}

/// The same without asking whether the citizen books themselves.
///
/// # Errors
/// The refusal that explains why not.
pub fn may_be_due(standing: &Standing) -> Result<(), Refusal> {
    if standing.closed {
        return Err(Refusal::CaseClosed);
    }
    if let Some(book_by) = standing.open {
        return Err(Refusal::OrderWaits { book_by });
    }
    standing.talk.map_or(Ok(()), |starts_at| Err(Refusal::TalkToCome { starts_at }))
}

/// The dates of an immediate booking (straksbooking, R2): book today, hold within so many working days.
///
/// # Errors
/// When the office is closed for too long.
pub fn immediate(
    rules: &Rules,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Result<OrderDates, OrderError> {
    let hold_by = working_days_after(today, rules.immediate_hold_working_days, is_closed).ok_or(OrderError::Closed)?;
    Ok(OrderDates { issue_on: today, book_by: today, hold_by })
}

/// The dates of an order by hand: the usual notice, or as much as the wished last day leaves, but never less than the law
/// gives.
///
/// # Errors
/// What is wrong with the wished last day.
pub fn by_hand(
    rules: &Rules,
    hold_by: Option<NaiveDate>,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Result<OrderDates, OrderError> {
    let first = open_from(later(today, rules.min_notice_days), &is_closed).ok_or(OrderError::Closed)?;
    let usual = open_from(later(today, rules.usual_notice_days.max(rules.min_notice_days)), &is_closed);
    let usual = usual.ok_or(OrderError::Closed)?;
    let Some(hold_by) = hold_by else {
        return Ok(OrderDates { issue_on: today, book_by: usual, hold_by: later(usual, rules.hold_gap_days) });
    };
    let furthest = today.checked_add_days(Days::new(MAX_DAYS_AHEAD)).unwrap_or(today);
    if hold_by <= first || hold_by > furthest {
        return Err(OrderError::HoldBy);
    }
    let gap = hold_by.checked_sub_days(Days::new(rules.hold_gap_days.into())).unwrap_or(first);
    let book_by = open_until(gap.max(first), first, &is_closed);
    Ok(OrderDates { issue_on: today, book_by, hold_by })
}

/// The dates of a talk that the citizen asked for (R22). Where the case closes before, on the day `closed_on`, the talk is
/// held before that, and booked half of the days that are left before: nobody has to, so it is no notice of the law's.
///
/// # Errors
/// When the office, or the case, is closed too soon.
pub fn on_request(
    rules: &Rules,
    closed_on: Option<NaiveDate>,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Result<OrderDates, OrderError> {
    let day = today.checked_add_days(Days::new(DAYS_TO_BOOK_A_WISH)).ok_or(OrderError::Closed)?;
    let book_by = open_from(day, &is_closed).ok_or(OrderError::Closed)?;
    let hold_by = later(book_by, rules.hold_gap_days);
    let Some(last) = closed_on.and_then(|closed| closed.pred_opt()).filter(|last| *last < hold_by) else {
        return Ok(OrderDates { issue_on: today, book_by, hold_by });
    };
    let left = u64::try_from((last - today).num_days()).map_err(|_| OrderError::HoldBy)?;
    let half = today.checked_add_days(Days::new(left / 2)).unwrap_or(today);
    let book_by = open_until(half.min(book_by), today, &is_closed);
    if book_by > today { Ok(OrderDates { issue_on: today, book_by, hold_by: last }) } else { Err(OrderError::HoldBy) }
}

fn later(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

fn open_from(day: NaiveDate, is_closed: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let days = (0..LONGEST_CLOSURE).filter_map(|days| day.checked_add_days(Days::new(days)));
    days.into_iter().find(|day| !is_closed(*day))
}

/// `day`, or the last open one before it that is not before `first`, which is open.
fn open_until(day: NaiveDate, first: NaiveDate, is_closed: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let mut day = day;
    while day > first && is_closed(day) {
        day = day.pred_opt().unwrap_or(first);
    }
    day
}
