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

text_enum! {
    /// A step of an order.
    OrderStep {
        /// It was issued.
        Issued = "issued",
        /// A talk meets it.
        Fulfilled = "fulfilled",
        /// It waits again.
        Reopened = "reopened",
        /// `book_by` passed without a booking.
        Expired = "expired",
        /// It became too old to matter.
        Lapsed = "lapsed",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// It comes from before our time.
        Imported = "imported",
    }
}

impl OrderStatus {
    /// From where an order can come here; from nowhere else. One that has lapsed goes nowhere.
    pub const fn reached_from(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Fulfilled, Self::Withdrawn],
            Self::Fulfilled => &[Self::Open, Self::Expired],
            Self::Expired => &[Self::Open, Self::Fulfilled],
            Self::Lapsed => &[Self::Open, Self::Expired],
            Self::Withdrawn => &[Self::Open, Self::Expired, Self::Fulfilled],
        }
    }
}

/// A step that an order cannot take from where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStep {
    /// Where it stands.
    pub from: OrderStatus,
    /// Where it was to go.
    pub to: OrderStatus,
}

impl std::fmt::Display for InvalidStep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "an order that is {} does not become {}", self.from, self.to)
    }
}

impl std::error::Error for InvalidStep {}

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

impl BookingOrder {
    /// `book_by` has passed while it waited. (One that is met expires only by the cancelling of its talk.)
    ///
    /// # Errors
    /// When it does not wait.
    pub fn expire(self) -> Result<Self, InvalidStep> {
        if self.status == OrderStatus::Open {
            Ok(Self { status: OrderStatus::Expired, ..self })
        } else {
            Err(InvalidStep { from: self.status, to: OrderStatus::Expired })
        }
    }

    /// It no longer matters.
    ///
    /// # Errors
    /// When it cannot from where it stands.
    pub fn lapse(self) -> Result<Self, InvalidStep> {
        self.step_to(OrderStatus::Lapsed)
    }

    /// A talk meets it.
    ///
    /// # Errors
    /// When it cannot from where it stands.
    pub fn fulfil(self) -> Result<Self, InvalidStep> {
        self.step_to(OrderStatus::Fulfilled)
    }

    /// The municipality takes it back.
    ///
    /// # Errors
    /// When it cannot from where it stands.
    pub fn withdraw(self) -> Result<Self, InvalidStep> {
        self.step_to(OrderStatus::Withdrawn)
    }

    fn step_to(self, to: OrderStatus) -> Result<Self, InvalidStep> {
        if to.reached_from().contains(&self.status) {
            Ok(Self { status: to, ..self })
        } else {
            Err(InvalidStep { from: self.status, to })
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows: from; columns: to (open, fulfilled, expired, lapsed, withdrawn).
    #[test]
    fn the_steps_an_order_can_take() {
        let may = |from: OrderStatus| OrderStatus::ALL.iter().map(move |to| to.reached_from().contains(&from));
        let row = |from| may(from).map(|may| if may { 'x' } else { '.' }).collect::<String>();
        assert_eq!(row(OrderStatus::Open), ".xxxx");
        assert_eq!(row(OrderStatus::Fulfilled), "x.x.x");
        assert_eq!(row(OrderStatus::Expired), ".x.xx");
        assert_eq!(row(OrderStatus::Lapsed), ".....");
        assert_eq!(row(OrderStatus::Withdrawn), "x....");
    }
}
