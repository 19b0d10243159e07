//! Who is signed in.

use super::{MunicipalityView, OfficeView, view};
use crate::access::Role;
use crate::ids::{EmployeeId, SessionId};
use crate::model::text_enum;
use chrono::{DateTime, Utc};

text_enum! {
    /// Which of the two bundles the person belongs in.
    ActorKind {
        /// A citizen.
        Citizen = "citizen",
        /// A member of staff.
        Employee = "employee",
    }
}

view! {
    /// The signed-in person and the frame of the page.
    pub struct SessionView {
        /// Citizen or staff.
        pub kind: ActorKind,
        /// The employee, if it is one.
        pub employee_id: Option<EmployeeId>,
        /// What the employee is to the municipality; a citizen has none.
        pub roles: Vec<Role>,
        /// The person's full name.
        pub name: String,
        /// The municipality.
        pub municipality: MunicipalityView,
        /// The office in the footer.
        pub office: OfficeView,
        /// Where the municipality's official accessibility statement lies.
        pub accessibility_statement: Option<String>,
        /// Whether this is a demonstration: all names are invented.
        pub demo: bool,
        /// When the session ends, whatever happens.
        pub ends_at: DateTime<Utc>,
        /// After how many seconds without any call it ends, give or take a minute; none without such a limit.
        pub idle_seconds: Option<u32>,
    }

    /// Where the signed-in person is signed in.
    pub struct SessionsView {
        /// The open sessions, the newest first.
        pub sessions: Vec<OpenSession>,
    }

    /// An open session.
    pub struct OpenSession {
        /// Its id.
        pub id: SessionId,
        /// Whether it is the one that asks.
        pub this: bool,
        /// When it began.
        pub began_at: DateTime<Utc>,
        /// When something was last done with it, to the minute; none where nobody counts.
        pub seen_at: Option<DateTime<Utc>>,
    }

    /// The session has ended.
    pub struct SignedOutView {
        /// Where the browser goes to leave the identity provider, too; none where there is nothing to leave.
        pub leave: Option<String>,
    }
}
