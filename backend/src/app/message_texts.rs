//! The texts of messages, in a municipality's own words.

use super::AppError;
use crate::store::{ReadTx, message_texts};
use shared::texts::Lang;
use std::collections::BTreeMap;

/// The municipality's own texts in a language: key and Fluent pattern. The newest revision of each counts.
pub fn own_texts(tx: &mut ReadTx<'_>, lang: Lang) -> Result<Vec<(String, String)>, AppError> {
    let mut newest = BTreeMap::new();
    for row in message_texts::all(tx)?.into_iter().filter(|row| row.language == lang.tag()) {
        newest.insert(row.key, row.text);
    }
    Ok(newest.into_iter().filter_map(|(key, text)| text.map(|text| (key, text))).collect())
}
