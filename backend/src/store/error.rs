//! What can go wrong in the store, in words that say nothing about the database behind it.

use super::dialect;

/// The constraints that a use case answers for; all others mean a mistake in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Constraint {
    /// Two live reservations of one resource would overlap (INV-1).
    ReservationOverlap,
    /// Two windows of one caseworker would overlap.
    WindowOverlap,
    /// The order already has a live appointment.
    OneLivePerOrder,
    /// The citizen already has an open order of this talk type (R3).
    OneOpenPerTalkType,
    /// The CPR number is already in this municipality.
    OneCitizenPerCpr,
    /// The key was used before by the same actor for the same operation (INV-9).
    IdempotencyKey,
}

/// A failure of the store.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The database refused what would break an invariant; the transaction is rolled back.
    #[error("refused by constraint {0:?}")]
    Conflict(Constraint),
    /// A foreign key points at nothing, perhaps at another municipality's row.
    #[error("refers to a row that is not there: {0}")]
    NoSuchReference(String),
    /// A value that the schema forbids.
    #[error("refused by the schema: {0}")]
    Invalid(String),
    /// The row is not there, or belongs to another municipality: no answer tells which.
    #[error("not found")]
    NotFound,
    /// Lost against a simultaneous transaction; `Db` tries it again and nobody else sees it.
    #[error("lost against a simultaneous transaction: {0}")]
    Contended(String),
    /// Still contended after the last retry: come back later (503).
    #[error("busy")]
    Busy,
    /// The database cannot be reached.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// Anything else.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<diesel::result::Error> for StoreError {
    fn from(error: diesel::result::Error) -> Self {
        dialect::classify(error)
    }
}

/// An error a transaction may end with: the store's own, or a use case's that can wrap it.
pub trait TransactionError: From<StoreError> + Send + 'static {
    /// The store's failure inside, if that is what it is; decides whether the transaction is tried again.
    fn store_error(&self) -> Option<&StoreError>;
}

impl TransactionError for StoreError {
    fn store_error(&self) -> Option<&StoreError> {
        Some(self)
    }
}
