//! Which citizen it is: by CPR number, and by the provider's subject where there is none.

use super::Turned;
use crate::app::AppError;
use crate::login::Vouched;
use crate::store::identities::{self, IdentityRow};
use crate::store::{StoreError, Tx, citizens};
use shared::time::Instant;

/// The citizen. The CPR number decides whenever there is one: a subject is bound to whoever has it now.
pub fn known(
    tx: &mut Tx<'_>,
    vouched: &Vouched,
    cpr_hash: Option<&[u8]>,
    at: Instant,
) -> Result<Result<String, Turned>, AppError> {
    let bound = identities::get(tx, &vouched.issuer, &vouched.subject)?.and_then(|row| row.citizen_id);
    let Some(hash) = cpr_hash else { return Ok(bound.ok_or(Turned::Unknown)) };
    let citizen = match citizens::by_cpr_hash(tx, hash) {
        Ok(row) => row.id,
        Err(StoreError::NotFound) => return Ok(Err(Turned::Unknown)),
        Err(error) => return Err(error.into()),
    };
    if bound.as_ref() != Some(&citizen) {
        let row = IdentityRow {
            issuer: vouched.issuer.clone(),
            subject: vouched.subject.clone(),
            citizen_id: Some(citizen.clone()),
            employee_id: None,
            bound_at: at.naive_utc(),
        };
        identities::bind(tx, &row)?;
    }
    Ok(Ok(citizen))
}
