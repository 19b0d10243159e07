//! Municipalities: the one table that has no municipality above it.

use super::schema::municipality;
use super::{ReadTx, StoreError, Tx, dialect};
use diesel::{ExpressionMethods, Insertable, QueryDsl, Queryable, RunQueryDsl};

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = municipality)]
pub struct MunicipalityRow {
    /// Three digits.
    pub code: String,
    /// E.g. "Solrød Kommune".
    pub name: String,
    /// E.164.
    pub phone: String,
    /// Its policies, as JSON.
    pub settings: String,
}

impl MunicipalityRow {
    /// Writes it.
    ///
    /// # Errors
    /// `Invalid` when it is there already.
    pub fn insert(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        let (_, connection) = tx.parts();
        diesel::insert_into(municipality::table).values(self).execute(connection)?;
        Ok(())
    }
}

/// The municipality of the transaction.
///
/// # Errors
/// `NotFound` when it is not served here.
pub fn own(tx: &mut ReadTx<'_>) -> Result<MunicipalityRow, StoreError> {
    let (code, connection) = tx.parts();
    Ok(municipality::table.filter(municipality::code.eq(code)).first(connection)?)
}

/// Makes other transactions that lock the municipality wait for the end of this one.
///
/// # Errors
/// `NotFound` when it is not served here.
pub fn lock(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let (code, connection) = tx.parts();
    // An update that changes nothing locks the row on both databases.
    let own = municipality::table.filter(municipality::code.eq(code));
    super::one(diesel::update(own).set(municipality::settings.eq(municipality::settings)).execute(connection)?)
}

/// The code of every municipality that is served here, in order; in whatever scope.
pub fn codes(tx: &mut ReadTx<'_>) -> Result<Vec<String>, StoreError> {
    let (_, connection) = tx.parts();
    Ok(dialect::municipality_codes(connection)?)
}

/// Replaces what the transaction's municipality has set.
///
/// # Errors
/// `NotFound` when it is not served here.
pub fn set_settings(tx: &mut Tx<'_>, settings: &str) -> Result<(), StoreError> {
    let (code, connection) = tx.parts();
    let own = municipality::table.filter(municipality::code.eq(code));
    let changed = diesel::update(own).set(municipality::settings.eq(settings)).execute(connection)?;
    super::one(changed)
}
