//! Who may see which citizen.

use super::{PersonView, request, view};
use crate::ids::{CitizenId, EmployeeId};
use crate::seeing::{AccessReason, GuardGround};
use chrono::{DateTime, Utc};

request! {
    /// Opens a citizen of another team until the end of the day. Why is kept, and the citizen can read that somebody looked (R31).
    pub struct NewAccess {
        /// Why.
        pub reason: AccessReason,
        /// The other reason, in 1 to 200 characters; nothing with any of the rest.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
        pub words: Option<String>,
    }

    /// Who alone may see a citizen from now on, beside those who work on the case.
    pub struct ProtectionChange {
        /// Why the citizen is guarded; nothing ends it. A protected address guards by itself.
        #[serde(default)]
        pub ground: Option<GuardGround>,
        /// Who may see them all the same, at most 20.
        #[cfg_attr(feature = "openapi", schema(max_items = 20))]
        pub named: Vec<EmployeeId>,
    }
}

view! {
    /// Until when a citizen of another team is open.
    pub struct AccessView {
        /// The end of the day in Denmark.
        pub until: DateTime<Utc>,
    }

    /// Who alone may see a citizen.
    pub struct ProtectionView {
        /// Their name.
        pub name: String,
        /// Whether the address is protected: then they are guarded whatever is decided here.
        pub protected_address: bool,
        /// Why they are guarded, if somebody decided it.
        pub ground: Option<GuardGround>,
        /// Since when.
        pub since: Option<DateTime<Utc>>,
        /// Who decided it.
        pub by: Option<PersonView>,
        /// Who works on the case, and so sees them anyway.
        pub caseworker: Option<PersonView>,
        /// Who is named, in the order of naming.
        pub named: Vec<PersonView>,
        /// Who can be named, by name.
        pub employees: Vec<PersonView>,
    }

    /// A citizen of another team: no more than whom to ask.
    pub struct OtherCitizen {
        /// Who.
        pub id: CitizenId,
        /// Their name.
        pub name: String,
        /// Who works with them.
        pub caseworker: Option<PersonView>,
    }
}
