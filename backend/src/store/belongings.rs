//! What belongs to a citizen, table by table: what an export shows of it, and what becomes of it when only statistics may
//! stay. One list for both, so that nothing is shown and then forgotten; a test holds it against every table there is.

use super::{ReadTx, StoreError, Tx, dialect};
use diesel::RunQueryDsl;
use diesel::sql_types::Text;
use serde_json::{Map, Value};

/// How the rows of a table belong to a citizen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// It is the citizen.
    Themselves,
    /// It names the citizen.
    Citizen,
    /// It names their case.
    Case,
    /// It names their order.
    Order,
    /// It names their talk.
    Talk,
    /// It names their calendar.
    Calendar,
    /// It names them as its owner.
    Owner,
    /// It names them as who acted.
    Actor,
    /// It names them, or is something that they did.
    Trail,
}

/// What becomes of the rows when only statistics may stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// They stay as they are: they say what happened, and about nobody.
    Stay,
    /// They go.
    Go,
    /// They stay without this, as SET would have it.
    Without(&'static str),
    /// They have a term of their own, and another keeper.
    Kept,
}

/// A table with rows of citizens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Belonging {
    /// Its name.
    pub table: &'static str,
    /// How its rows belong to a citizen.
    pub of: Of,
    /// What becomes of them.
    pub fate: Fate,
    /// Why an export leaves it out, if it does.
    pub unshown: Option<&'static str>,
}

const fn shown(table: &'static str, of: Of, fate: Fate) -> Belonging {
    Belonging { table, of, fate, unshown: None }
}

const fn unshown(table: &'static str, of: Of, fate: Fate, why: &'static str) -> Belonging {
    Belonging { table, of, fate, unshown: Some(why) }
}

/// Every one of them, in the order in which an export shows them.
pub const ALL: &[Belonging] = &[
    // Its own statement, see `citizens::pseudonymise`: the hash must be another for each.
    shown("citizen", Of::Themselves, Fate::Kept),
    shown("cpr_history", Of::Citizen, Fate::Go),
    shown("identity", Of::Citizen, Fate::Go),
    shown("representative", Of::Citizen, Fate::Go),
    shown("citizen_guard", Of::Citizen, Fate::Go),
    // The category stays, which the official share asks for: a number from 1 to 3, and about nobody.
    shown(
        "case_file",
        Of::Citizen,
        Fate::Without(
            "facts = CASE WHEN facts LIKE '%\"category\":1%' THEN '{\"category\":1}' \
             WHEN facts LIKE '%\"category\":2%' THEN '{\"category\":2}' \
             WHEN facts LIKE '%\"category\":3%' THEN '{\"category\":3}' ELSE '{}' END",
        ),
    ),
    shown("caseworker_assignment", Of::Case, Fate::Stay),
    shown("case_event", Of::Case, Fate::Without("details = '{}'")),
    shown("citizen_absence", Of::Citizen, Fate::Go),
    shown("citizen_hours", Of::Citizen, Fate::Go),
    shown("busy_time", Of::Calendar, Fate::Go),
    // What a decision says goes; that there was one stays. The database wants a text where there was one.
    shown(
        "booking_bar",
        Of::Citizen,
        Fate::Without(
            "reasons = CASE WHEN reasons IS NULL THEN NULL ELSE '-' END, \
             decision_text = CASE WHEN decision_text IS NULL THEN NULL ELSE '-' END",
        ),
    ),
    shown("booking_order", Of::Citizen, Fate::Without("reason = NULL")),
    shown("order_event", Of::Order, Fate::Stay),
    shown("order_deadline_change", Of::Order, Fate::Stay),
    // A talk that nobody has said the outcome of keeps a number, which is none; the reason may tell of an illness.
    shown(
        "appointment",
        Of::Citizen,
        Fate::Without(
            "phone = CASE WHEN live THEN '' ELSE NULL END, interpreter_language = NULL, video_url = NULL, cancel_reason = NULL",
        ),
    ),
    shown("appointment_event", Of::Talk, Fate::Without("details = '{}'")),
    shown("call_attempt", Of::Talk, Fate::Stay),
    shown("search_log", Of::Citizen, Fate::Go),
    shown("no_time_report", Of::Citizen, Fate::Go),
    shown("reason_question", Of::Citizen, Fate::Go),
    shown("task", Of::Citizen, Fate::Go),
    shown("note", Of::Citizen, Fate::Go),
    shown("message", Of::Citizen, Fate::Go),
    shown("contact_code", Of::Citizen, Fate::Go),
    shown("calendar_feed", Of::Owner, Fate::Go),
    shown("session", Of::Citizen, Fate::Go),
    shown("audit_event", Of::Trail, Fate::Kept),
    unshown("audit_subject", Of::Citizen, Fate::Kept, "whom each look in the log showed"),
    unshown("audit_check_item", Of::Citizen, Fate::Kept, "that somebody checked a look; the look stands in the log"),
    unshown(
        "citizen_access",
        Of::Citizen,
        Fate::Without("words = CASE WHEN words IS NULL THEN NULL ELSE '-' END"),
        "who opened the case and why stands in the log",
    ),
    unshown("named_access", Of::Citizen, Fate::Go, "which employees may look: it is about them"),
    unshown("reservation", Of::Calendar, Fate::Stay, "the same times as the talks"),
    unshown("calendar", Of::Calendar, Fate::Stay, "a lock without content"),
    unshown("idempotency_key", Of::Actor, Fate::Go, "copies of answers for a few days, of what is shown elsewhere"),
];

