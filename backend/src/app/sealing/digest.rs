//! The hash over an hour of the audit trail: every column of every row, by id, each with its length before it, so that no
//! two hours read the same.

use super::Sealed;
use chrono::NaiveDateTime;
use sha2::{Digest, Sha256};

/// What the first seal has before it.
pub const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of a seal, in hexadecimal.
pub fn digest(previous: &str, municipality: &str, number: i64, hour: NaiveDateTime, rows: &[Sealed]) -> String {
    let mut hash = Sha256::new();
    let head = [previous, municipality, &number.to_string(), &hour.to_string(), &rows.len().to_string()];
    for text in head {
        part(&mut hash, Some(text));
    }
    for (row, citizens) in rows {
        let at = row.at.to_string();
        let columns = [
            Some(row.id.as_str()),
            Some(&at),
            Some(&row.actor_kind),
            row.actor_id.as_deref(),
            Some(&row.action),
            row.purpose.as_deref(),
            row.citizen_id.as_deref(),
            Some(&row.entity),
            Some(&row.entity_id),
            row.request_id.as_deref(),
            Some(&row.details),
            Some(&citizens.len().to_string()),
        ];
        for column in columns {
            part(&mut hash, column);
        }
        for citizen in citizens {
            part(&mut hash, Some(citizen));
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Nothing is not the same as an empty text.
fn part(hash: &mut Sha256, text: Option<&str>) {
    match text {
        Some(text) => {
            hash.update([1]);
            hash.update(text.len().to_be_bytes());
            hash.update(text);
        }
        None => hash.update([0]),
    }
}
