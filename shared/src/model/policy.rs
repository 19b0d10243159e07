//! The municipality's numbers for booking. Defaults are those of domain.md section 11; all are configuration.

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
    /// Whether a citizen may still book after `book_by` while the talk can be held in time.
    pub late_booking: bool,
}

impl Default for BookingPolicy {
    fn default() -> Self {
        Self {
            lead_days: 1,
            rebook_cutoff_hours: 24,
            phone_promise_minutes: 60,
            call_attempts: 3,
            team_fallback: true,
            late_booking: false,
        }
    }
}
