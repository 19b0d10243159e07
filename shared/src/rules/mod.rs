//! May this be done, and what does it change? Each rule returns the changes as data, or a refusal that names
//! the rule, the dates that decided and the way out. The server decides by them; the pages explain by them.

mod book;
mod cancel;
mod publish;
mod rebook;
mod refusal;

pub use book::{Bar, BarKind, Choice, may_book, may_book_order};
pub use cancel::{OrderDates, may_cancel};
pub use publish::{MAX_WEEKS_AHEAD, PublishError, WindowShape, check_window, stranded};
pub use rebook::{may_rebook, rebook, rebook_until};
pub use refusal::{Refusal, WayOut};

use crate::ids::{AppointmentId, OrderId};
use crate::model::{AppointmentStatus, OrderStatus, text_enum};
use crate::slots::Slot;

text_enum! {
    /// Why somebody of the office must look at a case.
    TaskKind {
        /// The citizen asked to be called.
        CallBack = "call_back",
        /// The citizen cancelled after `book_by` (R8).
        CancelledLate = "cancelled_late",
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
    /// A person gets a task.
    Raise(TaskKind),
}

#[cfg(test)]
mod tests;
