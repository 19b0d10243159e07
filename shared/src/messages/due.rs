//! When a message may go, and whether it is still true then.

use crate::holidays::is_working_day;
use crate::model::{MessageChannel, MessageKind, OrderStatus};
use crate::time::{Instant, day_of, instant_at, minute_of};
use chrono::{Days, NaiveDate};

/// The first minute of the day at which messages go to citizens (R18; S:DFDG-huske).
const OPENS: u16 = 9 * 60;
/// The first minute of the evening at which they do not any more.
const CLOSES: u16 = 22 * 60;

/// Whether a message waits for the day. Not the code that somebody waits for on the page, and not what staff read.
pub fn waits_for_day(kind: MessageKind) -> bool {
    kind != MessageKind::ContactCode && !kind.is_staffs()
}

/// The first moment from `at` on at which it may leave: between 9 and 22 in Denmark.
pub fn leave_at(kind: MessageKind, at: Instant) -> Instant {
    let (day, minute) = (day_of(at), minute_of(at));
    if !waits_for_day(kind) || (OPENS..CLOSES).contains(&minute) {
        at
    } else if minute < OPENS {
        instant_at(day, OPENS)
    } else {
        instant_at(day.checked_add_days(Days::new(1)).unwrap_or(day), OPENS)
    }
}

/// When to remind of a talk: by letter a week before, by SMS and e-mail on the working day before (domain.md 11,
/// `notify.before_talk`). None when that has passed at `now`.
pub fn talk_reminder_at(channel: MessageChannel, starts_at: Instant, now: Instant) -> Option<Instant> {
    let day = day_of(starts_at);
    let before = match channel {
        MessageChannel::DigitalPost | MessageChannel::Letter => day.checked_sub_days(Days::new(7)),
        MessageChannel::Sms | MessageChannel::Email => previous_working_day(day),
    };
    at_opening(before, now)
}

/// When to remind of the last day to book: so many working days before it. None when that has passed at `now`.
pub fn order_reminder_at(book_by: NaiveDate, working_days: u16, now: Instant) -> Option<Instant> {
    let before = (0..working_days).try_fold(book_by, |day, _| previous_working_day(day));
    at_opening(before, now)
}

fn at_opening(day: Option<NaiveDate>, now: Instant) -> Option<Instant> {
    day.map(|day| instant_at(day, OPENS)).filter(|at| *at > now)
}

fn previous_working_day(day: NaiveDate) -> Option<NaiveDate> {
    let mut before = day.pred_opt()?;
    while !is_working_day(before) {
        before = before.pred_opt()?;
    }
    Some(before)
}

/// What has become of the talk that a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewsOfTalk {
    /// Whether it is still agreed.
    pub live: bool,
    /// When it begins.
    pub starts_at: Instant,
}

/// What has become of the order that a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewsOfOrder {
    /// Where it stands.
    pub status: OrderStatus,
    /// The last day to book it.
    pub book_by: NaiveDate,
}

/// Whether a message still says the truth at `now`. One that tells of an agreed time needs the talk to stand and not to have
/// begun; one that asks for a booking needs the order to be open. `told_book_by` is the last day that it names.
pub fn still_true(
    kind: MessageKind,
    talk: Option<&NewsOfTalk>,
    order: Option<&NewsOfOrder>,
    told_book_by: Option<NaiveDate>,
    now: Instant,
) -> bool {
    let open = |order: &NewsOfOrder| {
        order.status == OrderStatus::Open
            && order.book_by >= day_of(now)
            && told_book_by.is_none_or(|told| told == order.book_by)
    };
    match kind {
        MessageKind::TalkBooked | MessageKind::TalkSummoned | MessageKind::TalkMoved | MessageKind::TalkReminder => {
            talk.is_some_and(|talk| talk.live && talk.starts_at > now)
        }
        MessageKind::TalkCancelled => talk.is_some_and(|talk| !talk.live),
        MessageKind::OrderCreated | MessageKind::OrderReminder | MessageKind::DeadlineChanged => {
            order.is_some_and(open)
        }
        MessageKind::OrderWithdrawn => order.is_some_and(|order| order.status != OrderStatus::Open),
        _ => true,
    }
}
