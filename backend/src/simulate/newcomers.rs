//! Cases that begin, and time that is published for them.

use super::chance::{CASES_BEGIN, EMPLOYED, PUBLISH_EVERY_WEEKS};
use super::{SimulationError, World};
use crate::app::AppError;
use crate::app::access::PlanTime;
use crate::app::publishing::publish;
use crate::seed::SeedError;
use crate::seed::later::ordinary_weeks;
use crate::store::StoreError;
use chrono::{Datelike, Days, NaiveDate};
use rand::Rng;
use serde_json::json;
use shared::law::CaseFacts;
use shared::time::monday_of;

/// How far ahead there is always time to choose from, in days: as far as the seed has published.
const DAYS_AHEAD: u64 = 7 * 8;

/// The first Monday that is not wholly published yet.
pub fn first_unpublished(from: NaiveDate) -> NaiveDate {
    monday_of(from.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(from))
}

impl World {
    /// On Mondays the caseworkers look how far ahead they have published, and add some weeks.
    pub(super) async fn publish(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        let ahead = day.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(day);
        if day.weekday() != chrono::Weekday::Mon || self.published_until > ahead {
            return Ok(());
        }
        self.at(day, 7 * 60);
        let from = self.published_until;
        for (who, window) in ordinary_weeks(from, PUBLISH_EVERY_WEEKS) {
            let scope = self.staff::<PlanTime>(&who).await?;
            match publish(&self.app, &scope, None, window).await {
                // Days that are published already are left out; when none is left, nothing happens.
                Ok(_) | Err(AppError::Invalid { .. }) => {}
                Err(error) => return Err(SimulationError::Failed("publishing".to_owned(), error)),
            }
        }
        let weeks = Days::new(7 * u64::from(PUBLISH_EVERY_WEEKS));
        self.published_until = from.checked_add_days(weeks).unwrap_or(from);
        Ok(())
    }

    /// Cases begin, as the municipality's own system would tell it.
    pub(super) async fn cases_begin(&mut self, day: NaiveDate) -> Result<(), SimulationError> {
        let mut all = Vec::new();
        for (scheme, rate) in CASES_BEGIN {
            for _ in 0..self.how_many(rate) {
                let facts = self.facts_of(scheme)?;
                let keys = self.app.cpr.clone();
                all.push(self.newcomers.next(scheme, day, facts, &mut self.rng, &keys)?);
            }
        }
        if all.is_empty() {
            return Ok(());
        }
        let write = move |tx: &mut crate::store::Tx<'_>| {
            all.iter().try_for_each(|newcomer| newcomer.write(tx))?;
            Ok::<_, StoreError>(())
        };
        Ok(self.app.db.write(&self.municipality, write).await?)
    }

    /// A whole number around `rate`.
    fn how_many(&mut self, rate: f64) -> usize {
        let mut left = rate;
        let mut count = 0;
        while left > 0.0 {
            count += usize::from(self.rng.random_bool(left.min(1.0)));
            left -= 1.0;
        }
        count
    }

    fn facts_of(&mut self, scheme: &str) -> Result<String, SimulationError> {
        let employed = scheme == "sickness_benefit" && self.rng.random_bool(EMPLOYED);
        let facts = CaseFacts {
            employed,
            expected_weeks: employed.then(|| self.rng.random_range(4..=52)),
            outside_minimum: scheme != "sickness_benefit" && self.rng.random_bool(0.25),
            ..CaseFacts::default()
        };
        let text = serde_json::to_string(&json!(facts));
        text.map_err(|error| SeedError::from(StoreError::Internal(error.to_string())).into())
    }
}
