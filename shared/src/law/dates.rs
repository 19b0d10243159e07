//! The dates of an order.

use super::away::Away;
use super::case::CaseCourse;
use super::due::DueTalk;
use super::reason::DueReason;
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

/// Where an office is closed, or a citizen away, longer than this, no day is looked for: an absence lasts a year at most.
const FURTHEST: u64 = 430;

/// On how many days, at least, a talk can be held after the last day to book.
const DAYS_TO_HOLD: usize = 2;

/// The dates of an order for a talk that is due; none when it is not time yet, another talk comes first, the office is
/// closed or the citizen away today, or the case has closed by the last day to hold.
///
/// `book_by` lies `hold_gap_days` before the last day to hold, on an open day, and never less than `min_notice_days` after
/// today. When that leaves less than half the gap (the talk is overdue, or nearly), the last day to hold follows from
/// `book_by` instead: the notice is the citizen's (R2), the delay the municipality's.
///
/// Neither date lies in an announced absence (K: no summons in holiday). `book_by` comes before it where that leaves the
/// notice, and otherwise the notice after the return. The talk can be held on two days at least, on which the office is
/// open and the citizen at home.
pub fn order_dates(
    due: &DueTalk,
    case: &CaseCourse,
    rules: &Rules,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Option<OrderDates> {
    let away = Away::of(&case.absences);
    let gap = u64::from(rules.hold_gap_days);
    if away.on(today).is_some() {
        return None;
    }
    let usable = |day: NaiveDate| !is_closed(day) && away.on(day).is_none();
    let wanted = first_that(earlier(due.latest, gap), earlier, usable)?;
    if !is_time(due, rules, wanted, &is_closed, today) {
        return None;
    }
    let book_by = bookable_from(wanted.max(later(today, rules.min_notice_days.into())), rules, &away, &is_closed)?;
    let in_time = later(book_by, gap.div_ceil(2)) <= due.latest;
    let wished = if in_time { due.latest } else { later(book_by, gap) };
    let least = (1..=FURTHEST).map(|days| later(book_by, days)).filter(|day| usable(*day)).nth(DAYS_TO_HOLD - 1)?;
    let hold_by = match away.on(wished) {
        _ if wished <= least => least,
        Some((from, _)) => earlier(from, 1),
        None => wished,
    };
    let open = case.closed_on.is_none_or(|closed| hold_by < closed);
    open.then_some(OrderDates { issue_on: today, book_by, hold_by })
}

/// The day by which a person who summons must have found a time for a talk that is due: the law's last day or today, on an
/// open day. None when it is not time yet, as for an order; the citizen's absence does not keep the office from it.
pub fn summon_by(
    due: &DueTalk,
    rules: &Rules,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let wanted = first_that(earlier(due.latest, rules.hold_gap_days.into()), earlier, |day| !is_closed(day))?;
    if !is_time(due, rules, wanted, &is_closed, today) {
        return None;
    }
    let last = due.latest.max(today);
    Some(first_that(last, earlier, |day| !is_closed(day)).filter(|day| *day >= today).unwrap_or(last))
}

/// Whether it is time to order or to summon: `wanted` is the last day to book, if all goes as usual.
fn is_time(
    due: &DueTalk,
    rules: &Rules,
    wanted: NaiveDate,
    is_closed: impl Fn(NaiveDate) -> bool,
    today: NaiveDate,
) -> bool {
    // Held before that day, such a talk would not count: the unemployment fund's months are not the municipality's.
    let counts_from = matches!(due.reason, DueReason::First { .. } | DueReason::AtMonth { .. });
    let early = counts_from && today < due.earliest;
    let issue_by = first_that(earlier(wanted, rules.usual_notice_days.into()), earlier, |day| !is_closed(day));
    !due.waits && !is_closed(today) && !early && issue_by.is_some_and(|issue_by| today >= issue_by)
}

/// The first open day from `day` on, at least the notice after any absence that it lies in.
fn bookable_from(
    day: NaiveDate,
    rules: &Rules,
    away: &Away,
    is_closed: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let mut day = day;
    for _ in 0..FURTHEST {
        day = match away.on(day) {
            Some((_, to)) => later(to, u64::from(rules.min_notice_days).max(1)),
            None if is_closed(day) => later(day, 1),
            None => return Some(day),
        };
    }
    None
}

/// The first day from `day` on that fits, in the direction of `step`.
fn first_that(
    day: NaiveDate,
    step: impl Fn(NaiveDate, u64) -> NaiveDate,
    fits: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    (0..FURTHEST).map(|days| step(day, days)).find(|day| fits(*day))
}
