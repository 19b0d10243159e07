//! The store: tables, queries and the two databases. It knows no rule, no wire type and no HTTP status.
//!
//! [`Db::read`] and [`Db::write`] are the only doors. Both hand a transaction of one municipality to a closure; the
//! query functions of this module take that transaction. Every difference between SQLite and PostgreSQL is in `dialect`.

mod connection;
mod db;
mod dialect;
mod error;
mod lane;
mod schema;
mod transaction;

pub use db::Db;
pub use error::{Constraint, StoreError, TransactionError};
pub use transaction::{ReadTx, Scope, Tx};
