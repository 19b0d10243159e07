//! Sessions. The cookie holds the token; here is only its hash.

use super::row::{Row, row};
use super::schema::session;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// A session of a citizen or of an employee, never of both.
    SessionRow of session {
        /// Its id.
        id: String,
        /// SHA-256 of the token.
        token_hash: Vec<u8>,
        /// The citizen.
        citizen_id: Option<String>,
        /// The employee.
        employee_id: Option<String>,
        /// When it began, UTC.
        created_at: NaiveDateTime,
        /// When it ends by itself, UTC.
        expires_at: NaiveDateTime,
        /// When somebody ended it, UTC.
        ended_at: Option<NaiveDateTime>,
        /// For how long nobody may do anything, if there is a limit.
        idle_seconds: Option<i32>,
        /// When it ends unless somebody does something, UTC.
        idle_until: Option<NaiveDateTime>,
        /// The provider on whose word it was opened; none in the demonstration.
        issuer: Option<String>,
    }
}

/// What has not ended at this moment.
macro_rules! open_at {
    ($query:expr, $now:expr) => {
        $query
            .filter(session::expires_at.gt($now).and(session::ended_at.is_null()))
            .filter(session::idle_until.is_null().or(session::idle_until.gt($now)))
    };
}

/// The session that this token opens now.
///
/// # Errors
/// `NotFound` when there is none, or it has ended.
pub fn by_token(tx: &mut ReadTx<'_>, token_hash: &[u8], now: NaiveDateTime) -> Result<SessionRow, StoreError> {
    let (municipality, connection) = tx.parts();
    let own =
        session::table.filter(session::municipality_code.eq(municipality).and(session::token_hash.eq(token_hash)));
    Ok(open_at!(own, now).select(SessionRow::COLUMNS).first(connection)?)
}

/// Somebody did something: the session lasts until then, unless somebody has ended it.
///
/// # Errors
/// Those of the database.
pub fn touch(tx: &mut Tx<'_>, id: &str, until: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::update(session::table)
        .filter(session::municipality_code.eq(municipality).and(session::id.eq(id)).and(session::ended_at.is_null()))
        .set(session::idle_until.eq(until))
        .execute(connection)?;
    Ok(())
}

/// The session lasts otherwise from now on, unless somebody has ended it.
///
/// # Errors
/// Those of the database.
pub fn set_limits(
    tx: &mut Tx<'_>,
    id: &str,
    idle_seconds: i32,
    idle_until: NaiveDateTime,
    expires_at: NaiveDateTime,
) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let limits = (
        session::idle_seconds.eq(idle_seconds),
        session::idle_until.eq(idle_until),
        session::expires_at.eq(expires_at),
    );
    diesel::update(session::table)
        .filter(session::municipality_code.eq(municipality).and(session::id.eq(id)).and(session::ended_at.is_null()))
        .set(limits)
        .execute(connection)?;
    Ok(())
}

/// Whose sessions.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'a> {
    /// A citizen's.
    Citizen(&'a str),
    /// An employee's.
    Employee(&'a str),
}

/// Narrows a boxed query by whose sessions they are.
macro_rules! owned {
    ($query:expr, $owner:expr) => {
        match $owner {
            Owner::Citizen(id) => $query.filter(session::citizen_id.eq(id)),
            Owner::Employee(id) => $query.filter(session::employee_id.eq(id)),
        }
    };
}

/// The open sessions of one person, the newest first.
pub fn open_of(tx: &mut ReadTx<'_>, owner: Owner<'_>, now: NaiveDateTime) -> Result<Vec<SessionRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = session::table.filter(session::municipality_code.eq(municipality)).into_boxed();
    Ok(owned!(open_at!(own, now), owner)
        .order((session::created_at.desc(), session::id.desc()))
        .select(SessionRow::COLUMNS)
        .load(connection)?)
}

/// Ends the sessions of one person, but for one; answers how many.
pub fn end_of(tx: &mut Tx<'_>, owner: Owner<'_>, but: Option<&str>, now: NaiveDateTime) -> Result<usize, StoreError> {
    let own = open_of(tx, owner, now)?.into_iter().map(|row| row.id).filter(|id| Some(id.as_str()) != but);
    let ids: Vec<String> = own.collect();
    for id in &ids {
        end(tx, id, now)?;
    }
    Ok(ids.len())
}

/// Ends a session. Doing so twice is fine.
///
/// # Errors
/// Those of the database.
pub fn end(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::update(session::table)
        .filter(session::municipality_code.eq(municipality).and(session::id.eq(id)).and(session::ended_at.is_null()))
        .set(session::ended_at.eq(at))
        .execute(connection)?;
    Ok(())
}

/// Deletes what ended by itself before `before`; answers how many.
pub fn forget(tx: &mut Tx<'_>, before: NaiveDateTime) -> Result<usize, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(diesel::delete(session::table)
        .filter(session::municipality_code.eq(municipality).and(session::expires_at.lt(before)))
        .execute(connection)?)
}

/// When the citizen signed in since then, from the first, at most so often.
pub fn of_citizen_since(
    tx: &mut ReadTx<'_>,
    citizen_id: &str,
    since: NaiveDateTime,
    limit: i64,
) -> Result<Vec<NaiveDateTime>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(session::table
        .filter(session::municipality_code.eq(municipality).and(session::citizen_id.eq(citizen_id)))
        .filter(session::created_at.ge(since))
        .order(session::created_at)
        .limit(limit)
        .select(session::created_at)
        .load(connection)?)
}

/// When the citizen last signed in.
pub fn last_of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Option<NaiveDateTime>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(session::table
        .filter(session::municipality_code.eq(municipality).and(session::citizen_id.eq(citizen_id)))
        .order(session::created_at.desc())
        .select(session::created_at)
        .first(connection)
        .optional()?)
}
