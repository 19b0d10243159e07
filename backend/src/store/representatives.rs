//! Party representatives (forvaltningsloven § 8).

use super::row::{Row, row};
use super::schema::representative;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// Somebody who represents a citizen.
    RepresentativeRow of representative {
        /// Its id.
        id: String,
        /// Whom they represent.
        citizen_id: String,
        /// Their name.
        name: String,
        /// Street and number.
        street: String,
        /// Four digits.
        postal_code: String,
        /// The town.
        town: String,
        /// The CVR number that Digital Post reaches; none means that copies go on paper.
        cvr: Option<String>,
        /// The day of the citizen's written consent.
        consent_on: NaiveDate,
        /// The first day.
        from_day: NaiveDate,
        /// The last day.
        to_day: Option<NaiveDate>,
        /// Who registered it.
        registered_by: String,
        /// When, UTC.
        registered_at: NaiveDateTime,
    }
}

/// Everybody who has represented a citizen, the newest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<RepresentativeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(representative::table
        .filter(representative::municipality_code.eq(municipality).and(representative::citizen_id.eq(citizen_id)))
        .order((representative::from_day.desc(), representative::id.desc()))
        .select(RepresentativeRow::COLUMNS)
        .load(connection)?)
}

/// The representations with these ids, in no order.
pub fn by_ids(tx: &mut ReadTx<'_>, ids: &[String]) -> Result<Vec<RepresentativeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(representative::table
        .filter(representative::municipality_code.eq(municipality).and(representative::id.eq_any(ids)))
        .select(RepresentativeRow::COLUMNS)
        .load(connection)?)
}

/// A representation.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<RepresentativeRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(representative::table
        .filter(representative::municipality_code.eq(municipality).and(representative::id.eq(id)))
        .select(RepresentativeRow::COLUMNS)
        .first(connection)?)
}

/// Ends it with that day.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn end(tx: &mut Tx<'_>, id: &str, last_day: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = representative::municipality_code.eq(municipality).and(representative::id.eq(id));
    let ended = representative::to_day.eq(last_day);
    super::one(diesel::update(representative::table.filter(own)).set(ended).execute(connection)?)
}
