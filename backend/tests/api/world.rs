//! One small municipality, and a second one beside it with the same ids, which nobody of the first may notice.
//!
//! Anne-Marie and Bo are a team. On Wednesday 2 December 2026 Anne-Marie has 9-12 with room 3, in person and by phone;
//! Bo has 13-15. On Friday 4 December Anne-Marie has 9-12. Talks take 45 minutes and 10 before and 5 after; by phone 30.

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
    }
    .insert(tx)?;
    RoleRow { employee_id: id.to_owned(), role: "caseworker".to_owned() }.insert(tx)?;
    TeamMembershipRow { team_id: "team".to_owned(), employee_id: id.to_owned() }.insert(tx)
}

/// One of the other roles each; nobody of them is in the team.
const OTHERS: [(&str, &str); 4] =
    [("ada", "administrator"), ("kim", "coordinator"), ("lea", "team_leader"), ("rie", "auditor")];

fn others(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    for (id, role) in OTHERS {
        EmployeeRow {
            id: id.to_owned(),
            office_id: "office".to_owned(),
            name: format!("{id} {role}"),
            sort_key: fold::sort_key(id),
            phone: "+4555500013".to_owned(),
            phone_hours: String::new(),
            active: true,
        }
        .insert(tx)?;
        RoleRow { employee_id: id.to_owned(), role: role.to_owned() }.insert(tx)?;
    }
    Ok(())
}

/// What the neighbour has and we have not: "zoe" with her order and case, a window, a talk, a task.
fn only_theirs(tx: &mut Tx<'_>, code: &str) -> Result<(), StoreError> {
    citizen(tx, code, "zoe", false)?;
    publish(tx, "theirs", "bo", day(FRIDAY), 780, 900, None)?;
    task(tx, "task-zoe", "zoe")?;
    held_talk(tx, "talk-zoe", "zoe")?;
    question(tx, "question-zoe", "zoe")
}

