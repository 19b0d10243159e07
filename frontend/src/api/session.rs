//! Who is signed in.

use super::{get, tell};
use crate::failure::Answer;
use shared::api::{Nothing, SessionView};

/// The signed-in person and the frame of the page.
///
/// # Errors
/// [`crate::failure::Failure::SignedOut`] if nobody is.
pub async fn load() -> Answer<SessionView> {
    get("/api/v1/session").await
}

/// Ends the session.
///
/// # Errors
/// When the server cannot be reached; the session then still stands.
pub async fn sign_out() -> Answer<()> {
    tell("/api/v1/session/sign-out", &Nothing {}).await
}
