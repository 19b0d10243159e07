//! Who works there, in which team, and when they talk with citizens in an ordinary week.

use super::persona_id;
use super::town::OFFICE;
use crate::store::employees::{EmployeeRow, RoleRow, TeamMembershipRow, TeamRow};
use crate::store::fold::sort_key;
use chrono::Weekday::{self, Fri, Mon, Thu, Tue, Wed};
use shared::access::Role;
use shared::api::Persona;
use shared::ids::EmployeeId;

/// Teams: caseworkers stand in for each other within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Team {
    SicknessA,
    SicknessB,
    Jobs,
}

const TEAMS: [(Team, &str, &str); 3] = [
    (Team::SicknessA, "team-sickness-a", "Sygedagpenge A"),
    (Team::SicknessB, "team-sickness-b", "Sygedagpenge B"),
    (Team::Jobs, "team-jobs", "Job"),
];

/// What citizens may book in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Meetings in the room with this number.
    Meet(u8),
    /// Calls, by phone and by video.
    Call,
    /// Meetings in that room, and calls.
    Both(u8),
    /// A talk at the citizen's workplace, which the office summons to.
    Away,
}

/// Day, from and to in minutes after midnight, and what is offered.
pub type Stretch = (Weekday, u16, u16, Offer);

/// A caseworker.
pub struct Caseworker {
    pub name: &'static str,
    id: &'static str,
    /// The last two digits of 55 50 00 xx.
    extension: u8,
    phone_hours: &'static str,
    pub team: Team,
    pub week: &'static [Stretch],
}

const fn h(hour: u16, minute: u16) -> u16 {
    hour * 60 + minute
}

/// The id of the caseworker who is a persona.
const ANNE_MARIE: &str = "anne-marie-krogh";

