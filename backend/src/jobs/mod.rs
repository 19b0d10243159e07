//! What happens by itself, while the server runs. A job knows when; what it does is a use case.

pub mod nightly;
pub mod outbox;
pub mod sealing;
