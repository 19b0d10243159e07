//! Programs of the municipality's that may ask by themselves.

use super::row::{Row, row};
use super::schema::machine_client;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A program; its secret is known by its hash only.
    MachineClientRow of machine_client {
        /// Its id.
        id: String,
        /// What people call it.
        name: String,
        /// SHA-256 of its secret.
        secret_hash: Vec<u8>,
        /// What it may ask, separated by spaces.
        scopes: String,
        /// When it was let in, UTC.
        created_at: NaiveDateTime,
        /// When it was let in no more, UTC.
        ended_at: Option<NaiveDateTime>,
    }
}

/// A program that may ask now.
///
/// # Errors
/// `NotFound` when there is none with this id, or it is let in no more.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<MachineClientRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(machine_client::table
        .filter(machine_client::municipality_code.eq(municipality).and(machine_client::id.eq(id)))
        .filter(machine_client::ended_at.is_null())
        .select(MachineClientRow::COLUMNS)
        .first(connection)?)
}

/// All of them, the oldest first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<MachineClientRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(machine_client::table
        .filter(machine_client::municipality_code.eq(municipality))
        .order((machine_client::created_at, machine_client::id))
        .select(MachineClientRow::COLUMNS)
        .load(connection)?)
}

/// Lets a program in no more.
///
/// # Errors
/// `NotFound` when there is none with this id, or it was so already.
pub fn end(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = machine_client::municipality_code.eq(municipality).and(machine_client::id.eq(id));
    let open = machine_client::table.filter(own.and(machine_client::ended_at.is_null()));
    super::one(diesel::update(open).set(machine_client::ended_at.eq(at)).execute(connection)?)
}
