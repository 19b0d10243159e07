//! Changes of a case, each with what it does to orders and agreed talks, and when a citizen cannot come.

use super::{StaffTalkView, TalkDecision, request, view};
use crate::ids::{AbsenceId, OrderId, TalkTypeId};
use crate::model::{OrderStatus, Scheme, TalkFate};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What changes in a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum CaseChange {
    /// Raskmelding: the case closes the day after the last day of illness, which may lie ahead.
    Recovery {
        /// The last day of illness.
        last_day: NaiveDate,
    },
    /// The case closes for another reason.
    Close {
        /// The first day without a case; it may lie ahead.
        closed_on: NaiveDate,
    },
    /// Another scheme: the case closes the day before, and another opens; course and caseworker carry on.
    Scheme {
        /// The new scheme.
        scheme: Scheme,
        /// Its first day: today or earlier.
        first_day: NaiveDate,
    },
    /// The citizen has moved to another municipality: the case closes here. Nothing is sent there.
    Moved {
        /// The first day there; it may lie ahead.
        moved_on: NaiveDate,
    },
    /// Announced holiday or absence.
    Absence {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
    /// An announced absence is taken back.
    AbsenceTakenBack {
        /// Which one.
        absence: AbsenceId,
    },
    /// When in the week the citizen cannot come; replaces what was known.
    Hours {
        /// At most 20 stretches; none means that any time will do.
        #[cfg_attr(feature = "openapi", schema(max_items = 20))]
        hours: Vec<WeeklyHours>,
    },
    /// Facts that decide which talks are due; replaces what was known.
    Facts {
        /// The facts.
        facts: CaseFactsView,
    },
}

request! {
    /// Changes a case.
    pub struct NewCaseChange {
        /// What changes.
        pub change: CaseChange,
        /// One decision for each agreed talk that does not fit any more; a proposal needs none.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 50))]
        pub talks: Vec<TalkDecision>,
    }

    /// A stretch of one weekday. Times only, no reason (BEK § 46).
    pub struct WeeklyHours {
        /// Monday is 1, Sunday is 7.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 7))]
        pub weekday: u8,
        /// Minutes after midnight, a multiple of 5.
        #[cfg_attr(feature = "openapi", schema(maximum = 1440, multiple_of = 5))]
        pub from: u16,
        /// Minutes after midnight, a multiple of 5.
        #[cfg_attr(feature = "openapi", schema(maximum = 1440, multiple_of = 5))]
        pub to: u16,
    }

    /// When in the week the citizen cannot come.
    pub struct HoursView {
        /// By weekday and time.
        #[cfg_attr(feature = "openapi", schema(max_items = 20))]
        pub hours: Vec<WeeklyHours>,
    }

    /// What decides which talks are due, beside scheme and first day. No diagnosis.
    #[derive(Default)]
    pub struct CaseFactsView {
        /// Whether the citizen has a job to come back to.
        #[serde(default)]
        pub employed: bool,
        /// How many weeks the citizen is expected to be away.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 260))]
        pub expected_weeks: Option<u16>,
        /// The triage category (visitationskategori), where the rule set has one.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 3))]
        pub category: Option<u8>,
        /// How often they have agreed to talk, in days, once the law leaves it to them.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(minimum = 7, maximum = 366))]
        pub agreed_interval_days: Option<u16>,
        /// Whether the citizen belongs to the share for whom no minimum of talks holds.
        #[serde(default)]
        pub outside_minimum: bool,
        /// Mindre intensiv indsats (LAB § 106): not summoned at all.
        #[serde(default)]
        pub less_intensive: bool,
        /// When the citizen or the employer asked for early follow-up.
        #[serde(default)]
        pub early_follow_up_requested_on: Option<NaiveDate>,
    }
}

view! {
    /// What a change would do, before anything is saved.
    pub struct CaseChangeProposal {
        /// Orders that would not stay as they are; the most urgent first.
        pub orders: Vec<OrderEffect>,
        /// Every agreed talk, by time.
        pub talks: Vec<TalkEffect>,
        /// The day the case would close, if it would.
        pub closes_on: Option<NaiveDate>,
    }

    /// What happens to an order.
    pub struct OrderEffect {
        /// Which one.
        pub order: OrderId,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// The last day to book as it is.
        pub book_by: NaiveDate,
        /// The last day the talk may be held.
        pub hold_by: NaiveDate,
        /// What it would become: `withdrawn`, or `open` with another last day to book.
        pub becomes: OrderStatus,
        /// The new last day to book, if there is one.
        pub new_book_by: Option<NaiveDate>,
    }

    /// What happens to an agreed talk.
    pub struct TalkEffect {
        /// The talk.
        pub talk: StaffTalkView,
        /// Whether somebody must decide about it first.
        pub needs_decision: bool,
        /// What may be decided.
        pub fates: Vec<TalkFate>,
    }

    /// Days on which the citizen is away. Why is not asked.
    pub struct AbsenceView {
        /// Its id.
        pub id: AbsenceId,
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
    }
}