/// No two meet in one room at the same time. The week holds about twice the talks that Solrød has (domain.md 13).
#[rustfmt::skip]
pub static CASEWORKERS: [Caseworker; 9] = [
    Caseworker {
        name: "Anne-Marie Krogh", id: ANNE_MARIE, extension: 12, phone_hours: "mandag-torsdag kl. 9-10", team: Team::SicknessA,
        week: &[
            (Mon, h(9, 0), h(12, 0), Offer::Both(3)), (Mon, h(13, 0), h(15, 0), Offer::Call),
            (Tue, h(8, 0), h(9, 0), Offer::Call), (Tue, h(15, 0), h(16, 0), Offer::Call),
            (Wed, h(8, 15), h(11, 15), Offer::Meet(3)), (Wed, h(13, 0), h(15, 0), Offer::Both(3)),
            (Thu, h(8, 0), h(9, 0), Offer::Call), (Thu, h(10, 0), h(11, 0), Offer::Away), (Thu, h(14, 0), h(16, 0), Offer::Both(3)),
            (Fri, h(8, 0), h(9, 0), Offer::Call), (Fri, h(9, 15), h(12, 15), Offer::Meet(3)),
        ],
    },
    Caseworker {
        name: "Bo Å. Nygård", id: "bo-nygaard", extension: 13, phone_hours: "mandag, onsdag og fredag kl. 8.30-9.30", team: Team::SicknessA,
        week: &[
            (Mon, h(10, 0), h(13, 0), Offer::Both(1)),
            (Tue, h(9, 0), h(12, 0), Offer::Meet(1)),
            (Wed, h(9, 0), h(11, 0), Offer::Meet(1)), (Wed, h(13, 0), h(15, 0), Offer::Call),
            (Thu, h(13, 0), h(17, 0), Offer::Both(1)),
            (Fri, h(10, 0), h(12, 0), Offer::Both(1)),
        ],
    },
    Caseworker {
        name: "Camilla Rønne", id: "camilla-roenne", extension: 14, phone_hours: "tirsdag-fredag kl. 12.30-13.30", team: Team::SicknessA,
        week: &[
            (Mon, h(8, 30), h(11, 30), Offer::Meet(2)),
            (Tue, h(10, 0), h(14, 0), Offer::Both(2)),
            (Wed, h(14, 0), h(16, 0), Offer::Both(2)),
            (Thu, h(9, 0), h(10, 0), Offer::Away), (Thu, h(11, 0), h(14, 0), Offer::Call),
            (Fri, h(8, 30), h(10, 30), Offer::Meet(2)),
        ],
    },
    Caseworker {
        name: "Dorthe Friis", id: "dorthe-friis", extension: 15, phone_hours: "mandag-torsdag kl. 10-11", team: Team::SicknessB,
        week: &[
            (Mon, h(8, 0), h(10, 0), Offer::Call), (Mon, h(11, 0), h(14, 0), Offer::Meet(4)),
            (Tue, h(8, 0), h(11, 0), Offer::Both(4)),
            (Wed, h(11, 0), h(14, 0), Offer::Both(4)),
            (Thu, h(9, 0), h(12, 0), Offer::Meet(4)), (Thu, h(13, 30), h(14, 30), Offer::Away),
        ],
    },
    Caseworker {
        name: "Erik Lund", id: "erik-lund", extension: 16, phone_hours: "tirsdag og torsdag kl. 9-11", team: Team::SicknessB,
        week: &[
            (Mon, h(9, 0), h(12, 0), Offer::Both(5)),
            (Tue, h(12, 0), h(15, 0), Offer::Both(5)),
            (Wed, h(9, 0), h(12, 0), Offer::Meet(5)),
            (Thu, h(14, 0), h(17, 0), Offer::Call),
            (Fri, h(9, 0), h(12, 0), Offer::Both(5)),
        ],
    },
    Caseworker {
        name: "Gitte Holm", id: "gitte-holm", extension: 17, phone_hours: "mandag-fredag kl. 8-9", team: Team::SicknessB,
        week: &[
            (Mon, h(13, 0), h(16, 0), Offer::Both(6)),
            (Tue, h(9, 15), h(12, 15), Offer::Meet(6)),
            (Wed, h(9, 0), h(12, 0), Offer::Both(6)),
            (Thu, h(9, 0), h(11, 0), Offer::Call), (Thu, h(13, 0), h(16, 0), Offer::Meet(6)),
            (Fri, h(9, 0), h(11, 0), Offer::Call),
        ],
    },
    Caseworker {
        name: "Hassan Demir", id: "hassan-demir", extension: 18, phone_hours: "mandag-torsdag kl. 13-14", team: Team::Jobs,
        week: &[
            (Mon, h(9, 0), h(12, 0), Offer::Meet(6)),
            (Tue, h(13, 0), h(16, 0), Offer::Both(6)),
            (Wed, h(13, 0), h(16, 0), Offer::Both(5)),
            (Thu, h(9, 0), h(12, 0), Offer::Both(6)),
            (Fri, h(9, 0), h(11, 0), Offer::Call),
        ],
    },
    Caseworker {
        name: "Jette Vang", id: "jette-vang", extension: 19, phone_hours: "mandag, tirsdag og torsdag kl. 12-13", team: Team::Jobs,
        week: &[
            (Mon, h(13, 0), h(16, 0), Offer::Both(5)),
            (Tue, h(8, 30), h(11, 30), Offer::Meet(5)),
            (Wed, h(8, 0), h(10, 0), Offer::Call), (Wed, h(10, 15), h(13, 15), Offer::Meet(2)),
            (Thu, h(14, 0), h(17, 0), Offer::Both(2)),
            (Fri, h(9, 0), h(12, 0), Offer::Both(6)),
        ],
    },
    Caseworker {
        name: "Kim Skov", id: "kim-skov", extension: 20, phone_hours: "tirsdag-torsdag kl. 8.30-9.30", team: Team::Jobs,
        week: &[
            (Mon, h(9, 0), h(11, 0), Offer::Call), (Mon, h(14, 0), h(16, 0), Offer::Meet(4)),
            (Tue, h(13, 0), h(16, 0), Offer::Both(4)),
            (Wed, h(8, 0), h(11, 0), Offer::Both(4)),
            (Thu, h(9, 0), h(12, 0), Offer::Meet(5)),
            (Fri, h(9, 0), h(12, 0), Offer::Both(4)),
        ],
    },
];

