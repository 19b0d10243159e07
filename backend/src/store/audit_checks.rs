//! Spot checks of the audit trail, and days that look unusual in it.

use super::row::{Row, row};
use super::schema::{audit_alarm, audit_check, audit_check_item, audit_event, audit_subject};
use super::{ReadTx, StoreError, Tx, one};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::{count_star, exists};
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A spot check.
    CheckRow of audit_check {
        /// Its id.
        id: String,
        /// The first day it was drawn from.
        from_day: NaiveDate,
        /// The last day.
        to_day: NaiveDate,
        /// Where chance began, in hexadecimal: whoever has it can draw the same again.
        seed: String,
        /// How many looks it was drawn from.
        pool: i64,
        /// When it was drawn, UTC.
        drawn_at: NaiveDateTime,
        /// By which auditor.
        drawn_by: String,
        /// When it was signed, UTC.
        signed_at: Option<NaiveDateTime>,
        /// By whom.
        signed_by: Option<String>,
        /// What the auditor says of it all.
        note: Option<String>,
    }
}

row! {
    /// A look that was drawn.
    ItemRow of audit_check_item {
        /// The check.
        check_id: String,
        /// Its place in it, from 1.
        position: i64,
        /// The row of the trail.
        event_id: String,
        /// One of those whom it showed.
        citizen_id: String,
        /// `in_order` or `follow_up`.
        verdict: Option<String>,
        /// A short note.
        note: Option<String>,
    }
}

row! {
    /// A day of an employee that looks unusual.
    AlarmRow of audit_alarm {
        /// Its id.
        id: String,
        /// The local day.
        day: NaiveDate,
        /// Whose.
        employee_id: String,
        /// `many_searches`, `many_citizens`, `outside_team` or `colleague`.
        kind: String,
        /// How many that day.
        count: i64,
        /// How many on their usual day; 0 where that does not matter.
        usual: i64,
        /// When it was noticed, UTC.
        raised_at: NaiveDateTime,
        /// When an auditor had looked into it, UTC.
        settled_at: Option<NaiveDateTime>,
        /// Who.
        settled_by: Option<String>,
        /// What they found.
        note: Option<String>,
    }
}

/// What is looked at: the looks of the office that showed somebody, but one's own.
macro_rules! looks {
    ($municipality:expr, $from:expr, $to:expr, $but:expr) => {
        audit_event::table
            .filter(audit_event::municipality_code.eq($municipality).and(audit_event::actor_kind.eq("employee")))
            .filter(
                audit_event::action.eq_any(["read", "search"]).and(audit_event::actor_id.assume_not_null().ne($but)),
            )
            .filter(audit_event::at.ge($from).and(audit_event::at.lt($to)))
            .filter(exists(
                audit_subject::table
                    .filter(audit_subject::municipality_code.eq(audit_event::municipality_code))
                    .filter(audit_subject::event_id.eq(audit_event::id)),
            ))
    };
}

/// How many looks the others of the office have had from then until before `to`.
pub fn count_looks(tx: &mut ReadTx<'_>, from: NaiveDateTime, to: NaiveDateTime, but: &str) -> Result<i64, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(looks!(municipality, from, to, but).select(count_star()).first(connection)?)
}

/// The id of the `place`th of them, from 0.
///
/// # Errors
/// `NotFound` when there are not so many.
pub fn look_at(
    tx: &mut ReadTx<'_>,
    from: NaiveDateTime,
    to: NaiveDateTime,
    but: &str,
    place: i64,
) -> Result<String, StoreError> {
    let (municipality, connection) = tx.parts();
    let looks = looks!(municipality, from, to, but).order(audit_event::id).offset(place).limit(1);
    Ok(looks.select(audit_event::id).first(connection)?)
}

/// The checks, the newest first.
pub fn checks(tx: &mut ReadTx<'_>, most: i64) -> Result<Vec<CheckRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_check::table
        .filter(audit_check::municipality_code.eq(municipality))
        .order((audit_check::drawn_at.desc(), audit_check::id.desc()))
        .limit(most)
        .select(CheckRow::COLUMNS)
        .load(connection)?)
}

/// A check.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn check(tx: &mut ReadTx<'_>, id: &str) -> Result<CheckRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_check::table
        .filter(audit_check::municipality_code.eq(municipality).and(audit_check::id.eq(id)))
        .select(CheckRow::COLUMNS)
        .first(connection)?)
}

/// What was drawn for these checks, in order.
pub fn items(tx: &mut ReadTx<'_>, checks: &[String]) -> Result<Vec<ItemRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_check_item::table
        .filter(audit_check_item::municipality_code.eq(municipality).and(audit_check_item::check_id.eq_any(checks)))
        .order((audit_check_item::check_id, audit_check_item::position))
        .select(ItemRow::COLUMNS)
        .load(connection)?)
}

