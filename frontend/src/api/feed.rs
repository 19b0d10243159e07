//! The private link to one's own talks.

use super::{Pending, asked};
use js_sys::Reflect;
use shared::api::ActorKind;

/// Whose link it is: a citizen's, or an employee's.
const fn path(whose: ActorKind) -> &'static str {
    match whose {
        ActorKind::Citizen => "/api/v1/me/calendar-feed",
        ActorKind::Employee => "/api/v1/staff/calendar-feed",
    }
}

/// Makes a link and answers its path on this server, or closes the one that works. An older one stops working in both cases.
/// (The one field that counts is read by hand: a reader of the whole answer weighs more than the page that shows it.)
///
/// # Errors
/// When the server refuses or cannot be reached.
pub fn change(whose: ActorKind, make: bool) -> Pending<Option<String>> {
    let sent = asked(if make { "POST" } else { "DELETE" }, path(whose), None, None);
    Box::pin(async move {
        let answer = sent.await?;
        Ok(Reflect::get(&answer, &"url".into()).ok().and_then(|url| url.as_string()))
    })
}
