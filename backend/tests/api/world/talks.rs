//! Talks that were, talks that came about past every rule, and questions about them.

use super::*;

/// A question about a talk that was missed.
pub(super) fn question(tx: &mut Tx<'_>, id: &str, who: &str) -> Result<(), StoreError> {
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
