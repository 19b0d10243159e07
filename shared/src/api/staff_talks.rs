//! What staff do with talks: book with a citizen, summon, move, cancel, record what became of them.

use super::{ChannelView, DayView, InterpreterLanguage, OrderView, request, view};
use crate::ids::{EmployeeId, TalkTypeId};
use crate::model::{CancelReason, Channel, Origin, Outcome, SummonReason, text_enum};
use chrono::{DateTime, NaiveDate, Utc};

text_enum! {
    /// What free times are wanted for.
    StaffPurpose {
        /// Indkald: the caseworker's own free times.
        Summon = "summon",
        /// Book sammen: what the citizen could choose.
        Assist = "assist",
    }
}

text_enum! {
    /// Who cancels.
    CancelledBy {
        /// The citizen called, and we write it down.
        Citizen = "citizen",
        /// The office.
        Office = "office",
    }
}

view! {
    /// A week of free times for the caseworker's picker.
    pub struct StaffSlotsView {
        /// The talk type shown.
        pub talk_type: TalkTypeId,
        /// Every talk type there is for the citizen's benefit.
        pub talk_types: Vec<TalkTypeId>,
        /// The order that a talk would meet, if one waits.
        pub order: Option<OrderView>,
        /// Every channel, and what it has to offer.
        pub channels: Vec<ChannelView>,
        /// The channel the days below are for.
        pub channel: Channel,
        /// The first day that may be booked.
        pub first_day: NaiveDate,
        /// The last day that is looked at.
        pub last_day: NaiveDate,
        /// The Monday of the week shown.
        pub monday: NaiveDate,
        /// The days of the week shown, Monday to Friday, and a weekend day only if it has times.
        pub days: Vec<DayView>,
        /// The first day after the week shown that has a time, if any.
        pub next_day_with_times: Option<NaiveDate>,
    }
}

request! {
    /// A talk that a caseworker agrees, sets or registers.
    pub struct NewTalk {
        /// `assisted`: booked with the citizen; `summoned`; `walk_in`: it has just been held. `self` is refused.
        pub origin: Origin,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// How.
        pub channel: Channel,
        /// With whom; a summons and a walk-in are always one's own.
        pub caseworker: EmployeeId,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// The citizen's number, if not the one on file.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 30))]
        pub phone: Option<String>,
        /// Whether the citizen brings a companion.
        #[serde(default)]
        pub companion: bool,
        /// The interpreter's language, if one is needed.
        #[serde(default)]
        pub interpreter_language: Option<InterpreterLanguage>,
        /// Why somebody is summoned who could have booked.
        #[serde(default)]
        pub reason: Option<SummonReason>,
    }

    /// Moves a talk for the citizen.
    pub struct StaffMove {
        /// How.
        pub channel: Channel,
        /// With whom.
        pub caseworker: EmployeeId,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// The citizen's number, if not the one on file.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 30))]
        pub phone: Option<String>,
    }

    /// Cancels a talk.
    pub struct StaffCancellation {
        /// Who cancels.
        pub by: CancelledBy,
        /// Why, if it is the citizen.
        #[serde(default)]
        pub reason: Option<CancelReason>,
    }

    /// What became of a talk; said again, it corrects what was said before.
    pub struct OutcomeReport {
        /// What became of it.
        pub outcome: Outcome,
    }

    /// Where a video talk is held.
    pub struct VideoLink {
        /// An https address; none takes the municipality's own again.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 500))]
        pub url: Option<String>,
    }
}
