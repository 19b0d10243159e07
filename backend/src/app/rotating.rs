//! Other keys for the CPR numbers: what is not sealed with the sealing key is opened, sealed with it and hashed anew. In
//! small transactions, so that a server goes on meanwhile; whatever was done stays done when it is stopped.

use super::{App, AppError};
use crate::store::cpr::{CprError, Sealed};
use crate::store::{Scope, citizens, cpr_history};

/// How many numbers are sealed in one transaction.
const BATCH: i64 = 200;

/// How many numbers were sealed with the sealing key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rotated {
    /// Those of citizens.
    pub present: usize,
    /// Those that citizens had before.
    pub earlier: usize,
}

/// Seals everything of one municipality with the sealing key.
///
/// # Errors
/// `Internal` when the key of a number is not configured, or the number was altered; nothing of its batch is changed then.
pub async fn rotate(app: &App, municipality: &Scope) -> Result<Rotated, AppError> {
    let mut rotated = Rotated::default();
    loop {
        let done = present(app, municipality).await?;
        rotated.present += done;
        if done == 0 {
            break;
        }
    }
    loop {
        let done = earlier(app, municipality).await?;
        rotated.earlier += done;
        if done == 0 {
            return Ok(rotated);
        }
    }
}

async fn present(app: &App, municipality: &Scope) -> Result<usize, AppError> {
    let keys = app.cpr.clone();
    app.db
        .write(municipality, move |tx| {
            let code = tx.scope().to_string();
            let rows = citizens::sealed_otherwise(tx, keys.sealing(), BATCH)?;
            for row in &rows {
                let sealed = Sealed { key_id: row.cpr_key_id.clone(), ciphertext: row.cpr_ciphertext.clone() };
                let cpr = keys.open(&row.id, &sealed).map_err(|error| failed(&row.id, error))?;
                let again = keys.seal(&row.id, &cpr).map_err(|error| failed(&row.id, error))?;
                let hash = keys.hash(&code, &cpr).map_err(|error| failed(&row.id, error))?;
                citizens::set_cpr(tx, &row.id, &again, &hash)?;
            }
            Ok(rows.len())
        })
        .await
}

async fn earlier(app: &App, municipality: &Scope) -> Result<usize, AppError> {
    let keys = app.cpr.clone();
    app.db
        .write(municipality, move |tx| {
            let rows = cpr_history::sealed_otherwise(tx, keys.sealing(), BATCH)?;
            for row in &rows {
                let sealed = Sealed { key_id: row.cpr_key_id.clone(), ciphertext: row.cpr_ciphertext.clone() };
                let cpr = keys.open(&row.citizen_id, &sealed).map_err(|error| failed(&row.citizen_id, error))?;
                let again = keys.seal(&row.citizen_id, &cpr).map_err(|error| failed(&row.citizen_id, error))?;
                cpr_history::reseal(tx, &row.id, &again)?;
            }
            Ok(rows.len())
        })
        .await
}

/// Names the row, never the number.
fn failed(citizen: &str, error: CprError) -> AppError {
    AppError::Internal(format!("citizen {citizen}: {error}"))
}
