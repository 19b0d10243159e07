//! Messages: who gets which one, by which channel, when it may go, and whether it is still true when it does.
//!
//! What says something goes by Digital Post or on paper. SMS and e-mail say the day, the time and the municipality, and no
//! more (Datatilsynet; domain.md 7): the rest is behind the login.

mod due;
mod routes;

pub use due::{NewsOfOrder, NewsOfTalk, leave_at, order_reminder_at, still_true, talk_reminder_at, waits_for_day};
pub use routes::{Reach, Route, routes};
