//! Who may see which citizen: reasons given to look, guarded citizens, and those who are named for them.

use super::row::{Row, row};
use super::schema::{citizen, citizen_access, citizen_guard, named_access};
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// Somebody's reason to look at a citizen of another team.
    AccessRow of citizen_access {
        /// Its id.
        id: String,
        /// Whom they look at.
        citizen_id: String,
        /// Who looks.
        employee_id: String,
        /// `contacted`, `stands_in`, `supervision` or `other`.
        reason: String,
        /// The other reason.
        words: Option<String>,
        /// Since when, UTC.
        given_at: NaiveDateTime,
        /// Until when it holds, UTC.
        until_at: NaiveDateTime,
    }
}

row! {
    /// A citizen is seen by named employees only.
    GuardRow of citizen_guard {
        /// Its id.
        id: String,
        /// Who.
        citizen_id: String,
        /// `relative`, `protected` or `other`.
        ground: String,
        /// Who decided it.
        set_by: String,
        /// When, UTC.
        set_at: NaiveDateTime,
        /// Who ended it.
        ended_by: Option<String>,
        /// When, UTC.
        ended_at: Option<NaiveDateTime>,
    }
}

row! {
    /// An employee may see a guarded citizen.
    NamedRow of named_access {
        /// Its id.
        id: String,
        /// The citizen.
        citizen_id: String,
        /// The employee.
        employee_id: String,
        /// Who named them.
        given_by: String,
        /// When, UTC.
        given_at: NaiveDateTime,
        /// Who took it back.
        ended_by: Option<String>,
        /// When, UTC.
        ended_at: Option<NaiveDateTime>,
    }
}

/// The guard that stands for a citizen.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Option<GuardRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = citizen_guard::municipality_code.eq(municipality).and(citizen_guard::citizen_id.eq(citizen_id));
    Ok(citizen_guard::table
        .filter(own.and(citizen_guard::ended_at.is_null()))
        .select(GuardRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// Those of these citizens who are guarded: by a decision, or because their address is protected.
pub fn guarded_of(tx: &mut ReadTx<'_>, citizens: &[String]) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let decided = citizen_guard::table
        .filter(citizen_guard::municipality_code.eq(municipality).and(citizen_guard::ended_at.is_null()))
        .select(citizen_guard::citizen_id);
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq_any(citizens)))
        .filter(citizen::protected_address.or(citizen::id.eq_any(decided)))
        .select(citizen::id)
        .load(connection)?)
}

/// Who is named for a citizen, in the order of naming.
pub fn named_for(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<NamedRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = named_access::municipality_code.eq(municipality).and(named_access::citizen_id.eq(citizen_id));
    Ok(named_access::table
        .filter(own.and(named_access::ended_at.is_null()))
        .order((named_access::given_at, named_access::id))
        .select(NamedRow::COLUMNS)
        .load(connection)?)
}

/// Those of these citizens for whom the employee is named.
pub fn named_of(tx: &mut ReadTx<'_>, employee_id: &str, citizens: &[String]) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = named_access::municipality_code.eq(municipality).and(named_access::employee_id.eq(employee_id));
    Ok(named_access::table
        .filter(own.and(named_access::ended_at.is_null()).and(named_access::citizen_id.eq_any(citizens)))
        .select(named_access::citizen_id)
        .load(connection)?)
}

/// For which of these citizens the employee has a reason that still holds, and until when.
pub fn reasons_of(
    tx: &mut ReadTx<'_>,
    employee_id: &str,
    citizens: &[String],
    now: NaiveDateTime,
) -> Result<Vec<(String, NaiveDateTime)>, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = citizen_access::municipality_code.eq(municipality).and(citizen_access::employee_id.eq(employee_id));
    Ok(citizen_access::table
        .filter(own.and(citizen_access::citizen_id.eq_any(citizens)).and(citizen_access::until_at.gt(now)))
        .select((citizen_access::citizen_id, citizen_access::until_at))
        .load(connection)?)
}

/// Ends a guard.
///
/// # Errors
/// `NotFound` when none with this id stands.
pub fn end(tx: &mut Tx<'_>, id: &str, by: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = citizen_guard::municipality_code.eq(municipality).and(citizen_guard::id.eq(id));
    let standing = citizen_guard::table.filter(own.and(citizen_guard::ended_at.is_null()));
    let ended = (citizen_guard::ended_by.eq(by), citizen_guard::ended_at.eq(at));
    super::one(diesel::update(standing).set(ended).execute(connection)?)
}

/// Takes somebody's name off.
///
/// # Errors
/// `NotFound` when none with this id stands.
pub fn unname(tx: &mut Tx<'_>, id: &str, by: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = named_access::municipality_code.eq(municipality).and(named_access::id.eq(id));
    let standing = named_access::table.filter(own.and(named_access::ended_at.is_null()));
    let ended = (named_access::ended_by.eq(by), named_access::ended_at.eq(at));
    super::one(diesel::update(standing).set(ended).execute(connection)?)
}
