//! Bars: stretches of days in which a citizen does not book (exemption, withdrawal, standby: three different things).

use super::row::{Row, row};
use super::schema::booking_bar;
use super::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A bar.
    BarRow of booking_bar {
        /// Its id.
        id: String,
        /// Whom it bars.
        citizen_id: String,
        /// `exemption`, `withdrawal` or `standby`.
        kind: String,
        /// Its ground from the list of its kind; standby has none, for it would say what the illness is.
        ground: Option<String>,
        /// The first day.
        from_day: NaiveDate,
        /// The last day, if it has one.
        to_day: Option<NaiveDate>,
        /// When somebody looks at it again.
        review_on: Option<NaiveDate>,
        /// The employee who decided it.
        decided_by: String,
        /// When.
        decided_at: NaiveDateTime,
    }
}

/// The citizen's bars, past ones too.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<BarRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_bar::table
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::citizen_id.eq(citizen_id)))
        .order((booking_bar::from_day, booking_bar::id))
        .select(BarRow::COLUMNS)
        .load(connection)?)
}
