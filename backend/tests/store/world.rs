//! A small municipality to test in, and shorthands to book in it.

use backend::store::appointment_events::AppointmentEventRow;
use backend::store::appointments::{self, AppointmentRow};
use backend::store::audit::AuditRow;
use backend::store::cases::{CaseRow, CaseworkerAssignmentRow};
use backend::store::citizens::CitizenRow;
use backend::store::employees::{EmployeeRow, RoleRow, TeamMembershipRow, TeamRow};
use backend::store::municipalities::MunicipalityRow;
use backend::store::order_events::OrderEventRow;
use backend::store::orders::{self, OrderRow};
use backend::store::places::{OfficeRow, RoomRow};
use backend::store::reservations::ReservationRow;
use backend::store::talk_types::{TalkTypeRow, VariantRow};
use backend::store::windows::{self, PublishedWindow, WindowRow};
use backend::store::{Db, Scope, StoreError, Tx, calendars, fold};
use chrono::{Duration, NaiveDate, NaiveDateTime};
use shared::model::{Resource, ResourceKind};
use std::sync::LazyLock;

/// The day everything happens on: a Friday in winter, so the local time is one hour ahead of UTC.
pub const DAY: &str = "2026-12-04";

/// The municipality everything happens in.
pub fn solroed() -> &'static Scope {
    static SOLROED: LazyLock<Scope> = LazyLock::new(|| Scope::new("269").unwrap());
    &SOLROED
}

pub fn day() -> NaiveDate {
    DAY.parse().unwrap()
}

/// The local time on [`DAY`] as UTC.
pub fn at(hour: u32, minute: u32) -> NaiveDateTime {
    day().and_hms_opt(hour, minute, 0).unwrap() - Duration::hours(1)
}

/// When everything was written.
pub fn written() -> NaiveDateTime {
    at(8, 0) - Duration::days(4)
}

pub fn resource(kind: ResourceKind, id: &str) -> Resource {
    Resource { kind, id: id.to_owned() }
}

/// Makes municipality 269 with citizens c0 to c9 (case and open order of the same number), caseworkers e0 and e1 in one
/// team, room r0, and windows w0 and w1 of theirs from 8 to 16.
pub async fn build(db: &Db) {
    people(db, solroed()).await;
    db.write(solroed(), |tx| {
        let windows: Vec<_> = (0..2).map(|n| window(&format!("w{n}"), &format!("e{n}"), 8 * 60, 16 * 60)).collect();
        windows::publish(tx, &windows, written(), "e0")
    })
    .await
    .unwrap();
}

pub fn window(id: &str, employee: &str, from_minute: i32, to_minute: i32) -> PublishedWindow {
    PublishedWindow {
        row: WindowRow {
            id: id.to_owned(),
            employee_id: employee.to_owned(),
            office_id: "o".to_owned(),
            room_id: Some("r0".to_owned()),
            day: day(),
            from_minute,
            to_minute,
            revision: 1,
            live: true,
        },
        variants: vec!["meet".to_owned(), "call".to_owned()],
    }
}

/// Everything of a municipality but its windows.
pub async fn people(db: &Db, scope: &Scope) {
    let code = scope.as_str().to_owned();
    db.write(scope, move |tx| {
        MunicipalityRow {
            code: code.clone(),
            name: code.clone(),
            phone: "+4555500000".to_owned(),
            settings: "{}".to_owned(),
        }
        .insert(tx)?;
        offices(tx)?;
        staff(tx)?;
        talk_types(tx)?;
        citizens(tx)
    })
    .await
    .unwrap();
}

fn offices(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    OfficeRow {
        id: "o".to_owned(),
        name: "Job- og Socialcenteret".to_owned(),
        street: "Demovej 1".to_owned(),
        postal_code: "2680".to_owned(),
        town: "Solrød Strand".to_owned(),
        phone: "+4555500000".to_owned(),
        access_note: String::new(),
        opening_hours: "[]".to_owned(),
    }
    .insert(tx)?;
    RoomRow { id: "r0".to_owned(), office_id: "o".to_owned(), name: "Lokale 3".to_owned() }.insert(tx)?;
    calendars::ensure(tx, &[resource(ResourceKind::Room, "r0")])
}

