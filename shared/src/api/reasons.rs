//! Asking a citizen for the reason before a case goes on (R37).

use super::{ContactView, request, view};
use crate::ids::{AppointmentId, OrderId, QuestionId, TalkTypeId};
use crate::model::{MissedReason, ReasonAbout, Scheme};
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// A question to a citizen: why was the talk not booked, or missed?
    pub struct ReasonQuestionView {
        /// Its id.
        pub id: QuestionId,
        /// What it is about.
        pub about: ReasonAbout,
        /// The benefit it matters for.
        pub scheme: Scheme,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// The order that was not met, if it is about one.
        pub order: Option<OrderId>,
        /// The last day it could be booked.
        pub book_by: Option<NaiveDate>,
        /// The talk that was missed, if it is about one.
        pub talk: Option<AppointmentId>,
        /// When that was.
        pub starts_at: Option<DateTime<Utc>>,
        /// When the question was asked.
        pub asked_at: DateTime<Utc>,
        /// The last day to answer; a later answer is kept too.
        pub answer_by: NaiveDate,
        /// The reasons to choose among.
        pub reasons: Vec<MissedReason>,
        /// When it was answered, if it was.
        pub answered_at: Option<DateTime<Utc>>,
        /// What was answered.
        pub reason: Option<MissedReason>,
        /// Whom to call instead.
        pub contact: ContactView,
    }

    /// Whether the citizen has said why, as staff see it.
    pub struct QuestionState {
        /// When the citizen was asked.
        pub asked_at: DateTime<Utc>,
        /// The last day to answer.
        pub answer_by: NaiveDate,
        /// When it was answered, if it was.
        pub answered_at: Option<DateTime<Utc>>,
        /// What was answered.
        pub reason: Option<MissedReason>,
        /// When the question was taken back, because it no longer mattered.
        pub closed_at: Option<DateTime<Utc>>,
        /// Whether the last day to answer has passed without an answer.
        pub overdue: bool,
    }
}

request! {
    /// Why it was.
    pub struct ReasonAnswer {
        /// From the list that the question gives.
        pub reason: MissedReason,
    }
}
