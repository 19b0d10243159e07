//! Who somebody is to an identity provider, and who that is here.

use super::row::{Row, row};
use super::schema::identity;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// A provider's subject, bound to a citizen or to an employee.
    IdentityRow of identity {
        /// The provider.
        issuer: String,
        /// Who it is to the provider; never a CPR number.
        subject: String,
        /// The citizen.
        citizen_id: Option<String>,
        /// The employee.
        employee_id: Option<String>,
        /// Since when, UTC.
        bound_at: NaiveDateTime,
    }
}

/// Who this subject is here, if anybody.
pub fn get(tx: &mut ReadTx<'_>, issuer: &str, subject: &str) -> Result<Option<IdentityRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(identity::table
        .filter(identity::municipality_code.eq(municipality))
        .filter(identity::issuer.eq(issuer).and(identity::subject.eq(subject)))
        .select(IdentityRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// Whether the provider knows this employee under any subject.
pub fn knows_employee(tx: &mut ReadTx<'_>, issuer: &str, employee_id: &str) -> Result<bool, StoreError> {
    let (municipality, connection) = tx.parts();
    let known: i64 = identity::table
        .filter(identity::municipality_code.eq(municipality))
        .filter(identity::issuer.eq(issuer).and(identity::employee_id.eq(employee_id)))
        .count()
        .get_result(connection)?;
    Ok(known > 0)
}

/// Binds a subject, whoever it was bound to before.
///
/// # Errors
/// `NoSuchReference` when there is no such person.
pub fn bind(tx: &mut Tx<'_>, row: &IdentityRow) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = identity::municipality_code.eq(municipality);
    let own = own.and(identity::issuer.eq(&row.issuer)).and(identity::subject.eq(&row.subject));
    diesel::delete(identity::table.filter(own)).execute(connection)?;
    row.insert(tx)
}
