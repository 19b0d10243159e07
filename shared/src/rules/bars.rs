//! Not booking: what may begin while what stands, what ends what, and what becomes of orders and agreed talks when
//! exemption (BEK § 45), withdrawal (LAB § 35, BEK § 17 stk. 3) or standby (sygedagpengeloven § 13 b stk. 5) begins or ends (R12-R15).

use super::promised::{Decided, Objection, Promised, each_decided, kept_or_gone, on_days};
use super::{Change, Refusal, TaskKind, reopened};
use crate::ids::{AppointmentId, BarId};
use crate::model::{Bar, BarKind, BookingOrder, BookingPolicy, OrderStatus, text_enum};
use crate::time::{Instant, day_of};
use chrono::{Days, NaiveDate};

/// The longest stretch of days between a bar's first day and any other of its days: whoever decides looks again.
pub const MAX_BAR_DAYS: u64 = 366;

/// How many days ahead a bar may be decided.
const MAX_DAYS_AHEAD: u64 = 90;

/// How old a hearing may be when a withdrawal is decided, in days: later the citizen is asked again (K).
const MAX_HEARING_DAYS: u64 = 180;

text_enum! {
    /// What is wrong with the days of a bar.
    BarError {
        /// It begins in the past, or too far ahead.
        From = "bar-from",
        /// It ends before it begins, or after more than a year.
        To = "bar-to",
        /// It is looked at before it begins, after it ended, or after more than a year.
        Review = "bar-review",
        /// The citizen was heard in the future, or too long ago.
        Hearing = "bar-hearing",
    }
}

/// The days of a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarDays {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, if it has one.
    pub to: Option<NaiveDate>,
    /// When somebody looks at it again.
    pub review_on: NaiveDate,
}

/// Checks the days of a bar, and of the hearing before it, if there must be one.
///
/// # Errors
/// The first thing that is wrong with them.
pub fn check_bar(days: &BarDays, hearing_on: Option<NaiveDate>, now: Instant) -> Result<(), BarError> {
    let today = day_of(now);
    let within = |from: NaiveDate, day: NaiveDate, most: u64| {
        day >= from && from.checked_add_days(Days::new(most)).is_some_and(|last| day <= last)
    };
    if !within(today, days.from, MAX_DAYS_AHEAD) {
        return Err(BarError::From);
    }
    if days.to.is_some_and(|to| !within(days.from, to, MAX_BAR_DAYS)) {
        return Err(BarError::To);
    }
    if !within(days.from, days.review_on, MAX_BAR_DAYS) || days.to.is_some_and(|to| days.review_on > to) {
        return Err(BarError::Review);
    }
    if hearing_on.is_some_and(|heard| !within(heard, today, MAX_HEARING_DAYS)) {
        return Err(BarError::Hearing);
    }
    Ok(())
}

/// A bar that is on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBar {
    /// Which one.
    pub id: BarId,
    /// Its kind and days.
    pub bar: Bar,
    /// The orders it took back that still wait for a talk.
    pub taken_back: Vec<BookingOrder>,
}

/// What stands when a bar begins.
#[derive(Debug, Clone, Copy)]
pub struct AtStart<'a> {
    /// The citizen's bars, past ones too.
    pub bars: &'a [KnownBar],
    /// The citizen's orders.
    pub orders: &'a [BookingOrder],
    /// The citizen's agreed talks.
    pub talks: &'a [Promised],
}

/// What a bar that begins does to one whose days it shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meeting {
    /// It may not begin.
    Refused,
    /// It may not begin: the citizen is followed without contact.
    Standby,
    /// It ends the other, and answers for the orders that the other took back.
    TakesOver,
    /// It ends the other, and no order comes again.
    Ends,
}

const fn meeting(begins: BarKind, stands: BarKind) -> Meeting {
    match (begins, stands) {
        (BarKind::Exemption | BarKind::Withdrawal, BarKind::Exemption)
        | (BarKind::Withdrawal, BarKind::Withdrawal)
        | (BarKind::Standby, BarKind::Standby) => Meeting::Refused,
        (BarKind::Exemption | BarKind::Withdrawal, BarKind::Standby) => Meeting::Standby,
        (BarKind::Exemption, BarKind::Withdrawal) => Meeting::TakesOver,
        (BarKind::Standby, BarKind::Exemption | BarKind::Withdrawal) => Meeting::Ends,
    }
}

