//! What staff do with booking orders.

use super::{act, get};
use crate::failure::Answer;
use shared::api::{CitizenView, EvidenceView, NewOrder, OrderWithdrawal};
use shared::ids::{CitizenId, OrderId};

/// Everything that is known of an order.
///
/// # Errors
/// A problem with the code `not-found` if there is none such.
pub async fn evidence(order: &OrderId) -> Answer<EvidenceView> {
    get(&format!("/api/v1/staff/orders/{order}/evidence")).await
}

/// Issues an order by hand.
///
/// # Errors
/// A problem that says why not.
pub async fn issue(citizen: &CitizenId, order: &NewOrder, key: &str) -> Answer<CitizenView> {
    act("POST", &format!("/api/v1/staff/citizens/{citizen}/orders"), order, key).await
}

/// Takes an order back.
///
/// # Errors
/// A problem that says why not.
pub async fn withdraw(order: &OrderId, withdrawal: &OrderWithdrawal, key: &str) -> Answer<CitizenView> {
    act("POST", &format!("/api/v1/staff/orders/{order}/withdraw"), withdrawal, key).await
}
