//! Signing in to the demonstration, as anyone who was seeded.

use super::{ActorKind, request, view};
use crate::ids::{CitizenId, EmployeeId};
use crate::model::text_enum;

text_enum! {
    /// Somebody to try the product as.
    Persona {
        /// A citizen who must book.
        MustBook = "must_book",
        /// A citizen with a booked talk.
        Booked = "booked",
        /// A citizen whose deadline is today.
        DeadlineToday = "deadline_today",
        /// A citizen who needs an interpreter.
        NeedsInterpreter = "needs_interpreter",
        /// A citizen who did not book in time.
        DeadlinePassed = "deadline_passed",
        /// A citizen who is exempt and has been summoned.
        Exempt = "exempt",
        /// A citizen whose right to book is withdrawn.
        Withdrawn = "withdrawn",
        /// A citizen who is followed without contact.
        Standby = "standby",
        /// A citizen with a talk by video.
        Video = "video",
        /// A caseworker.
        Caseworker = "caseworker",
        /// A team leader.
        TeamLeader = "team_leader",
        /// An administrator.
        Administrator = "administrator",
        /// An auditor.
        Auditor = "auditor",
    }
}

view! {
    /// The people of the demonstration.
    pub struct DemoPeople {
        /// The personas, each with the person behind it.
        pub personas: Vec<PersonaView>,
        /// A page of everybody, by name.
        pub people: Vec<DemoPerson>,
        /// How many there are in all.
        pub total: u64,
        /// The page shown, from 1; a page has 50.
        pub page: u32,
    }

    /// A persona.
    pub struct PersonaView {
        /// Which one.
        pub persona: Persona,
        /// Who it is.
        pub person: DemoPerson,
    }

    /// A seeded person.
    pub struct DemoPerson {
        /// Citizen or staff.
        pub kind: ActorKind,
        /// For `citizen_id` or `employee_id` of [`SignIn`].
        pub id: String,
        /// The invented name.
        pub name: String,
    }
}

request! {
    /// Opens a session: exactly one of the three.
    pub struct SignIn {
        /// As a persona.
        #[serde(default)]
        pub persona: Option<Persona>,
        /// As a citizen.
        #[serde(default)]
        pub citizen_id: Option<CitizenId>,
        /// As a member of staff.
        #[serde(default)]
        pub employee_id: Option<EmployeeId>,
    }
}
