//! What is shown: one page a file, one folder an audience.

pub mod citizen;
mod ending;
mod entry;
mod feed;
mod sessions;
mod shell;
pub mod staff;
