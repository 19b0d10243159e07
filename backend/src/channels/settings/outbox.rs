//! `[outbox]`: how messages that wait are taken and tried.

use super::{ChannelSettings, SettingFault, within};
use serde::Deserialize;

/// How messages that wait are taken and tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OutboxSettings {
    /// For how long a worker has messages to itself.
    pub lease_seconds: u64,
    /// How many are sent at the same time.
    pub senders: u64,
    /// How many are taken at once.
    pub batch: u64,
    /// How long after the first failure a message is tried again; each wait is longer than the one before.
    pub first_retry_seconds: u64,
    /// After how many attempts a message is given up, and a person has the task.
    pub max_attempts: u64,
}

impl Default for OutboxSettings {
    fn default() -> Self {
        Self { lease_seconds: 300, senders: 8, batch: 64, first_retry_seconds: 30, max_attempts: 12 }
    }
}

/// What is left of a lease when the last message has been tried: enough to note what became of it.
const SPARE_SECONDS: u64 = 5;

impl OutboxSettings {
    /// Whether every field lies within its bounds, and no message can still be on its way when the lease on it runs out.
    ///
    /// # Errors
    /// Names the first field that does not.
    pub fn validate(&self, channels: &ChannelSettings) -> Result<(), SettingFault> {
        within("outbox.lease_seconds", self.lease_seconds, &(5..=3600))?;
        within("outbox.senders", self.senders, &(1..=64))?;
        within("outbox.batch", self.batch, &(1..=1000))?;
        within("outbox.first_retry_seconds", self.first_retry_seconds, &(1..=3600))?;
        within("outbox.max_attempts", self.max_attempts, &(1..=100))?;
        let needed = (self.batch / self.senders + 1) * channels.longest_wait() + SPARE_SECONDS;
        if self.lease_seconds < needed {
            let fault = format!("is shorter than the {needed} seconds that a batch may take with these timeouts");
            return Err(SettingFault::new("outbox.lease_seconds", fault));
        }
        Ok(())
    }
}
