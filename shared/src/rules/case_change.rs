//! Changes of a case, and what each does to orders and agreed talks (INV-3): closing, another scheme, absence, facts.

use super::promised::{Decided, Objection, Promised, each_decided, kept_or_gone, on_days};
use super::reopen::notice_after;
use super::{Change, Refusal, reopened};
use crate::holidays::is_working_day;
use crate::model::{AppointmentStatus, BookingOrder, BookingPolicy, OrderCause, OrderStatus, TalkFate, text_enum};
use crate::time::{DAY_MINUTES, GRID_MINUTES, Instant, day_of};
use chrono::{Days, NaiveDate};

/// How far ahead a change may lie, in days.
const MAX_DAYS_AHEAD: u64 = 90;

/// How far back a change may lie, in days.
const MAX_DAYS_BACK: u64 = 366;

/// The longest absence, in days.
const MAX_ABSENCE_DAYS: u64 = 366;

/// The most stretches of a week in which a citizen cannot come.
const MAX_HOURS: usize = 20;

text_enum! {
    /// What makes no sense in a change of a case.
    CaseChangeError {
        /// The day lies before the case began, too far back or too far ahead.
        Day = "case-day",
        /// The absence begins in the past or too far ahead, or ends before it begins or after more than a year.
        Absence = "case-absence",
        /// It is the scheme that the case has, or none that there is.
        Scheme = "case-scheme",
        /// The hours lie outside a day or off the grid, overlap, or are too many.
        Hours = "case-hours",
        /// A fact lies outside its bounds.
        Facts = "case-facts",
    }
}

/// A case, as far as its changes need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseDays {
    /// Its first day.
    pub first_day: NaiveDate,
    /// The first day without it, if it closes or has closed.
    pub closed_on: Option<NaiveDate>,
}

impl CaseDays {
    /// Whether it is closed on that day.
    pub fn is_closed(&self, day: NaiveDate) -> bool {
        self.closed_on.is_some_and(|closed| closed <= day)
    }
}

/// Checks the first day without the case. A day that only lies ahead may be set again: it has not come.
///
/// # Errors
/// Refused when the case is closed.
pub fn check_closing(
    case: &CaseDays,
    closes_on: NaiveDate,
    now: Instant,
) -> Result<Result<(), CaseChangeError>, Refusal> {
    let today = day_of(now);
    if case.is_closed(today) {
        return Err(Refusal::CaseClosed);
    }
    let earliest = today.checked_sub_days(Days::new(MAX_DAYS_BACK)).unwrap_or(today).max(case.first_day);
    let latest = today.checked_add_days(Days::new(MAX_DAYS_AHEAD)).unwrap_or(today);
    Ok(if closes_on > earliest && closes_on <= latest { Ok(()) } else { Err(CaseChangeError::Day) })
}

/// Closes a case on `closes_on`, its first day without: orders whose talk could be held then are withdrawn at once, and
/// each talk from then on is kept or cancelled.
///
/// # Errors
/// Undecided with the talks that need a decision.
pub fn close_case(
    closes_on: NaiveDate,
    orders: &[BookingOrder],
    talks: &[Promised],
    decisions: &[Decided],
    now: Instant,
) -> Result<Vec<Change>, Objection> {
    let today = day_of(now);
    let ends = |order: &&BookingOrder| match order.status {
        OrderStatus::Open => order.hold_by >= closes_on || closes_on <= today,
        OrderStatus::Expired => order.hold_by >= closes_on,
        OrderStatus::Fulfilled | OrderStatus::Lapsed | OrderStatus::Withdrawn => false,
    };
    let mut changes: Vec<Change> = orders.iter().filter(ends).map(withdrawn).collect();
    for (talk, fate) in each_decided(on_days(talks, closes_on, None, now), decisions)? {
        changes.extend(kept_or_gone(talk, fate));
    }
    Ok(changes)
}

/// Checks the days of an absence.
///
/// # Errors
/// When they make no sense.
pub fn check_absence(from: NaiveDate, to: NaiveDate, now: Instant) -> Result<(), CaseChangeError> {
    let today = day_of(now);
    let last = |day: NaiveDate, days| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let sound =
        from >= today && from <= last(today, MAX_ABSENCE_DAYS) && to >= from && to <= last(from, MAX_ABSENCE_DAYS);
    if sound { Ok(()) } else { Err(CaseChangeError::Absence) }
}

/// Days on which a citizen is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Whether the citizen does not book.
    pub barred: bool,
}

