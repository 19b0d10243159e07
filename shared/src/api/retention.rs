//! How long anything is kept, for the administrator.

use super::{request, view};
use crate::law::Certainty;
use crate::retention::{RetentionRule, RetentionStart, RetentionUnit};
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// The rules, what the next run would do, and what the latest did.
    pub struct RetentionView {
        /// The day for which the counts are.
        pub day: NaiveDate,
        /// Every rule.
        pub rules: Vec<RetentionRuleView>,
        /// The latest runs, the newest first.
        pub runs: Vec<RetentionRunView>,
    }

    /// A rule.
    pub struct RetentionRuleView {
        /// Which.
        pub rule: RetentionRule,
        /// The number that holds.
        pub number: u16,
        /// The number that holds where none is set.
        pub standard: u16,
        /// The smallest that can be set.
        pub least: u16,
        /// The largest.
        pub most: u16,
        /// In what it is counted.
        pub unit: RetentionUnit,
        /// From when.
        pub start: RetentionStart,
        /// Where the number comes from.
        pub source: String,
        /// How sure that is.
        pub certainty: Certainty,
        /// How many rows the next run would take; none where a rule only says what is shown.
        pub due: Option<u32>,
    }

    /// A run.
    pub struct RetentionRunView {
        /// For which day.
        pub day: NaiveDate,
        /// When it ended.
        pub finished_at: DateTime<Utc>,
        /// How many rows each rule took; those that took none are left out.
        pub counts: Vec<RetentionCount>,
        /// For how many citizens it failed.
        pub failed: u32,
    }

    /// What a rule took.
    pub struct RetentionCount {
        /// Which.
        pub rule: RetentionRule,
        /// How many rows; of persons: how many.
        pub rows: u32,
    }
}

request! {
    /// Other numbers. Rules that are left out have their standard again.
    pub struct RetentionChange {
        /// The numbers.
        #[cfg_attr(feature = "openapi", schema(max_items = 9))]
        pub periods: Vec<RetentionPeriod>,
    }

    /// A rule's number.
    pub struct RetentionPeriod {
        /// Which.
        pub rule: RetentionRule,
        /// The number.
        #[cfg_attr(feature = "openapi", schema(maximum = 90))]
        pub number: u16,
    }
}