fn staff(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    TeamRow { id: "t".to_owned(), office_id: "o".to_owned(), name: "Sygedagpenge".to_owned() }.insert(tx)?;
    for (id, name) in [("e0", "Anne-Marie Krogh"), ("e1", "Bo Å. Nygård")] {
        EmployeeRow {
            id: id.to_owned(),
            office_id: "o".to_owned(),
            name: name.to_owned(),
            sort_key: fold::sort_key(name),
            phone: "+4555500012".to_owned(),
            phone_hours: String::new(),
            active: true,
            email: None,
        }
        .insert(tx)?;
        RoleRow { employee_id: id.to_owned(), role: "caseworker".to_owned() }.insert(tx)?;
        TeamMembershipRow { team_id: "t".to_owned(), employee_id: id.to_owned() }.insert(tx)?;
        calendars::ensure(tx, &[resource(ResourceKind::Caseworker, id)])?;
    }
    Ok(())
}

fn talk_types(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    TalkTypeRow { id: "follow_up".to_owned(), self_bookable: true }.insert(tx)?;
    for (id, channel, minutes) in [("meet", "in_person", 45), ("call", "phone", 30)] {
        VariantRow {
            id: id.to_owned(),
            talk_type_id: "follow_up".to_owned(),
            channel: channel.to_owned(),
            minutes,
            preparation: 15,
            follow_up: 0,
            interpreter_extra: minutes,
        }
        .insert(tx)?;
    }
    Ok(())
}

fn citizens(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let names = [
        "Mette Sørensen",
        "Lars Østergaard",
        "Ayşe Yılmaz",
        "Piotr Kowalski",
        "Søren Ågård",
        "Emil Bach",
        "Åse Holm",
        "Zoë Bæk",
        "Nguyễn Thị Hoa",
        "Ærlig Ørsted",
    ];
    for (n, name) in names.iter().enumerate() {
        CitizenRow {
            id: format!("c{n}"),
            name: (*name).to_owned(),
            search_name: fold::search_name(name),
            sort_key: fold::sort_key(name),
            cpr_ciphertext: vec![0; 50],
            cpr_key_id: "demo".to_owned(),
            cpr_hash: format!("hash {n}").into_bytes(),
            phone: None,
            email: None,
            language: "da".to_owned(),
            interpreter_language: None,
            digital_post_exempt: false,
            protected_address: false,
            created_at: written(),
            verified_phone: None,
            verified_email: None,
            notify_sms: false,
            notify_email: false,
        }
        .insert(tx)?;
        CaseRow {
            id: format!("case{n}"),
            citizen_id: format!("c{n}"),
            scheme: "sickness_benefit".to_owned(),
            first_day: day() - Duration::days(60),
            facts: "{}".to_owned(),
            closed_on: None,
        }
        .insert(tx)?;
        CaseworkerAssignmentRow {
            id: format!("a{n}"),
            case_id: format!("case{n}"),
            employee_id: "e0".to_owned(),
            from_day: day() - Duration::days(60),
            to_day: None,
        }
        .insert(tx)?;
        order(n, n).insert(tx)?;
        order_event(n, "imported").insert(tx)?;
        calendars::ensure(tx, &[resource(ResourceKind::Citizen, &format!("c{n}"))])?;
    }
    Ok(())
}

/// Order `n` of citizen `citizen`, open.
pub fn order(n: usize, citizen: usize) -> OrderRow {
    OrderRow {
        id: format!("order{n}"),
        citizen_id: format!("c{citizen}"),
        case_id: format!("case{citizen}"),
        talk_type_id: "follow_up".to_owned(),
        in_person: true,
        phone: true,
        video: false,
        book_by: day() + Duration::days(4),
        hold_by: day() + Duration::days(14),
        status: "open".to_owned(),
        immediate: false,
        rule: "sick.interval_weeks".to_owned(),
        created_at: written(),
        cause: "due".to_owned(),
        reason: None,
        overrides: "[]".to_owned(),
    }
}

