//! What the messages of one turn have in common, read once.

use crate::app::AppError;
use crate::app::message_texts::texts;
use crate::store::ReadTx;
use crate::store::municipalities::{self, MunicipalityRow};
use shared::texts::{Lang, Texts};
use std::sync::Arc;

/// The municipality, and its words.
pub struct Known {
    pub municipality: MunicipalityRow,
    danish: Arc<Texts>,
    english: Arc<Texts>,
}

impl Known {
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        let (danish, english) = (texts(tx, Lang::Da)?, texts(tx, Lang::En)?);
        Ok(Self { municipality: municipalities::own(tx)?, danish, english })
    }

    pub fn texts(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Da => &self.danish,
            Lang::En => &self.english,
        }
    }
}
