//! The API, in process, on both databases: one small municipality, a clock that stands still, no sleeps.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test a surprise shall panic, in its helpers too"
)]

mod access_log;
mod arranging;
mod asking;
mod auditing;
mod bar_nights;
mod barring;
mod booking;
mod calendar;
mod calendar_feeds;
mod calling;
mod cancelling;
mod case_changes;
mod contact_codes;
mod course;
mod docs;
mod edge;
mod exempting;
mod exporting;
mod figures;
mod figures_sql;
mod identity;
mod letter;
mod limits;
mod login;
mod machines;
mod matrix;
mod message_texts;
mod messages;
mod moving;
mod nights;
mod people;
mod problems;
mod profile;
mod queries;
mod reads;
mod representatives;
mod reshaping;
mod retaining;
mod rules;
mod sealing;
mod seeing;
mod sending;
mod sessions;
mod settings;
mod simulating;
mod slots;
mod staff;
mod strangers;
mod support;
mod world;