/// A step of order `n`.
pub fn order_event(n: usize, kind: &str) -> OrderEventRow {
    OrderEventRow {
        id: format!("{kind} order{n}"),
        order_id: format!("order{n}"),
        kind: kind.to_owned(),
        at: written(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        bar_id: None,
        reason: None,
    }
}

/// A talk of 45 minutes in person for citizen and order `n` with caseworker `e`, preparation of 15 minutes before.
pub fn meeting(id: &str, n: usize, e: usize, starts_at: NaiveDateTime) -> AppointmentRow {
    AppointmentRow {
        id: id.to_owned(),
        citizen_id: format!("c{n}"),
        case_id: format!("case{n}"),
        order_id: Some(format!("order{n}")),
        talk_type_id: "follow_up".to_owned(),
        variant_id: "meet".to_owned(),
        channel: "in_person".to_owned(),
        caseworker_id: format!("e{e}"),
        own_caseworker_id: Some("e0".to_owned()),
        office_id: "o".to_owned(),
        room_id: (e == 0).then(|| "r0".to_owned()),
        window_id: Some(format!("w{e}")),
        window_revision: Some(1),
        chain_id: id.to_owned(),
        sequence: 0,
        origin: "self".to_owned(),
        status: "booked".to_owned(),
        live: true,
        starts_at,
        ends_at: starts_at + Duration::minutes(45),
        block_from: starts_at - Duration::minutes(15),
        block_to: starts_at + Duration::minutes(45),
        minutes: 45,
        phone: Some("+4555500123".to_owned()),
        companion: false,
        interpreter_language: None,
        cancel_reason: None,
        video_url: None,
        summon_reason: None,
        booked_at: written(),
    }
}

/// A talk by phone: an hour's promise, with the caseworker's block of 45 minutes `offset` minutes into it.
pub fn call(id: &str, n: usize, e: usize, promise: NaiveDateTime, offset: i64) -> AppointmentRow {
    AppointmentRow {
        variant_id: "call".to_owned(),
        channel: "phone".to_owned(),
        room_id: None,
        ends_at: promise + Duration::hours(1),
        block_from: promise + Duration::minutes(offset),
        block_to: promise + Duration::minutes(offset + 45),
        minutes: 30,
        ..meeting(id, n, e, promise)
    }
}

/// What such an appointment reserves.
pub fn reserved(row: &AppointmentRow) -> Vec<ReservationRow> {
    let reservation = |kind: &str, id: &str, from_at, to_at| ReservationRow {
        appointment_id: row.id.clone(),
        resource_kind: kind.to_owned(),
        resource_id: id.to_owned(),
        from_at,
        to_at,
        live: row.live,
    };
    let mut reservations = vec![
        reservation("citizen", &row.citizen_id, row.starts_at, row.ends_at),
        reservation("caseworker", &row.caseworker_id, row.block_from, row.block_to),
    ];
    reservations.extend(row.room_id.as_ref().map(|room| reservation("room", room, row.starts_at, row.ends_at)));
    reservations
}

/// Books it as a use case would: the appointment, its reservations, the order, the event and the audit row.
pub async fn book(db: &Db, row: &AppointmentRow) -> Result<(), StoreError> {
    let row = row.clone();
    db.write(solroed(), move |tx| book_in(tx, &row)).await
}

pub fn book_in(tx: &mut Tx<'_>, row: &AppointmentRow) -> Result<(), StoreError> {
    appointments::book(tx, row, &reserved(row))?;
    if let Some(order) = &row.order_id {
        orders::set_status(tx, order, "fulfilled")?;
    }
    event(&format!("booked {}", row.id), &row.id, "booked").insert(tx)?;
    audit(&row.id).insert(tx)
}

pub fn event(id: &str, appointment: &str, kind: &str) -> AppointmentEventRow {
    AppointmentEventRow {
        id: id.to_owned(),
        appointment_id: appointment.to_owned(),
        kind: kind.to_owned(),
        at: written(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        details: "{}".to_owned(),
    }
}

pub fn audit(appointment: &str) -> AuditRow {
    AuditRow {
        id: format!("audit {appointment}"),
        at: written(),
        actor_kind: "system".to_owned(),
        actor_id: None,
        action: "book".to_owned(),
        purpose: None,
        citizen_id: None,
        entity: "appointment".to_owned(),
        entity_id: appointment.to_owned(),
        request_id: None,
        details: "{}".to_owned(),
    }
}
