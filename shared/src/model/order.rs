//! The booking order (bookingfrist) and its states.

use super::{Channel, text_enum};
use crate::ids::{CaseId, CitizenId, OrderId, TalkTypeId};
use chrono::NaiveDate;

text_enum! {
    /// Where an order stands (R2).
    OrderStatus {
        /// Waits for the citizen.
        Open = "open",
        /// Met by a talk (INV-3).
        Fulfilled = "fulfilled",
        /// `book_by` passed without a booking.
        Expired = "expired",
        /// Too old to matter.
        Lapsed = "lapsed",
        /// Taken back by the municipality.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What led to an order.
    OrderCause {
        /// The law asks for the talk (R1).
        Due = "due",
        /// The citizen asked for a talk (R22).
        Requested = "requested",
        /// A caseworker issued it by hand.
        Staff = "staff",
    }
}

/// What a citizen must book, and by when. It has two dates (domain.md 1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingOrder {
    /// Its id.
    pub id: OrderId,
    /// Who must book.
    pub citizen: CitizenId,
    /// The case it follows from.
    pub case: CaseId,
    /// What kind of talk.
    pub talk_type: TalkTypeId,
    /// The channels the citizen may choose among.
    pub channels: Vec<Channel>,
    /// The last day to book (Fristdato).
    pub book_by: NaiveDate,
    /// The last day the talk may be held (SidsteAfholdelsesdato).
    pub hold_by: NaiveDate,
    /// Where it stands.
    pub status: OrderStatus,
    /// What led to it.
    pub cause: OrderCause,
}

text_enum! {
    /// When a citizen could come, said when no free time suits; a short list, never free text (principle 5).
    TimeWish {
        /// Om morgenen og formiddagen.
        Mornings = "mornings",
        /// Om eftermiddagen.
        Afternoons = "afternoons",
        /// Later than the last day the talk may be held.
        Later = "later",
        /// In a way that is not offered, e.g. by phone.
        OtherChannel = "other_channel",
        /// With the own caseworker only.
        OwnCaseworker = "own_caseworker",
    }
}
