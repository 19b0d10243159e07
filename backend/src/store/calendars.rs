//! Calendars: one row for each resource, which a use case locks before it looks at what is taken.
//!
//! Constraints alone would refuse double bookings too, but under contention they deadlock. Everybody therefore locks in
//! one order: citizen, then caseworkers by id, then rooms (the order of [`Resource`]).

use super::schema::calendar;
use super::{ReadTx, StoreError, Tx, dialect};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use shared::model::Resource;

/// Makes sure that each resource has a calendar. Thousands at once are fine.
///
/// # Errors
/// Those of the database.
pub fn ensure(tx: &mut Tx<'_>, resources: &[Resource]) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(dialect::add_calendars(connection, municipality, &in_order(resources))?)
}

/// Locks the calendars of these resources until the end of the transaction; those that have none get one.
///
/// # Errors
/// `Contended` when others hold them for too long.
pub fn lock(tx: &mut Tx<'_>, resources: &[Resource]) -> Result<(), StoreError> {
    let resources = in_order(resources);
    let (municipality, connection) = tx.parts();
    if dialect::lock_calendars(connection, municipality, &resources)? < resources.len() {
        dialect::add_calendars(connection, municipality, &resources)?;
        dialect::lock_calendars(connection, municipality, &resources)?;
    }
    Ok(())
}

/// Counts the version of these calendars up: what was read of them before is old.
///
/// # Errors
/// Those of the database.
pub fn bump(tx: &mut Tx<'_>, resources: &[Resource]) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    diesel::update(calendar::table)
        .filter(calendar::municipality_code.eq(municipality))
        .filter(calendar::resource_kind.eq_any(kinds(resources)).and(calendar::resource_id.eq_any(ids(resources))))
        .set(calendar::version.eq(calendar::version + 1))
        .execute(connection)?;
    Ok(())
}

/// How often the resource's calendar was changed; 0 when it has none.
pub fn version(tx: &mut ReadTx<'_>, resource: &Resource) -> Result<i32, StoreError> {
    let (municipality, connection) = tx.parts();
    let versions: Vec<i32> = calendar::table
        .filter(calendar::municipality_code.eq(municipality))
        .filter(calendar::resource_kind.eq(resource.kind.as_str()).and(calendar::resource_id.eq(&resource.id)))
        .select(calendar::version)
        .load(connection)?;
    Ok(versions.first().copied().unwrap_or(0))
}

fn in_order(resources: &[Resource]) -> Vec<Resource> {
    let mut resources = resources.to_vec();
    resources.sort();
    resources.dedup();
    resources
}

/// The kinds among these resources. With [`ids`] a condition that an index serves; no two kinds share an id.
pub(super) fn kinds(resources: &[Resource]) -> Vec<&'static str> {
    let mut kinds: Vec<_> = resources.iter().map(|resource| resource.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// The ids of these resources.
pub(super) fn ids(resources: &[Resource]) -> Vec<&str> {
    resources.iter().map(|resource| resource.id.as_str()).collect()
}
