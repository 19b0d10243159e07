//! The office's tasks and settings.

use super::{act, get};
use crate::failure::Answer;
use crate::router::address;
use shared::api::{Nothing, SettingsChange, SettingsView, TasksView, Whose};
use shared::ids::TaskId;

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
