//! Who is signed in.

use super::{MunicipalityView, OfficeView, view};
use crate::access::Role;
use crate::ids::EmployeeId;
use crate::model::text_enum;

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
    }
}
