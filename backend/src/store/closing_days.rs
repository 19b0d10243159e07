//! Days without talks that the municipality has decided on; public holidays are law, not rows.

use super::row::{Row, row};
use super::schema::closing_day;
use super::{ReadTx, StoreError};
use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A closing day.
    ClosingDayRow of closing_day {
        /// Its id.
        id: String,
        /// The office; none means every office.
        office_id: Option<String>,
        /// The day in Denmark.
        day: NaiveDate,
        /// What it is called.
        name: String,
    }
}

/// The closing days of all offices from `first` to `last`, both included.
pub fn between(tx: &mut ReadTx<'_>, first: NaiveDate, last: NaiveDate) -> Result<Vec<ClosingDayRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(closing_day::table
        .filter(closing_day::municipality_code.eq(municipality).and(closing_day::day.between(first, last)))
        .order((closing_day::day, closing_day::id))
        .select(ClosingDayRow::COLUMNS)
        .load(connection)?)
}
