//! Who of the office may do what. One table: the server's capabilities ask it, the pages hide by it, `ARCHITECTURE.md`
//! shows it, and a test compares the three.

use crate::model::text_enum;

text_enum! {
    /// What an employee is to the municipality (R34).
    Role {
        /// Talks with citizens.
        Caseworker = "caseworker",
        /// Plans for others: publishes and books, decides nothing about anybody.
        Coordinator = "coordinator",
        /// Leads caseworkers, and is one.
        TeamLeader = "team_leader",
        /// Sets the product up; sees no citizen.
        Administrator = "administrator",
        /// Looks at who looked; sees no citizen's case.
        Auditor = "auditor",
    }
}

text_enum! {
    /// What an operation demands of whoever calls it.
    Permission {
        /// Publish, change and withdraw one's own time, and see one's own week.
        PlanTime = "plan_time",
        /// Find citizens and see their courses, talks and tasks.
        SeeCitizens = "see_citizens",
        /// Book with a citizen, move and cancel talks, record outcomes, write notes, finish tasks.
        WorkCases = "work_cases",
        /// Decide that a citizen need not book, and summon.
        Decide = "decide",
        /// See and change the municipality's settings.
        Configure = "configure",
        /// Check who has looked at whom, and why.
        Audit = "audit",
    }
}

impl Role {
    /// The table.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission::{Audit, Configure, Decide, PlanTime, SeeCitizens, WorkCases};
        match self {
            Self::Caseworker | Self::TeamLeader => matches!(permission, PlanTime | SeeCitizens | WorkCases | Decide),
            Self::Coordinator => matches!(permission, PlanTime | SeeCitizens | WorkCases),
            Self::Administrator => matches!(permission, Configure),
            Self::Auditor => matches!(permission, Audit),
        }
    }
}

/// Whether any of the roles allows it.
pub fn may(roles: &[Role], permission: Permission) -> bool {
    roles.iter().any(|role| role.may(permission))
}
