//! How often somebody may try. Tries that a stranger could make are counted in the database, for all servers together; searches in this
//! process, by employee, for a database that counted every search would be slower by a write.

use super::{App, AppError};
use crate::store::Scope;
use crate::store::attempts::{self, Attempts};
use governor::clock::{Clock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use shared::time::{Instant, minutes_long};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What is counted in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Signing in, by the caller's address.
    Login,
    /// Booking and moving, by citizen.
    Booking,
    /// Asking for codes and entering them, by citizen.
    ContactCode,
}

impl Limit {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Booking => "booking",
            Self::ContactCode => "contact_code",
        }
    }
}

/// So many tries within so many minutes from the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// How many.
    pub tries: NonZeroU32,
    /// Within how many minutes.
    pub minutes: u16,
}

/// How much is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowances {
    /// For [`Limit::Login`]; many people may share an address.
    pub login: Allowance,
    /// For [`Limit::Booking`].
    pub booking: Allowance,
    /// For [`Limit::ContactCode`].
    pub contact_codes: Allowance,
    /// An employee's searches within a minute.
    pub searches: NonZeroU32,
}

impl Default for Allowances {
    fn default() -> Self {
        Self {
            login: Allowance { tries: number(200), minutes: 10 },
            booking: Allowance { tries: number(60), minutes: 60 },
            contact_codes: Allowance { tries: number(30), minutes: 60 },
            searches: number(60),
        }
    }
}

impl Allowances {
    /// For demonstrations and simulations: one address is everybody, and months pass within minutes.
    pub fn generous() -> Self {
        let plenty = Allowance { tries: number(1_000_000), minutes: 1 };
        Self { login: plenty, booking: plenty, contact_codes: plenty, searches: number(1_000_000) }
    }

    const fn of(&self, limit: Limit) -> Allowance {
        match limit {
            Limit::Login => self.login,
            Limit::Booking => self.booking,
            Limit::ContactCode => self.contact_codes,
        }
    }
}

const fn number(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

/// The moment of the last question, for the counter of searches: it asks a clock, and ours is the caller's.
#[derive(Clone, Default)]
struct Watch(Arc<AtomicU64>);

impl Clock for Watch {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::new(self.0.load(Ordering::Relaxed))
    }
}

/// What is allowed, and what this process has counted.
pub struct Limits {
    allowances: Allowances,
    watch: Watch,
    searches: RateLimiter<String, HashMapStateStore<String>, Watch, NoOpMiddleware<Nanos>>,
}

impl Limits {
    /// Nothing counted yet.
    pub fn new(allowances: Allowances) -> Self {
        let watch = Watch::default();
        let quota = Quota::per_minute(allowances.searches);
        let searches = RateLimiter::new(quota, HashMapStateStore::default(), watch.clone());
        Self { allowances, watch, searches }
    }

    /// Counts a search of an employee.
    ///
    /// # Errors
    /// [`AppError::TooMany`].
    pub fn search(&self, employee: &str, now: Instant) -> Result<(), AppError> {
        self.watch
            .0
            .store(now.timestamp_nanos_opt().and_then(|at| u64::try_from(at).ok()).unwrap_or(0), Ordering::Relaxed);
        self.searches.check_key(&employee.to_owned()).map_err(|refused| {
            let wait = refused.earliest_possible().duration_since(self.watch.now());
            AppError::TooMany { seconds: u64::from(wait).div_ceil(1_000_000_000) }
        })
    }
}

/// Counts a try by `key` (an address, an id), in a transaction of its own: it counts whatever becomes of it.
///
/// # Errors
/// [`AppError::TooMany`] when there were too many within the window.
pub async fn count(app: &App, municipality: &Scope, limit: Limit, key: &str) -> Result<(), AppError> {
    let (now, allowance) = (app.clock.now(), app.limits.allowances.of(limit));
    let hash = Sha256::digest(key).to_vec();
    let counted = app.db.write(municipality, move |tx| {
        let ends = now + minutes_long(allowance.minutes);
        let tried = attempts::count(tx, limit.as_str(), &hash, now.naive_utc(), ends.naive_utc())?;
        if tried.count == 1 {
            attempts::forget(tx, now.naive_utc())?;
        }
        Ok::<_, AppError>(tried)
    });
    wait(allowance, &counted.await?, now).map_or(Ok(()), |seconds| Err(AppError::TooMany { seconds }))
}

/// How many seconds to wait, when these are too many.
fn wait(allowance: Allowance, tried: &Attempts, now: Instant) -> Option<u64> {
    let many = i64::from(tried.count) > i64::from(allowance.tries.get());
    many.then(|| u64::try_from((tried.ends_at.and_utc() - now).num_seconds()).unwrap_or(0).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    #[test]
    fn what_is_too_much_waits_for_the_end_of_the_window() {
        let now: Instant = "2026-11-30T07:00:00Z".parse().unwrap();
        let three = Allowance { tries: number(3), minutes: 10 };
        let tried = |count| Attempts { count, ends_at: (now + Duration::minutes(4)).naive_utc() };
        assert_eq!(
            [1, 3, 4, 1_000_000].map(|count| wait(three, &tried(count), now)),
            [None, None, Some(240), Some(240)]
        );
    }

    #[test]
    fn an_employee_searches_a_minutes_worth_at_once_and_then_as_time_passes() {
        let limits = Limits::new(Allowances { searches: number(3), ..Allowances::default() });
        let now: Instant = "2026-11-30T07:00:00Z".parse().unwrap();
        let search = |who: &str, after: i64| limits.search(who, now + Duration::seconds(after));
        assert_eq!([0; 3].map(|after| search("anne-marie", after)), [Ok(()), Ok(()), Ok(())]);
        assert_eq!(search("anne-marie", 0), Err(AppError::TooMany { seconds: 20 }));
        assert_eq!(search("anne-marie", 19), Err(AppError::TooMany { seconds: 1 }));
        assert_eq!(search("anne-marie", 20), Ok(()));
        assert_eq!(search("jens", 20), Ok(()));
        assert!(search("anne-marie", 20).is_err());
    }
}
