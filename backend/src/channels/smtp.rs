//! Mails through the municipality's mail server, over connections that are used again.

use super::settings::{SettingFault, SmtpSettings, Tls as WantedTls};
use super::{Address, Channel, Failure, Invite, Parcel, one_line};
use lettre::address::Address as MailAddress;
use lettre::message::dkim::DkimConfig;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport};
use secrecy::ExposeSecret;
use std::io::ErrorKind;
use std::time::SystemTime;

/// The name of the entry that a mail carries.
const INVITE_NAME: &str = "aftale.ics";

/// How many connections may stay open for the next mail.
const IDLE_CONNECTIONS: u32 = 64;

/// The mail server.
pub struct Mailer {
    transport: SmtpTransport,
    from: MailAddress,
    dkim: Option<DkimConfig>,
}

impl Mailer {
    /// A mail server; nothing is asked yet.
    ///
    /// # Errors
    /// When the password or the key cannot be read, or the machine has no certificates to check the server with.
    pub fn open(settings: &SmtpSettings) -> Result<Self, SettingFault> {
        let from = settings.from()?;
        let parameters = || {
            TlsParameters::new(settings.host.clone())
                .map_err(|_| SettingFault::new("smtp.tls", "this machine has no certificates to trust"))
        };
        let tls = match settings.tls {
            WantedTls::Starttls => Tls::Required(parameters()?),
            WantedTls::Implicit => Tls::Wrapper(parameters()?),
            WantedTls::None => Tls::None,
        };
        let mut builder = SmtpTransport::builder_dangerous(&settings.host)
            .port(settings.port())
            .tls(tls)
            .timeout(Some(settings.timeout()))
            .hello_name(ClientId::Domain(from.domain().to_owned()))
            .pool_config(PoolConfig::new().max_size(IDLE_CONNECTIONS));
        if let Some((user, password)) = settings.credentials()? {
            builder = builder.credentials(Credentials::new(user, password.expose_secret().to_owned()));
        }
        Ok(Self { transport: builder.build(), from, dkim: settings.dkim()? })
    }

    /// The mail as it leaves.
    ///
    /// # Errors
    /// When its address is none.
    fn mail(&self, parcel: &Parcel) -> Result<Message, Failure> {
        let Address::Email { name, address } = &parcel.to else { return Err(Failure::permanent("address")) };
        let to = address.parse::<MailAddress>().map_err(|_| Failure::permanent("address"))?;
        let builder = Message::builder()
            .message_id(Some(format!("<{}@{}>", one_line(&parcel.id).replace(' ', ""), self.from.domain())))
            .date(SystemTime::from(parcel.at))
            .from(mailbox(&parcel.municipality, self.from.clone()))
            .to(mailbox(name, to))
            .subject(one_line(&parcel.subject))
            // RFC 3834: nobody's holiday answers it.
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ));
        // A bare carriage return is no end of a line in a mail, and servers disagree on what it is.
        let text = SinglePart::plain(parcel.text.replace("\r\n", "\n").replace('\r', "\n"));
        let built = match &parcel.invite {
            Some(invite) => builder.multipart(with_invite(&parcel.id, text, invite)?),
            None => builder.singlepart(text),
        };
        let mut mail = built.map_err(|_| Failure::permanent("mail"))?;
        if let Some(dkim) = &self.dkim {
            mail.sign(dkim);
        }
        Ok(mail)
    }
}

impl Channel for Mailer {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        self.transport.send(&self.mail(parcel)?).map(|_| ()).map_err(|error| failure(&error))
    }
}

fn mailbox(name: &str, address: MailAddress) -> Mailbox {
    Mailbox::new(Some(one_line(name)).filter(|name| !name.is_empty()), address)
}

/// The entry twice: as another form of the text, which moves it in the calendars of Outlook and Google, and as a file for everybody else.
/// The boundaries are the message's own, so that it is the same mail each time.
fn with_invite(id: &str, text: SinglePart, invite: &Invite) -> Result<MultiPart, Failure> {
    let kind = |parameters: &str| {
        ContentType::parse(&format!("text/calendar; method={}; charset=utf-8{parameters}", invite.method.as_str()))
            .map_err(|_| Failure::permanent("mail"))
    };
    let boundary = |part: &str| format!("aftalt-{part}-{}", id.replace(|sign: char| !sign.is_ascii_alphanumeric(), ""));
    let calendar = SinglePart::builder().header(kind("")?).body(invite.ics.clone());
    let forms = MultiPart::alternative().boundary(boundary("forms")).singlepart(text).singlepart(calendar);
    let file =
        Attachment::new(INVITE_NAME.to_owned()).body(invite.ics.clone(), kind(&format!("; name={INVITE_NAME}"))?);
    Ok(MultiPart::mixed().boundary(boundary("mail")).multipart(forms).singlepart(file))
}

/// A 5xx is about this message and stays so; unless it is about who we are (RFC 4954: 530, 534, 535, 538): a password that was changed must not
/// cost anybody their messages. Everything else may pass.
fn failure(error: &SmtpError) -> Failure {
    let Some(status) = error.status() else {
        return Failure::temporary(match error {
            _ if timed_out(error) => "SMTP timeout",
            _ if error.is_tls() => "SMTP certificate",
            _ if error.is_client() => "SMTP capabilities",
            _ => "SMTP connection",
        });
    };
    let status = status.to_string();
    let words = format!("SMTP {status}{}", enhanced(error).map(|code| format!(" {code}")).unwrap_or_default());
    let ours = matches!(status.as_str(), "530" | "534" | "535" | "538");
    if error.is_permanent() && !ours { Failure::permanent(words) } else { Failure::temporary(words) }
}

/// A socket whose time is up says on some systems that it would block.
fn timed_out(error: &SmtpError) -> bool {
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    causes
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| matches!(cause.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock))
}

/// The code of RFC 3463 that servers put before their words: "5.1.1". The words themselves quote the address.
fn enhanced(error: &SmtpError) -> Option<String> {
    let told = std::error::Error::source(error)?.to_string();
    let code = told.split_whitespace().next()?;
    let parts: Vec<&str> = code.split('.').collect();
    let sound = parts.len() == 3
        && parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit()));
    sound.then(|| code.to_owned())
}

#[cfg(test)]
mod tests;
