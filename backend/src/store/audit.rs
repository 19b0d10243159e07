//! The audit trail: who did or saw what, and why. Rows are only added.

use super::row::{Row, row};
use super::schema::{audit_event, audit_subject};
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// An act.
    AuditRow of audit_event {
        /// Its id.
        id: String,
        /// When, UTC.
        at: NaiveDateTime,
        /// `citizen`, `employee` or `system`.
        actor_kind: String,
        /// Who; none for the system.
        actor_id: Option<String>,
        /// What was done, e.g. `book`.
        action: String,
        /// What for, when that does not follow from the act.
        purpose: Option<String>,
        /// The citizen it concerns.
        citizen_id: Option<String>,
        /// The table of the thing it was done to.
        entity: String,
        /// The id of that thing.
        entity_id: String,
        /// The request it came with.
        request_id: Option<String>,
        /// The facts, as JSON; never a CPR number or a search text.
        details: String,
    }
}

row! {
    /// A citizen whom an act showed.
    SubjectRow of audit_subject {
        /// The act.
        event_id: String,
        /// The citizen.
        citizen_id: String,
    }
}

/// The rows with these ids.
pub fn by_ids(tx: &mut ReadTx<'_>, ids: &[String]) -> Result<Vec<AuditRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_event::table
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::id.eq_any(ids)))
        .select(AuditRow::COLUMNS)
        .load(connection)?)
}

/// What was done to one thing, from the first.
pub fn of_entity(tx: &mut ReadTx<'_>, entity: &str, entity_id: &str) -> Result<Vec<AuditRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_event::table
        .filter(audit_event::municipality_code.eq(municipality))
        .filter(audit_event::entity.eq(entity).and(audit_event::entity_id.eq(entity_id)))
        .order((audit_event::at, audit_event::id))
        .select(AuditRow::COLUMNS)
        .load(connection)?)
}

/// The rows from then until before `to`, by id.
pub fn between(tx: &mut ReadTx<'_>, from: NaiveDateTime, to: NaiveDateTime) -> Result<Vec<AuditRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_event::table
        .filter(audit_event::municipality_code.eq(municipality))
        .filter(audit_event::at.ge(from).and(audit_event::at.lt(to)))
        .order(audit_event::id)
        .select(AuditRow::COLUMNS)
        .load(connection)?)
}

/// What others than themselves saw of a citizen or did about them since then, the latest first.
pub fn about(
    tx: &mut ReadTx<'_>,
    citizen: &str,
    since: NaiveDateTime,
    skipped: i64,
    most: i64,
) -> Result<Vec<AuditRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let shown = audit_subject::table
        .filter(audit_subject::municipality_code.eq(municipality).and(audit_subject::citizen_id.eq(citizen)))
        .select(audit_subject::event_id);
    Ok(audit_event::table
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::at.ge(since)))
        .filter(audit_event::actor_kind.ne("citizen"))
        .filter(audit_event::citizen_id.assume_not_null().eq(citizen).or(audit_event::id.eq_any(shown)))
        .order((audit_event::at.desc(), audit_event::id.desc()))
        .offset(skipped)
        .limit(most)
        .select(AuditRow::COLUMNS)
        .load(connection)?)
}

/// The acts of these names since then, from the first.
pub fn since(tx: &mut ReadTx<'_>, actions: &[&str], since: NaiveDateTime) -> Result<Vec<AuditRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_event::table
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::at.ge(since)))
        .filter(audit_event::action.eq_any(actions))
        .order((audit_event::at, audit_event::id))
        .select(AuditRow::COLUMNS)
        .load(connection)?)
}

/// Whom these acts showed.
pub fn subjects(tx: &mut ReadTx<'_>, events: &[String]) -> Result<Vec<SubjectRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_subject::table
        .filter(audit_subject::municipality_code.eq(municipality).and(audit_subject::event_id.eq_any(events)))
        .order((audit_subject::event_id, audit_subject::citizen_id))
        .select(SubjectRow::COLUMNS)
        .load(connection)?)
}
