//! `[limits]` of the configuration: how much somebody may try and send.

use crate::app::limits::{Allowance, Allowances};
use crate::channels::settings::{SettingFault, within};
use serde::Deserialize;
use std::num::NonZeroU32;

/// `[limits]`: how often somebody may try, and how long they may take; what is missing is the program's own.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitSettings {
    login: Option<Allowance>,
    booking: Option<Allowance>,
    contact_codes: Option<Allowance>,
    searches_a_minute: Option<NonZeroU32>,
    pub(super) body_seconds: Option<u64>,
}

impl LimitSettings {
    /// What is allowed; in the demonstration much, unless told otherwise.
    pub fn allowances(&self, demo: bool) -> Allowances {
        let usual = if demo { Allowances::generous() } else { Allowances::default() };
        Allowances {
            login: self.login.unwrap_or(usual.login),
            booking: self.booking.unwrap_or(usual.booking),
            contact_codes: self.contact_codes.unwrap_or(usual.contact_codes),
            searches: self.searches_a_minute.unwrap_or(usual.searches),
        }
    }

    pub(super) fn validate(&self) -> Result<(), SettingFault> {
        for (field, allowance) in [
            ("limits.login.minutes", self.login),
            ("limits.booking.minutes", self.booking),
            ("limits.contact_codes.minutes", self.contact_codes),
        ] {
            allowance.map_or(Ok(()), |allowance| within(field, allowance.minutes.into(), &(1..=24 * 60)))?;
        }
        self.body_seconds.map_or(Ok(()), |seconds| within("limits.body_seconds", seconds, &(1..=120)))
    }
}
