//! How messages leave: `[smtp]`, `[sms]`, `[digital_post]`, `[letters]` and `[outbox]` of the configuration. Secrets lie in files of their own, so that
//! no line of the configuration is one.

mod outbox;

pub use outbox::OutboxSettings;

use lettre::address::Address;
use lettre::message::dkim::{DkimConfig, DkimSigningAlgorithm, DkimSigningKey};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::Url;

/// A field of the configuration that cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{field}: {fault}")]
pub struct SettingFault {
    /// Where it stands: `smtp.host`.
    pub field: &'static str,
    /// What is wrong with it; never what it says.
    pub fault: String,
}

impl SettingFault {
    /// A fault of a field.
    pub fn new(field: &'static str, fault: impl Into<String>) -> Self {
        Self { field, fault: fault.into() }
    }
}

/// The ways out; each is missing until it is configured.
#[derive(Debug, Clone, Default)]
pub struct ChannelSettings {
    /// Mails.
    pub smtp: Option<SmtpSettings>,
    /// Text messages.
    pub sms: Option<SmsSettings>,
    /// Digital Post.
    pub digital_post: Option<DigitalPostSettings>,
    /// Letters on paper.
    pub letters: Option<LetterSettings>,
}

/// `[smtp]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSettings {
    /// The mail server's name.
    pub host: String,
    /// Its port: 587, or 465 where encryption comes first, unless told otherwise.
    pub port: Option<u16>,
    /// How the connection is encrypted.
    #[serde(default)]
    pub tls: Tls,
    /// The address that mails come from.
    pub from: String,
    /// Who we are to the server, if it asks.
    pub user: Option<String>,
    /// A file with the password.
    pub password_file: Option<PathBuf>,
    /// How long the server may take for each answer.
    #[serde(default = "smtp_timeout")]
    pub timeout_seconds: u64,
    /// How mails are signed, if they are.
    pub dkim: Option<DkimSettings>,
}

/// How a connection to the mail server is encrypted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// From the server's greeting on.
    #[default]
    Starttls,
    /// From the first byte.
    Implicit,
    /// Not at all: in the demonstration only.
    None,
}

/// `[smtp.dkim]` (RFC 6376).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkimSettings {
    /// Which of the domain's keys.
    pub selector: String,
    /// The domain that signs.
    pub domain: String,
    /// A file with the key: RSA as PKCS#1 in PEM, Ed25519 (RFC 8463) as its 32 bytes in Base64.
    pub key_file: PathBuf,
}

/// `[sms]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsSettings {
    /// Where messages are posted: `https://gatewayapi.com/rest/mtsms`.
    pub url: Url,
    /// A file with the token.
    pub token_file: PathBuf,
    /// The name that the phone shows: at most 11 letters and digits.
    pub sender: String,
    /// How long sending one may take.
    #[serde(default = "http_timeout")]
    pub timeout_seconds: u64,
}

/// `[digital_post]`; a folder or an address.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DigitalPostSettings {
    /// The CVR number of each municipality, by its code.
    pub cvr: BTreeMap<String, String>,
    /// The folder where MeMos are fetched from.
    pub folder: Option<PathBuf>,
    /// Where SF1601 takes them.
    pub url: Option<Url>,
    /// A file with the token for that, if it asks for one.
    pub token_file: Option<PathBuf>,
    /// How long sending one may take.
    #[serde(default = "http_timeout")]
    pub timeout_seconds: u64,
}

/// How MeMos are handed over.
#[derive(Debug)]
pub enum Delivery<'a> {
    /// In a folder.
    Folder(PathBuf),
    /// To a service.
    Service(&'a Url),
}

/// `[letters]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterSettings {
    /// The folder that is printed from.
    pub folder: PathBuf,
}

const fn smtp_timeout() -> u64 {
    15
}

const fn http_timeout() -> u64 {
    20
}

/// How long a service may be waited for, in seconds.
const TIMEOUTS: RangeInclusive<u64> = 1..=120;

/// The most bytes of a secret.
const SECRET_BYTES: usize = 16 * 1024;

impl ChannelSettings {
    /// Whether every field makes sense, before anything is opened.
    ///
    /// # Errors
    /// Names the first that does not.
    pub fn validate(&self) -> Result<(), SettingFault> {
        if let Some(smtp) = &self.smtp {
            smtp.validate()?;
        }
        if let Some(sms) = &self.sms {
            sms.validate()?;
        }
        self.digital_post.as_ref().map_or(Ok(()), DigitalPostSettings::validate)
    }

