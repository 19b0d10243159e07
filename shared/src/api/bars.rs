//! Not booking: withdrawal and standby, how each begins and ends, and the decision that the citizen gets.

use super::{ContactView, PersonView, request, view};
use crate::ids::AppointmentId;
use crate::model::{TalkFate, WithdrawalGround};
use crate::texts::Lang;
use chrono::NaiveDate;

request! {
    /// What happens to one agreed talk.
    pub struct TalkDecision {
        /// Which one.
        pub talk: AppointmentId,
        /// What happens to it.
        pub fate: TalkFate,
    }

    /// Withdraws the right to book (fratagelse): a decision with reasons, after a hearing (LAB § 35, BEK § 17 stk. 3, R14).
    pub struct NewWithdrawal {
        /// Why, from the list.
        pub ground: WithdrawalGround,
        /// The reasons in words, as the citizen will read them. No diagnosis.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
        pub reasons: String,
        /// The day the citizen was heard: today or earlier (forvaltningsloven § 19).
        pub hearing_on: NaiveDate,
        /// The first day: today or later.
        pub from: NaiveDate,
        /// The last day; none means until further notice.
        #[serde(default)]
        pub to: Option<NaiveDate>,
        /// When somebody looks at it again.
        pub review_on: NaiveDate,
    }

    /// Follows a citizen without contact (sygedagpengeloven § 13 b stk. 5, R15). The citizen chose it; no diagnosis is stored.
    pub struct NewStandby {
        /// The first day: today or later.
        pub from: NaiveDate,
        /// The last day; none means until further notice.
        #[serde(default)]
        pub to: Option<NaiveDate>,
        /// When somebody looks at it again.
        pub review_on: NaiveDate,
        /// One decision for each talk on these days; a proposal needs none.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 50))]
        pub talks: Vec<TalkDecision>,
    }
}

view! {
    /// The decision that withdraws the right to book, as the citizen got it.
    pub struct WithdrawalDecisionView {
        /// The ground, from the list.
        pub ground: WithdrawalGround,
        /// The day the citizen was heard.
        pub hearing_on: NaiveDate,
        /// The day it was decided.
        pub decided_on: NaiveDate,
        /// Who decided.
        pub decided_by: PersonView,
        /// The first day.
        pub from: NaiveDate,
        /// The last day, if it has one.
        pub to: Option<NaiveDate>,
        /// The last day to complain.
        pub complain_by: NaiveDate,
        /// The day it was ended before its time, if it was.
        pub ended_on: Option<NaiveDate>,
        /// The letter word for word, as it was decided: reasons, hearing and complaint guidance. An empty line parts its
        /// paragraphs; the first is the heading.
        pub text: String,
        /// The language of the letter.
        pub lang: Lang,
        /// Whom to call.
        pub contact: ContactView,
    }
}
