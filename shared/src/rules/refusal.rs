//! A no that explains itself.

use crate::model::{OrderStatus, text_enum};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What the refused person can do instead.
    WayOut {
        /// Choose another time.
        ChooseAnotherTime = "choose_another_time",
        /// Call the own caseworker.
        CallCaseworker = "call_caseworker",
        /// Nothing: what was wanted is already so.
        NothingNeeded = "nothing_needed",
    }
}

/// Why something may not be done, with the dates that decided it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Refusal {
    /// The time is not among those that can be booked (any more).
    SlotTaken,
    /// The order does not offer this channel.
    ChannelNotOffered,
    /// The order waits for nobody: it is fulfilled, lapsed or withdrawn.
    OrderNotOpen {
        /// Where it stands.
        status: OrderStatus,
    },
    /// The last day to book has passed (R19).
    DeadlinePassed {
        /// The last day to book.
        book_by: NaiveDate,
    },
    /// The municipality finds the times for this citizen (R12, R14, R15; INV-6).
    Barred,
    /// It is too late to move the talk (BEK § 17 stk. 2).
    TooLateToMove {
        /// Until when it could be moved.
        until: DateTime<Utc>,
    },
    /// The talk has begun, so it can no longer be cancelled.
    TooLateToCancel {
        /// When it began.
        until: DateTime<Utc>,
    },
    /// The talk is no longer booked: moved, cancelled or held.
    NotBooked,
    /// The municipality chose this time; only the caseworker moves it (R16).
    Summoned,
}

impl Refusal {
    /// The stable code: also the problem's code on the wire and, after `refusal-`, the Fluent key.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SlotTaken => "slot-taken",
            Self::ChannelNotOffered => "channel-not-offered",
            Self::OrderNotOpen { .. } => "order-not-open",
            Self::DeadlinePassed { .. } => "deadline-passed",
            Self::Barred => "barred",
            Self::TooLateToMove { .. } => "too-late-to-move",
            Self::TooLateToCancel { .. } => "too-late-to-cancel",
            Self::NotBooked => "not-booked",
            Self::Summoned => "summoned",
        }
    }

    /// What can be done instead.
    pub const fn way_out(&self) -> WayOut {
        match self {
            Self::SlotTaken | Self::ChannelNotOffered => WayOut::ChooseAnotherTime,
            Self::OrderNotOpen { .. } | Self::NotBooked => WayOut::NothingNeeded,
            Self::DeadlinePassed { .. }
            | Self::Barred
            | Self::TooLateToMove { .. }
            | Self::TooLateToCancel { .. }
            | Self::Summoned => WayOut::CallCaseworker,
        }
    }
}
