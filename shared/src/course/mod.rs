//! *Mit forløb*: what has been in a course, what comes, and why (R29); told in [`words`], as a letter is.

mod why;
#[cfg(feature = "fluent")]
mod words;

#[cfg(feature = "fluent")]
pub use words::{COURSE_TEXTS, words};
#[cfg(feature = "fluent")]
pub(crate) use words::{why_source, why_words};

use crate::ids::{AppointmentId, OrderId, Scheme, TalkTypeId};
use crate::law::Decider;
use crate::model::{AppointmentStatus, Channel, Origin, text_enum};
use crate::time::Instant;
use chrono::NaiveDate;

text_enum! {
    /// What comes.
    ComingKind {
        /// An order that waits for the citizen.
        Order = "order",
        /// An order that was not booked in time: a person finds the time.
        LateOrder = "late_order",
        /// An agreed talk.
        Talk = "talk",
        /// A talk that the citizen will be asked to book.
        DueSelf = "due_self",
        /// A talk for which the office will find the time.
        DueOffice = "due_office",
    }
}

text_enum! {
    /// What has been.
    CourseStep {
        /// The first day of the course.
        FirstDay = "first_day",
        /// A talk, whatever became of it.
        Talk = "talk",
        /// An order was not booked in time.
        OrderExpired = "order_expired",
        /// An order was taken back.
        OrderWithdrawn = "order_withdrawn",
        /// The last day to book was moved.
        DeadlineMoved = "deadline_moved",
        /// The citizen was exempted from booking.
        ExemptionBegan = "exemption_began",
        /// That ended.
        ExemptionEnded = "exemption_ended",
        /// The right to book was withdrawn.
        WithdrawalBegan = "withdrawal_began",
        /// That ended.
        WithdrawalEnded = "withdrawal_ended",
        /// Follow-up without contact began.
        StandbyBegan = "standby_began",
        /// That ended.
        StandbyEnded = "standby_ended",
        /// The citizen is well again.
        Recovered = "recovered",
        /// The course ended.
        CaseClosed = "case_closed",
        /// The citizen has moved to another municipality.
        MovedAway = "moved_away",
        /// The benefit is another one.
        SchemeChanged = "scheme_changed",
    }
}

text_enum! {
    /// Why nothing comes.
    NothingDue {
        /// The course has ended.
        Closed = "closed",
        /// The citizen is followed without contact.
        Standby = "standby",
        /// The law asks for no talk in this case.
        NotAsked = "not_asked",
        /// The talks that the law asks for have been held; more are agreed on.
        Agreed = "agreed",
    }
}

text_enum! {
    /// In what a stretch of time is counted.
    SpanUnit {
        /// Days.
        Days = "days",
        /// Weeks of seven days.
        Weeks = "weeks",
        /// Calendar months.
        Months = "months",
    }
}

/// The citizen's course.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseFacts {
    /// The benefit.
    pub scheme: Scheme,
    /// The day from which everything is counted.
    pub first_day: NaiveDate,
    /// Which week of the course this is, or was its last: 1 begins on the first day.
    pub week: u32,
    /// The day it ended, if it did.
    pub closed_on: Option<NaiveDate>,
    /// Whether the citizen does not book: somebody else finds their times.
    pub barred: bool,
    /// What comes, the next first.
    pub coming: Vec<Coming>,
    /// Why nothing comes, if so.
    pub nothing: Option<NothingDue>,
    /// The first day after the period in which the law counts talks, if that lies ahead.
    pub agreed_from: Option<NaiveDate>,
    /// What has been, the latest first; at most 60.
    pub past: Vec<PastStep>,
    /// The caseworker's name.
    pub caseworker: Option<String>,
    /// Orders that the citizen can book now.
    pub bookable: Vec<OrderId>,
    /// Since when the rules in force hold.
    pub rules_from: NaiveDate,
    /// Weeks to complain about a decision.
    pub complaint_weeks: u16,
}

/// Something that comes.
#[derive(Debug, Clone, PartialEq)]
pub struct Coming {
    /// What.
    pub kind: ComingKind,
    /// What kind of talk.
    pub talk_type: TalkTypeId,
    /// By when: the last day to book an order, the day of a talk, the last day of one that is not ordered yet.
    pub day: NaiveDate,
    /// The last day on which an ordered talk may be held.
    pub hold_by: Option<NaiveDate>,
    /// The order.
    pub order: Option<OrderId>,
    /// The day the citizen was told of it.
    pub told_on: Option<NaiveDate>,
    /// The agreed talk.
    pub talk: Option<CourseTalk>,
    /// Why.
    pub why: Option<Why>,
}

/// A talk of the course.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseTalk {
    /// Its id.
    pub id: AppointmentId,
    /// What kind.
    pub talk_type: TalkTypeId,
    /// How.
    pub channel: Channel,
    /// Start of the talk; by phone of the promise.
    pub starts_at: Instant,
    /// End of the talk; by phone of the promise.
    pub ends_at: Instant,
    /// Who chose the time.
    pub origin: Origin,
    /// What became of it.
    pub status: AppointmentStatus,
    /// The day its first time was chosen.
    pub booked_on: NaiveDate,
    /// The days on which it was moved, from the first.
    pub moved_on: Vec<NaiveDate>,
}

/// Why a talk is due, as the page says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// The code of the reason, e.g. `nth`.
    pub code: String,
    /// Where the law says so.
    pub source: String,
    /// The day it is counted from: of the talk before, or of the wish for early follow-up.
    pub since: Option<NaiveDate>,
    /// The days between, or the number of the month.
    pub days: Option<u16>,
    /// Which of the talks that the law counts.
    pub ordinal: Option<u16>,
    /// Of how many, at least.
    pub of: Option<u16>,
    /// The length of the time in which the law counts.
    pub span: Option<u16>,
    /// In what that is counted.
    pub unit: Option<SpanUnit>,
    /// What decided the last day, of the talks that the law counts.
    pub decided: Option<Decider>,
    /// Whether the municipality decided the number, within what the law allows.
    pub own: bool,
}

/// Something that has been.
#[derive(Debug, Clone, PartialEq)]
pub struct PastStep {
    /// What.
    pub step: CourseStep,
    /// The day.
    pub day: NaiveDate,
    /// The day it is about: the last day to book, before it was moved if it was; the last day of an exemption.
    pub about: Option<NaiveDate>,
    /// The new last day to book.
    pub then: Option<NaiveDate>,
    /// The talk.
    pub talk: Option<CourseTalk>,
    /// Why the talk was due.
    pub why: Option<Why>,
    /// The code of why a deadline was moved or an order taken back.
    pub reason: Option<String>,
    /// Who decided it, where a person did.
    pub by: Option<String>,
}
