//! The outbox: what waits is leased in a short transaction, written down, sent outside of any, and finished only while the
//! lease is still its own. So many workers share it, and one that dies leaves nothing behind but a lease that runs out.

mod facts;
mod finish;
mod writing;

pub use finish::{Outcome, Tried, finish, finish_all};

use super::{App, AppError};
use crate::channels::Parcel;
use crate::store::messages::{self, Fate, MessageRow};
use crate::store::{ReadTx, Scope, Tx};
use chrono::TimeDelta;
use facts::Known;
use shared::messages::{leave_at, waits_for_day};
use shared::model::{MessageChannel, MessageKind, MessageState};
use shared::time::Instant;
use tracing::{error, info};
use uuid::Uuid;
use writing::{Composed, compose};

/// What a turn has taken in hand.
#[derive(Debug, Default)]
pub struct Claimed {
    /// How many messages: those too that are not sent after all.
    pub taken: usize,
    /// Those that are ready to go.
    pub ready: Vec<Ready>,
}

/// A leased message that is ready to go.
#[derive(Debug, Clone)]
pub struct Ready {
    /// Its id.
    pub id: String,
    /// The turn that may send it.
    pub lease: String,
    /// What it tells.
    pub kind: MessageKind,
    /// By which channel.
    pub channel: MessageChannel,
    /// How often it has been tried, this time included.
    pub attempts: u64,
    /// What goes out.
    pub parcel: Parcel,
}

/// Leases up to `batch` messages that may leave now for `lease` seconds, and writes them. What is no longer true is dropped.
///
/// # Errors
/// Those of the database.
pub async fn claim(app: &App, municipality: &Scope, batch: u64, lease: u64) -> Result<Claimed, AppError> {
    let now = app.clock.now();
    // Looks before it takes: on SQLite a writer keeps every other waiting.
    if !app.db.read(municipality, move |tx| messages::any_due(tx, now.naive_utc())).await? {
        return Ok(Claimed::default());
    }
    let (turn, limit) = (Uuid::now_v7().to_string(), i64::try_from(batch)?);
    let until = (now + TimeDelta::seconds(i64::try_from(lease)?)).naive_utc();
    let own = turn.clone();
    let leased = app.db.write(municipality, move |tx| messages::lease(tx, &own, now.naive_utc(), until, limit)).await?;
    let taken = leased.len();
    if taken == 0 {
        return Ok(Claimed::default());
    }
    let reader = app.clone();
    let composed = app.db.read(municipality, move |tx| compose_all(tx, &reader, &leased, now)).await?;
    let ready = app.db.write(municipality, move |tx| keep(tx, &composed, now)).await?;
    Ok(Claimed { taken, ready })
}

/// Writes every message. One that cannot be written keeps no other waiting.
fn compose_all(
    tx: &mut ReadTx<'_>,
    app: &App,
    leased: &[MessageRow],
    now: Instant,
) -> Result<Vec<(MessageRow, Composed)>, AppError> {
    let known = Known::load(tx)?;
    let write = |row: &MessageRow| match compose(tx, app, &known, row, now) {
        Ok(composed) => Ok((row.clone(), composed)),
        Err(AppError::Store(failed)) => Err(AppError::Store(failed)),
        Err(cause) => {
            error!(message = row.id, kind = row.kind, code = cause.code(), %cause, "a message cannot be written");
            Ok((row.clone(), Composed::Unwritable))
        }
    };
    leased.iter().map(write).collect()
}

/// Keeps what is about to be sent, and what will not be.
fn keep(tx: &mut Tx<'_>, composed: &[(MessageRow, Composed)], now: Instant) -> Result<Vec<Ready>, AppError> {
    let mut ready = Vec::new();
    for (row, composed) in composed {
        let Some(lease) = row.lease.clone() else { continue };
        match composed {
            Composed::Ready(written) => {
                let text =
                    serde_json::to_string(&written.message).map_err(|error| AppError::Internal(error.to_string()))?;
                if messages::set_written(tx, &row.id, &lease, &text)? {
                    ready.push(Ready {
                        id: row.id.clone(),
                        lease,
                        kind: super::rows::word(&row.kind)?,
                        channel: super::rows::word(&row.channel)?,
                        attempts: u64::try_from(row.attempts)?,
                        parcel: written.parcel.clone(),
                    });
                }
            }
            Composed::Later(at) => {
                let fate = Fate { not_before: Some(at.naive_utc()), ..Fate::untried(row.attempts) };
                messages::finish(tx, &row.id, &lease, &fate)?;
            }
            Composed::Dropped(why) => {
                info!(message = row.id, kind = row.kind, why, "a message is not sent");
                messages::finish(tx, &row.id, &lease, &Fate::ended(MessageState::Superseded.as_str(), why))?;
            }
            Composed::Unwritable => {
                finish::give_up(tx, &row.id, &lease, "unwritable", now)?;
            }
        }
    }
    Ok(ready)
}

/// The moment at which a message that may leave only by day leaves, if that is not now.
fn not_yet(kind: MessageKind, now: Instant) -> Option<Instant> {
    Some(leave_at(kind, now)).filter(|at| waits_for_day(kind) && *at > now)
}
