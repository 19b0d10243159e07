//! Who a citizen is, all that is known about them, and how long anything is kept.

use super::{act, get};
use crate::failure::Answer;
use shared::api::{IdentityChange, IdentityView, RetentionChange, RetentionView};
use shared::ids::CitizenId;

/// Name and CPR number, masked, and the numbers from before.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn identity(id: &CitizenId) -> Answer<IdentityView> {
    get(&format!("/api/v1/staff/citizens/{id}/identity")).await
}

/// Corrects name or CPR number.
///
/// # Errors
/// A problem that names the field.
pub async fn correct(id: &CitizenId, change: &IdentityChange, key: &str) -> Answer<IdentityView> {
    act("POST", &format!("/api/v1/staff/citizens/{id}/identity"), change, key).await
}

/// Where the page with everything about a citizen lies.
pub fn export(id: &CitizenId) -> String {
    format!("/api/v1/staff/citizens/{id}/export")
}

/// How long anything is kept, what the next run would do, and what the latest did.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn retention() -> Answer<RetentionView> {
    get("/api/v1/staff/retention").await
}

/// Sets other numbers.
///
/// # Errors
/// A problem with the code `no-such-period`.
pub async fn set_retention(change: &RetentionChange, key: &str) -> Answer<RetentionView> {
    act("PUT", "/api/v1/staff/retention", change, key).await
}
