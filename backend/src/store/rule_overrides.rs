//! What a municipality decided otherwise than the law's usual numbers: append-only but for its withdrawal.

use super::row::{Row, row};
use super::schema::rule_override;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A number that a municipality decided otherwise.
    RuleOverrideRow of rule_override {
        /// Its id.
        id: String,
        /// The scheme.
        scheme: String,
        /// Which number, e.g. `min_notice_days`.
        key: String,
        /// The value, as a rule file would have it in one line.
        value: String,
        /// The first day on which it holds.
        valid_from: NaiveDate,
        /// Why.
        reason: String,
        /// Who decided it.
        decided_by: String,
        /// When, UTC.
        decided_at: NaiveDateTime,
        /// When it was withdrawn, UTC, if it was.
        withdrawn_at: Option<NaiveDateTime>,
        /// Who withdrew it.
        withdrawn_by: Option<String>,
    }
}

/// Every one, also those withdrawn, the oldest first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<RuleOverrideRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(rule_override::table
        .filter(rule_override::municipality_code.eq(municipality))
        .order((rule_override::valid_from, rule_override::decided_at, rule_override::id))
        .select(RuleOverrideRow::COLUMNS)
        .load(connection)?)
}

/// Those that nobody withdrew, the oldest first: a later one of the same key is newer.
pub fn standing(tx: &mut ReadTx<'_>) -> Result<Vec<RuleOverrideRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(rule_override::table
        .filter(rule_override::municipality_code.eq(municipality).and(rule_override::withdrawn_at.is_null()))
        .order((rule_override::valid_from, rule_override::decided_at, rule_override::id))
        .select(RuleOverrideRow::COLUMNS)
        .load(connection)?)
}

/// Withdraws one that stands.
///
/// # Errors
/// `NotFound` when there is none, or it was withdrawn already.
pub fn withdraw(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime, by: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let one = rule_override::table
        .filter(rule_override::municipality_code.eq(municipality).and(rule_override::id.eq(id)))
        .filter(rule_override::withdrawn_at.is_null());
    let changed = diesel::update(one)
        .set((rule_override::withdrawn_at.eq(at), rule_override::withdrawn_by.eq(by)))
        .execute(connection)?;
    super::one(changed)
}
