//! Cases, and who works on them.

use super::row::{Row, Whom, row, with_open_case};
use super::schema::{case_file, caseworker_assignment};
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl, RunQueryDsl};
use std::collections::HashMap;

row! {
    /// A citizen's case under one scheme.
    CaseRow of case_file {
        /// Its id.
        id: String,
        /// Whose.
        citizen_id: String,
        /// What it runs under, e.g. `sickness_benefit`; the rule files say which there are.
        scheme: String,
        /// E.g. the first absence day (første fraværsdag).
        first_day: NaiveDate,
        /// Facts that rules need, as JSON.
        facts: String,
        /// The first day without it, if it has closed or will.
        closed_on: Option<NaiveDate>,
    }
}

row! {
    /// Who works on a case, from one day to another.
    CaseworkerAssignmentRow of caseworker_assignment {
        /// Its id.
        id: String,
        /// The case.
        case_id: String,
        /// The caseworker.
        employee_id: String,
        /// The first day.
        from_day: NaiveDate,
        /// The last day, if it has one.
        to_day: Option<NaiveDate>,
    }
}

/// A case.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<CaseRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::id.eq(id)))
        .select(CaseRow::COLUMNS)
        .first(connection)?)
}

/// These cases.
pub fn by_ids(tx: &mut ReadTx<'_>, ids: &[String]) -> Result<Vec<CaseRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::id.eq_any(ids)))
        .select(CaseRow::COLUMNS)
        .load(connection)?)
}

/// The citizen's cases, the newest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<CaseRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::citizen_id.eq(citizen_id)))
        .order((case_file::first_day.desc(), case_file::id))
        .select(CaseRow::COLUMNS)
        .load(connection)?)
}

/// Who works on the citizen's cases on that day, the newest assignment first.
pub fn assignments(
    tx: &mut ReadTx<'_>,
    citizen_id: &str,
    day: NaiveDate,
) -> Result<Vec<CaseworkerAssignmentRow>, StoreError> {
    use caseworker_assignment as assignment;
    let (municipality, connection) = tx.parts();
    let cases = case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::citizen_id.eq(citizen_id)))
        .select(case_file::id);
    Ok(assignment::table
        .filter(assignment::municipality_code.eq(municipality).and(assignment::case_id.eq_any(cases)))
        .filter(assignment::from_day.le(day))
        .filter(assignment::to_day.is_null().or(assignment::to_day.ge(day)))
        .order((assignment::from_day.desc(), assignment::id))
        .select(CaseworkerAssignmentRow::COLUMNS)
        .load(connection)?)
}

/// Who has ever worked on the cases of these citizens: citizen, employee, first and last day.
pub fn workers_of(tx: &mut ReadTx<'_>, citizens: &[String]) -> Result<Vec<Worker>, StoreError> {
    use caseworker_assignment as assignment;
    let (municipality, connection) = tx.parts();
    Ok(assignment::table
        .inner_join(case_file::table.on(
            case_file::municipality_code.eq(assignment::municipality_code).and(case_file::id.eq(assignment::case_id)),
        ))
        .filter(assignment::municipality_code.eq(municipality).and(case_file::citizen_id.eq_any(citizens)))
        .select((case_file::citizen_id, assignment::employee_id, assignment::from_day, assignment::to_day))
        .load(connection)?)
}

/// Citizen, employee, first and last day of working on a case.
pub type Worker = (String, String, NaiveDate, Option<NaiveDate>);

/// The citizens whose open cases these employees work on that day, each once.
pub fn citizens_of(tx: &mut ReadTx<'_>, employees: &[String], day: NaiveDate) -> Result<Vec<String>, StoreError> {
    use caseworker_assignment as assignment;
    let (municipality, connection) = tx.parts();
    let cases = assignment::table
        .filter(assignment::municipality_code.eq(municipality).and(assignment::employee_id.eq_any(employees)))
        .filter(assignment::from_day.le(day))
        .filter(assignment::to_day.is_null().or(assignment::to_day.ge(day)))
        .select(assignment::case_id);
    Ok(case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::id.eq_any(cases)))
        .filter(case_file::closed_on.is_null().or(case_file::closed_on.gt(day)))
        .select(case_file::citizen_id)
        .distinct()
        .order(case_file::citizen_id)
        .load(connection)?)
}

/// The open cases of these citizens with who works on them that day, the newest case first.
pub fn open_of_citizens(
    tx: &mut ReadTx<'_>,
    citizens: &[String],
    day: NaiveDate,
) -> Result<Vec<(CaseRow, Option<String>)>, StoreError> {
    use caseworker_assignment as assignment;
    let (municipality, connection) = tx.parts();
    let cases: Vec<CaseRow> = case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::citizen_id.eq_any(citizens)))
        .filter(case_file::closed_on.is_null().or(case_file::closed_on.gt(day)))
        .order((case_file::first_day.desc(), case_file::id))
        .select(CaseRow::COLUMNS)
        .load(connection)?;
    let ids: Vec<&String> = cases.iter().map(|case| &case.id).collect();
    let assigned: HashMap<String, String> = assignment::table
        .filter(assignment::municipality_code.eq(municipality).and(assignment::case_id.eq_any(ids)))
        .filter(assignment::from_day.le(day))
        .filter(assignment::to_day.is_null().or(assignment::to_day.ge(day)))
        .select((assignment::case_id, assignment::employee_id))
        .load(connection)?
        .into_iter()
        .collect();
    Ok(cases.into_iter().map(|case| (assigned.get(&case.id).cloned(), case)).map(|(who, case)| (case, who)).collect())
}

