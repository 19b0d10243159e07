//! Why a use case did not do what was asked.

use crate::store::{Constraint, StoreError, TransactionError};
use shared::api::{AlternativeView, StrandedTalk};
use shared::rules::{BarError, PublishError, Refusal};
use shared::seeing::Unseen;

/// The outcome of a use case that did nothing.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AppError {
    /// A rule refused.
    #[error("refused: {}", refusal.code())]
    Refused {
        /// The rule, its dates and the way out.
        refusal: Refusal,
        /// Free times near the wanted one, when that has gone.
        alternatives: Vec<AlternativeView>,
    },
    /// A change of a window needs a decision for each of these talks (INV-2).
    #[error("{} stranded talks", .0.len())]
    Stranded(Vec<StrandedTalk>),
    /// Something begins that these talks do not fit into: each needs a decision (INV-3, INV-6).
    #[error("{} undecided talks", .0.len())]
    Undecided(Vec<StrandedTalk>),
    /// A value that makes sense to no rule.
    #[error("{field}: {reason}")]
    Invalid {
        /// The stable code of the problem.
        code: &'static str,
        /// The field.
        field: &'static str,
        /// What is wrong with it, for a developer.
        reason: String,
    },
    /// Somebody changed it meanwhile.
    #[error("revision changed")]
    RevisionChanged,
    /// The idempotency key was used with another body.
    #[error("idempotency key reused")]
    KeyReused,
    /// Too often within a short time.
    #[error("too many; {seconds} s to wait")]
    TooMany {
        /// How long to wait.
        seconds: u64,
    },
    /// There is no session, or it has ended.
    #[error("signed out")]
    SignedOut,
    /// The employee has nothing to do with the citizen.
    #[error("unseen: {0}")]
    Unseen(Unseen),
    /// The session's person may not do this.
    #[error("forbidden")]
    Forbidden,
    /// The employee sees their own team's figures only, and is in no team.
    #[error("in no team")]
    NoTeam,
    /// It is not there, or it is somebody else's: nobody learns which (INV-7).
    #[error("not found")]
    NotFound,
    /// The store failed.
    #[error("store: {0}")]
    Store(StoreError),
    /// Stored data that no rule of ours could have written.
    #[error("internal: {0}")]
    Internal(String),
}

impl AppError {
    /// The stable code on the wire; `problem-` and the code is the Fluent key.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused { refusal, .. } => refusal.code(),
            Self::Stranded(_) => "window-strands-talks",
            Self::Undecided(_) => "talks-need-decision",
            Self::Invalid { code, .. } => code,
            Self::RevisionChanged => "revision-changed",
            Self::KeyReused => "idempotency-key-reused",
            Self::TooMany { .. } => "too-many-requests",
            Self::SignedOut => "signed-out",
            Self::Unseen(why) => why.as_str(),
            Self::Forbidden => "forbidden",
            Self::NoTeam => "no-team",
            Self::NotFound => "not-found",
            Self::Store(StoreError::Busy | StoreError::Unavailable(_)) => "busy",
            Self::Store(_) | Self::Internal(_) => "internal",
        }
    }

    /// A field that makes no sense.
    pub fn invalid(field: &'static str, reason: impl Into<String>) -> Self {
        Self::Invalid { code: "invalid-request", field, reason: reason.into() }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Conflict(Constraint::WindowOverlap) => PublishError::Overlap.into(),
            other => Self::Store(other),
        }
    }
}

impl TransactionError for AppError {
    fn store_error(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused { refusal, alternatives: Vec::new() }
    }
}

impl From<Unseen> for AppError {
    fn from(why: Unseen) -> Self {
        Self::Unseen(why)
    }
}

impl From<PublishError> for AppError {
    fn from(error: PublishError) -> Self {
        let field = match error {
            PublishError::Day | PublishError::Closed => "day",
            PublishError::Repeat => "repeat",
            PublishError::Grid | PublishError::Overlap => "from",
            PublishError::TooShort => "to",
            PublishError::NoVariant => "variants",
        };
        Self::Invalid { code: error.as_str(), field, reason: error.to_string() }
    }
}

impl From<BarError> for AppError {
    fn from(error: BarError) -> Self {
        let field = match error {
            BarError::From => "from",
            BarError::To => "to",
            BarError::Review => "review_on",
            BarError::Hearing => "hearing_on",
        };
        Self::Invalid { code: error.as_str(), field, reason: error.to_string() }
    }
}
