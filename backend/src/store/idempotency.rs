//! Idempotency keys: the same key with the same body gives the same answer and one effect (INV-9).

use super::error::Constraint;
use super::row::{Row, row};
use super::schema::idempotency_key;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// A key that was used, with the answer once there is one.
    IdempotencyRow of idempotency_key {
        /// Who used it.
        actor: String,
        /// For what.
        operation: String,
        /// The key itself.
        key: String,
        /// SHA-256 of the body it came with.
        body_hash: Vec<u8>,
        /// The HTTP status answered.
        status: Option<i32>,
        /// The body answered.
        answer: Option<String>,
        /// When it was first used, UTC.
        created_at: NaiveDateTime,
    }
}

/// Whether the work is still to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The key is new and now taken: do the work, then [`answer`].
    New,
    /// The work was done before; the row says with which body and what was answered.
    Done(IdempotencyRow),
}

/// Takes a key, before anything else in the transaction. Of two simultaneous requests the second waits for the first:
/// if that one succeeds, the second's transaction is run again and finds the answer.
///
/// # Errors
/// `Contended`, which [`super::Db::write`] answers by running the transaction again.
pub fn claim(
    tx: &mut Tx<'_>,
    actor: &str,
    operation: &str,
    key: &str,
    body_hash: &[u8],
    at: NaiveDateTime,
) -> Result<Claim, StoreError> {
    if let Some(row) = find(tx, actor, operation, key)? {
        return Ok(Claim::Done(row));
    }
    let row = IdempotencyRow {
        actor: actor.to_owned(),
        operation: operation.to_owned(),
        key: key.to_owned(),
        body_hash: body_hash.to_owned(),
        status: None,
        answer: None,
        created_at: at,
    };
    match row.insert(tx) {
        Err(StoreError::Conflict(Constraint::IdempotencyKey)) => {
            Err(StoreError::Contended("idempotency key".to_owned()))
        }
        result => result.map(|()| Claim::New),
    }
}

fn find(tx: &mut ReadTx<'_>, actor: &str, operation: &str, key: &str) -> Result<Option<IdempotencyRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(idempotency_key::table
        .filter(idempotency_key::municipality_code.eq(municipality).and(idempotency_key::actor.eq(actor)))
        .filter(idempotency_key::operation.eq(operation).and(idempotency_key::key.eq(key)))
        .select(IdempotencyRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// Stores the answer of the work for which the key was taken.
///
/// # Errors
/// `NotFound` when the key was not taken.
pub fn answer(
    tx: &mut Tx<'_>,
    actor: &str,
    operation: &str,
    key: &str,
    status: i32,
    body: &str,
) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(idempotency_key::table)
        .filter(idempotency_key::municipality_code.eq(municipality).and(idempotency_key::actor.eq(actor)))
        .filter(idempotency_key::operation.eq(operation).and(idempotency_key::key.eq(key)))
        .set((idempotency_key::status.eq(status), idempotency_key::answer.eq(body)))
        .execute(connection)?;
    super::one(changed)
}

/// Deletes the keys that were first used before `before`; answers how many.
pub fn forget(tx: &mut Tx<'_>, before: NaiveDateTime) -> Result<usize, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(diesel::delete(idempotency_key::table)
        .filter(idempotency_key::municipality_code.eq(municipality).and(idempotency_key::created_at.lt(before)))
        .execute(connection)?)
}
