//! What Aftalt knows about talks: the slot engine, the booking rules, the words and the wire types.
//!
//! Pure and small: compiled to native code for the server, which decides, and to wasm for the pages,
//! which explain. Nothing here reads a clock, a file, a socket or a database; `now` is always an argument.
#![deny(missing_docs)]

pub mod access;
pub mod access_log;
pub mod api;
pub mod course;
pub mod cpr;
#[cfg(feature = "fluent")]
pub mod decision;
pub mod figures;
pub mod holidays;
pub mod ids;
pub mod law;
#[cfg(feature = "fluent")]
pub mod letter;
pub mod messages;
pub mod model;
pub mod retention;
pub mod rules;
pub mod seeing;
pub mod slots;
pub mod texts;
pub mod time;
