//! What a case's course is made of: orders and talks, as they are meant to come about.

use super::scheme::Scheme;
use super::talk_types::{FOLLOW_UP, JOB};
use chrono::NaiveDate;
use shared::model::{AppointmentStatus, Channel, OrderStatus};
use shared::time::Instant;

/// Where a case stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// Waits for the first talk, to which the office has summoned.
    New,
    /// Has an open order.
    MustBook,
    /// Has booked.
    Booked,
    /// Has not booked in time.
    Expired,
    /// Has been, and is not yet to come again.
    Settled,
    /// Is exempt from booking; the office summons.
    Exempt,
    /// Has lost the right to book; the office summons.
    Withdrawn,
    /// Is left in peace.
    Standby,
}

/// When an order was sent, and its two dates.
#[derive(Debug, Clone, Copy)]
pub struct OrderDates {
    pub issued: NaiveDate,
    pub book_by: NaiveDate,
    pub hold_by: NaiveDate,
}

/// What led to a talk.
#[derive(Debug, Clone, Copy)]
pub enum Cause {
    /// The citizen booked for an order; with somebody's help when assisted.
    Order { dates: OrderDates, assisted: bool },
    /// The office chose the time and wrote on that day.
    Summons { sent: NaiveDate },
}

/// A talk that is to be placed.
#[derive(Debug, Clone)]
pub struct PlannedTalk {
    pub talk_type: &'static str,
    pub channel: Channel,
    pub cause: Cause,
    /// The first and the last day on which it may lie.
    pub between: (NaiveDate, NaiveDate),
    /// As near to this as can be, with the own caseworker; anywhere unless told.
    pub near: Option<Instant>,
    /// How often the citizen moves it.
    pub moves: u8,
    pub outcome: AppointmentStatus,
}

/// A step of a course.
#[derive(Debug, Clone)]
pub enum Step {
    Talk(PlannedTalk),
    /// An order that led to no talk.
    Order(OrderDates, OrderStatus),
    /// The caseworker still has to summon.
    ToSummon(NaiveDate),
}

impl Step {
    /// The day on which it begins: steps are told in this order.
    pub fn begins(&self) -> NaiveDate {
        match self {
            Self::Talk(PlannedTalk { cause: Cause::Order { dates, .. }, .. }) | Self::Order(dates, _) => dates.issued,
            Self::Talk(PlannedTalk { cause: Cause::Summons { sent }, .. }) | Self::ToSummon(sent) => *sent,
        }
    }
}

/// What has happened in a case, and what is to come.
#[derive(Debug, Clone)]
pub struct Course {
    pub first_day: NaiveDate,
    pub steps: Vec<Step>,
}

/// The talk type that citizens of a scheme are ordered to book.
pub const fn ordered(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::SicknessBenefit => FOLLOW_UP,
        Scheme::CashBenefitJobReady | Scheme::UnemploymentInsurance => JOB,
    }
}
