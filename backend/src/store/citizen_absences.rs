//! Days on which citizens are away, as announced. Why is not asked.

use super::row::{Row, Whom, of_whom, row};
use super::schema::citizen_absence;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// Days away.
    CitizenAbsenceRow of citizen_absence {
        /// Its id.
        id: String,
        /// Who.
        citizen_id: String,
        /// The first day.
        from_day: NaiveDate,
        /// The last day.
        to_day: NaiveDate,
        /// When it was announced, UTC.
        announced_at: NaiveDateTime,
        /// When it was taken back, UTC, if it was.
        taken_back_at: Option<NaiveDateTime>,
    }
}

/// The absences that stand, past ones too, by their first day: those of these citizens, or of everybody.
pub fn standing(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<Vec<CitizenAbsenceRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let wanted = citizen_absence::table.filter(citizen_absence::municipality_code.eq(municipality)).into_boxed();
    let wanted = of_whom!(wanted, citizen_absence::citizen_id, municipality, whom);
    Ok(wanted
        .filter(citizen_absence::taken_back_at.is_null())
        .order((citizen_absence::from_day, citizen_absence::id))
        .select(CitizenAbsenceRow::COLUMNS)
        .load(connection)?)
}

/// Takes one back; answers its days.
///
/// # Errors
/// `NotFound` when the citizen has none with this id that stands.
pub fn take_back(
    tx: &mut Tx<'_>,
    citizen_id: &str,
    id: &str,
    at: NaiveDateTime,
) -> Result<CitizenAbsenceRow, StoreError> {
    let (municipality, connection) = tx.parts();
    let row = citizen_absence::table
        .filter(citizen_absence::municipality_code.eq(municipality).and(citizen_absence::id.eq(id)))
        .filter(citizen_absence::citizen_id.eq(citizen_id).and(citizen_absence::taken_back_at.is_null()))
        .select(CitizenAbsenceRow::COLUMNS)
        .first(connection)?;
    diesel::update(citizen_absence::table)
        .filter(citizen_absence::municipality_code.eq(municipality).and(citizen_absence::id.eq(id)))
        .set(citizen_absence::taken_back_at.eq(at))
        .execute(connection)?;
    Ok(row)
}
