//! The municipality's numbers for booking. Defaults are those of domain.md section 11; all are configuration.

use crate::time::GRID_MINUTES;
use serde::{Deserialize, Serialize};

/// What a municipality decides about booking, within the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BookingPolicy {
    /// Days between today and the first day that may be booked; 1 means tomorrow.
    pub lead_days: u16,
    /// Hours before the talk until which a citizen may move it (BEK § 17 stk. 2 says "i rimelig tid"; 24 is K).
    pub rebook_cutoff_hours: u16,
    /// How long a phone promise lasts, in minutes; promises start on multiples of this after midnight.
    pub phone_promise_minutes: u16,
    /// How many times the caseworker calls within the promise.
    pub call_attempts: u16,
    /// Whether colleagues of the own caseworker are offered too (R5).
    pub team_fallback: bool,
    /// Days between an order and its `book_by`, at least (R2).
    pub min_notice_days: u16,
    /// How many cases a caseworker should have (Seed 4 names 45).
    pub cases_per_caseworker: u16,
    /// Whether a citizen may still book after `book_by` while the talk can be held in time.
    pub late_booking: bool,
    /// Whether a citizen may move a talk whose time the municipality chose.
    pub citizen_moves_summons: bool,
}

impl Default for BookingPolicy {
    fn default() -> Self {
        Self {
            lead_days: 1,
            rebook_cutoff_hours: 24,
            phone_promise_minutes: 60,
            call_attempts: 3,
            team_fallback: true,
            min_notice_days: 8,
            cases_per_caseworker: 45,
            late_booking: false,
            citizen_moves_summons: false,
        }
    }
}

impl BookingPolicy {
    /// Whether every number lies within what the engine and the database can hold: a promise is one reservation, which
    /// lasts 480 minutes at most, and times lie on the grid.
    pub fn is_sound(&self) -> bool {
        self.lead_days <= 60
            && self.rebook_cutoff_hours <= 24 * 14
            && (15..=480).contains(&self.phone_promise_minutes)
            && self.phone_promise_minutes.is_multiple_of(GRID_MINUTES)
            && (1..=10).contains(&self.call_attempts)
            && self.min_notice_days <= 60
            && (1..=1000).contains(&self.cases_per_caseworker)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_of_a_policy() {
        let default = BookingPolicy::default;
        assert!(default().is_sound());
        for unsound in [
            BookingPolicy { lead_days: 61, ..default() },
            BookingPolicy { rebook_cutoff_hours: 337, ..default() },
            BookingPolicy { phone_promise_minutes: 485, ..default() },
            BookingPolicy { phone_promise_minutes: 62, ..default() },
            BookingPolicy { phone_promise_minutes: 0, ..default() },
            BookingPolicy { call_attempts: 0, ..default() },
            BookingPolicy { min_notice_days: 61, ..default() },
            BookingPolicy { cases_per_caseworker: 0, ..default() },
        ] {
            assert!(!unsound.is_sound(), "{unsound:?}");
        }
    }
}
