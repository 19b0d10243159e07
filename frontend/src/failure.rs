//! Why something could not be had or done, as far as a page explains it.

use crate::browser;
use shared::api::Problem;
use std::rc::Rc;

/// Why a call brought no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The machine has no network.
    Offline,
    /// The server does not answer, or not in words we know.
    Unreachable,
    /// Nobody is signed in (any more).
    SignedOut,
    /// The server says why not.
    Problem(Rc<Problem>),
}

impl Failure {
    /// Why no answer came.
    pub fn of_silence() -> Self {
        if browser::is_online() { Self::Unreachable } else { Self::Offline }
    }

    /// The server's own explanation, if it gave one.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            Self::Offline | Self::Unreachable | Self::SignedOut => None,
        }
    }

    /// Whether the server refused with this code.
    pub fn has_code(&self, code: &str) -> bool {
        self.problem().is_some_and(|problem| problem.code == code)
    }
}

/// What a call ends in.
pub type Answer<T> = Result<T, Failure>;
