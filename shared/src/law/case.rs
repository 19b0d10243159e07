//! What the law looks at: a case and what has happened in it.

use crate::ids::{Scheme, TalkTypeId};
use crate::model::{AppointmentStatus, OrderCause, OrderStatus};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the municipality knows of a case and the law asks about. Never why somebody is ill.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseFacts {
    /// Whether there is an employer (sygedagpengeloven § 13 f asks).
    pub employed: bool,
    /// In how many weeks the citizen is expected back, as the law of that time counts them; unknown when not said.
    pub expected_weeks: Option<u16>,
    /// The triage category (visitationskategori), while the law has any.
    pub category: Option<u8>,
    /// The days between talks that were agreed for the time after the period of the law.
    pub agreed_interval_days: Option<u16>,
    /// Whether the citizen is among those for whom the minimum need not be met (from 1 July 2026, LAB § 31).
    pub outside_minimum: bool,
    /// Mindre intensiv indsats (LAB § 106): no talks.
    pub less_intensive: bool,
    /// The day on which early follow-up was asked for (sygedagpengeloven §§ 7 c, 7 e).
    pub early_follow_up_requested_on: Option<NaiveDate>,
}

/// A case as the law sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCourse {
    /// What it runs under.
    pub scheme: Scheme,
    /// The day it is counted from, e.g. the first day of absence (første fraværsdag).
    pub first_day: NaiveDate,
    /// The first day without it, if it closes or has closed.
    pub closed_on: Option<NaiveDate>,
    /// What is known of it.
    pub facts: CaseFacts,
    /// Announced holiday or absence of the citizen, first and last day.
    pub absences: Vec<(NaiveDate, NaiveDate)>,
}

/// A talk that is or was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkFact {
    /// What kind.
    pub talk_type: TalkTypeId,
    /// The local day.
    pub day: NaiveDate,
    /// What became of it.
    pub status: AppointmentStatus,
}

/// An order that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderFact {
    /// For what kind of talk.
    pub talk_type: TalkTypeId,
    /// Where it stands.
    pub status: OrderStatus,
    /// What led to it.
    pub cause: OrderCause,
    /// The last day to book.
    pub book_by: NaiveDate,
    /// The last day to hold.
    pub hold_by: NaiveDate,
}

/// What has happened in a case, booked talks to come included. The order of the rows does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Its talks.
    pub talks: Vec<TalkFact>,
    /// Its orders.
    pub orders: Vec<OrderFact>,
}
