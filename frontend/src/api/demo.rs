//! Signing in to the demonstration.

use super::{get, tell};
use crate::failure::Answer;
use shared::api::{DemoPeople, Persona, SignIn};

/// Whom one can be.
///
/// # Errors
/// A problem with the code `not-found` where there is no demonstration.
pub async fn people() -> Answer<DemoPeople> {
    get("/api/v1/demo/people").await
}

/// Opens a session as a persona.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn sign_in(persona: Persona) -> Answer<()> {
    let body = SignIn { persona: Some(persona), citizen_id: None, employee_id: None };
    tell("/api/v1/demo/sign-in", &body).await
}
