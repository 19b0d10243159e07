//! Every night what was done is compared with what was told (INV-5): an act whose message is missing is a person's task.
//!
//! Three kinds of message are not looked for. There is no reminder where its moment had passed already. Whoever waits for a
//! code asks for another long before the night. A receipt to somebody who is exempt from Digital Post goes by SMS or e-mail
//! only, and whether they wanted those then is kept nowhere.

use super::AppError;
use super::bars::end_message;
use super::journal::Journal;
use super::people::own_caseworker;
use super::rows::{instant, word};
use super::scene::TOLD_IN_PERSON;
use super::settling::{About, raise};
use crate::store::audit::{self, AuditRow};
use crate::store::{ReadTx, StoreError, Tx, bars, citizens, messages, tasks};
use chrono::TimeDelta;
use serde::Deserialize;
use serde_json::{Value, json};
use shared::messages::{Reach, routes};
use shared::model::{BarKind, MessageKind};
use shared::rules::TaskKind;
use shared::time::{Instant, day_of};
use std::collections::BTreeSet;

/// How many days back a night looks: over a long weekend on which none could be done.
const DAYS: i64 = 4;

/// Which message tells of an act.
#[derive(Debug, Clone, Copy)]
enum Tells {
    /// This one, about what the act was done to.
    Of(MessageKind),
    /// This one, about what the act's row names ([`Journal::audit_told`]); where that is nothing, none tells of it alone.
    Named(MessageKind),
    /// The one of the bar's kind, named likewise.
    BarEnded,
}

/// What the audit trail calls an act, what it is done to, and the message that tells of it.
const TOLD: [(&str, &str, Tells); 17] = [
    ("book", "appointment", Tells::Of(MessageKind::TalkBooked)),
    ("summon", "appointment", Tells::Of(MessageKind::TalkSummoned)),
    ("move", "appointment", Tells::Of(MessageKind::TalkMoved)),
    ("cancel", "appointment", Tells::Of(MessageKind::TalkCancelled)),
    ("issue", "booking_order", Tells::Of(MessageKind::OrderCreated)),
    ("postpone", "booking_order", Tells::Named(MessageKind::DeadlineChanged)),
    ("withdraw", "booking_order", Tells::Named(MessageKind::OrderWithdrawn)),
    ("exempt", "booking_bar", Tells::Of(MessageKind::ExemptionStarted)),
    ("withdraw_booking", "booking_bar", Tells::Of(MessageKind::WithdrawalStarted)),
    ("end", "booking_bar", Tells::BarEnded),
    ("recovered", "case_file", Tells::Named(MessageKind::CaseClosed)),
    ("case_closed", "case_file", Tells::Named(MessageKind::CaseClosed)),
    ("moved_away", "case_file", Tells::Named(MessageKind::CaseClosed)),
    ("ask", "reason_question", Tells::Of(MessageKind::ReasonAsked)),
    ("report_no_suitable_time", "task", Tells::Named(MessageKind::NoTimeReceived)),
    ("request_talk", "task", Tells::Named(MessageKind::TalkRequestReceived)),
    ("request_call_back", "task", Tells::Named(MessageKind::CallBackReceived)),
];

/// What an act's row says of its message.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What it is about, where the row names it.
    about: Option<String>,
    /// How the citizen was told.
    told: Option<String>,
}

/// A message that must be there.
struct Owed {
    citizen: String,
    kind: MessageKind,
    about: String,
    at: Instant,
}

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
    let acts = audit::since(tx, &TOLD.map(|(action, ..)| action), since)?;
    let mut all = Vec::new();
    for act in &acts {
        all.extend(owed(tx, act)?);
    }
    let ids: Vec<String> = all.iter().map(|owed| owed.about.clone()).collect();
    let told: BTreeSet<(String, String)> = messages::about_any(tx, &ids)?.into_iter().collect();
    let mut found = Reconciled { events: u32::try_from(all.len())?, missing: 0 };
    for Owed { citizen, kind, about, at } in all {
        let is_told = told.contains(&(about.clone(), kind.to_string()));
        if is_told || was_hushed(tx, &citizen, at)? || !must_have_gone(tx, &citizen, kind)? {
            continue;
        }
        found.missing += 1;
        let details = json!({ "about": about, "kind": kind });
        if !has_task(tx, &citizen, &details)? {
            let own = own_caseworker(tx, &citizen.as_str().into(), day_of(journal.at))?;
            let task = raise(tx, journal, TaskKind::MessageMissing, &About::citizen(&citizen, own), &details)?;
            journal.audit(tx, "raise", "task", &task.id, Some(&citizen))?;
        }
    }
    Ok(found)
}

/// The message that must tell of an act, if one must.
fn owed(tx: &mut ReadTx<'_>, act: &AuditRow) -> Result<Option<Owed>, AppError> {
    let is_it = |(action, entity, _): &&(&str, &str, Tells)| *action == act.action && *entity == act.entity;
    let tells = TOLD.iter().find(is_it).map(|(.., tells)| *tells);
    let (Some(tells), Some(citizen)) = (tells, act.citizen_id.clone()) else { return Ok(None) };
    let said: Said = serde_json::from_str(&act.details).unwrap_or_default();
    if said.told.as_deref() == Some(TOLD_IN_PERSON) {
        return Ok(None);
    }
    let message = match tells {
        Tells::Of(kind) => Some((kind, act.entity_id.clone())),
        Tells::Named(kind) => said.about.map(|about| (kind, about)),
        Tells::BarEnded => match said.about {
            Some(bar) => bar_ended(tx, &citizen, &bar)?.map(|kind| (kind, bar)),
            None => None,
        },
    };
    Ok(message.map(|(kind, about)| Owed { citizen, kind, about, at: instant(act.at) }))
}

fn bar_ended(tx: &mut ReadTx<'_>, citizen: &str, bar: &str) -> Result<Option<MessageKind>, AppError> {
    let all = bars::of_citizen(tx, citizen)?;
    let kind: Option<BarKind> = all.iter().find(|row| row.id == bar).map(|row| word(&row.kind)).transpose()?;
    Ok(kind.and_then(end_message))
}

/// Whether it must have gone by some way. SMS and e-mail come and go; how letters come does not.
fn must_have_gone(tx: &mut ReadTx<'_>, citizen: &str, kind: MessageKind) -> Result<bool, AppError> {
    let person = match citizens::get(tx, citizen) {
        // With a citizen of whom only statistics are left went their messages.
        Err(StoreError::NotFound) => return Ok(false),
        found => found?,
    };
    let reach = Reach { digital_post_exempt: person.digital_post_exempt, ..Reach::default() };
    Ok(!routes(kind, &reach).is_empty())
}

/// Whether standby stood when it was done (R15). What its decision itself says is told.
fn was_hushed(tx: &mut ReadTx<'_>, citizen: &str, at: Instant) -> Result<bool, AppError> {
    let day = day_of(at);
    let stood = |bar: &bars::BarRow| {
        bar.kind == BarKind::Standby.as_str()
            && bar.from_day <= day
            && bar.to_day.is_none_or(|to| day <= to)
            && bar.decided_at < at.naive_utc()
            && bar.ended_at.is_none_or(|ended| ended >= at.naive_utc())
    };
    Ok(bars::of_citizen(tx, citizen)?.iter().any(stood))
}

fn has_task(tx: &mut ReadTx<'_>, citizen: &str, details: &Value) -> Result<bool, AppError> {
    let (missing, details) = (TaskKind::MessageMissing.as_str(), details.to_string());
    Ok(tasks::of_citizen(tx, citizen)?.iter().any(|task| task.kind == missing && task.details == details))
}
