//! Notes: written once, never changed.

use super::row::{Row, row};
use super::schema::note;
use super::{ReadTx, StoreError};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A note.
    NoteRow of note {
        /// Its id.
        id: String,
        /// Whom it is about.
        citizen_id: String,
        /// The employee who wrote it.
        author_id: String,
        /// What it says: 1 to 2000 characters.
        text: String,
        /// When, UTC.
        at: NaiveDateTime,
    }
}

/// The newest notes about a citizen, the latest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str, limit: i64) -> Result<Vec<NoteRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(note::table
        .filter(note::municipality_code.eq(municipality).and(note::citizen_id.eq(citizen_id)))
        .order((note::at.desc(), note::id.desc()))
        .limit(limit)
        .select(NoteRow::COLUMNS)
        .load(connection)?)
}
