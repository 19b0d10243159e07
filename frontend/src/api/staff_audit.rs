//! The auditor's spot checks and alarms.

use super::{act, get};
use crate::failure::Answer;
use shared::api::{AuditNote, AuditView, CheckVerdict, CheckView, NewCheck};

/// The checks and the alarms.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn overview() -> Answer<AuditView> {
    get("/api/v1/staff/audit").await
}

/// Draws a check.
///
/// # Errors
/// A problem if there is nothing to draw from.
pub async fn draw(new: &NewCheck, key: &str) -> Answer<CheckView> {
    act("POST", "/api/v1/staff/audit/checks", new, key).await
}

/// A check.
///
/// # Errors
/// A problem with the code `not-found` if there is none.
pub async fn check(id: &str) -> Answer<CheckView> {
    get(&format!("/api/v1/staff/audit/checks/{id}")).await
}

/// Says what was found about one look.
///
/// # Errors
/// A problem if the check is signed.
pub async fn judge(id: &str, verdict: &CheckVerdict, key: &str) -> Answer<CheckView> {
    act("POST", &format!("/api/v1/staff/audit/checks/{id}/verdicts"), verdict, key).await
}

/// Signs a check.
///
/// # Errors
/// A problem if a look waits.
pub async fn sign(id: &str, note: &AuditNote, key: &str) -> Answer<CheckView> {
    act("POST", &format!("/api/v1/staff/audit/checks/{id}/sign"), note, key).await
}

/// Says what came of an alarm.
///
/// # Errors
/// A problem with the code `not-found` if somebody else was quicker.
pub async fn settle(id: &str, note: &AuditNote, key: &str) -> Answer<AuditView> {
    act("POST", &format!("/api/v1/staff/audit/alarms/{id}/settle"), note, key).await
}