    /// What holds outside the demonstration: nothing goes unencrypted, and who cannot be reached otherwise gets a letter.
    pub(super) fn check(&self, demo: bool) -> Result<(), SettingFault> {
        self.validate()?;
        if demo {
            return Ok(());
        }
        if self.smtp.as_ref().is_some_and(|smtp| smtp.tls == Tls::None) {
            return Err(SettingFault::new(
                "smtp.tls",
                "`none` is for the demonstration; name `starttls` or `implicit`",
            ));
        }
        let https = |field, url: Option<&Url>| match url {
            Some(url) if url.scheme() != "https" => Err(SettingFault::new(field, "is no https address")),
            _ => Ok(()),
        };
        https("sms.url", self.sms.as_ref().map(|sms| &sms.url))?;
        https("digital_post.url", self.digital_post.as_ref().and_then(|post| post.url.as_ref()))?;
        if self.digital_post.is_none() {
            return Err(SettingFault::new("digital_post", "is missing: letters to citizens leave by it"));
        }
        if self.letters.is_none() {
            return Err(SettingFault::new(
                "letters",
                "is missing: who is exempt from Digital Post gets letters on paper",
            ));
        }
        Ok(())
    }

    /// How long sending one message may take at most, in seconds, where the other side does not answer at all. To the mail server there are two
    /// waits: a connection kept open that turns out dead, and the new one.
    pub fn longest_wait(&self) -> u64 {
        let smtp = self.smtp.as_ref().map_or(0, |smtp| smtp.timeout_seconds * 2);
        let sms = self.sms.as_ref().map_or(0, |sms| sms.timeout_seconds);
        let post = self.digital_post.as_ref().map_or(0, |post| post.timeout_seconds);
        smtp.max(sms).max(post)
    }
}

impl SmtpSettings {
    fn validate(&self) -> Result<(), SettingFault> {
        name("smtp.host", &self.host)?;
        timeout("smtp.timeout_seconds", self.timeout_seconds)?;
        self.from()?;
        if self.user.is_some() != self.password_file.is_some() {
            return Err(SettingFault::new("smtp.password_file", "a user has a password, and a password a user"));
        }
        if let Some(dkim) = &self.dkim {
            name("smtp.dkim.selector", &dkim.selector)?;
            name("smtp.dkim.domain", &dkim.domain)?;
        }
        Ok(())
    }

    /// The port.
    pub(super) fn port(&self) -> u16 {
        self.port.unwrap_or(if self.tls == Tls::Implicit { 465 } else { 587 })
    }

    /// How long to wait for each answer.
    pub(super) const fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds)
    }

    /// The address that mails come from; ASCII, because its domain becomes part of every message's name.
    pub(super) fn from(&self) -> Result<Address, SettingFault> {
        let fault = || SettingFault::new("smtp.from", "is no mail address");
        self.from.parse().ok().filter(|_| self.from.is_ascii()).ok_or_else(fault)
    }

    /// User and password, if the server asks.
    pub(super) fn credentials(&self) -> Result<Option<(String, SecretString)>, SettingFault> {
        let (Some(user), Some(path)) = (&self.user, &self.password_file) else { return Ok(None) };
        Ok(Some((user.clone(), secret("smtp.password_file", path)?)))
    }

    /// How mails are signed.
    pub(super) fn dkim(&self) -> Result<Option<DkimConfig>, SettingFault> {
        let Some(dkim) = &self.dkim else { return Ok(None) };
        let text = secret("smtp.dkim.key_file", &dkim.key_file)?;
        let text = text.expose_secret();
        let kind = if text.starts_with("-----") { DkimSigningAlgorithm::Rsa } else { DkimSigningAlgorithm::Ed25519 };
        let key = DkimSigningKey::new(text, kind).map_err(|_| {
            SettingFault::new("smtp.dkim.key_file", "holds no RSA key (PKCS#1, PEM) and no Ed25519 key (Base64)")
        })?;
        Ok(Some(DkimConfig::default_config(dkim.selector.clone(), dkim.domain.clone(), key)))
    }
}

