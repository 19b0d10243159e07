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
        /// Say which citizens are seen by named employees only, and by whom.
        Guard = "guard",
        /// See figures about how the work goes: those of one's own teams.
        SeeFigures = "see_figures",
        /// See those of every team, too.
        SeeEveryTeam = "see_every_team",
        /// See and change the municipality's settings.
        Configure = "configure",
        /// Check who has looked at whom, and why.
        Audit = "audit",
    }
}

text_enum! {
    /// What a program of the municipality's may ask.
    Grant {
        /// A citizen's talks: when, how, and what became of them.
        AppointmentsRead = "appointments.read",
        /// Which citizen a CPR number belongs to.
        CitizensFind = "citizens.find",
    }
}

impl Role {
    /// The table.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission::{Audit, Configure, Decide, Guard, PlanTime, SeeCitizens, SeeEveryTeam, SeeFigures, WorkCases};
        match self {
            Self::Caseworker => matches!(permission, PlanTime | SeeCitizens | WorkCases | Decide | SeeFigures),
            Self::TeamLeader => {
                matches!(permission, PlanTime | SeeCitizens | WorkCases | Decide | Guard | SeeFigures | SeeEveryTeam)
            }
            Self::Coordinator => matches!(permission, PlanTime | SeeCitizens | WorkCases | SeeFigures | SeeEveryTeam),
            Self::Administrator => matches!(permission, Configure | SeeFigures | SeeEveryTeam),
            Self::Auditor => matches!(permission, Audit),
        }
    }
}

/// Whether figures about an employee are shown: to their own team, which sees them of each other, and to leaders.
pub fn sees_figures_of(roles: &[Role], same_team: bool) -> bool {
    same_team || roles.contains(&Role::TeamLeader)
}

/// Whether any of the roles allows it.
pub fn may(roles: &[Role], permission: Permission) -> bool {
    roles.iter().any(|role| role.may(permission))
}
