//! What becomes of a message after an attempt.

use super::Ready;
use crate::app::journal::{Author, Journal};
use crate::app::people::own_caseworker;
use crate::app::settling::{About, raise};
use crate::app::{App, AppError, access::RequestContext};
use crate::store::messages::{self, Fate, MessageRow};
use crate::store::{Scope, Tx};
use chrono::TimeDelta;
use rand::Rng;
use serde_json::json;
use shared::messages::leave_at;
use shared::model::{MessageChannel, MessageKind, MessageState, RecipientKind};
use shared::rules::TaskKind;
use shared::texts::Lang;
use shared::time::{Instant, day_of};
use std::mem;
use tokio::sync::mpsc;
use tracing::warn;

/// The longest wait between two attempts, in seconds.
const LONGEST_WAIT: u64 = 4 * 3600;

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The channel has taken it.
    Sent,
    /// It may go another time.
    Later {
        /// In whose words.
        reason: String,
        /// How long to wait after the first attempt, in seconds; twice as long after each later one.
        first_retry: u64,
        /// After how many attempts it is given up.
        max_attempts: u64,
    },
    /// It was not tried: what went the same way has just failed. In so many seconds it has its turn.
    Postponed(u64),
    /// It never will.
    Never(String),
}

/// A message, and how the attempt to send it ended.
pub type Tried = (Ready, Outcome);

/// Writes down how attempts ended, group by group. What ends while one commit runs is noted by the next: nothing waits to be
/// grouped, and the disk is not waited for once a message.
///
/// # Errors
/// Those of the database.
pub async fn finish_all(app: &App, municipality: &Scope, mut outcomes: mpsc::Receiver<Tried>) -> Result<(), AppError> {
    let (most, mut group, mut failure) = (outcomes.max_capacity(), Vec::new(), None);
    while outcomes.recv_many(&mut group, most).await > 0 {
        failure = failure.or(finish(app, municipality, mem::take(&mut group)).await.err());
    }
    failure.map_or(Ok(()), Err)
}

/// Writes down how attempts ended, all in one commit, each while the lease is its own. Answers the ids of those whose lease was
/// not: another worker has them now, and what this one has sent may arrive twice.
///
/// # Errors
/// Those of the database.
pub async fn finish(app: &App, municipality: &Scope, ended: Vec<Tried>) -> Result<Vec<String>, AppError> {
    let now = app.clock.now();
    let lost = app.db.write(municipality, move |tx| note_all(tx, &ended, now)).await?;
    for id in &lost {
        warn!(message = id, "a message was sent on a lease that had run out");
    }
    Ok(lost)
}

fn note_all(tx: &mut Tx<'_>, ended: &[Tried], now: Instant) -> Result<Vec<String>, AppError> {
    let mut lost = Vec::new();
    for (ready, outcome) in ended {
        if !note(tx, ready, outcome, now)? {
            lost.push(ready.id.clone());
        }
    }
    Ok(lost)
}

fn note(tx: &mut Tx<'_>, ready: &Ready, outcome: &Outcome, now: Instant) -> Result<bool, AppError> {
    match outcome {
        Outcome::Sent => {
            let fate = Fate { sent_at: Some(now.naive_utc()), ..Fate::ended(MessageState::Sent.as_str(), "") };
            let own = messages::finish(tx, &ready.id, &ready.lease, &fate)?;
            if own && ready.channel == MessageChannel::Letter {
                let row = messages::get(tx, &ready.id)?;
                task(tx, &row, TaskKind::LetterToSend, now)?;
            }
            Ok(own)
        }
        Outcome::Later { reason, first_retry, max_attempts } if ready.attempts < *max_attempts => {
            let at = leave_at(ready.kind, now + wait(ready.attempts, *first_retry));
            let fate = Fate {
                status: MessageState::Pending.to_string(),
                reason: Some(Some(reason.clone())),
                not_before: Some(at.naive_utc()),
                sent_at: None,
                attempts: None,
            };
            Ok(messages::finish(tx, &ready.id, &ready.lease, &fate)?)
        }
        Outcome::Postponed(seconds) => {
            let at = leave_at(ready.kind, now + TimeDelta::seconds(seconds.cast_signed()));
            let fate = Fate { not_before: Some(at.naive_utc()), ..Fate::untried(i32::try_from(ready.attempts)?) };
            Ok(messages::finish(tx, &ready.id, &ready.lease, &fate)?)
        }
        Outcome::Later { reason, .. } | Outcome::Never(reason) => give_up(tx, &ready.id, &ready.lease, reason, now),
    }
}

/// A message that cannot be sent, and a person who looks at it. Answers whether the lease was still this turn's.
pub fn give_up(tx: &mut Tx<'_>, id: &str, lease: &str, reason: &str, now: Instant) -> Result<bool, AppError> {
    let own = messages::finish(tx, id, lease, &Fate::ended(MessageState::Failed.as_str(), reason))?;
    if own {
        let row = messages::get(tx, id)?;
        if row.recipient_kind != RecipientKind::Employee.as_str() && row.kind != MessageKind::ContactCode.as_str() {
            task(tx, &row, TaskKind::MessageFailed, now)?;
        }
    }
    Ok(own)
}

/// Somebody of the office has to do what no channel can.
fn task(tx: &mut Tx<'_>, row: &MessageRow, kind: TaskKind, now: Instant) -> Result<(), AppError> {
    let Some(citizen) = &row.citizen_id else { return Ok(()) };
    let request = RequestContext { request_id: format!("outbox-{}", row.id), lang: Lang::Da };
    let journal = Journal { author: Author::System, request: &request, at: now };
    let own = own_caseworker(tx, &citizen.as_str().into(), day_of(now))?;
    let about =
        About { order: row.order_id.clone(), appointment: row.appointment_id.clone(), ..About::citizen(citizen, own) };
    let details =
        json!({ "message": row.id, "kind": row.kind, "channel": row.channel, "recipient": row.recipient_kind });
    let task = raise(tx, &journal, kind, &about, &details)?;
    journal.audit(tx, kind.as_str(), "task", &task.id, Some(citizen))
}

/// Whole seconds, twice as many after each attempt, and never quite the same: what failed together does not come back together.
fn wait(attempts: u64, first: u64) -> TimeDelta {
    let times = u32::try_from(attempts.saturating_sub(1)).unwrap_or(u32::MAX);
    let seconds = first.saturating_mul(2_u64.saturating_pow(times)).clamp(1, LONGEST_WAIT);
    let waits = rand::rng().random_range(seconds * 4 / 5..=seconds * 6 / 5).max(1);
    TimeDelta::seconds(waits.cast_signed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        for (attempts, least, most) in
            [(1, 24, 36), (2, 48, 72), (5, 384, 576), (20, 11_520, 17_280), (90, 11_520, 17_280)]
        {
            let waited = wait(attempts, 30).num_seconds();
            assert!((least..=most).contains(&waited), "{attempts}: {waited}");
        }
    }
}
