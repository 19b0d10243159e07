//! Messages: who gets which one, by which channel, when it may go, whether it is still true when it does, and what it says.
//!
//! What says something goes by Digital Post or on paper. SMS and e-mail say the day, the time and the municipality, and no
//! more (Datatilsynet; domain.md 7): the rest is behind the login.

#[cfg(feature = "fluent")]
mod check;
mod due;
#[cfg(feature = "fluent")]
mod forbidden;
#[cfg(feature = "fluent")]
mod note;
#[cfg(feature = "fluent")]
mod own;
mod routes;
#[cfg(feature = "fluent")]
mod short;
#[cfg(feature = "fluent")]
mod staff;
#[cfg(feature = "fluent")]
mod tidy;

#[cfg(feature = "fluent")]
pub use check::{check_text, preview};
pub use due::{NewsOfOrder, NewsOfTalk, leave_at, order_reminder_at, still_true, talk_reminder_at, waits_for_day};
#[cfg(feature = "fluent")]
pub use note::{NoteFacts, copy_to, note};
#[cfg(feature = "fluent")]
pub use own::{Editable, editable, standard};
pub use routes::{Reach, Route, routes};
#[cfg(feature = "fluent")]
pub use short::{ShortFacts, short_subject, short_text};
#[cfg(feature = "fluent")]
pub use staff::{Moved, Overdue, staff_day, staff_figures, staff_tasks};
#[cfg(feature = "fluent")]
pub(crate) use tidy::{one_line, tidy};

#[cfg(feature = "fluent")]
use crate::model::MessageKind;
#[cfg(feature = "fluent")]
use crate::texts::{CITIZEN, COMMON, COURSE, LETTER, MESSAGES, TextFile};

/// The files that any message is written with.
#[cfg(feature = "fluent")]
pub const MESSAGE_TEXTS: &[TextFile] = &[COMMON, CITIZEN, COURSE, LETTER, MESSAGES];

/// The key of a part of a message: `message-talk-booked-title`.
#[cfg(feature = "fluent")]
pub(crate) fn key(kind: MessageKind, part: &str) -> String {
    format!("message-{}-{part}", kind.as_str().replace('_', "-"))
}

#[cfg(test)]
#[cfg(feature = "fluent")]
pub(crate) mod tests;
