//! The demonstration's data: an invented Solrød around any day, the same for the same day (domain.md section 13).
//!
//! Every talk is placed by the slot engine, as it would have been on the day it was booked, so seeded talks obey the
//! rules that booked ones do. What is built here are rows, in memory; one transaction writes them.

mod away;
mod bars;
mod calls;
mod citizens;
mod content;
mod courses;
mod cpr_numbers;
mod days;
mod diary;
mod history;
mod known;
pub mod later;
mod names;
mod personas;
mod plans;
mod rows;
mod scheme;
mod staff;
mod talk_types;
mod teller;
#[cfg(test)]
mod tests;
mod told;
mod town;
mod windows;
mod write;

use crate::config::SeedMunicipality;
use crate::store::cpr::{CprError, CprKeys};
use crate::store::{Db, Scope, StoreError, TransactionError, municipalities};
use content::Content;
use shared::api::Persona;
use shared::time::{Instant, day_of};
use std::collections::BTreeMap;

/// Why the demonstration's data could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// There is a municipality already; seeding adds nothing to real data.
    #[error("the database already has a municipality")]
    AlreadySeeded,
    /// A talk that had to be placed found no free time: the staff's windows are too few for the citizens.
    #[error("no free time for {0}")]
    NoTime(String),
    /// The shipped rule files have so many faults.
    #[error("the shipped rule files have {0} faults")]
    Law(usize),
    /// The law says nothing about an invented case.
    #[error("no rule set for {0}")]
    NoLaw(String),
    /// A CPR number could not be sealed.
    #[error(transparent)]
    Cpr(#[from] CprError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl TransactionError for SeedError {
    fn store_error(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// Whether no municipality is there yet.
///
/// # Errors
/// Those of the database.
pub async fn is_empty(db: &Db) -> Result<bool, SeedError> {
    db.read(&Scope::maintenance(), |tx| Ok(municipalities::codes(tx)?.is_empty())).await
}

/// Fills an empty database: everything, or nothing. The rows follow from the municipality and the local day of `now`
/// alone, but for the nonces of the sealed CPR numbers.
///
/// # Errors
/// `AlreadySeeded`, and those of the database.
pub async fn fill(db: &Db, municipality: SeedMunicipality, now: Instant) -> Result<(), SeedError> {
    let SeedMunicipality::Solroed = municipality;
    let content = Content::of(day_of(now))?;
    let keys = demo_keys()?;
    db.write(&Scope::new(town::CODE)?, move |tx| {
        if !municipalities::codes(tx)?.is_empty() {
            return Err(SeedError::AlreadySeeded);
        }
        content.write(tx, &keys)
    })
    .await?;
    Ok(db.analyze().await?)
}

/// The id of the person behind a persona: a citizen or an employee.
pub fn persona_id(persona: Persona) -> String {
    format!("persona-{}", persona.as_str().replace('_', "-"))
}

/// The keys of the invented CPR numbers. They are public and guard nothing: none of these numbers can be anybody's.
///
/// # Errors
/// None in practice: the sealing key is among the keys.
pub fn demo_keys() -> Result<CprKeys, CprError> {
    CprKeys::new(
        "demo",
        BTreeMap::from([("demo".to_owned(), *b"demonstration: nobody's numbers.")]),
        *b"demonstration: hash of no number",
    )
}
