//! Everything that carries a finished message out of the program: it gets words and an address, and says whether they left.
//! It blocks, so it is called where blocking is allowed; it knows neither the database nor why something is told.

pub mod anchor;
mod digital_post;
mod files;
mod http;
pub mod pdf;
mod print;
pub mod settings;
mod sms;
mod smtp;

pub use pdf::{PdfError, pdf};

use settings::{ChannelSettings, SettingFault};
use shared::api::Letter;
use shared::model::MessageChannel;
use shared::texts::Lang;
use shared::time::Instant;
use std::fmt;
use std::sync::Arc;

/// A finished message on its way.
#[derive(Debug, Clone)]
pub struct Parcel {
    /// The message's id, a UUID: it is what a receiver recognises it by when it comes twice.
    pub id: String,
    /// The sender: "Solrød Kommune".
    pub municipality: String,
    /// The sender's number: "269".
    pub municipality_code: String,
    /// To whom.
    pub to: Address,
    /// The language of its words.
    pub lang: Lang,
    /// When it leaves, by the program's clock.
    pub at: Instant,
    /// Its subject; an SMS has none.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The letter, where it is one.
    pub letter: Option<Letter>,
    /// The entry for a calendar that comes with it.
    pub invite: Option<Invite>,
}

/// An entry for a calendar (RFC 5545).
#[derive(Debug, Clone)]
pub struct Invite {
    /// The entry.
    pub ics: String,
    /// What it asks the calendar to do.
    pub method: Method,
}

/// What an entry asks a calendar to do (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To have it, or to move it.
    Request,
    /// To take it out.
    Cancel,
}

impl Method {
    /// The word of RFC 5546.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Where a message goes.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A phone number in E.164.
    Phone(String),
    /// A mail address.
    Email {
        /// Whose it is.
        name: String,
        /// The address.
        address: String,
    },
    /// The Digital Post of a person: ten digits.
    Cpr(String),
    /// The Digital Post of a firm: eight digits.
    Cvr(String),
    /// The letter itself says to whom.
    Paper,
}

/// Names the kind alone: what it holds must not stand in a log (INV-8).
impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Phone(_) => "Phone",
            Self::Email { .. } => "Email",
            Self::Cpr(_) => "Cpr",
            Self::Cvr(_) => "Cvr",
            Self::Paper => "Paper",
        })
    }
}

/// Why a message did not leave, for staff. A short code like `SMTP 550 5.1.1` or `HTTP 503`, never the service's own words: those quote
/// the address or the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may succeed later.
    #[error("{0}")]
    Temporary(String),
    /// It will never succeed like this.
    #[error("{0}")]
    Permanent(String),
}

/// The most characters of a failure's words.
const FAILURE_CHARS: usize = 300;

impl Failure {
    fn temporary(words: impl Into<String>) -> Self {
        Self::Temporary(bounded(words.into()))
    }

    fn permanent(words: impl Into<String>) -> Self {
        Self::Permanent(bounded(words.into()))
    }
}

fn bounded(words: String) -> String {
    words.chars().take(FAILURE_CHARS).collect()
}

/// A way out.
pub trait Channel: Send + Sync {
    /// Sends a message; returns when the other side has taken it.
    ///
    /// # Errors
    /// When it has not, or may not have: it was never said that it was taken.
    fn send(&self, parcel: &Parcel) -> Result<(), Failure>;
}

/// The ways out that are configured.
#[derive(Default)]
pub struct Channels {
    sms: Option<Box<dyn Channel>>,
    email: Option<Box<dyn Channel>>,
    digital_post: Option<Box<dyn Channel>>,
    letter: Option<Box<dyn Channel>>,
}

impl fmt::Debug for Channels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let every = MessageChannel::ALL.iter().filter(|channel| self.of(**channel).is_some());
        formatter.debug_list().entries(every).finish()
    }
}

impl Channels {
    /// No way out: everything stays on the page.
    pub fn none() -> Self {
        Self::default()
    }

    /// Opens what is configured. Connections are made when the first message leaves.
    ///
    /// # Errors
    /// When a setting cannot be used: a file with a secret that cannot be read, a folder that is none, and outside the demonstration a
    /// connection without encryption or no way for letters.
    pub fn open(settings: &ChannelSettings, demo: bool) -> Result<Self, SettingFault> {
        settings.check(demo)?;
        Ok(Self {
            sms: settings.sms.as_ref().map(sms::Gateway::open).transpose()?.map(boxed),
            email: settings.smtp.as_ref().map(smtp::Mailer::open).transpose()?.map(boxed),
            digital_post: settings.digital_post.as_ref().map(digital_post::DigitalPost::open).transpose()?.map(boxed),
            letter: settings.letters.as_ref().map(print::Printer::open).transpose()?.map(boxed),
        })
    }

    /// The way out of a channel.
    pub fn of(&self, channel: MessageChannel) -> Option<&dyn Channel> {
        match channel {
            MessageChannel::Sms => self.sms.as_deref(),
            MessageChannel::Email => self.email.as_deref(),
            MessageChannel::DigitalPost => self.digital_post.as_deref(),
            MessageChannel::Letter => self.letter.as_deref(),
        }
    }

    /// Everything goes the same way: to be looked at, and not to leave.
    pub fn all_to<C: Channel + 'static>(way: &Arc<C>) -> Self {
        let each = || Some(boxed(Arc::clone(way)));
        Self { sms: each(), email: each(), digital_post: each(), letter: each() }
    }

    /// What a citizen can choose besides their post.
    pub fn offers(&self) -> Vec<MessageChannel> {
        [MessageChannel::Sms, MessageChannel::Email].into_iter().filter(|channel| self.of(*channel).is_some()).collect()
    }
}

impl<C: Channel> Channel for Arc<C> {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        (**self).send(parcel)
    }
}

fn boxed(channel: impl Channel + 'static) -> Box<dyn Channel> {
    Box::new(channel)
}

/// The text as one line: no sign of it can begin a header, or a line of any other form.
fn one_line(text: &str) -> String {
    let apart = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}');
    let spaced: String = text.chars().map(|sign| if apart(sign) { ' ' } else { sign }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod servers;
#[cfg(test)]
mod tests;
