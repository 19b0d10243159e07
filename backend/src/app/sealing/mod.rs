//! Sealing the audit trail: each closed hour of a municipality is hashed together with the hour before, and the seal is
//! told to the anchor outside the database before it is kept. So whoever changes, deletes or brings back rows is seen.
//!
//! An hour is closed when it has been over for [`SLACK`] and no transaction is left that was under way then. Its seal
//! depends on nothing but its rows, so two servers and a sealer that was killed in the middle come to the same one.

mod digest;
pub mod retaining;
pub mod verifying;

use super::{App, AppError};
use crate::channels::anchor::{Anchor, AnchorLine};
use crate::store::audit::{self, AuditRow};
use crate::store::audit_seals::{self, SealRow};
use crate::store::{ReadTx, Scope, StoreError};
use chrono::{Duration, NaiveDateTime, Timelike};
use digest::{FIRST, digest};
use std::collections::HashMap;

/// How long after its end an hour stays open: nothing that was begun in it takes that long to be written, not even a
/// night's work, which notes when it began.
pub const SLACK: Duration = Duration::hours(1);

/// How often it is looked whether what was being written is over.
const LOOKS: u32 = 100;

/// How long between two such looks.
const BETWEEN_LOOKS: std::time::Duration = std::time::Duration::from_millis(50);

/// How many hours are sealed in one transaction.
const HOURS_A_BATCH: usize = 200;

/// How many acts are asked for whom they showed at a time: SQLite takes 32,766 values in a statement.
const EVENTS_A_QUERY: usize = 1000;

/// The hour that a moment lies in.
pub fn hour_of(at: NaiveDateTime) -> NaiveDateTime {
    at.date().and_hms_opt(at.hour(), 0, 0).unwrap_or(at)
}

/// The beginning of the first hour that may not be sealed yet.
pub fn open_from(app: &App) -> NaiveDateTime {
    hour_of((app.clock.now() - SLACK).naive_utc())
}

/// Seals every closed hour of a municipality that has rows. Answers how many.
///
/// # Errors
/// Those of the database and of the anchor; when the anchor has other seals than these, nothing more is sealed.
pub async fn seal(app: &App, municipality: &Scope, anchor: Option<&Anchor>) -> Result<usize, AppError> {
    let until = open_from(app);
    if !quiet(app, municipality).await? {
        return Ok(0);
    }
    let mut sealed = 0;
    loop {
        let drafts = app.db.read(municipality, move |tx| drafts(tx, until)).await?;
        let count = drafts.len();
        if !keep(app, municipality, anchor.cloned(), drafts).await? {
            return Ok(sealed);
        }
        sealed += count;
        if count < HOURS_A_BATCH {
            return Ok(sealed);
        }
    }
}