/// The citizen is away on these days. An order whose last day to book lies there waits until it has passed, and one
/// that could not be met any more is withdrawn, to be issued anew; each talk on those days is kept or cancelled. `met` are the
/// orders that the talks meet; where the times are found for the citizen (`barred`), none of them waits again.
///
/// # Errors
/// Undecided with the talks that need a decision.
pub fn announce_absence(
    away: &Away,
    (orders, met): (&[BookingOrder], &[BookingOrder]),
    (talks, decisions): (&[Promised], &[Decided]),
    policy: &BookingPolicy,
    now: Instant,
) -> Result<Vec<Change>, Objection> {
    let Away { from, to, barred } = *away;
    let mut changes = Vec::new();
    for order in orders.iter().filter(|order| order.status == OrderStatus::Open) {
        match around(order.book_by, order.hold_by, (from, to), policy, now) {
            Some(book_by) if book_by == order.book_by => {}
            Some(book_by) => changes.push(Change::Postpone { order: order.id.clone(), book_by }),
            None => changes.push(withdrawn(order)),
        }
    }
    for (talk, fate) in each_decided(on_days(talks, from, Some(to), now), decisions)? {
        if fate == TalkFate::Keep {
            changes.extend(kept_or_gone(talk, fate));
            continue;
        }
        let status = AppointmentStatus::CancelledByOffice;
        changes.push(Change::End { appointment: talk.appointment.clone(), status });
        let order = met.iter().find(|order| talk.order.as_ref() == Some(&order.id));
        changes.extend(order.map(|order| {
            let again = reopened(order.book_by, order.hold_by, policy, now)
                .and_then(|book_by| around(book_by, order.hold_by, (from, to), policy, now))
                .filter(|_| !barred);
            match again {
                Some(book_by) => Change::Reopen { order: order.id.clone(), book_by },
                None => withdrawn(order),
            }
        }));
    }
    Ok(changes)
}

/// The last day to book when the citizen is away from `from` to `to`; none when no day is left for the talk. A deadline
/// never falls into the absence: it lies the notice after it, or before it where the talk must be held sooner. Either way
/// it is a working day, and the notice is the law's (R2): where that cannot be, the order is issued anew.
fn around(
    book_by: NaiveDate,
    hold_by: NaiveDate,
    (from, to): (NaiveDate, NaiveDate),
    policy: &BookingPolicy,
    now: Instant,
) -> Option<NaiveDate> {
    let after = |day: NaiveDate, days: u16| day.checked_add_days(Days::new(days.into()));
    let today = day_of(now);
    let (first, notice) = (after(today, policy.lead_days)?, policy.min_notice_days);
    let (before_it, after_it) = (first < from && first <= hold_by, hold_by > to);
    if !before_it && !after_it {
        return None;
    }
    if book_by < from || book_by > to {
        return Some(book_by);
    }
    let before = || {
        let least = after(today, notice)?;
        let days = std::iter::successors(from.pred_opt(), NaiveDate::pred_opt).take_while(|day| *day >= least);
        days.into_iter().find(|day| is_working_day(*day))
    };
    notice_after(to, hold_by, policy).or_else(before)
}

/// Facts change. Where no talk is due by them any more, orders that the law asked for and that wait are withdrawn; what the
/// citizen asked for stays (R22), and so does what a caseworker wants. An agreed talk is a promise and stands. If the citizen
/// is not to be summoned at all (LAB § 106), a caseworker's orders go too, and each agreed talk needs a decision.
///
/// # Errors
/// Undecided with the talks that need a decision.
pub fn change_facts(
    talks_due: bool,
    less_intensive: bool,
    orders: &[BookingOrder],
    talks: &[Promised],
    decisions: &[Decided],
    now: Instant,
) -> Result<Vec<Change>, Objection> {
    let waits = |order: &&BookingOrder| {
        order.status == OrderStatus::Open || order.status == OrderStatus::Expired && order.hold_by >= day_of(now)
    };
    let goes = |order: &&BookingOrder| match order.cause {
        OrderCause::Due => !talks_due,
        OrderCause::Staff => less_intensive,
        OrderCause::Requested => false,
    };
    let mut changes: Vec<Change> = orders.iter().filter(goes).filter(waits).map(withdrawn).collect();
    if less_intensive {
        for (talk, fate) in each_decided(on_days(talks, day_of(now), None, now), decisions)? {
            changes.extend(kept_or_gone(talk, fate));
        }
    }
    Ok(changes)
}

/// Whether one more case may lie outside the minimum of talks: of a scheme's open cases so many percent must have it
/// (75 from July 2026; STAR-reform-QA). `outside` counts that one too.
///
/// # Errors
/// Refused with the numbers.
pub fn within_share(outside: u32, cases: u32, required_percent: u16) -> Result<(), Refusal> {
    let inside = u64::from(cases.saturating_sub(outside)) * 100;
    if inside >= u64::from(cases) * u64::from(required_percent) {
        Ok(())
    } else {
        Err(Refusal::ShareReached { outside, cases, required_percent })
    }
}

/// Checks hours of the week (weekday from Monday = 1, from and to in minutes after midnight).
///
/// # Errors
/// When they make no sense.
pub fn check_hours(hours: &[(u8, u16, u16)]) -> Result<(), CaseChangeError> {
    let on_grid = |minute: u16| minute.is_multiple_of(GRID_MINUTES) && minute <= DAY_MINUTES;
    let sound =
        |(weekday, from, to): &(u8, u16, u16)| (1..=7).contains(weekday) && on_grid(*from) && on_grid(*to) && from < to;
    let mut sorted = hours.to_vec();
    sorted.sort_unstable();
    let overlap = sorted.windows(2).any(|two| match two {
        [(one, _, to), (other, from, _)] => one == other && from < to,
        _ => false,
    });
    if hours.len() <= MAX_HOURS && hours.iter().all(sound) && !overlap { Ok(()) } else { Err(CaseChangeError::Hours) }
}

fn withdrawn(order: &BookingOrder) -> Change {
    Change::SetOrder { order: order.id.clone(), status: OrderStatus::Withdrawn }
}
