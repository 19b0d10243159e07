//! Every change of a case.

use super::row::{Row, row};
use super::schema::{case_event, case_file};
use super::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A change.
    CaseEventRow of case_event {
        /// Its id.
        id: String,
        /// The case.
        case_id: String,
        /// E.g. `recovered` or `absence_announced`.
        kind: String,
        /// The day it is about.
        day: Option<NaiveDate>,
        /// When, UTC.
        at: NaiveDateTime,
        /// `citizen`, `employee` or `system`.
        actor_kind: String,
        /// Which one; the system has none.
        actor_id: Option<String>,
        /// What else is to be known of it, as JSON; no reasons.
        details: String,
    }
}

/// The changes of the citizen's cases, the latest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<CaseEventRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let cases = case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::citizen_id.eq(citizen_id)))
        .select(case_file::id);
    Ok(case_event::table
        .filter(case_event::municipality_code.eq(municipality).and(case_event::case_id.eq_any(cases)))
        .order((case_event::at.desc(), case_event::id.desc()))
        .select(CaseEventRow::COLUMNS)
        .load(connection)?)
}
