//! The API, in process, on both databases: one small municipality, a clock that stands still, no sleeps.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test a surprise shall panic, in its helpers too"
)]

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