/// Begins a bar. Orders that wait are taken back; with an exemption or a withdrawal the talk is still to be held, so a
/// person gets the task to summon, and agreed talks stand; with standby there is no task, and each agreed talk on its
/// days needs a decision.
///
/// # Errors
/// Refused when what stands does not allow it; undecided with the talks that need a decision.
pub fn start_bar(
    kind: BarKind,
    days: &BarDays,
    standing: &AtStart<'_>,
    decisions: &[Decided],
    now: Instant,
) -> Result<Vec<Change>, Objection> {
    let today = day_of(now);
    let mut changes = Vec::new();
    for known in standing.bars.iter().filter(|known| meets(&known.bar, days, today)) {
        match meeting(kind, known.bar.kind) {
            Meeting::Refused => {
                return Err(Refusal::AlreadyBarred { from: known.bar.from, to: known.bar.to }.into());
            }
            Meeting::Standby => return Err(Refusal::Standby.into()),
            Meeting::TakesOver => {
                changes.push(ended_by(known, days, today));
                changes.extend(known.taken_back.iter().map(taken_over));
            }
            Meeting::Ends => changes.push(ended_by(known, days, today)),
        }
    }
    let waiting: Vec<Change> =
        standing.orders.iter().filter(|order| is_taken_back(order, days.from, today)).map(withdrawn).collect();
    if kind == BarKind::Standby {
        changes.extend(waiting);
        for (talk, fate) in each_decided(on_days(standing.talks, days.from, days.to, now), decisions)? {
            changes.extend(kept_or_gone(talk, fate));
        }
    } else if !waiting.is_empty() {
        changes.extend(waiting);
        changes.push(Change::Raise(TaskKind::Summon));
    }
    Ok(changes)
}

fn meets(bar: &Bar, days: &BarDays, today: NaiveDate) -> bool {
    !bar.ended && bar.to.is_none_or(|to| to >= days.from.max(today)) && days.to.is_none_or(|to| bar.from <= to)
}

/// A bar that has begun ends the day before the one that ends it begins; any other ends at once.
fn ended_by(known: &KnownBar, days: &BarDays, today: NaiveDate) -> Change {
    let before = days.from.pred_opt().filter(|before| *before >= today && known.bar.from <= *before);
    match before {
        Some(to) => Change::CutBar { bar: known.id.clone(), to },
        None => Change::EndBar { bar: known.id.clone() },
    }
}

/// An order that waits, and whose talk could still be held on a day of the bar; an older one stays history.
fn is_taken_back(order: &BookingOrder, from: NaiveDate, today: NaiveDate) -> bool {
    match order.status {
        OrderStatus::Open => order.hold_by >= from || from <= today,
        OrderStatus::Expired => order.hold_by >= from,
        OrderStatus::Fulfilled | OrderStatus::Lapsed | OrderStatus::Withdrawn => false,
    }
}

fn withdrawn(order: &BookingOrder) -> Change {
    Change::SetOrder { order: order.id.clone(), status: OrderStatus::Withdrawn }
}

fn taken_over(order: &BookingOrder) -> Change {
    Change::TakeOver { order: order.id.clone() }
}

/// How a bar ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndedBy {
    /// The citizen wishes it (BEK § 45 stk. 2): an exemption only.
    Wish,
    /// Somebody of the office decides it.
    Staff,
    /// Its last day has passed.
    Date,
}

/// Ends a bar. What an exemption or a withdrawal took back waits again with time enough to book, or a person finds the
/// time; where another bar stands, that one answers for it. Standby gives nothing again: what is due by then is computed anew.
///
/// # Errors
/// Refused when there is no such bar to end.
pub fn end_bar(
    by: EndedBy,
    kind: BarKind,
    bar: Option<&KnownBar>,
    others: &[KnownBar],
    policy: &BookingPolicy,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let today = day_of(now);
    let none = if kind == BarKind::Exemption { Refusal::NotExempt } else { Refusal::NotBarred };
    let over = |bar: &Bar| bar.to.is_some_and(|to| to < today);
    let known =
        bar.filter(|known| known.bar.kind == kind && !known.bar.ended && over(&known.bar) == (by == EndedBy::Date));
    let (Some(known), true) = (known, by != EndedBy::Wish || kind == BarKind::Exemption) else { return Err(none) };
    let mut changes = vec![Change::EndBar { bar: known.id.clone() }];
    if kind == BarKind::Standby {
        return Ok(changes);
    }
    let other = others.iter().find(|other| other.id != known.id && other.bar.stands_on(today));
    let mut summon = false;
    for order in &known.taken_back {
        match other.map(|other| other.bar.kind) {
            Some(BarKind::Standby) => {}
            Some(BarKind::Exemption | BarKind::Withdrawal) => changes.push(taken_over(order)),
            None => match reopened(order.book_by, order.hold_by, policy, now) {
                Some(book_by) => changes.push(Change::Reopen { order: order.id.clone(), book_by }),
                None => summon = true,
            },
        }
    }
    changes.extend(summon.then_some(Change::Raise(TaskKind::Summon)));
    Ok(changes)
}

