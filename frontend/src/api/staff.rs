//! The caseworker's week and what is published in it.

use super::{act, get};
use crate::failure::Answer;
use crate::router::address;
use chrono::NaiveDate;
use shared::api::{NewWindow, PublishingView, WeekView, WindowChange, WindowView};
use shared::ids::WindowId;

/// The week that `day` lies in; this week if none is named.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn week(day: Option<NaiveDate>) -> Answer<WeekView> {
    let monday = day.map(|day| day.to_string());
    get(&address("/api/v1/staff/week", &[("monday", monday.as_deref())])).await
}

/// What a window can be published with.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn publishing() -> Answer<PublishingView> {
    get("/api/v1/staff/publishing").await
}

/// Publishes a window.
///
/// # Errors
/// A problem that says what is wrong with it.
pub async fn publish(window: &NewWindow, key: &str) -> Answer<WindowView> {
    act("POST", "/api/v1/staff/windows", window, key).await
}

/// Changes a window.
///
/// # Errors
/// A problem with the code `window-strands-talks` and those talks, if somebody must decide about them first.
pub async fn change(id: &WindowId, change: &WindowChange, key: &str) -> Answer<WindowView> {
    act("PUT", &format!("/api/v1/staff/windows/{id}"), change, key).await
}
