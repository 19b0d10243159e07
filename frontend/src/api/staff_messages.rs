//! Messages as staff see them, the texts they are made of, and who gets copies.

use super::{ask, carry_out, get};
use crate::failure::Answer;
use shared::api::{
    MessageTextChange, MessageTextsView, MessagesView, NewRepresentative, Nothing, RepresentativesView, SendingView,
    TextPreview,
};
use shared::ids::CitizenId;

/// Every message to a citizen and to those who represent them, the newest first.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn of_citizen(id: &CitizenId) -> Answer<MessagesView> {
    get(&format!("/api/v1/staff/citizens/{id}/messages")).await
}

/// Where the letter that a message is lies as a PDF.
pub fn letter_pdf(message: &str) -> String {
    format!("/api/v1/staff/messages/{message}/letter.pdf")
}

/// What somebody does about a message that could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// It is tried again.
    SendAgain,
    /// The citizen knows it in another way.
    Settle,
}

/// Does it.
///
/// # Errors
/// A problem if the message no longer waits for it.
pub async fn remedy(message: &str, remedy: Remedy, key: &str) -> Answer<()> {
    let what = match remedy {
        Remedy::SendAgain => "send-again",
        Remedy::Settle => "settle",
    };
    carry_out("POST", &format!("/api/v1/staff/messages/{message}/{what}"), &Nothing {}, key).await
}

/// How sending goes.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn sending() -> Answer<SendingView> {
    get("/api/v1/staff/sending").await
}

/// Every text of the messages.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn texts() -> Answer<MessageTextsView> {
    get("/api/v1/staff/message-texts").await
}

/// How a text will look, and what is wrong with it; nothing is saved.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn preview(change: &MessageTextChange) -> Answer<TextPreview> {
    ask("/api/v1/staff/message-texts/preview", change).await
}

/// Keeps a text in the municipality's own words, or goes back to the standard.
///
/// # Errors
/// A problem that says what is wrong with it.
pub async fn keep(change: &MessageTextChange, key: &str) -> Answer<()> {
    carry_out("PUT", "/api/v1/staff/message-texts", change, key).await
}

/// Who represents a citizen, and who did.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn representatives(id: &CitizenId) -> Answer<RepresentativesView> {
    get(&format!("/api/v1/staff/citizens/{id}/representatives")).await
}

/// Registers a representative.
///
/// # Errors
/// A problem that names the field.
pub async fn represent(id: &CitizenId, new: &NewRepresentative, key: &str) -> Answer<()> {
    carry_out("POST", &format!("/api/v1/staff/citizens/{id}/representatives"), new, key).await
}

/// Today is the last day of a representative.
///
/// # Errors
/// A problem with the code `not-found` if somebody else was quicker.
pub async fn end_representative(id: &str, key: &str) -> Answer<()> {
    carry_out("POST", &format!("/api/v1/staff/representatives/{id}/end"), &Nothing {}, key).await
}
