//! What is kept only so long: counted and taken by the same conditions, so that a preview says what a run does.

use super::row::{Row, row};
use super::schema::{case_file, citizen, retention_run};
use super::{ReadTx, StoreError, Tx, dialect};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::sql_types::{BigInt, Text, Timestamp};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryableByName, RunQueryDsl};
use std::collections::HashMap;

row! {
    /// A run of the rules.
    RetentionRunRow of retention_run {
        /// Its id.
        id: String,
        /// The local day it was for.
        day: NaiveDate,
        /// When it began, UTC.
        started_at: NaiveDateTime,
        /// When it ended, UTC.
        finished_at: NaiveDateTime,
        /// The numbers that held, as JSON.
        periods: String,
        /// What each rule took, as JSON.
        counts: String,
        /// For how many citizens it failed.
        failed: i32,
    }
}

/// The latest runs, the newest first.
pub fn runs(tx: &mut ReadTx<'_>, limit: i64) -> Result<Vec<RetentionRunRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(retention_run::table
        .filter(retention_run::municipality_code.eq(municipality))
        .order((retention_run::started_at.desc(), retention_run::id.desc()))
        .limit(limit)
        .select(RetentionRunRow::COLUMNS)
        .load(connection)?)
}

/// Rows of a table that are taken together.
#[derive(Debug, Clone, Copy)]
pub struct Taking {
    /// The table.
    pub table: &'static str,
    /// Which of its rows are kept so long, beside those of the municipality.
    kept: &'static str,
    /// What is emptied, as SET would have it; the row goes if nothing is said.
    without: Option<&'static str>,
}

const fn delete(table: &'static str, kept: &'static str) -> Taking {
    Taking { table, kept, without: None }
}

const fn empty(table: &'static str, kept: &'static str, without: &'static str) -> Taking {
    Taking { table, kept, without: Some(without) }
}

/// Words of messages that have left or never will.
pub const MESSAGE_TEXTS: [Taking; 1] =
    [empty("message", "status <> 'pending' AND written IS NOT NULL", "written = NULL")];
/// Notes.
pub const NOTES: [Taking; 1] = [delete("note", "TRUE")];
/// What was offered.
pub const SEARCH_LOGS: [Taking; 2] = [delete("search_log", "TRUE"), delete("no_time_report", "TRUE")];
/// Numbers for one talk or one call, before `$2`.
pub const ONE_OFF_PHONES: [Taking; 2] = [
    empty("appointment", "NOT live AND phone IS NOT NULL AND ends_at < $2", "phone = NULL"),
    empty("task", "kind = 'call_back' AND done_at < $2 AND details <> '{}'", "details = '{}'"),
];
/// Codes that were sent before `$2`.
pub const CONTACT_CODES: [Taking; 1] = [delete("contact_code", "sent_at < $2")];
/// Sessions that were over before `$2`.
pub const SESSIONS: [Taking; 1] = [delete("session", "expires_at < $2")];
/// Keys that were first used before `$2`.
pub const IDEMPOTENCY_KEYS: [Taking; 1] = [delete("idempotency_key", "created_at < $2")];

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Text)]
    citizen_id: String,
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

/// How many rows each citizen has that could be taken.
pub fn held(tx: &mut ReadTx<'_>, taken: &[Taking]) -> Result<HashMap<String, i64>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut all = HashMap::new();
    for Taking { table, kept, .. } in taken {
        let statement = format!(
            "SELECT citizen_id, count(*) AS rows FROM {table} WHERE municipality_code = $1 AND citizen_id IS NOT NULL \
             AND {kept} GROUP BY citizen_id"
        );
        for found in diesel::sql_query(statement).bind::<Text, _>(municipality).load::<Held>(connection)? {
            *all.entry(found.citizen_id).or_default() += found.rows;
        }
    }
    Ok(all)
}

/// Takes a citizen's; answers how many rows.
pub fn take_of(tx: &mut Tx<'_>, taken: &[Taking], citizen_id: &str) -> Result<usize, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut rows = 0;
    for Taking { table, kept, without } in taken {
        let statement =
            format!("{} WHERE municipality_code = $1 AND citizen_id = $2 AND {kept}", verb(table, *without));
        let statement = diesel::sql_query(statement).bind::<Text, _>(municipality).bind::<Text, _>(citizen_id);
        rows += statement.execute(connection)?;
    }
    Ok(rows)
}

/// How many rows of everybody's lie before that moment.
pub fn count(tx: &mut ReadTx<'_>, taken: &[Taking], before: NaiveDateTime) -> Result<i64, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut rows = 0;
    for Taking { table, kept, .. } in taken {
        let statement =
            format!("SELECT '' AS citizen_id, count(*) AS rows FROM {table} WHERE municipality_code = $1 AND {kept}");
        let statement = diesel::sql_query(statement).bind::<Text, _>(municipality).bind::<Timestamp, _>(before);
        rows += statement.get_result::<Held>(connection)?.rows;
    }
    Ok(rows)
}

/// Takes everybody's that lies before that moment; answers how many rows.
pub fn take(tx: &mut Tx<'_>, taken: &[Taking], before: NaiveDateTime) -> Result<usize, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut rows = 0;
    for Taking { table, kept, without } in taken {
        let statement = format!("{} WHERE municipality_code = $1 AND {kept}", verb(table, *without));
        let statement = diesel::sql_query(statement).bind::<Text, _>(municipality).bind::<Timestamp, _>(before);
        rows += statement.execute(connection)?;
    }
    Ok(rows)
}

fn verb(table: &str, without: Option<&str>) -> String {
    without.map_or_else(|| format!("DELETE FROM {table}"), |set| format!("UPDATE {table} SET {set}"))
}

/// Everybody who is somebody still, or one of them: who, and when the row was made.
pub fn known(tx: &mut ReadTx<'_>, only: Option<&str>) -> Result<Vec<(String, NaiveDateTime)>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut found = citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::pseudonymised_at.is_null()))
        .select((citizen::id, citizen::created_at))
        .order(citizen::id)
        .into_boxed();
    if let Some(id) = only {
        found = found.filter(citizen::id.eq(id));
    }
    Ok(found.load(connection)?)
}

/// The first day without the case, for every case of everybody or of one of them; none while it runs.
pub fn closings(tx: &mut ReadTx<'_>, only: Option<&str>) -> Result<Vec<(String, Option<NaiveDate>)>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut found = case_file::table
        .filter(case_file::municipality_code.eq(municipality))
        .select((case_file::citizen_id, case_file::closed_on))
        .into_boxed();
    if let Some(id) = only {
        found = found.filter(case_file::citizen_id.eq(id));
    }
    Ok(found.load(connection)?)
}

/// Whether this role may delete at all: a server's may not everywhere, see ARCHITECTURE.md.
pub fn may_forget(tx: &mut ReadTx<'_>) -> Result<bool, StoreError> {
    let (_, connection) = tx.parts();
    Ok(dialect::may_delete(connection, "note")?)
}
