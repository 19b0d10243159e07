//! When in the week citizens cannot come: times only, no reason (BEK § 46).

use super::row::{Row, row};
use super::schema::citizen_hours;
use super::{ReadTx, StoreError, Tx};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A stretch of a weekday.
    CitizenHoursRow of citizen_hours {
        /// Who.
        citizen_id: String,
        /// Monday is 1, Sunday is 7.
        weekday: i32,
        /// Minutes after midnight.
        from_minute: i32,
        /// Minutes after midnight.
        to_minute: i32,
    }
}

/// The citizen's stretches, by weekday and time.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<CitizenHoursRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen_hours::table
        .filter(citizen_hours::municipality_code.eq(municipality).and(citizen_hours::citizen_id.eq(citizen_id)))
        .order((citizen_hours::weekday, citizen_hours::from_minute))
        .select(CitizenHoursRow::COLUMNS)
        .load(connection)?)
}

/// Puts these in the place of the citizen's stretches.
pub fn replace(tx: &mut Tx<'_>, citizen_id: &str, rows: &[CitizenHoursRow]) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::delete(citizen_hours::table)
        .filter(citizen_hours::municipality_code.eq(municipality).and(citizen_hours::citizen_id.eq(citizen_id)))
        .execute(connection)?;
    CitizenHoursRow::insert_all(tx, rows)
}