/// Whether everything that is being written at this moment is over; waits a while for it.
async fn quiet(app: &App, municipality: &Scope) -> Result<bool, AppError> {
    let horizon = app.db.write(municipality, audit_seals::horizon).await?;
    for _ in 0..LOOKS {
        if app.db.read(municipality, move |tx| audit_seals::is_over(tx, horizon)).await? {
            return Ok(true);
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    Ok(false)
}

/// Tells the anchor and keeps the seals; answers false when another server was first.
async fn keep(app: &App, municipality: &Scope, anchor: Option<Anchor>, drafts: Vec<SealRow>) -> Result<bool, AppError> {
    let code = municipality.to_string();
    app.db
        .write(municipality, move |tx| {
            audit_seals::lock(tx)?;
            let last = audit_seals::last(tx)?;
            let Some(first) = drafts.first() else {
                // Nothing new; but an anchor that was named only now is told of what there is.
                return anchor.as_ref().map_or(Ok(true), |anchor| {
                    let known = anchor_lines(&code, &audit_seals::all(tx)?);
                    tell(anchor, &code, &known).map(|()| true)
                });
            };
            if last.as_ref().map_or(FIRST, |last| last.hash.as_str()) != first.previous {
                return Ok(false);
            }
            SealRow::insert_all(tx, &drafts)?;
            if let Some(anchor) = &anchor {
                // Before the commit: a line too many is written again the same, a line too few would be a hole.
                tell(anchor, &code, &anchor_lines(&code, &audit_seals::all(tx)?))?;
            }
            Ok(true)
        })
        .await
}

/// Adds to the anchor what it does not have. Told twice it adds once.
fn tell(anchor: &Anchor, municipality: &str, seals: &[AnchorLine]) -> Result<(), AppError> {
    let failed = |error: std::io::Error| AppError::Internal(format!("the anchor: {error}"));
    let known: Vec<AnchorLine> =
        anchor.lines().map_err(failed)?.into_iter().filter(|line| line.municipality == municipality).collect();
    if let Some(other) = known.iter().find(|line| !seals.contains(line)) {
        return Err(AppError::Internal(format!("the anchor has another seal {}: run aftalt check", other.number)));
    }
    let new: Vec<AnchorLine> = seals.iter().filter(|line| !known.contains(line)).cloned().collect();
    anchor.append(&new).map_err(failed)
}

fn anchor_lines(municipality: &str, seals: &[SealRow]) -> Vec<AnchorLine> {
    let line = |seal: &SealRow| AnchorLine {
        municipality: municipality.to_owned(),
        number: seal.number,
        hour: seal.hour,
        rows: seal.row_count,
        hash: seal.hash.clone(),
    };
    seals.iter().map(line).collect()
}

/// The next seals, over the hours before `until` that have rows.
fn drafts(tx: &mut ReadTx<'_>, until: NaiveDateTime) -> Result<Vec<SealRow>, AppError> {
    let code = tx.scope().to_string();
    let mut last = audit_seals::last(tx)?;
    let mut drafts = Vec::new();
    while drafts.len() < HOURS_A_BATCH {
        let from = last.as_ref().map(|last: &SealRow| last.hour + Duration::hours(1));
        let Some(next) = audit_seals::next_row(tx, from)?.map(hour_of).filter(|hour| *hour < until) else { break };
        let Some(seal) = over_hour(tx, &code, next, last.as_ref())? else { break };
        last = Some(seal.clone());
        drafts.push(seal);
    }
    Ok(drafts)
}

/// The seal that an hour should have after `last`; none when it has no rows.
fn over_hour(
    tx: &mut ReadTx<'_>,
    code: &str,
    hour: NaiveDateTime,
    last: Option<&SealRow>,
) -> Result<Option<SealRow>, AppError> {
    let rows = rows_of(tx, hour, hour + Duration::hours(1))?;
    let (Some((first, _)), Some((end, _))) = (rows.first(), rows.last()) else { return Ok(None) };
    let previous = last.map_or(FIRST, |last| last.hash.as_str()).to_owned();
    let number = last.map_or(0, |last| last.number) + 1;
    Ok(Some(SealRow {
        number,
        hour,
        row_count: i64::try_from(rows.len())?,
        first_id: first.id.clone(),
        last_id: end.id.clone(),
        hash: digest(&previous, code, number, hour, &rows),
        previous,
    }))
}

/// A row with whom it showed.
type Sealed = (AuditRow, Vec<String>);

/// The rows of a stretch of time by id, each with whom it showed.
fn rows_of(tx: &mut ReadTx<'_>, from: NaiveDateTime, to: NaiveDateTime) -> Result<Vec<Sealed>, StoreError> {
    let mut rows = audit::between(tx, from, to)?;
    // By their bytes: the databases sort texts differently.
    rows.sort_by(|one, other| one.id.cmp(&other.id));
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut shown: HashMap<String, Vec<String>> = HashMap::new();
    for ids in ids.chunks(EVENTS_A_QUERY) {
        for row in audit::subjects(tx, ids)? {
            shown.entry(row.event_id).or_default().push(row.citizen_id);
        }
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut citizens = shown.remove(&row.id).unwrap_or_default();
            citizens.sort_unstable();
            (row, citizens)
        })
        .collect())
}
