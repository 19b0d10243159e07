//! Who is signed in.

use super::{ask, get, tell};
use crate::failure::Answer;
use shared::api::{Nothing, SessionView, SessionsView, SignedOutView};

/// The signed-in person and the frame of the page.
///
/// # Errors
/// [`crate::failure::Failure::SignedOut`] if nobody is.
pub async fn load() -> Answer<SessionView> {
    get("/api/v1/session").await
}

/// Ends the session; where the browser goes to leave the identity provider, too.
///
/// # Errors
/// When the server cannot be reached; the session then still stands.
pub async fn sign_out() -> Answer<SignedOutView> {
    ask("/api/v1/session/sign-out", &Nothing {}).await
}

/// Where the signed-in person is signed in.
///
/// # Errors
/// When the server cannot be reached.
pub async fn all() -> Answer<SessionsView> {
    get("/api/v1/session/all").await
}

/// Ends all sessions of the person but this one.
///
/// # Errors
/// When the server cannot be reached.
pub async fn end_others() -> Answer<()> {
    tell("/api/v1/session/all/end", &Nothing {}).await
}