impl SmsSettings {
    fn validate(&self) -> Result<(), SettingFault> {
        http("sms.url", &self.url)?;
        timeout("sms.timeout_seconds", self.timeout_seconds)?;
        let sound = (1..=11).contains(&self.sender.len())
            && self.sender.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b' ')
            && self.sender.trim() == self.sender;
        if sound {
            Ok(())
        } else {
            Err(SettingFault::new("sms.sender", "is not 1 to 11 letters and digits from A to Z"))
        }
    }

    pub(super) const fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds)
    }

    pub(super) fn token(&self) -> Result<SecretString, SettingFault> {
        secret("sms.token_file", &self.token_file)
    }
}

impl DigitalPostSettings {
    fn validate(&self) -> Result<(), SettingFault> {
        timeout("digital_post.timeout_seconds", self.timeout_seconds)?;
        let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|sign| sign.is_ascii_digit());
        if self.cvr.is_empty() || !self.cvr.iter().all(|(code, cvr)| digits(code, 3) && digits(cvr, 8)) {
            return Err(SettingFault::new(
                "digital_post.cvr",
                "names each municipality's code (3 digits) and its CVR number (8 digits)",
            ));
        }
        match (&self.folder, &self.url) {
            (Some(_), None) if self.token_file.is_some() => {
                Err(SettingFault::new("digital_post.token_file", "is for an address; a folder asks for none"))
            }
            (Some(_), None) => Ok(()),
            (None, Some(url)) => http("digital_post.url", url),
            _ => Err(SettingFault::new("digital_post", "has either `folder` or `url`")),
        }
    }

    pub(super) const fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds)
    }

    pub(super) fn token(&self) -> Result<Option<SecretString>, SettingFault> {
        self.token_file.as_deref().map(|path| secret("digital_post.token_file", path)).transpose()
    }

    pub(super) fn delivery(&self) -> Result<Delivery<'_>, SettingFault> {
        match (&self.folder, &self.url) {
            (Some(path), _) => folder("digital_post.folder", path).map(Delivery::Folder),
            (None, Some(url)) => Ok(Delivery::Service(url)),
            (None, None) => Err(SettingFault::new("digital_post", "has either `folder` or `url`")),
        }
    }
}

impl LetterSettings {
    pub(super) fn folder(&self) -> Result<PathBuf, SettingFault> {
        folder("letters.folder", &self.folder)
    }
}

fn folder(field: &'static str, path: &Path) -> Result<PathBuf, SettingFault> {
    if path.is_dir() { Ok(path.to_owned()) } else { Err(SettingFault::new(field, "is no folder")) }
}

/// A name of RFC 1035's kind: letters, digits, dots and dashes; also an IP address.
fn name(field: &'static str, text: &str) -> Result<(), SettingFault> {
    let sound = (1..=253).contains(&text.len())
        && text.bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'.' | b'-' | b'_' | b':'));
    if sound { Ok(()) } else { Err(SettingFault::new(field, "is no name of a machine or a domain")) }
}

fn timeout(field: &'static str, seconds: u64) -> Result<(), SettingFault> {
    within(field, seconds, &TIMEOUTS)
}

/// Whether a number lies within its bounds.
pub(crate) fn within(field: &'static str, number: u64, bounds: &RangeInclusive<u64>) -> Result<(), SettingFault> {
    if bounds.contains(&number) {
        Ok(())
    } else {
        Err(SettingFault::new(field, format!("is not between {} and {}", bounds.start(), bounds.end())))
    }
}

fn http(field: &'static str, url: &Url) -> Result<(), SettingFault> {
    if matches!(url.scheme(), "http" | "https") && url.has_host() {
        Ok(())
    } else {
        Err(SettingFault::new(field, "is no http address"))
    }
}

/// What a file holds, without the end of its line. Neither the file's words nor the system's stand in the fault.
fn secret(field: &'static str, path: &Path) -> Result<SecretString, SettingFault> {
    let text = std::fs::read_to_string(path).map_err(|error| SettingFault::new(field, error.kind().to_string()))?;
    let text = text.trim();
    if text.is_empty() || text.len() > SECRET_BYTES {
        return Err(SettingFault::new(field, "holds nothing that is a secret"));
    }
    Ok(text.into())
}

#[cfg(test)]
mod tests;
