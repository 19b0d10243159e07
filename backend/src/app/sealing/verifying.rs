//! `aftalt check --anchor`: whether the audit trail is what was sealed, and its seals what the anchor was told.

use super::super::settings::Settings;
use super::super::{App, AppError};
use super::digest::{FIRST, digest};
use super::retaining::kept_from;
use super::{anchor_lines, hour_of, over_hour, rows_of};
use crate::channels::anchor::{Anchor, AnchorLine, HOUR};
use crate::store::audit_seals::{self, SealRow};
use crate::store::check::Violation;
use crate::store::{ReadTx, Scope};
use chrono::{Duration, NaiveDateTime};
use shared::time::day_of;
use std::collections::BTreeMap;

/// The rule that a finding breaks.
const RULE: &str = "audit";

/// What is wrong with the audit trail of a municipality, each with its hour (UTC).
///
/// # Errors
/// Those of the database and of the anchor.
pub async fn verify(app: &App, municipality: &Scope, anchor: &Anchor) -> Result<Vec<Violation>, AppError> {
    let code = municipality.to_string();
    let lines = anchor.lines().map_err(|error| AppError::Internal(format!("the anchor: {error}")))?;
    let lines: Vec<AnchorLine> = lines.into_iter().filter(|line| line.municipality == code).collect();
    let today = day_of(app.clock.now());
    let found = app
        .db
        .read(municipality, move |tx| {
            let seals = audit_seals::all(tx)?;
            let kept_from = kept_from(&Settings::load(tx)?.periods()?, today);
            let mut found = rows(tx, &seals, kept_from)?;
            found.extend(chain(&seals));
            found.extend(anchored(tx, &seals, &lines)?);
            Ok::<_, AppError>(found)
        })
        .await?;
    let violation = |what| Violation { rule: RULE, municipality: Some(municipality.to_string()), what };
    Ok(found.into_iter().map(violation).collect())
}

fn at(hour: NaiveDateTime) -> String {
    format!("hour {}", hour.format(HOUR))
}

/// The rows of each sealed hour, and those between the sealed hours, where there is none. A month that was deleted in its
/// time has no row any more.
fn rows(tx: &mut ReadTx<'_>, seals: &[SealRow], kept_from: NaiveDateTime) -> Result<Vec<String>, AppError> {
    let code = tx.scope().to_string();
    let mut found = Vec::new();
    let mut after = NaiveDateTime::default();
    for seal in seals {
        let (hour, end) = (seal.hour, seal.hour + Duration::hours(1));
        let mut unsealed: BTreeMap<NaiveDateTime, usize> = BTreeMap::new();
        for (row, _) in rows_of(tx, after, hour)? {
            *unsealed.entry(hour_of(row.at)).or_default() += 1;
        }
        found.extend(unsealed.into_iter().map(|(hour, count)| format!("{}: {count} rows without a seal", at(hour))));
        after = end;
        let rows = rows_of(tx, hour, end)?;
        let count = i64::try_from(rows.len())?;
        if count == 0 && end <= kept_from {
            continue;
        }
        if count < seal.row_count {
            found.push(format!("{}: {} of {} rows are gone", at(hour), seal.row_count - count, seal.row_count));
        } else if count > seal.row_count {
            found.push(format!(
                "{}: {} rows more than the {} sealed",
                at(hour),
                count - seal.row_count,
                seal.row_count
            ));
        } else if digest(&seal.previous, &code, seal.number, hour, &rows) != seal.hash {
            found.push(format!("{}: its {count} rows are not as they were sealed: something was changed", at(hour)));
        }
    }
    Ok(found)
}

/// Whether each seal follows the one before.
fn chain(seals: &[SealRow]) -> Vec<String> {
    let mut found = Vec::new();
    let (mut number, mut hash) = (0, FIRST);
    for seal in seals {
        if seal.number != number + 1 {
            let last = seal.number - 1;
            found.push(format!("seal {} to {last}, before {}: missing", number + 1, at(seal.hour)));
        } else if seal.previous != hash {
            found.push(format!("seal {}, {}: does not follow the seal before it", seal.number, at(seal.hour)));
        }
        (number, hash) = (seal.number, &seal.hash);
    }
    found
}

/// Whether the anchor has the same seals. The one that is just being sealed may stand there already.
fn anchored(tx: &mut ReadTx<'_>, seals: &[SealRow], lines: &[AnchorLine]) -> Result<Vec<String>, AppError> {
    let code = tx.scope().to_string();
    let mut found = Vec::new();
    for seal in anchor_lines(&code, seals) {
        match lines.iter().find(|line| line.number == seal.number) {
            Some(line) if *line == seal => {}
            Some(_) => found.push(format!("seal {}, {}: the anchor has another", seal.number, at(seal.hour))),
            None => found.push(format!("seal {}, {}: the anchor does not have it", seal.number, at(seal.hour))),
        }
    }
    let last = seals.last();
    let mut newest = last.cloned();
    for line in lines.iter().filter(|line| line.number > last.map_or(0, |last| last.number)) {
        let pending = over_hour(tx, &code, line.hour, newest.as_ref())?;
        if let Some(seal) = pending.filter(|seal| seal.hash == line.hash) {
            newest = Some(seal);
            continue;
        }
        let end = last.map_or_else(|| "has no seal".to_owned(), |last| format!("ends with {}", at(last.hour)));
        found.push(format!(
            "seal {}, {}: only the anchor has it; the database {end}: an old copy?",
            line.number,
            at(line.hour)
        ));
    }
    Ok(found)
}
