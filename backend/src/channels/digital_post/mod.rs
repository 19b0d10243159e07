//! Digital Post: a MeMo for each message, handed over in a folder or to the municipality's SF1601 (KombiPostAfsend).

mod memo;

use super::http::Service;
use super::print::letter_of;
use super::settings::{Delivery, DigitalPostSettings, SettingFault};
use super::{Address, Channel, Failure, Parcel, files};
use chrono::SecondsFormat;
use memo::Memo;
use secrecy::{ExposeSecret, SecretString};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The way into Digital Post.
pub struct DigitalPost {
    cvr: BTreeMap<String, String>,
    way: Way,
}

enum Way {
    Folder(PathBuf),
    Kombi { service: Service, authorization: Option<SecretString> },
}

impl DigitalPost {
    /// Opens the folder, or the service; nothing is asked yet.
    ///
    /// # Errors
    /// When the folder is none, or the token cannot be read.
    pub fn open(settings: &DigitalPostSettings) -> Result<Self, SettingFault> {
        let way = match settings.delivery()? {
            Delivery::Folder(folder) => Way::Folder(folder),
            Delivery::Service(url) => Way::Kombi {
                service: Service::new(url, settings.timeout()),
                authorization: settings.token()?.map(|token| format!("Holder-of-key {}", token.expose_secret()).into()),
            },
        };
        Ok(Self { cvr: settings.cvr.clone(), way })
    }

    fn memo<'a>(&'a self, parcel: &'a Parcel, pdf: &'a [u8]) -> Result<Memo<'a>, Failure> {
        let sender = self.cvr.get(&parcel.municipality_code);
        // A number that was forgotten is added in a day; the message waits for it.
        let sender =
            sender.ok_or_else(|| Failure::temporary(format!("digital_post.cvr: {}", parcel.municipality_code)))?;
        let (recipient, recipient_kind) = match &parcel.to {
            Address::Cpr(number) => (number, "CPR"),
            Address::Cvr(number) => (number, "CVR"),
            Address::Phone(_) | Address::Email { .. } | Address::Paper => return Err(Failure::permanent("address")),
        };
        Ok(Memo { parcel, sender, recipient, recipient_kind, pdf })
    }
}

impl Channel for DigitalPost {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        let pdf = letter_of(parcel)?;
        let memo = self.memo(parcel, &pdf)?;
        let written = match &self.way {
            Way::Folder(_) => memo.xml(),
            Way::Kombi { .. } => memo.kombi_request(),
        };
        let written = written.map_err(|_| Failure::permanent("memo"))?;
        match &self.way {
            Way::Folder(folder) => files::put(folder, &parcel.id, "xml", &written),
            Way::Kombi { service, authorization } => {
                let at = parcel.at.to_rfc3339_opts(SecondsFormat::Secs, true);
                let mut headers = vec![
                    ("Content-Type", "application/xml"),
                    ("x-TransaktionsId", &*parcel.id),
                    ("x-TransaktionsTid", &*at),
                ];
                headers.extend(authorization.as_ref().map(|token| ("Authorization", token.expose_secret())));
                service.post(&headers, &written)
            }
        }
    }
}

#[cfg(test)]
mod tests;
