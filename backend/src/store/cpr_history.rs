//! CPR numbers that citizens had before (domain.md 9): sealed, and found by nobody.

use super::cpr::Sealed;
use super::row::{Row, row};
use super::schema::cpr_history;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A number that was replaced.
    CprHistoryRow of cpr_history {
        /// Its id.
        id: String,
        /// Whose it was.
        citizen_id: String,
        /// The number as [`super::cpr::CprKeys::seal`] made it for the citizen.
        cpr_ciphertext: Vec<u8>,
        /// Which key it is sealed with.
        cpr_key_id: String,
        /// Since when it was here, UTC.
        from_at: NaiveDateTime,
        /// When it was replaced, UTC.
        to_at: NaiveDateTime,
        /// Why.
        reason: String,
        /// The employee who replaced it.
        changed_by: String,
    }
}

/// The numbers a citizen had, the latest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<CprHistoryRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(cpr_history::table
        .filter(cpr_history::municipality_code.eq(municipality).and(cpr_history::citizen_id.eq(citizen_id)))
        .order((cpr_history::to_at.desc(), cpr_history::id.desc()))
        .select(CprHistoryRow::COLUMNS)
        .load(connection)?)
}

/// The first `limit` numbers that are not sealed with this key.
pub fn sealed_otherwise(tx: &mut ReadTx<'_>, key_id: &str, limit: i64) -> Result<Vec<CprHistoryRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(cpr_history::table
        .filter(cpr_history::municipality_code.eq(municipality).and(cpr_history::cpr_key_id.ne(key_id)))
        .order(cpr_history::id)
        .limit(limit)
        .select(CprHistoryRow::COLUMNS)
        .load(connection)?)
}

/// Seals a number otherwise. What is gone meanwhile needs no seal.
pub fn reseal(tx: &mut Tx<'_>, id: &str, sealed: &Sealed) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::update(cpr_history::table)
        .filter(cpr_history::municipality_code.eq(municipality).and(cpr_history::id.eq(id)))
        .set((cpr_history::cpr_ciphertext.eq(&sealed.ciphertext), cpr_history::cpr_key_id.eq(&sealed.key_id)))
        .execute(connection)?;
    Ok(())
}
