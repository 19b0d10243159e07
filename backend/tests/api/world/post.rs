//! Messages, whoever gets copies of them, and links to talks: what a test finds there, and what it asks of them afterwards.

use super::*;
use backend::store::calendar_feeds::{self, CalendarFeedRow};
use backend::store::messages::{self, MessageRow};
use backend::store::representatives::RepresentativeRow;
use backend::store::sessions::SessionRow;
use sha2::{Digest, Sha256};
use shared::api::WrittenMessage;

/// A message about a citizen that could not be sent.
pub fn failed(id: &str, who: &str) -> MessageRow {
    let written = WrittenMessage {
        subject: "Solrød Kommune".to_owned(),
        text: "Du har en ny besked.".to_owned(),
        letter: None,
        invite: None,
    };
    MessageRow {
        id: id.to_owned(),
        kind: "reason_asked".to_owned(),
        about: id.to_owned(),
        recipient_kind: "citizen".to_owned(),
        recipient_id: who.to_owned(),
        citizen_id: Some(who.to_owned()),
        order_id: None,
        appointment_id: None,
        channel: "email".to_owned(),
        language: "da".to_owned(),
        details: "{}".to_owned(),
        status: "failed".to_owned(),
        reason: Some("550 no such mailbox".to_owned()),
        not_before: at(),
        created_at: "2026-11-29T08:00:00".parse().unwrap(),
        attempts: 8,
        lease: None,
        lease_until: None,
        written: Some(serde_json::to_string(&written).unwrap()),
        sent_at: None,
    }
}

/// The same, gone out at that moment.
pub fn gone(id: &str, who: &str, sent_at: &str) -> MessageRow {
    let sent_at = Some(sent_at.parse().unwrap());
    MessageRow { status: "sent".to_owned(), reason: None, sent_at, ..failed(id, who) }
}

/// Writes these messages.
pub async fn put(db: &Db, rows: Vec<MessageRow>) {
    db.write(&Scope::new("269").unwrap(), move |tx| rows.iter().try_for_each(|row| row.insert(tx))).await.unwrap();
}

/// A message that could not be sent, and its task.
pub(super) fn failed_with_task(tx: &mut Tx<'_>, id: &str, who: &str) -> Result<(), StoreError> {
    let letter = serde_json::json!({ "subject": "Brev", "text": "Brev", "letter": { "lang": "da", "from": [], "to": [who], "dated": "",
        "title": "Brev", "opening": ["Kære Mette"], "facts": [], "parts": [], "signed": [] }, "invite": null });
    MessageRow { written: Some(letter.to_string()), ..failed(id, who) }.insert(tx)?;
    let task = TaskRow {
        id: format!("task-of-{id}"),
        kind: "message_failed".to_owned(),
        citizen_id: Some(who.to_owned()),
        order_id: None,
        appointment_id: None,
        employee_id: Some("anne-marie".to_owned()),
        due_on: None,
        details: format!(r#"{{"message":"{id}"}}"#),
        created_at: at(),
        done_at: None,
        done_by: None,
    };
    task.insert(tx)
}

/// A message that could not be sent, and its task; the next call makes another.
pub async fn fresh_failed(db: &Db, who: &'static str) -> String {
    let id = format!("message-{}", uuid::Uuid::now_v7());
    let made = id.clone();
    db.write(&Scope::new("269").unwrap(), move |tx| failed_with_task(tx, &made, who)).await.unwrap();
    id
}

/// Somebody who represents the citizen.
pub(super) fn representative(tx: &mut Tx<'_>, id: &str, who: &str) -> Result<(), StoreError> {
    RepresentativeRow {
        id: id.to_owned(),
        citizen_id: who.to_owned(),
        name: "Advokat Holm".to_owned(),
        street: "Torvet 1".to_owned(),
        postal_code: "4600".to_owned(),
        town: "Køge".to_owned(),
        cvr: Some("29188475".to_owned()),
        consent_on: day("2026-10-01"),
        from_day: day("2026-10-02"),
        to_day: None,
        registered_by: "anne-marie".to_owned(),
        registered_at: at(),
    }
    .insert(tx)
}

/// Somebody who represents the citizen; the next call makes another.
pub async fn fresh_representative(db: &Db, who: &'static str) -> String {
    let id = format!("representative-{}", uuid::Uuid::now_v7());
    let made = id.clone();
    db.write(&Scope::new("269").unwrap(), move |tx| representative(tx, &made, who)).await.unwrap();
    id
}

/// The end of the address of a citizen's link to their talks; the one before works no more.
pub async fn fresh_feed(db: &Db, who: &'static str) -> String {
    let secret = format!("secret-{}", uuid::Uuid::now_v7());
    let row = CalendarFeedRow {
        id: secret.replace("secret", "feed"),
        owner_kind: "citizen".to_owned(),
        owner_id: who.to_owned(),
        secret_hash: Sha256::digest(&secret).to_vec(),
        language: "da".to_owned(),
        created_at: at(),
        read_at: None,
        revoked_at: None,
    };
    let make = move |tx: &mut Tx<'_>| {
        calendar_feeds::revoke(tx, "citizen", who, at())?;
        row.insert(tx)
    };
    db.write(&Scope::new("269").unwrap(), make).await.unwrap();
    format!("269/{secret}")
}

/// The link that somebody has now, as the database has it.
pub async fn feed_of(db: &Db, kind: &'static str, who: &'static str) -> Option<CalendarFeedRow> {
    db.read(&Scope::new("269").unwrap(), move |tx| calendar_feeds::of_owner(tx, kind, who)).await.unwrap()
}

/// Every message about a citizen, from the first.
pub async fn messages_of(db: &Db, who: &'static str) -> Vec<MessageRow> {
    db.read(&Scope::new("269").unwrap(), move |tx| messages::of_citizen(tx, who)).await.unwrap()
}

/// The details of what was done to things of this table and id, as the audit trail has them.
pub async fn audited(db: &Db, entity: &'static str, id: &str) -> Vec<(String, String)> {
    let id = id.to_owned();
    let rows = db.read(&Scope::new("269").unwrap(), move |tx| backend::store::audit::of_entity(tx, entity, &id)).await;
    rows.unwrap().into_iter().map(|row: AuditRow| (row.action, row.details)).collect()
}

/// An open session of somebody, beside the one that they ask with.
pub async fn fresh_session(db: &Db, who: &str, citizen: bool) -> String {
    let id = uuid::Uuid::now_v7().to_string();
    let who = if who == "nobody" { "mette" } else { who }.to_owned();
    let row = SessionRow {
        id: id.clone(),
        token_hash: Sha256::digest(&id).to_vec(),
        citizen_id: citizen.then(|| who.clone()),
        employee_id: (!citizen).then_some(who),
        created_at: at(),
        expires_at: "2026-12-31T08:00:00".parse().unwrap(),
        ended_at: None,
        idle_seconds: None,
        idle_until: None,
        issuer: None,
    };
    db.write(&Scope::new("269").unwrap(), move |tx| row.insert(tx)).await.unwrap();
    id
}
