//! When caseworkers are away. Why is nobody's business here.

use super::row::{Row, row};
use super::schema::absence;
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A stretch in which a caseworker is away.
    AbsenceRow of absence {
        /// Its id.
        id: String,
        /// Who.
        employee_id: String,
        /// The first instant, UTC.
        from_at: NaiveDateTime,
        /// The first instant after it, UTC.
        to_at: NaiveDateTime,
        /// Whether it was known before the day.
        planned: bool,
    }
}

/// The absences of these employees that touch the stretch from `from` up to `to`.
pub fn between(
    tx: &mut ReadTx<'_>,
    employees: &[String],
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<AbsenceRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(absence::table
        .filter(absence::municipality_code.eq(municipality).and(absence::employee_id.eq_any(employees)))
        .filter(absence::to_at.gt(from).and(absence::from_at.lt(to)))
        .select(AbsenceRow::COLUMNS)
        .load(connection)?)
}
