//! Texts that a municipality has in its own words, with every revision.

use super::row::{Row, row};
use super::schema::message_text;
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A revision of a text.
    MessageTextRow of message_text {
        /// The Fluent key.
        key: String,
        /// `da` or `en`.
        language: String,
        /// From 1.
        revision: i32,
        /// The text in Fluent; none is the standard again.
        text: Option<String>,
        /// When, UTC.
        changed_at: NaiveDateTime,
        /// By whom.
        changed_by: String,
    }
}

/// Every revision, by key, language and age: the last of each counts.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<MessageTextRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message_text::table
        .filter(message_text::municipality_code.eq(municipality))
        .order((message_text::key, message_text::language, message_text::revision))
        .select(MessageTextRow::COLUMNS)
        .load(connection)?)
}