/// The newest cases first: those of these citizens, or every one that is open on that day.
pub fn newest(tx: &mut ReadTx<'_>, whom: Whom<'_>, day: NaiveDate) -> Result<Vec<CaseRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let of_municipality = case_file::table.filter(case_file::municipality_code.eq(municipality)).into_boxed();
    let wanted = match whom {
        Whom::These(citizens) => of_municipality.filter(case_file::citizen_id.eq_any(citizens)),
        Whom::Everybody | Whom::Open(_) => {
            of_municipality.filter(case_file::closed_on.is_null().or(case_file::closed_on.gt(day)))
        }
    };
    Ok(wanted.order((case_file::first_day.desc(), case_file::id)).select(CaseRow::COLUMNS).load(connection)?)
}

/// Who works on each of these cases on that day, or on every one that is open then.
pub fn assigned(
    tx: &mut ReadTx<'_>,
    cases: Option<&[String]>,
    day: NaiveDate,
) -> Result<HashMap<String, String>, StoreError> {
    use caseworker_assignment as assignment;
    let (municipality, connection) = tx.parts();
    let mut wanted = assignment::table
        .filter(assignment::municipality_code.eq(municipality).and(assignment::from_day.le(day)))
        .filter(assignment::to_day.is_null().or(assignment::to_day.ge(day)))
        .into_boxed();
    wanted = match cases {
        Some(cases) => wanted.filter(assignment::case_id.eq_any(cases)),
        None => {
            let open = case_file::table
                .filter(case_file::municipality_code.eq(municipality))
                .filter(case_file::closed_on.is_null().or(case_file::closed_on.gt(day)));
            wanted.filter(assignment::case_id.eq_any(open.select(case_file::id)))
        }
    };
    // The newest assignment comes last, and stays.
    let rows: Vec<(String, String)> = wanted
        .order((assignment::from_day, assignment::id))
        .select((assignment::case_id, assignment::employee_id))
        .load(connection)?;
    Ok(rows.into_iter().collect())
}

/// The citizens without a case on that day for whom something waits all the same: an open order, a question, or a task of one
/// of these kinds.
pub fn closed_but_waiting(tx: &mut ReadTx<'_>, kinds: &[&str], day: NaiveDate) -> Result<Vec<String>, StoreError> {
    use super::schema::{booking_order, reason_question, task};
    let (municipality, connection) = tx.parts();
    let open = || with_open_case!(municipality, day);
    let mut found: Vec<String> = booking_order::table
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::status.eq("open")))
        .filter(booking_order::citizen_id.ne_all(open()))
        .select(booking_order::citizen_id)
        .load(connection)?;
    found.extend(
        reason_question::table
            .filter(reason_question::municipality_code.eq(municipality))
            .filter(reason_question::answered_at.is_null().and(reason_question::closed_at.is_null()))
            .filter(reason_question::citizen_id.ne_all(open()))
            .select(reason_question::citizen_id)
            .load::<String>(connection)?,
    );
    found.extend(
        task::table
            .filter(task::municipality_code.eq(municipality).and(task::done_at.is_null()))
            .filter(task::kind.eq_any(kinds).and(task::citizen_id.is_not_null()))
            .filter(task::citizen_id.ne_all(open().select(case_file::citizen_id.nullable())))
            .select(task::citizen_id.assume_not_null())
            .load::<String>(connection)?,
    );
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Every case, the oldest first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<CaseRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(case_file::table
        .filter(case_file::municipality_code.eq(municipality))
        .order((case_file::first_day, case_file::id))
        .select(CaseRow::COLUMNS)
        .load(connection)?)
}

/// Closes a case: that day is the first one without it.
///
/// # Errors
/// `NotFound` when there is no such case.
pub fn close(tx: &mut Tx<'_>, id: &str, closed_on: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(case_file::table)
        .filter(case_file::municipality_code.eq(municipality).and(case_file::id.eq(id)))
        .set(case_file::closed_on.eq(closed_on))
        .execute(connection)?;
    super::one(changed)
}

/// Gives a case other facts, as JSON.
///
/// # Errors
/// `NotFound` when there is no such case.
pub fn set_facts(tx: &mut Tx<'_>, id: &str, facts: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(case_file::table)
        .filter(case_file::municipality_code.eq(municipality).and(case_file::id.eq(id)))
        .set(case_file::facts.eq(facts))
        .execute(connection)?;
    super::one(changed)
}

/// Whoever works on the case works on it until that day.
///
/// # Errors
/// `NotFound` when there is no such assignment.
pub fn end_assignment(tx: &mut Tx<'_>, id: &str, to: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(caseworker_assignment::table)
        .filter(caseworker_assignment::municipality_code.eq(municipality).and(caseworker_assignment::id.eq(id)))
        .set(caseworker_assignment::to_day.eq(to))
        .execute(connection)?;
    super::one(changed)
}

/// Id and facts of every case of this scheme that is open on that day.
pub fn facts_of_scheme(tx: &mut ReadTx<'_>, scheme: &str, day: NaiveDate) -> Result<Vec<(String, String)>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(case_file::table
        .filter(case_file::municipality_code.eq(municipality).and(case_file::scheme.eq(scheme)))
        .filter(case_file::closed_on.is_null().or(case_file::closed_on.gt(day)))
        .select((case_file::id, case_file::facts))
        .load(connection)?)
}
