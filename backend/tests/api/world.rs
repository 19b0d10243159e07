//! One small municipality, and a second one beside it with the same ids, which nobody of the first may notice.
//!
//! Anne-Marie and Bo are a team. On Wednesday 2 December 2026 Anne-Marie has 9-12 with room 3, in person and by phone;
//! Bo has 13-15. On Friday 4 December Anne-Marie has 9-12. Talks take 45 minutes and 10 before and 5 after; by phone 30.

mod later;
mod post;
mod talks;

pub use later::*;
pub use post::*;
pub use talks::*;

use backend::store::appointment_events::AppointmentEventRow;
use backend::store::appointments::AppointmentRow;
use backend::store::audit::AuditRow;
use backend::store::bars::BarRow;
use backend::store::calendars;
use backend::store::cases::{CaseRow, CaseworkerAssignmentRow};
use backend::store::citizens::CitizenRow;
use backend::store::closing_days::ClosingDayRow;
use backend::store::employees::{EmployeeRow, RoleRow, TeamMembershipRow, TeamRow};
use backend::store::fold;
use backend::store::municipalities::MunicipalityRow;
use backend::store::order_events::OrderEventRow;
use backend::store::orders::OrderRow;
use backend::store::places::{OfficeRow, RoomRow};
use backend::store::reason_questions::QuestionRow;
use backend::store::reservations::ReservationRow;
use backend::store::rule_overrides::RuleOverrideRow;
use backend::store::talk_types::{TalkTypeRow, TalkTypeSchemeRow, VariantRow};
use backend::store::tasks::TaskRow;
use backend::store::windows::{self, PublishedWindow, WindowRow};
use backend::store::{Db, Scope, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use shared::model::{Resource, ResourceKind};

pub const WEDNESDAY: &str = "2026-12-02";
pub const FRIDAY: &str = "2026-12-04";

/// Citizens with an open order each, `order-<name>`; "exempt" is barred.
pub const CITIZENS: [&str; 4] = ["mette", "piotr", "fatima", "exempt"];

pub async fn build(db: &Db) {
    for code in ["269", "751"] {
        db.write(&Scope::new(code).unwrap(), move |tx| municipality(tx, code)).await.unwrap();
    }
}

fn at() -> NaiveDateTime {
    "2026-11-01T08:00:00".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn municipality(tx: &mut Tx<'_>, code: &str) -> Result<(), StoreError> {
    let name = if code == "269" { "Solrød Kommune" } else { "Nabokommunen" };
    MunicipalityRow {
        code: code.to_owned(),
        name: name.to_owned(),
        phone: "+4555500000".to_owned(),
        settings: "{}".to_owned(),
    }
    .insert(tx)?;
    OfficeRow {
        id: "office".to_owned(),
        name: "Job- og Socialcenteret".to_owned(),
        street: "Demovej 1".to_owned(),
        postal_code: "2680".to_owned(),
        town: "Solrød Strand".to_owned(),
        phone: "+4555500000".to_owned(),
        access_note: "Meld dig i receptionen.".to_owned(),
        opening_hours: r#"["Mandag-onsdag kl. 9-14"]"#.to_owned(),
    }
    .insert(tx)?;
    RoomRow { id: "room-3".to_owned(), office_id: "office".to_owned(), name: "Lokale 3".to_owned() }.insert(tx)?;
    TeamRow { id: "team".to_owned(), office_id: "office".to_owned(), name: "Sygedagpenge".to_owned() }.insert(tx)?;
    for (id, name) in [("anne-marie", "Anne-Marie Krogh"), ("bo", "Bo Å. Nygård")] {
        employee(tx, id, name)?;
    }
    others(tx)?;
    talk_types(tx)?;
    for name in CITIZENS {
        citizen(tx, code, name, false)?;
    }
    bar(tx)?;
    publish(tx, "wednesday", "anne-marie", day(WEDNESDAY), 540, 720, Some("room-3"))?;
    publish(tx, "friday", "anne-marie", day(FRIDAY), 540, 720, Some("room-3"))?;
    publish(tx, "bo-wednesday", "bo", day(WEDNESDAY), 780, 900, None)?;
    if code == "751" { only_theirs(tx, code) } else { Ok(()) }
}

fn employee(tx: &mut Tx<'_>, id: &str, name: &str) -> Result<(), StoreError> {
    EmployeeRow {
        id: id.to_owned(),
        office_id: "office".to_owned(),
        name: name.to_owned(),
        sort_key: fold::sort_key(name),
        phone: "+4555500012".to_owned(),
        phone_hours: "mandag-torsdag kl. 9-10".to_owned(),
        active: true,
        email: None,
    }
    .insert(tx)?;
    RoleRow { employee_id: id.to_owned(), role: "caseworker".to_owned() }.insert(tx)?;
    TeamMembershipRow { team_id: "team".to_owned(), employee_id: id.to_owned() }.insert(tx)
}

/// One of the other roles each, and their team; Tom is a caseworker of another team.
const OTHERS: [(&str, &str, Option<&str>); 5] = [
    ("ada", "administrator", None),
    ("kim", "coordinator", Some("team")),
    ("lea", "team_leader", Some("team")),
    ("rie", "auditor", None),
    ("tom", "caseworker", Some("other-team")),
];

fn others(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    TeamRow { id: "other-team".to_owned(), office_id: "office".to_owned(), name: "Job".to_owned() }.insert(tx)?;
    for (id, role, team) in OTHERS {
        EmployeeRow {
            id: id.to_owned(),
            office_id: "office".to_owned(),
            name: format!("{id} {role}"),
            sort_key: fold::sort_key(id),
            phone: "+4555500013".to_owned(),
            phone_hours: String::new(),
            active: true,
            email: None,
        }
        .insert(tx)?;
        RoleRow { employee_id: id.to_owned(), role: role.to_owned() }.insert(tx)?;
        if let Some(team) = team {
            TeamMembershipRow { team_id: team.to_owned(), employee_id: id.to_owned() }.insert(tx)?;
        }
    }
    Ok(())
}

/// What the neighbour has and we have not: "zoe" with her order and case, a window, a talk, a task.
fn only_theirs(tx: &mut Tx<'_>, code: &str) -> Result<(), StoreError> {
    citizen(tx, code, "zoe", false)?;
    publish(tx, "theirs", "bo", day(FRIDAY), 780, 900, None)?;
    task(tx, "task-zoe", "zoe")?;
    held_talk(tx, "talk-zoe", "zoe")?;
    failed_with_task(tx, "message-zoe", "zoe")?;
    representative(tx, "representative-zoe", "zoe")?;
    question(tx, "question-zoe", "zoe")
}

/// A task that waits for Anne-Marie.
pub fn task(tx: &mut Tx<'_>, id: &str, about: &str) -> Result<(), StoreError> {
    TaskRow {
        id: id.to_owned(),
        kind: "call_back".to_owned(),
        citizen_id: Some(about.to_owned()),
        order_id: None,
        appointment_id: None,
        employee_id: Some("anne-marie".to_owned()),
        due_on: None,
        details: "{}".to_owned(),
        created_at: at(),
        done_at: None,
        done_by: None,
    }
    .insert(tx)
}

fn talk_types(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    TalkTypeRow { id: "follow-up".to_owned(), self_bookable: true }.insert(tx)?;
    TalkTypeSchemeRow { talk_type_id: "follow-up".to_owned(), scheme: "sickness_benefit".to_owned() }.insert(tx)?;
    for (channel, minutes, preparation, follow_up, interpreter_extra) in
        [("in_person", 45, 10, 5, 45), ("phone", 30, 0, 0, 30)]
    {
        VariantRow {
            id: format!("follow-up-{channel}"),
            talk_type_id: "follow-up".to_owned(),
            channel: channel.to_owned(),
            minutes,
            preparation,
            follow_up,
            interpreter_extra,
        }
        .insert(tx)?;
    }
    Ok(())
}

/// A number that can be nobody's: the first digit of its day is 6 too high.
pub fn cpr_of(name: &str) -> String {
    let number = name.bytes().fold(0_u32, |sum, byte| (sum * 31 + u32::from(byte)) % 10_000);
    format!("670781{number:04}")
}

fn person(tx: &mut Tx<'_>, code: &str, name: &str) -> Result<(), StoreError> {
    person_row(code, name).insert(tx)?;
    calendars::ensure(tx, &[Resource { kind: ResourceKind::Citizen, id: name.to_owned() }])
}

fn person_row(code: &str, name: &str) -> CitizenRow {
    let keys = backend::seed::demo_keys().unwrap();
    let cpr = cpr_of(name);
    let sealed = keys.seal(name, &cpr).unwrap();
    CitizenRow {
        id: name.to_owned(),
        name: format!("{name} Sørensen"),
        search_name: fold::search_name(name),
        sort_key: fold::sort_key(name),
        cpr_ciphertext: sealed.ciphertext,
        cpr_key_id: sealed.key_id,
        cpr_hash: keys.hash(code, &cpr).unwrap(),
        phone: Some("+4555500123".to_owned()),
        email: None,
        language: "da".to_owned(),
        interpreter_language: (name == "fatima").then(|| "arabic".to_owned()),
        digital_post_exempt: false,
        protected_address: false,
        created_at: at(),
        verified_phone: None,
        verified_email: None,
        notify_sms: false,
        notify_email: false,
    }
}

/// Somebody whose address is protected, with a case.
pub async fn hidden(db: &Db, name: &'static str) {
    let made = move |tx: &mut Tx<'_>| {
        CitizenRow { protected_address: true, ..person_row("269", name) }.insert(tx)?;
        case(tx, name, "sickness_benefit", day("2026-09-01"), "{}")
    };
    db.write(&Scope::new("269").unwrap(), made).await.unwrap();
}

/// A case that Anne-Marie works on.
fn case(tx: &mut Tx<'_>, name: &str, scheme: &str, first_day: NaiveDate, facts: &str) -> Result<(), StoreError> {
    let case = format!("case-{name}");
    CaseRow {
        id: case.clone(),
        citizen_id: name.to_owned(),
        scheme: scheme.to_owned(),
        first_day,
        facts: facts.to_owned(),
        closed_on: None,
    }
    .insert(tx)?;
    CaseworkerAssignmentRow {
        id: format!("assignment-{name}"),
        case_id: case,
        employee_id: "anne-marie".to_owned(),
        from_day: first_day,
        to_day: None,
    }
    .insert(tx)
}

fn citizen(tx: &mut Tx<'_>, code: &str, name: &str, video: bool) -> Result<(), StoreError> {
    person(tx, code, name)?;
    case(tx, name, "sickness_benefit", day("2026-09-01"), "{}")?;
    OrderRow {
        id: format!("order-{name}"),
        citizen_id: name.to_owned(),
        case_id: format!("case-{name}"),
        talk_type_id: "follow-up".to_owned(),
        in_person: true,
        phone: true,
        video,
        book_by: day("2026-12-08"),
        hold_by: day("2026-12-18"),
        status: "open".to_owned(),
        immediate: false,
        rule: "test".to_owned(),
        created_at: at(),
        cause: "due".to_owned(),
        reason: None,
        overrides: "[]".to_owned(),
    }
    .insert(tx)?;
    imported(tx, &format!("order-{name}"))
}

/// An order of the world began with its import.
pub fn imported(tx: &mut Tx<'_>, order: &str) -> Result<(), StoreError> {
    OrderEventRow {
        id: format!("imported-{order}"),
        order_id: order.to_owned(),
        kind: "imported".to_owned(),
        at: at(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        bar_id: None,
        reason: None,
    }
    .insert(tx)
}

fn bar(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let ground = Some("impairment".to_owned());
    BarRow { ground, ..standing_bar("bar", "exempt", "exemption", "2026-10-01") }.insert(tx)
}

/// A bar that stands, without an end.
fn standing_bar(id: &str, who: &str, kind: &str, from: &str) -> BarRow {
    BarRow {
        id: id.to_owned(),
        citizen_id: who.to_owned(),
        kind: kind.to_owned(),
        ground: None,
        from_day: day(from),
        to_day: None,
        review_on: None,
        decided_by: "anne-marie".to_owned(),
        decided_at: at(),
        requested_by: None,
        ended_at: None,
        ended_by_kind: None,
        ended_by: None,
        reasons: None,
        hearing_on: None,
        decision_text: None,
        complain_by: None,
        review_raised_for: None,
        begun_on: Some(day(from)),
        decision_lang: None,
    }
}

fn publish(
    tx: &mut Tx<'_>,
    id: &str,
    employee: &str,
    day: NaiveDate,
    from: i32,
    to: i32,
    room: Option<&str>,
) -> Result<(), StoreError> {
    let row = WindowRow {
        id: id.to_owned(),
        employee_id: employee.to_owned(),
        office_id: "office".to_owned(),
        room_id: room.map(str::to_owned),
        day,
        from_minute: from,
        to_minute: to,
        revision: 1,
        live: true,
    };
    let variants = vec!["follow-up-in_person".to_owned(), "follow-up-phone".to_owned()];
    windows::publish(tx, &[PublishedWindow { row, variants }], at(), employee)
}
