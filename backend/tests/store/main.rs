//! Tests of the store, each on SQLite and on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test a surprise shall panic, in its helpers too"
)]

mod checking;
mod constraints;
mod doors;
mod migrating;
mod queries;
mod racing;
mod support;
mod tenants;
mod wall;
mod world;
