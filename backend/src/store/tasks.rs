//! Tasks: why somebody of the office must look at a case. The kinds are rows of `task_kind`.

use super::row::{Row, Whom, of_whom, row};
use super::schema::task;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A task.
    TaskRow of task {
        /// Its id.
        id: String,
        /// A code of `task_kind`.
        kind: String,
        /// The citizen it is about.
        citizen_id: Option<String>,
        /// The order it is about.
        order_id: Option<String>,
        /// The appointment it is about.
        appointment_id: Option<String>,
        /// Who should do it; none means anybody.
        employee_id: Option<String>,
        /// By which day.
        due_on: Option<NaiveDate>,
        /// The facts, as JSON.
        details: String,
        /// When it was made, UTC.
        created_at: NaiveDateTime,
        /// When it was done, UTC.
        done_at: Option<NaiveDateTime>,
        /// The employee who did it; none when what it asked for came about by itself.
        done_by: Option<String>,
    }
}

/// The tasks about a citizen that wait, the oldest first.
pub fn open_of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(task::table
        .filter(task::municipality_code.eq(municipality).and(task::citizen_id.eq(citizen_id)))
        .filter(task::done_at.is_null())
        .order((task::created_at, task::id))
        .select(TaskRow::COLUMNS)
        .load(connection)?)
}

/// Marks a task as done.
///
/// # Errors
/// `NotFound` when no such task waits.
pub fn finish(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime, by: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(task::table)
        .filter(task::municipality_code.eq(municipality).and(task::id.eq(id)).and(task::done_at.is_null()))
        .set((task::done_at.eq(at), task::done_by.eq(by)))
        .execute(connection)?;
    super::one(changed)
}

/// Gives a task that waits other facts, as JSON.
///
/// # Errors
/// `NotFound` when no such task waits.
pub fn set_details(tx: &mut Tx<'_>, id: &str, details: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(task::table)
        .filter(task::municipality_code.eq(municipality).and(task::id.eq(id)).and(task::done_at.is_null()))
        .set(task::details.eq(details))
        .execute(connection)?;
    super::one(changed)
}

/// A task, done or not.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<TaskRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(task::table
        .filter(task::municipality_code.eq(municipality).and(task::id.eq(id)))
        .select(TaskRow::COLUMNS)
        .first(connection)?)
}

/// All tasks about a citizen, done ones too, the oldest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(task::table
        .filter(task::municipality_code.eq(municipality).and(task::citizen_id.eq(citizen_id)))
        .order((task::created_at, task::id))
        .select(TaskRow::COLUMNS)
        .load(connection)?)
}

/// The tasks of these employees that wait, the oldest first.
pub fn open_of_employees(tx: &mut ReadTx<'_>, employees: &[String]) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(task::table
        .filter(task::municipality_code.eq(municipality).and(task::employee_id.eq_any(employees)))
        .filter(task::done_at.is_null())
        .order((task::created_at, task::id))
        .select(TaskRow::COLUMNS)
        .load(connection)?)
}

/// The tasks about these citizens that wait.
pub fn open_of_citizens(tx: &mut ReadTx<'_>, citizens: &[String]) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(task::table
        .filter(task::municipality_code.eq(municipality).and(task::citizen_id.eq_any(citizens)))
        .filter(task::done_at.is_null())
        .order((task::created_at, task::id))
        .select(TaskRow::COLUMNS)
        .load(connection)?)
}

/// Marks a task as done though nobody of the office did it: what it asked for came about.
///
/// # Errors
/// `NotFound` when no such task waits.
pub fn settle(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(task::table)
        .filter(task::municipality_code.eq(municipality).and(task::id.eq(id)).and(task::done_at.is_null()))
        .set(task::done_at.eq(at))
        .execute(connection)?;
    super::one(changed)
}

/// The tasks that wait about `whom`.
pub fn waiting(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let wanted = task::table.filter(task::municipality_code.eq(municipality).and(task::done_at.is_null())).into_boxed();
    let wanted = of_whom!(wanted, task::citizen_id, municipality, whom, nullable);
    Ok(wanted.order((task::created_at, task::id)).select(TaskRow::COLUMNS).load(connection)?)
}

/// Every task, done or not, the oldest first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(task::table
        .filter(task::municipality_code.eq(municipality))
        .order((task::created_at, task::id))
        .select(TaskRow::COLUMNS)
        .load(connection)?)
}
