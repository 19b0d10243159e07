//! The office's tasks and settings.

use super::{act, get};
use crate::failure::Answer;
use crate::router::address;
use shared::api::{NewOverride, Nothing, RulesView, SettingsChange, SettingsView, TasksView, Whose};
use shared::ids::{OverrideId, TaskId};

/// Open tasks: one's own, or those of one's teams.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn tasks(whose: Whose) -> Answer<TasksView> {
    get(&address("/api/v1/staff/tasks", &[("whose", Some(whose.as_str()))])).await
}

/// Says that a task is done.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn done(id: &TaskId, key: &str) -> Answer<TasksView> {
    act("POST", &format!("/api/v1/staff/tasks/{id}/done"), &Nothing {}, key).await
}

/// The municipality's settings.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn settings() -> Answer<SettingsView> {
    get("/api/v1/staff/settings").await
}

/// Changes them.
///
/// # Errors
/// A problem with the code `invalid-url` that names the field.
pub async fn set(change: &SettingsChange, key: &str) -> Answer<SettingsView> {
    act("PUT", "/api/v1/staff/settings", change, key).await
}

/// What the law says, and what the municipality decided otherwise.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn rules() -> Answer<RulesView> {
    get("/api/v1/rules").await
}

/// Decides a number otherwise.
///
/// # Errors
/// A problem that names the field.
pub async fn decide_rule(new: &NewOverride, key: &str) -> Answer<RulesView> {
    act("POST", "/api/v1/staff/rules/overrides", new, key).await
}

/// Withdraws such a decision.
///
/// # Errors
/// A problem with the code `not-found` if somebody else was quicker.
pub async fn withdraw_rule(id: &OverrideId, key: &str) -> Answer<RulesView> {
    act("POST", &format!("/api/v1/staff/rules/overrides/{id}/withdraw"), &Nothing {}, key).await
}
