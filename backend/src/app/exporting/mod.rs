//! Everything about a citizen (GDPR art. 15), from every table that `store::belongings` knows, with the log of who saw it.
//!
//! The citizen's own file has the CPR number, for it is theirs and they have shown who they are; a page, and what staff
//! make for somebody, has it masked. An employee in the log is an employee: who it was is not needed to exercise a right
//! (C-579/21).

pub mod words;

use super::access::{CitizenScope, Staff, WorkCases};
use super::citizen::opened;
use super::journal::Journal;
use super::people::Directory;
use super::rows::word;
use super::{App, AppError};
use crate::store::belongings::{self, Belonging};
use crate::store::cpr::CprKeys;
use crate::store::{Tx, citizens, cpr_history, municipalities};
use serde_json::{Map, Value, json};
use shared::cpr;
use shared::ids::CitizenId;
use shared::texts::Lang;
use shared::time::Instant;

/// A row by its columns.
pub type Row = Map<String, Value>;

/// Everything about a citizen.
#[derive(Debug, Clone)]
pub struct Export {
    /// When it was made.
    pub made_at: Instant,
    /// Whose data it is.
    pub citizen: CitizenId,
    /// Their name.
    pub name: String,
    /// The language they write in.
    pub lang: Lang,
    /// The municipality's name.
    pub municipality: String,
    /// Every table with what belongs to them.
    pub tables: Vec<(&'static str, Vec<Row>)>,
}

/// How the CPR number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// As it is.
    Whole,
    /// Its date of birth only.
    Masked,
}

impl Export {
    /// The whole of it, by the names of tables and columns.
    pub fn json(&self) -> Value {
        let tables: Map<String, Value> =
            self.tables.iter().map(|(table, rows)| ((*table).to_owned(), json!(rows))).collect();
        json!({ "made_at": self.made_at, "municipality": self.municipality, "citizen": self.citizen, "tables": tables })
    }
}

/// A citizen's own. That it was made is kept.
///
/// # Errors
/// Those of the store.
pub async fn own(app: &App, scope: &CitizenScope, number: Number) -> Result<Export, AppError> {
    let (now, who, keys) = (app.clock.now(), scope.clone(), app.cpr.clone());
    app.db.write(&scope.municipality, move |tx| collect(tx, &who.journal(now), &keys, &who.citizen, number)).await
}

/// The same for somebody who asked the office. That it was made, and by whom, is kept.
///
/// # Errors
/// Not found when there is no such citizen.
pub async fn of_citizen(app: &App, scope: &Staff<WorkCases>, whom: CitizenId) -> Result<Export, AppError> {
    let (now, who, keys) = (app.clock.now(), scope.clone(), app.cpr.clone());
    app.db
        .write(&scope.municipality, move |tx| {
            who.see(tx, whom.as_str(), now)?;
            collect(tx, &who.journal(now), &keys, &whom, Number::Masked)
        })
        .await
}

fn collect(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    keys: &CprKeys,
    whom: &CitizenId,
    number: Number,
) -> Result<Export, AppError> {
    let person = citizens::get(tx, whom.as_str())?;
    // First, so that this export is in the log that it shows.
    journal.audit(tx, "export", "citizen", whom.as_str(), Some(whom.as_str()))?;
    let shown = |key_id: &str, ciphertext: &[u8]| {
        let digits = opened(keys, whom.as_str(), key_id, ciphertext)?;
        Ok::<_, AppError>(if number == Number::Whole { digits } else { cpr::masked(&digits) })
    };
    let present = shown(&person.cpr_key_id, &person.cpr_ciphertext)?;
    let directory = Directory::load(tx)?;
    let mut tables = Vec::new();
    for belonging in belongings::ALL.iter().filter(|belonging| belonging.unshown.is_none()) {
        let mut rows = belongings::rows(tx, belonging, whom.as_str())?;
        for row in &mut rows {
            tidy(row, belonging, &directory);
        }
        match belonging.table {
            "citizen" => rows.iter_mut().for_each(|row| drop(row.insert("cpr".to_owned(), json!(present)))),
            "cpr_history" => {
                for old in cpr_history::of_citizen(tx, whom.as_str())? {
                    let digits = shown(&old.cpr_key_id, &old.cpr_ciphertext)?;
                    let same = |row: &&mut Row| row.get("id").and_then(Value::as_str) == Some(&old.id);
                    rows.iter_mut().filter(same).for_each(|row| drop(row.insert("cpr".to_owned(), json!(digits))));
                }
            }
            _ => {}
        }
        rows.sort_by_cached_key(order);
        tables.push((belonging.table, rows));
    }
    Ok(Export {
        made_at: journal.at,
        citizen: whom.clone(),
        name: person.name,
        lang: word(&person.language)?,
        municipality: municipalities::own(tx)?.name,
        tables,
    })
}

/// What only the program needs: copies for searching and sorting, locks, and what everything here has in common.
const TECHNICAL: [&str; 7] =
    ["municipality_code", "search_name", "sort_key", "cpr_key_id", "lease", "lease_until", "digest"];

fn tidy(row: &mut Row, belonging: &Belonging, directory: &Directory) {
    TECHNICAL.iter().for_each(|column| drop(row.remove(*column)));
    if belonging.table == "audit_event" && row.get("actor_kind").and_then(Value::as_str) == Some("employee") {
        row.remove("actor_id");
    }
    // Who a citizen's talks are with is no secret to them.
    let caseworker =
        ["caseworker_id", "employee_id"].iter().find_map(|column| row.get(*column).and_then(Value::as_str));
    if let Some(name) = caseworker.map(|id| directory.person(id).name) {
        row.insert("caseworker".to_owned(), json!(name));
    }
}

/// Rows by time, as far as they tell it, and then as they were written.
fn order(row: &Row) -> (String, String) {
    const MOMENTS: [&str; 14] = [
        "at",
        "starts_at",
        "created_at",
        "asked_at",
        "first_at",
        "sent_at",
        "decided_at",
        "announced_at",
        "registered_at",
        "from_at",
        "first_day",
        "from_day",
        "weekday",
        "id",
    ];
    let text = |column: &str| row.get(column).filter(|value| !value.is_null()).map(ToString::to_string);
    (MOMENTS.iter().find_map(|column| text(column)).unwrap_or_default(), text("id").unwrap_or_default())
}
