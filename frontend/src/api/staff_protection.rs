//! Who may see which citizen.

use super::{act, get};
use crate::failure::Answer;
use shared::api::{AccessView, NewAccess, ProtectionChange, ProtectionView};
use shared::ids::CitizenId;

/// Opens a citizen of another team until the end of the day.
///
/// # Errors
/// A problem with the code `guarded-citizen` if only named employees may see them.
pub async fn open(id: &CitizenId, why: &NewAccess, key: &str) -> Answer<AccessView> {
    act("POST", &format!("/api/v1/staff/citizens/{id}/access"), why, key).await
}

/// Who alone may see a citizen.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn protection(id: &CitizenId) -> Answer<ProtectionView> {
    get(&format!("/api/v1/staff/citizens/{id}/protection")).await
}

/// Decides who alone may see a citizen.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn protect(id: &CitizenId, change: &ProtectionChange, key: &str) -> Answer<ProtectionView> {
    act("PUT", &format!("/api/v1/staff/citizens/{id}/protection"), change, key).await
}
