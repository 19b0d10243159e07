//! Notes: written once, read by whoever works on the case.

use super::access::{Staff, WorkCases};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::people::Directory;
use super::rows::instant;
use super::{App, AppError};
use crate::store::notes::NoteRow;
use shared::api::{NewNote, NoteView};
use shared::ids::CitizenId;

/// The longest note, in characters.
const LONGEST: usize = 2000;

/// Writes a note about a citizen.
///
/// # Errors
/// Invalid when it says nothing or too much; not found when there is no such citizen.
pub async fn write(
    app: &App,
    scope: &Staff<WorkCases>,
    whom: CitizenId,
    key: Option<String>,
    body: NewNote,
) -> Result<NoteView, AppError> {
    let call = Call::new(scope.employee.as_str(), "write_note", key, whom.as_str(), &body)?;
    let text = body.text.trim().to_owned();
    if text.is_empty() || text.chars().count() > LONGEST || text.contains('\0') {
        return Err(AppError::invalid("text", "1 to 2000 characters"));
    }
    let (now, caseworker) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        let row = NoteRow {
            id: new_id(),
            citizen_id: whom.to_string(),
            author_id: caseworker.employee.to_string(),
            text: text.clone(),
            at: now.naive_utc(),
        };
        row.insert(tx)?;
        caseworker.journal(now).audit(tx, "write", "note", &row.id, Some(whom.as_str()))?;
        Ok(view(&Directory::load(tx)?, row))
    })
    .await
}

/// A note as it travels.
pub fn view(directory: &Directory, row: NoteRow) -> NoteView {
    NoteView { id: row.id.into(), by: directory.person(&row.author_id), text: row.text, at: instant(row.at) }
}
