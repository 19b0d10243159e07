//! One effect a key (INV-9): the key's row is inserted first in the transaction that does the work, and the answer
//! is stored by it. A refusal stores nothing, so its key may be used again.

use super::{App, AppError};
use crate::store::idempotency::{self, Claim, IdempotencyRow};
use crate::store::{Scope, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

/// Only successes are stored.
const SUCCESS: i32 = 200;

/// A call that may be repeated: who, what, and the key if the caller sent one.
#[derive(Debug, Clone)]
pub struct Call {
    actor: String,
    operation: &'static str,
    key: Option<String>,
    body_hash: Vec<u8>,
}

impl Call {
    /// `target` and `body` make the call what it is: the same key for another one is an error.
    pub fn new(
        actor: &str,
        operation: &'static str,
        key: Option<String>,
        target: &str,
        body: &impl Serialize,
    ) -> Result<Self, AppError> {
        let body = serde_json::to_vec(body).map_err(|error| AppError::Internal(error.to_string()))?;
        let body_hash = Sha256::new().chain_update(target).chain_update([0]).chain_update(body).finalize().to_vec();
        Ok(Self { actor: actor.to_owned(), operation, key, body_hash })
    }
}

/// Does `work` in one transaction, once for each key; a repetition gets the stored answer.
///
/// # Errors
/// Those of `work`; [`AppError::KeyReused`] when the key was used for another call.
pub async fn once<T, F>(app: &App, scope: &Scope, call: Call, work: F) -> Result<T, AppError>
where
    T: Serialize + DeserializeOwned + Send + 'static,
    F: Fn(&mut Tx<'_>) -> Result<T, AppError> + Send + Sync + 'static,
{
    let now = app.clock.now().naive_utc();
    app.db
        .write(scope, move |tx| {
            let Some(key) = &call.key else { return work(tx) };
            match idempotency::claim(tx, &call.actor, call.operation, key, &call.body_hash, now)? {
                Claim::Done(row) => repeated(row, &call.body_hash),
                Claim::New => {
                    let answer = work(tx)?;
                    idempotency::answer(tx, &call.actor, call.operation, key, SUCCESS, &json(&answer)?)?;
                    Ok(answer)
                }
            }
        })
        .await
}

fn repeated<T: DeserializeOwned>(row: IdempotencyRow, body_hash: &[u8]) -> Result<T, AppError> {
    if row.body_hash != body_hash {
        return Err(AppError::KeyReused);
    }
    let answer = row.answer.ok_or_else(|| AppError::Internal("a key without its answer".to_owned()))?;
    serde_json::from_str(&answer).map_err(|error| AppError::Internal(error.to_string()))
}

fn json(answer: &impl Serialize) -> Result<String, AppError> {
    serde_json::to_string(answer).map_err(|error| AppError::Internal(error.to_string()))
}
