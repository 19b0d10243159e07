//! Citizens as staff see them, and what staff decide about them.

use super::{act, ask, get};
use crate::failure::Answer;
use shared::api::{CitizenSearch, CitizenView, CitizensView, NewExemption, NewNote, NoteView, Nothing};
use shared::ids::CitizenId;

/// Finds citizens.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn search(wanted: &CitizenSearch) -> Answer<CitizensView> {
    ask("/api/v1/staff/citizens/search", wanted).await
}

/// One citizen.
///
/// # Errors
/// A problem with the code `not-found` if the municipality has none such.
pub async fn citizen(id: &CitizenId) -> Answer<CitizenView> {
    get(&format!("/api/v1/staff/citizens/{id}")).await
}

/// Writes a note.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn note(id: &CitizenId, note: &NewNote, key: &str) -> Answer<NoteView> {
    act("POST", &format!("/api/v1/staff/citizens/{id}/notes"), note, key).await
}

/// Exempts a citizen from booking.
///
/// # Errors
/// A problem that names the day that is wrong, or says that a bar stands already.
pub async fn exempt(id: &CitizenId, exemption: &NewExemption, key: &str) -> Answer<CitizenView> {
    act("POST", &format!("/api/v1/staff/citizens/{id}/exemption"), exemption, key).await
}

/// Ends an exemption before its time.
///
/// # Errors
/// A problem with the code `not-exempt` if none stands.
pub async fn end_exemption(id: &CitizenId, key: &str) -> Answer<CitizenView> {
    act("POST", &format!("/api/v1/staff/citizens/{id}/exemption/end"), &Nothing {}, key).await
}
