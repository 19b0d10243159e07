//! Who of the office is let in no more, and who is again. A provider tells us of somebody only when they log in, so the
//! municipality must be able to say itself that somebody has left.

use super::AppError;
use super::journal::by_command;
use crate::store::employees::EmployeeRow;
use crate::store::sessions::{Owner, end_of};
use crate::store::{Db, ReadTx, Scope, StoreError, employees, municipalities};
use shared::time::Instant;

/// Somebody who was just let in no more.
#[derive(Debug)]
pub struct Ended {
    /// Their id.
    pub id: String,
    /// How many sessions they had open.
    pub sessions: usize,
}

/// Lets an employee in no more, at once and in every browser. Doing so twice is fine.
///
/// # Errors
/// Invalid unless exactly one employee has this id or address; not found when the code is none.
pub async fn end(db: &Db, code: &str, who: &str, at: Instant) -> Result<Ended, AppError> {
    let who = who.to_owned();
    db.write(&Scope::new(code)?, move |tx| {
        let id = named(tx, &who)?.id;
        employees::set_active(tx, &id, false)?;
        let sessions = end_of(tx, Owner::Employee(&id), None, at.naive_utc())?;
        by_command(tx, at, "end_employee", "employee", &id)?;
        Ok(Ended { id, sessions })
    })
    .await
}

/// Lets an employee in again; what they had open stays closed. Answers their id.
///
/// # Errors
/// As [`end`].
pub async fn back(db: &Db, code: &str, who: &str, at: Instant) -> Result<String, AppError> {
    let who = who.to_owned();
    db.write(&Scope::new(code)?, move |tx| {
        let id = named(tx, &who)?.id;
        employees::set_active(tx, &id, true)?;
        by_command(tx, at, "bring_back_employee", "employee", &id)?;
        Ok(id)
    })
    .await
}

/// The code of the one municipality that is served here.
///
/// # Errors
/// Invalid unless there is exactly one.
pub async fn only_municipality(db: &Db) -> Result<String, AppError> {
    let codes = db.read(&Scope::maintenance(), |tx| Ok::<_, AppError>(municipalities::codes(tx)?)).await?;
    let [code] = <[String; 1]>::try_from(codes)
        .map_err(|_| AppError::invalid("municipality", "not exactly one is served here; say which"))?;
    Ok(code)
}

fn named(tx: &mut ReadTx<'_>, who: &str) -> Result<EmployeeRow, AppError> {
    let meant = match employees::get(tx, who) {
        Err(StoreError::NotFound) => employees::by_email(tx, who)?,
        found => vec![found?],
    };
    match <[EmployeeRow; 1]>::try_from(meant) {
        Ok([row]) => Ok(row),
        Err(nobody) if nobody.is_empty() => Err(AppError::invalid("employee", "nobody has this id or address")),
        Err(_) => Err(AppError::invalid("employee", "several have this address; name one by id")),
    }
}