/// A question about a talk that was missed.
fn question(tx: &mut Tx<'_>, id: &str, who: &str) -> Result<(), StoreError> {
    let talk = format!("talk-of-{id}");
    held_talk(tx, &talk, who)?;
    backend::store::appointments::correct(tx, &talk, "no_show")?;
    AppointmentEventRow {
        id: format!("{talk}-corrected"),
        appointment_id: talk.clone(),
        kind: "corrected".to_owned(),
        at: at(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        details: r#"{"from":"held","to":"no_show"}"#.to_owned(),
    }
    .insert(tx)?;
    QuestionRow {
        id: id.to_owned(),
        citizen_id: who.to_owned(),
        order_id: None,
        appointment_id: Some(talk),
        asked_at: at(),
        answer_by: day("2026-12-07"),
        answered_at: None,
        reason: None,
        closed_at: None,
    }
    .insert(tx)
}

/// A question that waits; the next call makes another.
pub async fn fresh_question(db: &Db, who: &'static str) -> String {
    let id = format!("question-{}", uuid::Uuid::now_v7());
    let made = id.clone();
    db.write(&Scope::new("269").unwrap(), move |tx| question(tx, &made, who)).await.unwrap();
    id
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

/// A talk by phone on Friday 11 December, `promised-<name>`, that came about past every rule of ours.
pub async fn promise(db: &Db, who: &'static str) {
    let moment = |text: &str| -> NaiveDateTime { text.parse().unwrap() };
    let (from, to) = (moment("2026-12-11T09:00:00"), moment("2026-12-11T10:00:00"));
    let id = format!("promised-{who}");
    let promise = move |tx: &mut Tx<'_>| {
        held_talk(tx, &id, who)?;
        let held = backend::store::appointments::get(tx, &id)?;
        let row = AppointmentRow {
            id: format!("{id}-live"),
            status: "booked".to_owned(),
            live: true,
            starts_at: from,
            ends_at: to,
            block_from: from,
            block_to: moment("2026-12-11T09:30:00"),
            chain_id: format!("{id}-live"),
            ..held
        };
        let reservation = |kind: &str, resource: &str, to: NaiveDateTime| ReservationRow {
            appointment_id: row.id.clone(),
            resource_kind: kind.to_owned(),
            resource_id: resource.to_owned(),
            from_at: from,
            to_at: to,
            live: true,
        };
        let reservations = [reservation("citizen", who, to), reservation("caseworker", "anne-marie", row.block_to)];
        calendars::ensure(tx, &[Resource { kind: ResourceKind::Caseworker, id: "anne-marie".to_owned() }])?;
        backend::store::appointments::book(tx, &row, &reservations)?;
        AppointmentEventRow {
            id: format!("{id}-live-booked"),
            appointment_id: row.id.clone(),
            kind: "booked".to_owned(),
            at: at(),
            actor_kind: "system".to_owned(),
            actor_id: None,
            details: "{}".to_owned(),
        }
        .insert(tx)?;
        AuditRow {
            id: format!("{id}-live-audit"),
            at: at(),
            actor_kind: "system".to_owned(),
            actor_id: None,
            action: "book".to_owned(),
            purpose: None,
            citizen_id: Some(who.to_owned()),
            entity: "appointment".to_owned(),
            entity_id: row.id,
            request_id: None,
            details: "{}".to_owned(),
        }
        .insert(tx)
    };
    db.write(&Scope::new("269").unwrap(), promise).await.unwrap();
}

/// A talk by phone that was held some weeks ago.
pub fn held_talk(tx: &mut Tx<'_>, id: &str, who: &str) -> Result<(), StoreError> {
    let moment = |text: &str| -> NaiveDateTime { text.parse().unwrap() };
    AppointmentRow {
        id: id.to_owned(),
        citizen_id: who.to_owned(),
        case_id: format!("case-{who}"),
        order_id: None,
        talk_type_id: "follow-up".to_owned(),
        variant_id: "follow-up-phone".to_owned(),
        channel: "phone".to_owned(),
        caseworker_id: "anne-marie".to_owned(),
        own_caseworker_id: Some("anne-marie".to_owned()),
        office_id: "office".to_owned(),
        room_id: None,
        window_id: None,
        window_revision: None,
        chain_id: id.to_owned(),
        sequence: 0,
        origin: "summoned".to_owned(),
        status: "held".to_owned(),
        live: false,
        starts_at: moment("2026-11-10T09:00:00"),
        ends_at: moment("2026-11-10T10:00:00"),
        block_from: moment("2026-11-10T09:00:00"),
        block_to: moment("2026-11-10T09:30:00"),
        minutes: 30,
        phone: Some("+4555500123".to_owned()),
        companion: false,
        interpreter_language: None,
        cancel_reason: None,
        booked_at: at(),
        video_url: None,
        summon_reason: None,
    }
    .insert(tx)?;
    for kind in ["booked", "held"] {
        AppointmentEventRow {
            id: format!("{id}-{kind}"),
            appointment_id: id.to_owned(),
            kind: kind.to_owned(),
            at: at(),
            actor_kind: "system".to_owned(),
            actor_id: None,
            details: "{}".to_owned(),
        }
        .insert(tx)?;
    }
    AuditRow {
        id: format!("{id}-audit"),
        at: at(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        action: "book".to_owned(),
        purpose: None,
        citizen_id: Some(who.to_owned()),
        entity: "appointment".to_owned(),
        entity_id: id.to_owned(),
        request_id: None,
        details: "{}".to_owned(),
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
    }
    .insert(tx)?;
    calendars::ensure(tx, &[Resource { kind: ResourceKind::Citizen, id: name.to_owned() }])
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
    BarRow {
        id: "bar".to_owned(),
        citizen_id: "exempt".to_owned(),
        kind: "exemption".to_owned(),
        ground: Some("impairment".to_owned()),
        from_day: day("2026-10-01"),
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
        begun_on: Some(day("2026-10-01")),
        decision_lang: None,
    }
    .insert(tx)
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

/// What was written beside a talk: kinds of events, actions of the audit, kinds of messages.
pub async fn written(db: &Db, talk: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let talk = talk.to_owned();
    db.read(&Scope::new("269").unwrap(), move |tx| {
        let events = backend::store::appointment_events::of_appointment(tx, &talk)?;
        let audit = backend::store::audit::of_entity(tx, "appointment", &talk)?;
        let row = backend::store::appointments::get(tx, &talk)?;
        let messages = backend::store::messages::of_citizen(tx, &row.citizen_id)?;
        Ok::<_, StoreError>((
            events.into_iter().map(|row: AppointmentEventRow| row.kind).collect(),
            audit.into_iter().map(|row: AuditRow| row.action).collect(),
            messages
                .into_iter()
                .filter(|row| row.appointment_id.as_deref() == Some(&talk))
                .map(|row| row.kind)
                .collect(),
        ))
    })
    .await
    .unwrap()
}

/// Anne-Marie has Friday 11 December too.
pub async fn extend(db: &Db) {
    let scope = Scope::new("269").unwrap();
    db.write(&scope, |tx| publish(tx, "later", "anne-marie", day("2026-12-11"), 540, 720, Some("room-3")))
        .await
        .unwrap();
}

/// So many more colleagues, each with a window on Friday.
pub async fn hire(db: &Db, count: u32) {
    let hire = move |tx: &mut Tx<'_>| {
        for number in 0..count {
            let id = format!("colleague-{number}");
            employee(tx, &id, &id)?;
            publish(tx, &format!("window-{number}"), &id, day(FRIDAY), 540, 720, None)?;
        }
        Ok::<_, StoreError>(())
    };
    db.write(&Scope::new("269").unwrap(), hire).await.unwrap();
}

/// What was done to a thing, in the first municipality.
pub async fn acts(db: &Db, entity: &'static str, id: &str) -> Vec<String> {
    let id = id.to_owned();
    let rows = db.read(&Scope::new("269").unwrap(), move |tx| backend::store::audit::of_entity(tx, entity, &id)).await;
    rows.unwrap().into_iter().map(|row: AuditRow| row.action).collect()
}

/// A number that a municipality decided otherwise.
pub async fn fresh_override(db: &Db, code: &str) -> String {
    let id = uuid::Uuid::now_v7().to_string();
    let row = RuleOverrideRow {
        id: id.clone(),
        scheme: "sickness_benefit".to_owned(),
        key: "min_notice_days".to_owned(),
        value: "9".to_owned(),
        valid_from: day("2026-11-30"),
        reason: "Ferie.".to_owned(),
        decided_by: "ada".to_owned(),
        decided_at: at(),
        withdrawn_at: None,
        withdrawn_by: None,
    };
    db.write(&Scope::new(code).unwrap(), move |tx| row.insert(tx)).await.unwrap();
    id
}

/// The first municipality has set this.
pub async fn number(db: &Db, settings: &'static str) {
    let scope = Scope::new("269").unwrap();
    db.write(&scope, |tx| backend::store::municipalities::set_settings(tx, settings)).await.unwrap();
}

/// Talks by video, 30 minutes and 5 before and after, on Wednesday 9 December 9-12; Vida and Viggo may book them.
pub async fn offer_video(db: &Db) {
    let offer = |tx: &mut Tx<'_>| {
        let variant = VariantRow {
            id: "follow-up-video".to_owned(),
            talk_type_id: "follow-up".to_owned(),
            channel: "video".to_owned(),
            minutes: 30,
            preparation: 5,
            follow_up: 5,
            interpreter_extra: 30,
        };
        variant.insert(tx)?;
        for name in ["vida", "viggo"] {
            citizen(tx, "269", name, true)?;
        }
        let row = WindowRow {
            id: "video".to_owned(),
            employee_id: "anne-marie".to_owned(),
            office_id: "office".to_owned(),
            room_id: None,
            day: day("2026-12-09"),
            from_minute: 540,
            to_minute: 720,
            revision: 1,
            live: true,
        };
        windows::publish(tx, &[PublishedWindow { row, variants: vec![variant.id] }], at(), "anne-marie")
    };
    db.write(&Scope::new("269").unwrap(), offer).await.unwrap();
}

/// A held talk that nobody has touched yet; the next call makes another.
pub async fn fresh_talk(db: &Db, who: &'static str) -> String {
    let id = format!("talk-{}", uuid::Uuid::now_v7());
    let made = id.clone();
    db.write(&Scope::new("269").unwrap(), move |tx| held_talk(tx, &made, who)).await.unwrap();
    id
}

/// A task that waits; the next call makes another.
pub async fn fresh_task(db: &Db, about: &'static str) -> String {
    let id = format!("task-{}", uuid::Uuid::now_v7());
    let made = id.clone();
    db.write(&Scope::new("269").unwrap(), move |tx| task(tx, &made, about)).await.unwrap();
    id
}

/// A kind of talk of unemployment insurance, a caseworker's time for it on Thursday 10 December 9-12, and job seekers on
/// demand: with the law of July 2026 their first talk with the municipality is due by the end of month 4.
pub async fn offer_jobs(db: &Db) {
    let offer = |tx: &mut Tx<'_>| {
        for (id, schemes) in [
            ("job", ["unemployment_insurance", "cash_benefit_job_ready"].as_slice()),
            ("first-follow-up", ["sickness_benefit"].as_slice()),
        ] {
            TalkTypeRow { id: id.to_owned(), self_bookable: id == "job" }.insert(tx)?;
            for scheme in schemes {
                TalkTypeSchemeRow { talk_type_id: id.to_owned(), scheme: (*scheme).to_owned() }.insert(tx)?;
            }
            for (channel, minutes) in [("in_person", 45), ("phone", 30)] {
                VariantRow {
                    id: format!("{id}-{channel}"),
                    talk_type_id: id.to_owned(),
                    channel: channel.to_owned(),
                    minutes,
                    preparation: 0,
                    follow_up: 0,
                    interpreter_extra: 30,
                }
                .insert(tx)?;
            }
        }
        let row = WindowRow {
            id: "jobs".to_owned(),
            employee_id: "anne-marie".to_owned(),
            office_id: "office".to_owned(),
            room_id: None,
            day: day("2026-12-10"),
            from_minute: 540,
            to_minute: 720,
            revision: 1,
            live: true,
        };
        let variants = vec!["job-phone".to_owned(), "first-follow-up-phone".to_owned()];
        windows::publish(tx, &[PublishedWindow { row, variants }], at(), "anne-marie")
    };
    db.write(&Scope::new("269").unwrap(), offer).await.unwrap();
}

