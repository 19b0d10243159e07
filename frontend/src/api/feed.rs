//! The private link to one's own talks.

use super::{act, carry_out, get};
use crate::failure::Answer;
use shared::api::{ActorKind, FeedView, Nothing};

/// Whose link it is: a citizen's, or an employee's.
const fn path(whose: ActorKind) -> &'static str {
    match whose {
        ActorKind::Citizen => "/api/v1/me/calendar-feed",
        ActorKind::Employee => "/api/v1/staff/calendar-feed",
    }
}

/// Whether there is one; not what it is.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn known(whose: ActorKind) -> Answer<FeedView> {
    get(path(whose)).await
}

/// Makes one. An older one stops working.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn make(whose: ActorKind, key: &str) -> Answer<FeedView> {
    act("POST", path(whose), &Nothing {}, key).await
}

/// Closes it.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn close(whose: ActorKind, key: &str) -> Answer<()> {
    carry_out("DELETE", path(whose), &Nothing {}, key).await
}