/// Says what an auditor found about one look.
///
/// # Errors
/// `NotFound` when there is no such look.
pub fn judge(tx: &mut Tx<'_>, check: &str, position: i64, verdict: &str, note: Option<&str>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    one(diesel::update(audit_check_item::table)
        .filter(audit_check_item::municipality_code.eq(municipality).and(audit_check_item::check_id.eq(check)))
        .filter(audit_check_item::position.eq(position))
        .set((audit_check_item::verdict.eq(verdict), audit_check_item::note.eq(note)))
        .execute(connection)?)
}

/// Signs a check.
///
/// # Errors
/// `NotFound` when it is signed already, or there is none.
pub fn sign(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime, by: &str, note: Option<&str>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    one(diesel::update(audit_check::table)
        .filter(audit_check::municipality_code.eq(municipality).and(audit_check::id.eq(id)))
        .filter(audit_check::signed_at.is_null())
        .set((audit_check::signed_at.eq(at), audit_check::signed_by.eq(by), audit_check::note.eq(note)))
        .execute(connection)?)
}

/// The alarms, those that wait first, then the newest.
pub fn alarms(tx: &mut ReadTx<'_>, most: i64) -> Result<Vec<AlarmRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_alarm::table
        .filter(audit_alarm::municipality_code.eq(municipality))
        .order((audit_alarm::settled_at.is_not_null(), audit_alarm::day.desc(), audit_alarm::id.desc()))
        .limit(most)
        .select(AlarmRow::COLUMNS)
        .load(connection)?)
}

/// The alarms of one day.
pub fn alarms_of(tx: &mut ReadTx<'_>, day: NaiveDate) -> Result<Vec<AlarmRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(audit_alarm::table
        .filter(audit_alarm::municipality_code.eq(municipality).and(audit_alarm::day.eq(day)))
        .select(AlarmRow::COLUMNS)
        .load(connection)?)
}

/// Says that an auditor has looked into an alarm.
///
/// # Errors
/// `NotFound` when somebody has already, or there is none.
pub fn settle(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime, by: &str, note: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    one(diesel::update(audit_alarm::table)
        .filter(audit_alarm::municipality_code.eq(municipality).and(audit_alarm::id.eq(id)))
        .filter(audit_alarm::settled_at.is_null())
        .set((audit_alarm::settled_at.eq(at), audit_alarm::settled_by.eq(by), audit_alarm::note.eq(note)))
        .execute(connection)?)
}

/// Who of the office searched when, from then until before `to`; one employee's, or everybody's.
pub fn searches(
    tx: &mut ReadTx<'_>,
    whose: Option<&str>,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<(String, NaiveDateTime)>, StoreError> {
    let (municipality, connection) = tx.parts();
    let all = audit_event::table
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::actor_kind.eq("employee")))
        .filter(audit_event::action.eq("search"))
        .filter(audit_event::at.ge(from).and(audit_event::at.lt(to)))
        .into_boxed();
    let wanted =
        if let Some(whose) = whose { all.filter(audit_event::actor_id.assume_not_null().eq(whose)) } else { all };
    Ok(wanted.select((audit_event::actor_id.assume_not_null(), audit_event::at)).load(connection)?)
}

/// Somebody of the office saw a citizen.
#[derive(Debug, Clone, diesel::Queryable)]
pub struct Seen {
    /// Who.
    pub employee_id: String,
    /// When, UTC.
    pub at: NaiveDateTime,
    /// What was looked at, e.g. `citizen`.
    pub entity: String,
    /// `read` or `search`.
    pub action: String,
    /// Whom it showed.
    pub citizen_id: String,
}

/// Who of the office saw whom, from then until before `to`; one employee's looks, or everybody's.
pub fn seen(
    tx: &mut ReadTx<'_>,
    whose: Option<&str>,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<Seen>, StoreError> {
    let (municipality, connection) = tx.parts();
    let all = audit_event::table
        .inner_join(
            audit_subject::table.on(audit_subject::municipality_code
                .eq(audit_event::municipality_code)
                .and(audit_subject::event_id.eq(audit_event::id))),
        )
        .filter(audit_event::municipality_code.eq(municipality).and(audit_event::actor_kind.eq("employee")))
        .filter(audit_event::at.ge(from).and(audit_event::at.lt(to)))
        .into_boxed();
    let wanted =
        if let Some(whose) = whose { all.filter(audit_event::actor_id.assume_not_null().eq(whose)) } else { all };
    Ok(wanted
        .select((
            audit_event::actor_id.assume_not_null(),
            audit_event::at,
            audit_event::entity,
            audit_event::action,
            audit_subject::citizen_id,
        ))
        .load(connection)?)
}
