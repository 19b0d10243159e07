//! The numbers for booking: those that a municipality sets, and those that the law of a scheme gives.

use crate::law::Rules;
use serde::{Deserialize, Serialize};

/// What a municipality sets for itself, whatever the scheme. What it decides within the bounds of the law is an override
/// of a rule; settings that were stored before there were any may name those numbers, and they are passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficePolicy {
    /// Days between today and the first day that may be booked; 1 means tomorrow.
    pub lead_days: u16,
    /// Whether colleagues of the own caseworker are offered too (R5).
    pub team_fallback: bool,
    /// How many cases a caseworker should have (Seed 4 names 45).
    pub cases_per_caseworker: u16,
    /// How many working days before the last day to book a reminder leaves (R18; the number is K).
    pub order_reminder_days: u16,
}

impl Default for OfficePolicy {
    fn default() -> Self {
        Self { lead_days: 1, team_fallback: true, cases_per_caseworker: 45, order_reminder_days: 3 }
    }
}

impl OfficePolicy {
    /// Whether every number lies within what the engine can hold.
    pub fn is_sound(&self) -> bool {
        self.lead_days <= 60 && (1..=1000).contains(&self.cases_per_caseworker) && self.order_reminder_days <= 10
    }
}

/// What holds for booking under one scheme today: what the slot engine and the rules of booking take.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// How much longer a talk is with an interpreter, at least.
    pub interpreter_extra_percent: u16,
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
            interpreter_extra_percent: 100,
            late_booking: false,
            citizen_moves_summons: false,
        }
    }
}

impl BookingPolicy {
    /// Puts together what a municipality sets and what the rules in force say.
    pub fn of(office: &OfficePolicy, rules: &Rules) -> Self {
        Self {
            lead_days: office.lead_days,
            rebook_cutoff_hours: rules.rebook_cutoff_hours,
            phone_promise_minutes: rules.promise_minutes,
            call_attempts: rules.call_attempts,
            team_fallback: office.team_fallback,
            min_notice_days: rules.min_notice_days,
            interpreter_extra_percent: rules.interpreter_extra_percent,
            late_booking: rules.late_booking,
            citizen_moves_summons: rules.citizen_moves_summons,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_of_what_a_municipality_sets() {
        let default = OfficePolicy::default;
        assert!(default().is_sound());
        for unsound in [
            OfficePolicy { lead_days: 61, ..default() },
            OfficePolicy { cases_per_caseworker: 0, ..default() },
            OfficePolicy { cases_per_caseworker: 1001, ..default() },
            OfficePolicy { order_reminder_days: 11, ..default() },
        ] {
            assert!(!unsound.is_sound(), "{unsound:?}");
        }
    }

    #[test]
    fn settings_of_before_the_law_was_data_are_still_read() {
        let old = r#"{"lead_days":2,"rebook_cutoff_hours":48,"phone_promise_minutes":60,"call_attempts":3,"team_fallback":false,
            "min_notice_days":8,"cases_per_caseworker":50,"late_booking":true}"#;
        let read: OfficePolicy = serde_json::from_str(old).unwrap();
        assert_eq!(
            read,
            OfficePolicy { lead_days: 2, team_fallback: false, cases_per_caseworker: 50, ..OfficePolicy::default() }
        );
    }
}