/// The condition on the rows of a citizen; `$1` is the municipality, `$2` the citizen.
const fn condition(of: Of) -> &'static str {
    match of {
        Of::Themselves => "municipality_code = $1 AND id = $2",
        Of::Citizen => "municipality_code = $1 AND citizen_id = $2",
        Of::Case => {
            "municipality_code = $1 AND case_id IN \
             (SELECT id FROM case_file c WHERE c.municipality_code = $1 AND c.citizen_id = $2)"
        }
        Of::Order => {
            "municipality_code = $1 AND order_id IN \
             (SELECT id FROM booking_order o WHERE o.municipality_code = $1 AND o.citizen_id = $2)"
        }
        Of::Talk => {
            "municipality_code = $1 AND appointment_id IN \
             (SELECT id FROM appointment a WHERE a.municipality_code = $1 AND a.citizen_id = $2)"
        }
        Of::Calendar => "municipality_code = $1 AND resource_kind = 'citizen' AND resource_id = $2",
        Of::Owner => "municipality_code = $1 AND owner_kind = 'citizen' AND owner_id = $2",
        Of::Actor => "municipality_code = $1 AND actor = $2",
        Of::Trail => {
            "municipality_code = $1 AND (citizen_id = $2 OR actor_kind = 'citizen' AND actor_id = $2 OR id IN \
             (SELECT event_id FROM audit_subject s WHERE s.municipality_code = $1 AND s.citizen_id = $2))"
        }
    }
}

/// The rows of one table that belong to a citizen, by column; what is stored as bytes is left out.
pub fn rows(
    tx: &mut ReadTx<'_>,
    belonging: &Belonging,
    citizen_id: &str,
) -> Result<Vec<Map<String, Value>>, StoreError> {
    let (municipality, connection) = tx.parts();
    let columns = dialect::columns(connection, belonging.table)?;
    let select = dialect::rows_as_json(connection, belonging.table, &columns, condition(belonging.of));
    let found = diesel::sql_query(select)
        .bind::<Text, _>(municipality)
        .bind::<Text, _>(citizen_id)
        .load::<dialect::JsonRow>(connection)?;
    let read = |row: dialect::JsonRow| serde_json::from_str(&row.json).map_err(|e| StoreError::Internal(e.to_string()));
    found.into_iter().map(read).collect()
}

/// Takes out of these tables what is not statistics; the citizen's own row is left, see [`super::citizens::pseudonymise`].
///
/// # Errors
/// Those of the database.
pub fn strip(tx: &mut Tx<'_>, from: &[Belonging], citizen_id: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    for Belonging { table, of, fate, .. } in from {
        let statement = match fate {
            Fate::Stay | Fate::Kept => continue,
            Fate::Go => format!("DELETE FROM {table} WHERE {}", condition(*of)),
            Fate::Without(set) => format!("UPDATE {table} SET {set} WHERE {}", condition(*of)),
        };
        diesel::sql_query(statement).bind::<Text, _>(municipality).bind::<Text, _>(citizen_id).execute(connection)?;
    }
    Ok(())
}

/// Every table that has a column by which it could name a citizen, with that column: what [`ALL`] must know.
pub fn naming(tx: &mut ReadTx<'_>) -> Result<Vec<(String, String)>, StoreError> {
    let (_, connection) = tx.parts();
    let mut found = Vec::new();
    for table in dialect::tables(connection)? {
        for column in dialect::columns(connection, &table)? {
            if NAMING.contains(&column.name.as_str()) {
                found.push((table.clone(), column.name));
            }
        }
    }
    Ok(found)
}

/// Columns whose value is a citizen's id, or that of something of theirs.
const NAMING: [&str; 9] = [
    "citizen_id",
    "case_id",
    "order_id",
    "appointment_id",
    "resource_id",
    "owner_id",
    "actor",
    "actor_id",
    "cpr_ciphertext",
];

/// Where one of these texts stands, whatever its case: table and column of every text there is.
pub fn standing(tx: &mut ReadTx<'_>, texts: &[String]) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut found = Vec::new();
    for table in dialect::tables(connection)? {
        let columns = dialect::columns(connection, &table)?;
        if !columns.iter().any(|column| column.name == "municipality_code") {
            continue;
        }
        let select = dialect::rows_as_json(connection, &table, &columns, "municipality_code = $1");
        for row in diesel::sql_query(select).bind::<Text, _>(municipality).load::<dialect::JsonRow>(connection)? {
            let row: Map<String, Value> =
                serde_json::from_str(&row.json).map_err(|error| StoreError::Internal(error.to_string()))?;
            let holds = |value: &Value| {
                let value = value.as_str().unwrap_or_default().to_lowercase();
                texts.iter().any(|text| value.contains(&text.to_lowercase()))
            };
            found.extend(row.iter().filter(|(_, value)| holds(value)).map(|(column, _)| format!("{table}.{column}")));
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The columns of a table that an export can show.
pub fn columns(tx: &mut ReadTx<'_>, table: &str) -> Result<Vec<String>, StoreError> {
    let (_, connection) = tx.parts();
    let all = dialect::columns(connection, table)?;
    Ok(all.into_iter().filter(|column| column.holds != "bytes").map(|column| column.name).collect())
}