impl Caseworker {
    pub fn id(&self) -> EmployeeId {
        if self.id == ANNE_MARIE {
            persona_id(Persona::Caseworker).into()
        } else {
            format!("employee-{}", self.id).into()
        }
    }

    /// E.164.
    pub fn phone(&self) -> String {
        phone(self.extension)
    }
}

/// The caseworker whom every picture shows; a persona.
pub fn anne_marie() -> &'static Caseworker {
    &CASEWORKERS[0]
}

/// The caseworkers of a team.
pub fn members(team: Team) -> impl Iterator<Item = &'static Caseworker> {
    CASEWORKERS.iter().filter(move |caseworker| caseworker.team == team)
}

/// Who leads them all, who sets the product up, and who looks at who looked; no caseworkers, but personas.
const LEADER: (Persona, &str) = (Persona::TeamLeader, "Henrik Thygesen");
const ADMINISTRATOR: (Persona, &str) = (Persona::Administrator, "Lene Bruun");
const AUDITOR: (Persona, &str) = (Persona::Auditor, "Birgit Ravn");

fn phone(extension: u8) -> String {
    format!("+45555000{extension:02}")
}

pub fn employees() -> Vec<EmployeeRow> {
    let row = |id: String, name: &str, extension: u8, phone_hours: &str| EmployeeRow {
        id,
        office_id: OFFICE.to_owned(),
        name: name.to_owned(),
        sort_key: sort_key(name),
        phone: phone(extension),
        phone_hours: phone_hours.to_owned(),
        active: true,
        email: Some(format!("{}@solroed.example", sort_key(name).replace(|c: char| !c.is_ascii_alphanumeric(), "."))),
    };
    let caseworkers = CASEWORKERS.iter().map(|who| row(who.id().into(), who.name, who.extension, who.phone_hours));
    let leader = row(persona_id(LEADER.0), LEADER.1, 11, "mandag-fredag kl. 9-12");
    let administrator = row(persona_id(ADMINISTRATOR.0), ADMINISTRATOR.1, 10, "mandag-fredag kl. 9-12");
    let auditor = row(persona_id(AUDITOR.0), AUDITOR.1, 9, "mandag-fredag kl. 9-12");
    caseworkers.chain([leader, administrator, auditor]).collect()
}

pub fn roles() -> Vec<RoleRow> {
    let row = |employee_id: String, role: &str| RoleRow { employee_id, role: role.to_owned() };
    let caseworkers = CASEWORKERS.iter().map(|who| row(who.id().into(), "caseworker"));
    let coordinators =
        CASEWORKERS.iter().filter(|who| who.id == "dorthe-friis").map(|who| row(who.id().into(), "coordinator"));
    let others = [(LEADER, Role::TeamLeader), (ADMINISTRATOR, Role::Administrator), (AUDITOR, Role::Auditor)]
        .map(|((persona, _), role)| row(persona_id(persona), role.as_str()));
    caseworkers.chain(coordinators).chain(others).collect()
}

pub fn teams() -> Vec<TeamRow> {
    let row = |(_, id, name): &(Team, &str, &str)| TeamRow {
        id: (*id).to_owned(),
        office_id: OFFICE.to_owned(),
        name: (*name).to_owned(),
    };
    TEAMS.iter().map(row).collect()
}

pub fn memberships() -> Vec<TeamMembershipRow> {
    let of_team = |(team, id, _): &(Team, &str, &str)| {
        let team_id = (*id).to_owned();
        let of_member =
            move |who: &Caseworker| TeamMembershipRow { team_id: team_id.clone(), employee_id: who.id().into() };
        members(*team).map(of_member).collect::<Vec<_>>()
    };
    let led = |(_, id, _): &(Team, &str, &str)| TeamMembershipRow {
        team_id: (*id).to_owned(),
        employee_id: persona_id(LEADER.0),
    };
    TEAMS.iter().flat_map(of_team).chain(TEAMS.iter().map(led)).collect()
}
