//! The API, in process, on both databases: one small municipality, a clock that stands still, no sleeps.

mod booking;
mod cancelling;
mod moving;
mod problems;
mod queries;
mod sessions;
mod slots;
mod staff;
mod strangers;
mod support;
mod world;
