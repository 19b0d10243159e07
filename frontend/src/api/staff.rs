//! The caseworker's week and what is published in it.

use super::{act, ask, get};
use crate::failure::Answer;
use crate::router::address;
use chrono::NaiveDate;
use shared::api::{NewWindow, ProposalView, PublishedView, PublishingView, WeekView, WindowChange, WindowView};
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

/// What publishing would give; nothing is saved.
///
/// # Errors
/// A problem that says what is wrong with it.
pub async fn preview(window: &NewWindow) -> Answer<PublishedView> {
    ask("/api/v1/staff/windows/preview", window).await
}

/// Publishes windows.
///
/// # Errors
/// A problem that says what is wrong with them.
pub async fn publish(window: &NewWindow, key: &str) -> Answer<PublishedView> {
    act("POST", "/api/v1/staff/windows", window, key).await
}

/// What a change of a window would do; nothing is saved.
///
/// # Errors
/// A problem that says what is wrong with it.
pub async fn propose(id: &WindowId, change: &WindowChange) -> Answer<ProposalView> {
    ask(&format!("/api/v1/staff/windows/{id}/proposal"), change).await
}

/// Changes a window, or takes it back.
///
/// # Errors
/// A problem with the code `window-strands-talks` and those talks, if somebody must decide about them first.
pub async fn change(id: &WindowId, change: &WindowChange, key: &str) -> Answer<WindowView> {
    act("PUT", &format!("/api/v1/staff/windows/{id}"), change, key).await
}
