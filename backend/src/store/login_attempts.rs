//! People on their way to an identity provider and back.

use super::row::{Row, row};
use super::schema::login_attempt;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// Somebody on their way.
    LoginAttemptRow of login_attempt {
        /// What the state that comes back is known by.
        state_hash: Vec<u8>,
        /// What the secret of their browser is known by.
        browser_hash: Vec<u8>,
        /// `citizen` or `employee`.
        audience: String,
        /// The page they wanted.
        back: String,
        /// Until when they may come back, UTC.
        expires_at: NaiveDateTime,
    }
}

/// How many are on their way.
pub fn count(tx: &mut ReadTx<'_>) -> Result<i64, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(login_attempt::table.filter(login_attempt::municipality_code.eq(municipality)).count().get_result(connection)?)
}

/// Takes out whoever came back with this state: nobody can come back with it again.
///
/// # Errors
/// `NotFound` when nobody is expected with it, or they came too late.
pub fn take(tx: &mut Tx<'_>, state_hash: &[u8], now: NaiveDateTime) -> Result<LoginAttemptRow, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = login_attempt::municipality_code.eq(municipality).and(login_attempt::state_hash.eq(state_hash));
    let found: LoginAttemptRow = login_attempt::table
        .filter(own.and(login_attempt::expires_at.gt(now)))
        .select(LoginAttemptRow::COLUMNS)
        .first(connection)?;
    super::one(diesel::delete(login_attempt::table.filter(own)).execute(connection)?)?;
    Ok(found)
}

/// Forgets those who did not come back in time.
///
/// # Errors
/// Those of the database.
pub fn forget(tx: &mut Tx<'_>, now: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let late = login_attempt::municipality_code.eq(municipality).and(login_attempt::expires_at.le(now));
    diesel::delete(login_attempt::table.filter(late)).execute(connection)?;
    Ok(())
}
