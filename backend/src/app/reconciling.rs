//! Every night what was done is compared with what was told (INV-5): an act whose message is missing is a person's task.

use super::AppError;
use super::journal::Journal;
use super::people::own_caseworker;
use super::rows::instant;
use super::settling::{About, raise};
use crate::store::audit::{self, AuditRow};
use crate::store::{ReadTx, Tx, bars, messages, tasks};
use chrono::TimeDelta;
use serde_json::json;
use shared::model::{BarKind, MessageKind};
use shared::rules::TaskKind;
use shared::time::{Instant, day_of};
use std::collections::BTreeSet;

/// How many days back a night looks: over a long weekend on which none could be done.
const DAYS: i64 = 4;

/// What the audit trail calls an act, what it is done to, and the message that tells of it.
const TOLD: [(&str, &str, MessageKind); 8] = [
    ("book", "appointment", MessageKind::TalkBooked),
    ("summon", "appointment", MessageKind::TalkSummoned),
    ("move", "appointment", MessageKind::TalkMoved),
    ("cancel", "appointment", MessageKind::TalkCancelled),
    ("issue", "booking_order", MessageKind::OrderCreated),
    ("exempt", "booking_bar", MessageKind::ExemptionStarted),
    ("withdraw_booking", "booking_bar", MessageKind::WithdrawalStarted),
    ("ask", "reason_question", MessageKind::ReasonAsked),
];

/// What a comparison found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reconciled {
    /// How many acts it looked at.
    pub events: u32,
    /// How many of them nobody was told of; each has a task, old ones too.
    pub missing: u32,
}

/// Compares the last days' acts with the messages, and raises a task for each that is missing.
///
/// # Errors
/// Those of the store.
pub fn reconcile(tx: &mut Tx<'_>, journal: &Journal<'_>) -> Result<Reconciled, AppError> {
    let since = (journal.at - TimeDelta::days(DAYS)).naive_utc();
    let acts: Vec<(AuditRow, MessageKind)> = audit::since(tx, &TOLD.map(|(action, ..)| action), since)?
        .into_iter()
        .filter(|row| !row.details.contains(super::scene::TOLD_IN_PERSON))
        .filter_map(|row| {
            let told =
                |(action, entity, _): &&(&str, &str, MessageKind)| *action == row.action && *entity == row.entity;
            let kind = TOLD.iter().find(told).map(|(.., kind)| *kind)?;
            Some((row, kind))
        })
        .collect();
    let ids: Vec<String> = acts.iter().map(|(row, _)| row.entity_id.clone()).collect();
    let told: BTreeSet<(String, String)> = messages::about_any(tx, &ids)?.into_iter().collect();
    let mut found = Reconciled { events: u32::try_from(acts.len())?, missing: 0 };
    for (row, kind) in &acts {
        let Some(citizen) = &row.citizen_id else { continue };
        if told.contains(&(row.entity_id.clone(), kind.to_string())) || was_hushed(tx, citizen, instant(row.at))? {
            continue;
        }
        found.missing += 1;
        if !has_task(tx, citizen, &row.entity_id)? {
            let own = own_caseworker(tx, &citizen.as_str().into(), day_of(journal.at))?;
            let details = json!({ "about": row.entity_id, "kind": kind });
            let about = About::citizen(citizen, own);
            let task = raise(tx, journal, TaskKind::MessageMissing, &about, &details)?;
            journal.audit(tx, "raise", "task", &task.id, Some(citizen))?;
        }
    }
    Ok(found)
}

/// Whether standby stood when it was done (R15).
fn was_hushed(tx: &mut ReadTx<'_>, citizen: &str, at: Instant) -> Result<bool, AppError> {
    let day = day_of(at);
    let stood = |bar: &bars::BarRow| {
        bar.kind == BarKind::Standby.as_str()
            && bar.from_day <= day
            && bar.to_day.is_none_or(|to| day <= to)
            && bar.decided_at <= at.naive_utc()
            && bar.ended_at.is_none_or(|ended| ended >= at.naive_utc())
    };
    Ok(bars::of_citizen(tx, citizen)?.iter().any(stood))
}

fn has_task(tx: &mut ReadTx<'_>, citizen: &str, about: &str) -> Result<bool, AppError> {
    let missing = TaskKind::MessageMissing.as_str();
    Ok(tasks::of_citizen(tx, citizen)?.iter().any(|task| task.kind == missing && task.details.contains(about)))
}
