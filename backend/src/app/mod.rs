//! The use cases, one a file: load facts, ask a rule of `shared`, store the outcome, in one transaction.
//! Nothing here knows HTTP or SQL.

pub mod access;
mod answers;
pub mod booking;
mod bounds;
pub mod call_back;
pub mod cancelling;
pub mod demo;
mod error;
mod facts;
mod idempotency;
mod journal;
pub mod overview;
mod people;
mod phone;
pub mod publishing;
pub mod rebooking;
pub mod receipt;
mod rows;
pub mod session;
pub mod slots;
mod taking;
pub mod week;

pub use error::AppError;

use crate::clock::Clock;
use crate::store::Db;

/// What every use case works with.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The present moment.
    pub clock: Clock,
    /// Whether anybody may sign in as anybody.
    pub demo: bool,
}
