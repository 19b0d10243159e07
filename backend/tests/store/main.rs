//! Tests of the store, each on SQLite and on PostgreSQL.

#[path = "../support/mod.rs"]
mod support;

mod checking;
mod constraints;
mod doors;
mod queries;
mod racing;
mod tenants;
mod world;
