//! Signing in to the demonstration.

use super::{get, tell};
use crate::failure::Answer;
use crate::router::address;
use shared::api::{ActorKind, DemoPeople, MessagesView, Persona, SignIn};

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

/// What somebody has received, the newest first.
///
/// # Errors
/// A problem with the code `not-found` where there is no demonstration.
pub async fn post(kind: ActorKind, id: &str) -> Answer<MessagesView> {
    let (citizen, employee) = match kind {
        ActorKind::Citizen => (Some(id), None),
        ActorKind::Employee => (None, Some(id)),
    };
    get(&address("/api/v1/demo/post", &[("citizen_id", citizen), ("employee_id", employee)])).await
}