/// Somebody with a case and no order yet.
pub async fn newcomer(db: &Db, name: &'static str, scheme: &'static str, first_day: &'static str) {
    newcomer_with(db, name, scheme, first_day, "{}").await;
}

/// The same with facts of the case.
pub async fn newcomer_with(
    db: &Db,
    name: &'static str,
    scheme: &'static str,
    first_day: &'static str,
    facts: &'static str,
) {
    let add = move |tx: &mut Tx<'_>| {
        person(tx, "269", name)?;
        case(tx, name, scheme, day(first_day), facts)
    };
    db.write(&Scope::new("269").unwrap(), add).await.unwrap();
}

/// Leaves somebody in peace from today on.
pub async fn stand_by(db: &Db, who: &'static str) {
    let row = move |tx: &mut Tx<'_>| {
        BarRow {
            id: format!("standby-{who}"),
            citizen_id: who.to_owned(),
            kind: "standby".to_owned(),
            ground: None,
            from_day: day("2026-11-01"),
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
            begun_on: Some(day("2026-11-01")),
            decision_lang: None,
        }
        .insert(tx)
    };
    db.write(&Scope::new("269").unwrap(), row).await.unwrap();
}

/// The office closes on every day of December: no time is free any more.
pub async fn close_everything(db: &Db) {
    let close = |tx: &mut Tx<'_>| {
        for day in day("2026-12-01").iter_days().take(31) {
            let id = format!("closed-{day}");
            ClosingDayRow { id, office_id: None, day, name: "Lukket".to_owned() }.insert(tx)?;
        }
        Ok::<_, StoreError>(())
    };
    db.write(&Scope::new("269").unwrap(), close).await.unwrap();
}

/// The municipality lets citizens book after the last day, while the talk can be held in time.
pub async fn allow_late_booking(db: &Db) {
    let decide = |tx: &mut Tx<'_>| {
        for scheme in ["sickness_benefit", "unemployment_insurance"] {
            RuleOverrideRow {
                id: format!("late-{scheme}"),
                scheme: scheme.to_owned(),
                key: "late_booking".to_owned(),
                value: "true".to_owned(),
                valid_from: day("2026-01-01"),
                reason: "Bedre sent end aldrig".to_owned(),
                decided_by: "ada".to_owned(),
                decided_at: at(),
                withdrawn_at: None,
                withdrawn_by: None,
            }
            .insert(tx)?;
        }
        Ok::<_, StoreError>(())
    };
    db.write(&Scope::new("269").unwrap(), decide).await.unwrap();
}
