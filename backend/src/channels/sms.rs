//! Text messages through GatewayAPI's REST interface (`POST /rest/mtsms`), or whatever else speaks it.

use super::http::Service;
use super::settings::{SettingFault, SmsSettings};
use super::{Address, Channel, Failure, Parcel};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;

/// The signs of the short alphabet of text messages (GSM 03.38, with its extension). Others need the long one.
const SHORT_ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\u{c}^{}\\[~]|€";

/// The gateway.
pub struct Gateway {
    service: Service,
    sender: String,
    authorization: SecretString,
}

#[derive(Serialize)]
struct Text<'a> {
    sender: &'a str,
    message: &'a str,
    recipients: [Recipient; 1],
    userref: &'a str,
    encoding: &'static str,
}

#[derive(Serialize)]
struct Recipient {
    msisdn: u64,
}

impl Gateway {
    /// A gateway; nothing is asked yet.
    ///
    /// # Errors
    /// When the token cannot be read.
    pub fn open(settings: &SmsSettings) -> Result<Self, SettingFault> {
        let authorization = format!("Basic {}", STANDARD.encode(format!("{}:", settings.token()?.expose_secret())));
        Ok(Self {
            service: Service::new(&settings.url, settings.timeout()),
            sender: settings.sender.clone(),
            authorization: authorization.into(),
        })
    }
}

impl Channel for Gateway {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        let Address::Phone(number) = &parcel.to else { return Err(Failure::permanent("address")) };
        let msisdn = number.strip_prefix('+').and_then(|digits| digits.parse().ok());
        let text = Text {
            sender: &self.sender,
            message: &parcel.text,
            recipients: [Recipient { msisdn: msisdn.ok_or_else(|| Failure::permanent("address"))? }],
            userref: &parcel.id,
            encoding: if parcel.text.chars().all(|sign| SHORT_ALPHABET.contains(sign)) { "UTF8" } else { "UCS2" },
        };
        let body = serde_json::to_vec(&text).map_err(|_| Failure::permanent("text"))?;
        let headers = [
            ("Content-Type", "application/json"),
            ("Authorization", self.authorization.expose_secret()),
            ("Idempotency-Key", &parcel.id),
        ];
        self.service.post(&headers, &body)
    }
}
