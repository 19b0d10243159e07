//! Letters on paper: a PDF each, in the folder that is printed from.

use super::settings::{LetterSettings, SettingFault};
use super::{Channel, Failure, Parcel, files, pdf};
use std::path::PathBuf;

/// The folder that is printed from.
pub struct Printer {
    folder: PathBuf,
}

impl Printer {
    /// Opens the folder.
    ///
    /// # Errors
    /// When it is none.
    pub fn open(settings: &LetterSettings) -> Result<Self, SettingFault> {
        Ok(Self { folder: settings.folder()? })
    }
}

impl Channel for Printer {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        files::put(&self.folder, &parcel.id, "pdf", &letter_of(parcel)?)
    }
}

/// The parcel's letter as a PDF.
///
/// # Errors
/// When there is no letter, or it cannot be written: neither will be another time.
pub fn letter_of(parcel: &Parcel) -> Result<Vec<u8>, Failure> {
    let letter = parcel.letter.as_ref().ok_or_else(|| Failure::permanent("no letter"))?;
    pdf(letter).map_err(|error| Failure::permanent(error.to_string()))
}