/// The first day of an exemption or a withdrawal: orders that came about since the decision are taken back, and a person
/// gets the task to summon.
pub fn begin_bar(orders: &[BookingOrder], now: Instant) -> Vec<Change> {
    let today = day_of(now);
    let mut changes: Vec<Change> =
        orders.iter().filter(|order| is_taken_back(order, today, today)).map(withdrawn).collect();
    if !changes.is_empty() {
        changes.push(Change::Raise(TaskKind::Summon));
    }
    changes
}

/// The bar to come that an order would run into, if its talk may be held as late as `hold_by`: such an order is not issued.
pub fn bar_ahead(bars: &[Bar], hold_by: NaiveDate, today: NaiveDate) -> Option<BarKind> {
    let ahead = bars.iter().filter(|bar| !bar.ended && bar.from > today && bar.from <= hold_by);
    ahead.min_by_key(|bar| bar.from).map(|bar| bar.kind)
}

/// The first day of standby, or a later one: is everything dealt with? Orders that were issued since the decision are
/// taken back; `kept` are the talks that somebody decided to keep.
///
/// # Errors
/// The talks that have no decision: standby cannot begin (INV-6).
pub fn begin_standby(
    orders: &[BookingOrder],
    talks: &[Promised],
    kept: &[AppointmentId],
    to: Option<NaiveDate>,
    now: Instant,
) -> Result<Vec<Change>, Vec<AppointmentId>> {
    let today = day_of(now);
    let undecided: Vec<AppointmentId> = on_days(talks, today, to, now)
        .filter(|talk| !kept.contains(&talk.appointment))
        .map(|talk| talk.appointment.clone())
        .collect();
    if !undecided.is_empty() {
        return Err(undecided);
    }
    Ok(orders.iter().filter(|order| is_taken_back(order, today, today)).map(withdrawn).collect())
}

/// What is to be done about a bar on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarStep {
    /// Its last day has passed: [`end_bar`].
    End,
    /// It stands, and what begins with it is not done ([`begin_bar`], [`begin_standby`]), or it is standby, where nothing
    /// may ever wait.
    Begin,
    /// Somebody must look at it before this day.
    Review(NaiveDate),
}

/// A bar with what the office has been told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedBar {
    /// Which one.
    pub id: BarId,
    /// Its kind and days.
    pub bar: Bar,
    /// When somebody looks at it again.
    pub review_on: Option<NaiveDate>,
    /// The day (of review, or the last one) that somebody has a task for.
    pub raised_for: Option<NaiveDate>,
    /// Whether what begins with it was done.
    pub begun: bool,
}

/// What is due about these bars today, the ends first: a bar that has ended makes way for one that begins. Asked twice,
/// or after some days on which nobody asked, it says what is still to be done.
pub fn due_bars(bars: &[WatchedBar], review_notice_days: u16, today: NaiveDate) -> Vec<(BarId, BarStep)> {
    let (mut ends, mut rest) = (Vec::new(), Vec::new());
    let notice_by = today.checked_add_days(Days::new(review_notice_days.into())).unwrap_or(today);
    for WatchedBar { id, bar, review_on, raised_for, begun } in bars.iter().filter(|known| !known.bar.ended) {
        if bar.to.is_some_and(|to| to < today) {
            ends.push((id.clone(), BarStep::End));
            continue;
        }
        if bar.stands_on(today) && (!begun || bar.kind == BarKind::Standby) {
            rest.push((id.clone(), BarStep::Begin));
        }
        let due = [*review_on, bar.to].into_iter().flatten().filter(|day| *day <= notice_by).max();
        rest.extend(
            due.filter(|day| raised_for.is_none_or(|raised| raised < *day))
                .map(|day| (id.clone(), BarStep::Review(day))),
        );
    }
    ends.extend(rest);
    ends
}
