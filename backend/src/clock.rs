//! The one source of the present moment.

use chrono::{Duration, SubsecRound, Utc};
use shared::time::Instant;

/// Tells the time, truncated to whole seconds as the database stores it.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's own clock, moved by an offset (zero but in tests and demonstrations).
    Running(Duration),
    /// Stands still.
    Fixed(Instant),
}

impl Clock {
    /// The machine's clock as it is.
    pub const fn system() -> Self {
        Self::Running(Duration::zero())
    }

    /// A clock that shows `at` now and runs on from there.
    pub fn starting_at(at: Instant) -> Self {
        Self::Running(at - machine_now())
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        match self {
            Self::Running(offset) => (machine_now() + *offset).trunc_subsecs(0),
            Self::Fixed(at) => *at,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the only place that reads the machine's clock")]
fn machine_now() -> Instant {
    Utc::now()
}
