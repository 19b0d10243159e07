//! What citizens were offered when they looked for times: evidence that anybody can check later (R20).
//!
//! Looking is a read and stays one. What was offered is written after it, in a short transaction of its own, at most
//! once a minute for each order and way of looking; that there was nothing is written at once.

use super::AppError;
use super::journal::new_id;
use crate::store::search_logs::{self, Filter, SearchLogRow};
use crate::store::{Db, ReadTx, Scope};
use chrono::Duration;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::api::EvidenceOffer;
use shared::slots::Slot;
use shared::time::Instant;

/// How often the same look is written, in seconds.
const EVERY: i64 = 60;

/// How many free times are kept.
const MOST_KEPT: usize = 100;

/// A free time, as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    at: Instant,
    with: String,
}

/// A look, to be written after the transaction that looked.
pub struct Look(Option<SearchLogRow>);

impl Look {
    /// What is to be kept of these free times; nothing, when the same was kept less than a minute ago.
    pub fn of(
        tx: &mut ReadTx<'_>,
        citizen: &str,
        filter: Filter,
        free: &[Slot],
        now: Instant,
    ) -> Result<Self, AppError> {
        let last = search_logs::last(tx, &filter)?;
        let now = now.naive_utc();
        let count = i32::try_from(free.len())?;
        let fresh = last.is_some_and(|last| {
            let is_news = count == 0 && last.free > 0;
            !is_news && now < last.last_at + Duration::seconds(EVERY)
        });
        if fresh {
            return Ok(Self(None));
        }
        Ok(Self(Some(SearchLogRow {
            id: new_id(),
            citizen_id: citizen.to_owned(),
            order_id: filter.order_id,
            channel: filter.channel,
            own_only: filter.own_only,
            interpreter: filter.interpreter,
            first_at: now,
            last_at: now,
            count: 1,
            free: count,
            digest: digest(free),
            offered: offered(free)?,
        })))
    }

    /// Writes it. Should that fail, the citizen still sees the times: it is logged, with ids only.
    pub async fn write(self, db: &Db, scope: &Scope) {
        let Some(row) = self.0 else { return };
        let order = row.order_id.clone();
        if let Err(error) = db.write(scope, move |tx| search_logs::note(tx, &row)).await {
            tracing::warn!(%order, cause = %error, "what was offered could not be kept");
        }
    }
}

/// Free times that were kept.
pub fn kept(offered: &str) -> Result<Vec<EvidenceOffer>, AppError> {
    let kept: Vec<Kept> = serde_json::from_str(offered).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(kept.into_iter().map(|kept| EvidenceOffer { starts_at: kept.at, caseworker: kept.with.into() }).collect())
}

fn offered(free: &[Slot]) -> Result<String, AppError> {
    let kept: Vec<Kept> =
        free.iter().take(MOST_KEPT).map(|slot| Kept { at: slot.at.from, with: slot.caseworker.to_string() }).collect();
    serde_json::to_string(&kept).map_err(|error| AppError::Internal(error.to_string()))
}

/// SHA-256 of every free time with its caseworker.
fn digest(free: &[Slot]) -> String {
    let mut hash = Sha256::new();
    for slot in free {
        hash.update(slot.at.from.timestamp().to_be_bytes());
        hash.update(slot.caseworker.as_str());
        hash.update([0]);
    }
    hash.finalize().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
