//! Problems as RFC 9457: a stable code, words in the caller's language, and what to do instead.

use super::{SlotView, view};
use crate::ids::{AppointmentId, CitizenId};
use crate::model::{Channel, Origin};
use crate::rules::{Refusal, WayOut};
use crate::slots::Nearness;
use chrono::{DateTime, Utc};

view! {
    /// A problem answer (`application/problem+json`).
    pub struct Problem {
        /// A URI reference that names the kind of problem: `/problems/` and the code.
        #[serde(rename = "type")]
        pub kind: String,
        /// The HTTP status.
        pub status: u16,
        /// The stable code; `problem-` and the code is the Fluent key of `detail`.
        pub code: String,
        /// What is wrong, in the caller's language.
        pub detail: String,
        /// The field that is wrong, if one is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub field: Option<FieldError>,
        /// The rule that refused, with its dates.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub refusal: Option<Refusal>,
        /// What can be done instead.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub way_out: Option<WayOut>,
        /// Free times near the one that has gone.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub alternatives: Vec<AlternativeView>,
        /// Talks that need a decision first: a change of a window would strand them, or something begins that they do not fit
        /// into.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub stranded: Vec<StrandedTalk>,
        /// Find the log lines of this request by it.
        pub request_id: String,
    }

    /// Which field is wrong, and how.
    pub struct FieldError {
        /// Path of the field in the request.
        pub name: String,
        /// What is wrong with it, for a developer.
        pub reason: String,
    }

    /// A free time and why it is near.
    pub struct AlternativeView {
        /// The time.
        pub slot: SlotView,
        /// In what way it is near.
        pub nearness: Nearness,
    }

    /// A talk that needs a decision before its window can change (INV-2).
    pub struct StrandedTalk {
        /// Which one.
        pub id: AppointmentId,
        /// Whose.
        pub citizen_id: CitizenId,
        /// Their name.
        pub citizen: String,
        /// How.
        pub channel: Channel,
        /// Who chose the time.
        pub origin: Origin,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// End of the talk; by phone of the promise.
        pub ends_at: DateTime<Utc>,
        /// Free times of the caseworker's own that it could be moved to, the nearest first; in a proposal only.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub options: Vec<SlotView>,
    }
}
