//! What the messages of one turn have in common, read once.

use crate::app::AppError;
use crate::app::message_texts::own_texts;
use crate::store::ReadTx;
use crate::store::municipalities::{self, MunicipalityRow};
use shared::messages::MESSAGE_TEXTS;
use shared::texts::{Lang, Texts};

/// The municipality, and its words.
pub struct Known {
    pub municipality: MunicipalityRow,
    danish: Texts,
    english: Texts,
}

impl Known {
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        let mut words = |lang| Ok::<_, AppError>(Texts::new(lang, MESSAGE_TEXTS).with_own(&own_texts(tx, lang)?));
        let (danish, english) = (words(Lang::Da)?, words(Lang::En)?);
        Ok(Self { municipality: municipalities::own(tx)?, danish, english })
    }

    pub const fn texts(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Da => &self.danish,
            Lang::En => &self.english,
        }
    }
}
