//! What a test asks of the world afterwards, and what it changes in it.

use super::*;
use backend::store::audit_checks::{self, AlarmRow, CheckRow, ItemRow};
use backend::store::{ReadTx, audit};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

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

/// Everything in Solrød's audit trail by id, each act with whom it showed.
pub async fn trail(db: &Db) -> BTreeMap<String, (AuditRow, BTreeSet<String>)> {
    let start = |text| day(text).and_time(chrono::NaiveTime::MIN);
    let look = move |tx: &mut ReadTx<'_>| {
        let all = audit::between(tx, start("2000-01-01"), start("2100-01-01"))?;
        let ids: Vec<String> = all.iter().map(|row| row.id.clone()).collect();
        Ok::<_, StoreError>((all, audit::subjects(tx, &ids)?))
    };
    let (all, shown) = db.read(&Scope::new("269").unwrap(), look).await.unwrap();
    let of = |id: &str| shown.iter().filter(|row| row.event_id == id).map(|row| row.citizen_id.clone()).collect();
    all.into_iter().map(|row| (row.id.clone(), (row.clone(), of(&row.id)))).collect()
}

/// A check of one look that waits; the other municipality has one called *theirs*.
pub async fn fresh_check(db: &Db) -> String {
    let own = uuid::Uuid::now_v7().to_string();
    for (code, id, known) in [("269", own.clone(), false), ("751", "theirs".to_owned(), true)] {
        let check = CheckRow {
            id: id.clone(),
            from_day: day("2026-10-31"),
            to_day: day("2026-11-29"),
            seed: "0".to_owned(),
            pool: 1,
            drawn_at: at(),
            drawn_by: "rie".to_owned(),
            signed_at: None,
            signed_by: None,
            note: None,
        };
        let item = ItemRow {
            check_id: id,
            position: 1,
            event_id: "gone".to_owned(),
            citizen_id: "mette".to_owned(),
            verdict: None,
            note: None,
        };
        let write = move |tx: &mut Tx<'_>| {
            if known && audit_checks::check(tx, "theirs").is_ok() {
                return Ok(());
            }
            check.insert(tx)?;
            item.insert(tx)
        };
        db.write(&Scope::new(code).unwrap(), write).await.unwrap();
    }
    own
}

/// An alarm that waits.
pub async fn fresh_alarm(db: &Db) -> String {
    let id = uuid::Uuid::now_v7().to_string();
    let many = COUNT.fetch_add(1, Ordering::Relaxed);
    let alarm = AlarmRow {
        id: id.clone(),
        day: day("2020-01-01") + chrono::Days::new(many),
        employee_id: "kim".to_owned(),
        kind: "many_searches".to_owned(),
        count: 100,
        usual: 7,
        raised_at: at(),
        settled_at: None,
        settled_by: None,
        note: None,
    };
    db.write(&Scope::new("269").unwrap(), move |tx| alarm.insert(tx)).await.unwrap();
    id
}

/// So that no two alarms are of one day.
static COUNT: AtomicU64 = AtomicU64::new(0);

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
    let row = move |tx: &mut Tx<'_>| standing_bar(&format!("standby-{who}"), who, "standby", "2026-11-01").insert(tx);
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
