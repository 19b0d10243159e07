//! May this be done, and what does it change? Each rule returns the changes as data, or a refusal that names
//! the rule, the dates that decided and the way out. The server decides by them; the pages explain by them.

mod arrange;
mod bars;
mod book;
mod calling;
mod cancel;
mod case_change;
mod night;
mod order;
mod outcome;
mod promised;
mod publish;
mod rebook;
mod refusal;
mod reopen;
mod video;

pub use arrange::{arrange, needs_reason};
pub use bars::{
    AtStart, BarDays, BarError, BarStep, EndedBy, KnownBar, MAX_BAR_DAYS, WatchedBar, bar_ahead, begin_bar,
    begin_standby, check_bar, due_bars, end_bar, start_bar,
};
pub use book::{Choice, may_book, may_book_order};
pub use calling::{MOST_CALLS, may_try_call};
pub use cancel::{AfterCancelling, OrderDates, may_cancel, may_cancel_by_office};
pub use case_change::{
    Away, CaseChangeError, CaseDays, announce_absence, change_facts, check_absence, check_closing, check_hours,
    close_case, within_share,
};
pub use night::overnight;
pub use order::{OrderError, Standing, by_hand, immediate, may_be_due, may_order, on_request};
pub use outcome::may_record;
pub use promised::{Decided, Objection, Promised};
pub use publish::{
    MAX_REPEAT_WEEKS, MAX_WEEKS_AHEAD, PublishError, WindowShape, check_window, days_of, room_for, stranded,
};
pub use rebook::{may_rebook, move_by, move_by_office, move_channels, rebook, rebook_until};
pub use refusal::{Refusal, WayOut};
pub use reopen::reopened;
pub use video::{VIDEO_OPENS_MINUTES, video_opens};

use crate::ids::{AppointmentId, BarId, OrderId};
use crate::model::{AppointmentStatus, OrderStatus, text_enum};
use crate::slots::Slot;
use chrono::NaiveDate;

text_enum! {
    /// Why somebody of the office must look at a case.
    TaskKind {
        /// The citizen asked to be called.
        CallBack = "call_back",
        /// The citizen cancelled after `book_by` (R8).
        CancelledLate = "cancelled_late",
        /// The talk needs an interpreter.
        Interpreter = "interpreter",
        /// No free time suited the citizen (R20).
        NoSuitableTime = "no_suitable_time",
        /// `book_by` passed without a booking (R19).
        OrderExpired = "order_expired",
        /// A bar ends or is to be looked at again soon.
        ReviewBar = "review_bar",
        /// Standby cannot begin: a talk that is agreed has no decision (INV-6).
        StandbyWaits = "standby_waits",
        /// A talk has passed, and nobody has said what became of it.
        OutcomeMissing = "outcome_missing",
        /// A citizen has said why a talk was not booked or missed (R37).
        ReasonAnswered = "reason_answered",
        /// A citizen has not said in time why a talk was missed (R37).
        ReasonUnanswered = "reason_unanswered",
        /// A letter lies ready to be put into an envelope: nobody reads it in Digital Post.
        LetterToSend = "letter_to_send",
        /// A message could not be sent.
        MessageFailed = "message_failed",
        /// Something happened of which nobody was told.
        MessageMissing = "message_missing",
        /// A time must be found for somebody who does not book (R12).
        Summon = "summon",
        /// Somebody who does not book has asked for a talk (R22).
        TalkRequested = "talk_requested",
    }
}

/// One effect of a permitted act; the caller stores all of them in one transaction, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The appointment ends with this status and lets go of its reservations.
    End {
        /// Which one.
        appointment: AppointmentId,
        /// How it ended.
        status: AppointmentStatus,
    },
    /// A new appointment takes this time.
    Take(Slot),
    /// The order gets this status.
    SetOrder {
        /// Which one.
        order: OrderId,
        /// Its new status.
        status: OrderStatus,
    },
    /// The order waits again, until this day.
    Reopen {
        /// Which one.
        order: OrderId,
        /// The last day to book.
        book_by: NaiveDate,
    },
    /// The order waits on, until another day.
    Postpone {
        /// Which one.
        order: OrderId,
        /// The last day to book.
        book_by: NaiveDate,
    },
    /// The appointment stays, because somebody decided so.
    Keep {
        /// Which one.
        appointment: AppointmentId,
    },
    /// An order that another bar took back: this one answers for it now.
    TakeOver {
        /// Which one.
        order: OrderId,
    },
    /// The bar ends now.
    EndBar {
        /// Which one.
        bar: BarId,
    },
    /// The bar has another last day.
    CutBar {
        /// Which one.
        bar: BarId,
        /// Its last day.
        to: NaiveDate,
    },
    /// What was said of a talk is corrected.
    Correct {
        /// Which one.
        appointment: AppointmentId,
        /// What became of it.
        status: AppointmentStatus,
    },
    /// A person gets a task.
    Raise(TaskKind),
}

#[cfg(test)]
mod tests;
