//! What is shown: one page a file, one folder an audience.

pub mod citizen;
mod entry;
mod feed;
mod shell;
pub mod staff;
