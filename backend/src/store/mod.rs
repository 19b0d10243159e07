//! The store: tables, queries and the two databases. It knows no rule, no wire type and no HTTP status.
//!
//! [`Db::read`] and [`Db::write`] are the only doors. Both hand a transaction of one municipality to a closure; the query
//! functions of this module take that transaction. Every difference between SQLite and PostgreSQL is in `dialect`.

pub mod absences;
pub mod appointment_events;
pub mod appointments;
pub mod attempts;
pub mod audit;
pub mod audit_checks;
pub mod audit_seals;
pub mod bars;
pub mod belongings;
pub mod busy_times;
pub mod calendar_feeds;
pub mod calendars;
pub mod call_attempts;
pub mod case_events;
pub mod cases;
pub mod check;
pub mod citizen_absences;
pub mod citizen_hours;
pub mod citizens;
pub mod closing_days;
mod connection;
pub mod contact_codes;
pub mod cpr;
pub mod cpr_history;
mod db;
mod dialect;
pub mod employees;
mod error;
pub mod figure_changes;
pub mod figure_counts;
pub mod figure_facts;
pub mod figure_lists;
pub mod fold;
pub mod guards;
pub mod idempotency;
pub mod identities;
mod lane;
pub mod login_attempts;
pub mod machine_clients;
pub mod message_texts;
pub mod messages;
pub mod municipalities;
pub mod nightly_runs;
pub mod no_time_reports;
pub mod notes;
pub mod order_events;
pub mod orders;
pub mod places;
pub mod reason_questions;
pub mod representatives;
pub mod reservations;
pub mod retention;
mod row;
pub mod rule_overrides;
mod schema;
pub mod search_logs;
pub mod sessions;
pub mod talk_types;
pub mod tasks;
mod transaction;
mod wall;
pub mod windows;

pub use db::Db;
pub use error::{Constraint, StoreError, TransactionError};
pub use row::Whom;
pub use transaction::{ReadTx, Scope, Tx};

/// What it means that an UPDATE of one row by its key changed this many.
fn one(changed: usize) -> Result<(), StoreError> {
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
