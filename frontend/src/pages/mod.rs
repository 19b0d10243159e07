//! What is shown: one page a file, one folder an audience.

pub mod citizen;
pub mod staff;
