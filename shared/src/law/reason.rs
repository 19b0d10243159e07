//! Why a talk is due.

use super::span::Span;
use crate::model::text_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What decided the last day of one of the talks that the law counts.
    Decider {
        /// The days from one talk to the next.
        Interval = "interval",
        /// That all of them are held before the period ends.
        Period = "period",
        /// That the citizen is away.
        Absence = "absence",
    }
}

/// Why a talk is due. Stored on the order as JSON; the words are Fluent's `due-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DueReason {
    /// The first talk of the case.
    First {
        /// The last day.
        by: NaiveDate,
        /// Counted as this from the case's first day.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        span: Span,
        /// The legal source of the number that decided.
        source: String,
        /// Whether the municipality decided that number, within what the source allows.
        #[serde(default)]
        own: bool,
    },
    /// One of those that the law counts in a period.
    Nth {
        /// Which: 2 is the second.
        ordinal: u16,
        /// Of how many, at least.
        of: u16,
        /// In this, from the case's first day.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        period: Span,
        /// The day of the talk before.
        last: Option<NaiveDate>,
        /// The days between two.
        interval_days: u16,
        /// What decided the last day; not known of orders from before this was kept.
        #[serde(default)]
        decided: Option<Decider>,
        /// The legal source of the number that decided.
        source: String,
        /// Whether the municipality decided how many, within what the source allows.
        #[serde(default)]
        own: bool,
    },
    /// So many days after the talk before.
    Interval {
        /// The day of the talk before.
        last: NaiveDate,
        /// The days between.
        days: u16,
        /// The legal source.
        source: String,
        /// Whether the municipality decided that number, within what the source allows.
        #[serde(default)]
        own: bool,
    },
    /// As municipality and citizen agreed for the time after the period.
    Agreed {
        /// The day of the talk before.
        last: NaiveDate,
        /// The days between.
        days: u16,
        /// The legal source.
        source: String,
    },
    /// Early follow-up was asked for.
    EarlyFollowUp {
        /// The day it was asked for.
        requested_on: NaiveDate,
        /// Within so many days.
        days: u16,
        /// The legal source.
        source: String,
    },
    /// The talk of a certain month.
    AtMonth {
        /// Which month of the case.
        month: u16,
        /// The legal source.
        source: String,
    },
    /// The citizen asked for a talk (R22).
    Requested {
        /// The legal source.
        source: String,
    },
    /// A caseworker wants it.
    ByStaff {
        /// The legal source.
        source: String,
    },
    /// To be booked at once (straksbooking).
    Immediate {
        /// The legal source.
        source: String,
    },
}

impl DueReason {
    /// The word it has in the JSON and in Fluent keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::First { .. } => "first",
            Self::Nth { .. } => "nth",
            Self::Interval { .. } => "interval",
            Self::Agreed { .. } => "agreed",
            Self::EarlyFollowUp { .. } => "early_follow_up",
            Self::AtMonth { .. } => "at_month",
            Self::Requested { .. } => "requested",
            Self::ByStaff { .. } => "by_staff",
            Self::Immediate { .. } => "immediate",
        }
    }

    /// The legal source of the number that decided.
    pub fn source(&self) -> &str {
        match self {
            Self::First { source, .. }
            | Self::Nth { source, .. }
            | Self::Interval { source, .. }
            | Self::Agreed { source, .. }
            | Self::EarlyFollowUp { source, .. }
            | Self::AtMonth { source, .. }
            | Self::Requested { source }
            | Self::ByStaff { source }
            | Self::Immediate { source } => source,
        }
    }
}
