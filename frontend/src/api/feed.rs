//! The private link to one's own talks.

use super::{Pending, asked, read};
use shared::api::{ActorKind, FeedView};

/// Whose link it is: a citizen's, or an employee's.
const fn path(whose: ActorKind) -> &'static str {
    match whose {
        ActorKind::Citizen => "/api/v1/me/calendar-feed",
        ActorKind::Employee => "/api/v1/staff/calendar-feed",
    }
}

/// Makes a link, or closes the one that works. An older one stops working in both cases.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub fn change(whose: ActorKind, make: bool) -> Pending<FeedView> {
    let sent = asked(if make { "POST" } else { "DELETE" }, path(whose), None, None);
    Box::pin(async move { read(sent.await) })
}
