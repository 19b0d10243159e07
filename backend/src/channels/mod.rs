//! Ways out of the program (the helper's version replaces this).
use shared::api::Letter;
use shared::model::MessageChannel;
use shared::texts::Lang;
use shared::time::Instant;
#[derive(Debug, Clone)]
pub struct Parcel {
    pub id: String,
    pub municipality: String,
    pub municipality_code: String,
    pub to: Address,
    pub lang: Lang,
    pub at: Instant,
    pub subject: String,
    pub text: String,
    pub letter: Option<Letter>,
    pub invite: Option<Invite>,
}
#[derive(Debug, Clone)]
pub struct Invite {
    pub ics: String,
    pub method: Method,
}
#[derive(Debug, Clone, Copy)]
pub enum Method {
    Request,
    Cancel,
}
#[derive(Debug, Clone)]
pub enum Address {
    Phone(String),
    Email { name: String, address: String },
    Cpr(String),
    Cvr(String),
    Paper,
}
pub enum Failure {
    Temporary(String),
    Permanent(String),
}
pub trait Channel: Send + Sync {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure>;
}
#[derive(Default)]
pub struct Channels {
    sms: Option<Box<dyn Channel>>,
    email: Option<Box<dyn Channel>>,
    digital_post: Option<Box<dyn Channel>>,
    letter: Option<Box<dyn Channel>>,
}
impl Channels {
    pub fn none() -> Self {
        Self::default()
    }
    pub fn of(&self, c: MessageChannel) -> Option<&dyn Channel> {
        match c {
            MessageChannel::Sms => self.sms.as_deref(),
            MessageChannel::Email => self.email.as_deref(),
            MessageChannel::DigitalPost => self.digital_post.as_deref(),
            MessageChannel::Letter => self.letter.as_deref(),
        }
    }
}
#[derive(Debug, Clone)]
pub struct OutboxSettings {
    pub lease_seconds: u32,
    pub senders: u16,
    pub batch: u16,
    pub first_retry_seconds: u32,
    pub max_attempts: u32,
}
impl Default for OutboxSettings {
    fn default() -> Self {
        Self { lease_seconds: 300, senders: 8, batch: 64, first_retry_seconds: 30, max_attempts: 12 }
    }
}
impl OutboxSettings {
    pub fn patience(&self) -> std::time::Duration {
        std::time::Duration::from_secs(u64::from(self.lease_seconds) / 2)
    }
}
impl<C: Channel> Channel for std::sync::Arc<C> {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        (**self).send(parcel)
    }
}
impl Channels {
    /// Every channel leads to the same place.
    pub fn all_to<C: Channel + 'static>(way: &std::sync::Arc<C>) -> Self {
        let each = || Some(Box::new(std::sync::Arc::clone(way)) as Box<dyn Channel>);
        Self { sms: each(), email: each(), digital_post: each(), letter: each() }
    }
}
