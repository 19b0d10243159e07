//! How often somebody tried something lately.

use super::schema::attempt;
use super::{StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::sql_types::{Binary, Integer, Text, Timestamp};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryableByName, RunQueryDsl, sql_query};

/// The tries of one key since its window began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Attempts {
    /// How many, this one among them; no more than a million are counted.
    #[diesel(sql_type = Integer)]
    pub count: i32,
    /// When they are forgotten, UTC.
    #[diesel(sql_type = Timestamp)]
    pub ends_at: NaiveDateTime,
}

/// One statement, so that two at once are two. Each value stands in it once, in the order in which it is bound: SQLite numbers them so.
const COUNT: &str = "INSERT INTO attempt (municipality_code, kind, key_hash, began_at, ends_at, count) VALUES ($1, $2, $3, $4, $5, 1) \
    ON CONFLICT (municipality_code, kind, key_hash) DO UPDATE SET \
        count = CASE WHEN attempt.ends_at <= excluded.began_at THEN 1 WHEN attempt.count < 1000000 THEN attempt.count + 1 ELSE attempt.count END, \
        began_at = CASE WHEN attempt.ends_at <= excluded.began_at THEN excluded.began_at ELSE attempt.began_at END, \
        ends_at = CASE WHEN attempt.ends_at <= excluded.began_at THEN excluded.ends_at ELSE attempt.ends_at END \
    RETURNING count, ends_at";

/// Counts a try. The first opens a window from `now` until `ends_at`; the first after it opens the next.
///
/// # Errors
/// Those of the database.
pub fn count(
    tx: &mut Tx<'_>,
    kind: &str,
    key_hash: &[u8],
    now: NaiveDateTime,
    ends_at: NaiveDateTime,
) -> Result<Attempts, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(sql_query(COUNT)
        .bind::<Text, _>(municipality)
        .bind::<Text, _>(kind)
        .bind::<Binary, _>(key_hash)
        .bind::<Timestamp, _>(now)
        .bind::<Timestamp, _>(ends_at)
        .get_result(connection)?)
}

/// Deletes what ended before `before`; answers how many.
///
/// # Errors
/// Those of the database.
pub fn forget(tx: &mut Tx<'_>, before: NaiveDateTime) -> Result<usize, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(diesel::delete(attempt::table)
        .filter(attempt::municipality_code.eq(municipality).and(attempt::ends_at.lt(before)))
        .execute(connection)?)
}
