//! What programs of the municipality's may ask.

use super::{request, view};
use crate::ids::{AppointmentId, CitizenId};
use crate::model::{AppointmentStatus, Channel};
use chrono::{DateTime, Utc};

view! {
    /// A token (RFC 6749, section 5.1).
    pub struct MachineToken {
        /// What `Authorization: Bearer` carries.
        pub access_token: String,
        /// `Bearer`.
        pub token_type: String,
        /// For how many seconds it is good.
        pub expires_in: i64,
        /// What may be asked with it, separated by spaces.
        pub scope: String,
    }

    /// A citizen's talks.
    pub struct MachineTalks {
        /// The latest 100, the newest first.
        pub appointments: Vec<MachineTalk>,
    }

    /// A talk: when, how, and what became of it. Nothing of why.
    pub struct MachineTalk {
        /// Its id.
        pub id: AppointmentId,
        /// How it is held.
        pub channel: Channel,
        /// When it begins; by phone, from when the call may come.
        pub starts_at: DateTime<Utc>,
        /// When it ends; by phone, until when the call may come.
        pub ends_at: DateTime<Utc>,
        /// What became of it.
        pub status: AppointmentStatus,
    }

    /// A citizen who was found.
    pub struct FoundCitizen {
        /// Their id here; it stays the same when their CPR number changes.
        pub id: CitizenId,
    }
}

request! {
    /// Whose id is wanted. A CPR number stands in no address, so this is a body.
    pub struct CitizenByCpr {
        /// Ten digits.
        #[cfg_attr(feature = "openapi", schema(min_length = 10, max_length = 10, pattern = "^[0-9]{10}$"))]
        pub cpr: String,
    }
}
