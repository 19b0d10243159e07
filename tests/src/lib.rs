//! Black-box tests of Aftalt: they start the built binary and know nothing of it but its command line and its API.

pub mod client;
pub mod database;
pub mod diary;
pub mod exempting;
pub mod leaks;
pub mod office;
pub mod operations;
pub mod postgres;
pub mod race;
pub mod server;
pub mod sinks;
pub mod sql;
pub mod world;
pub mod wrong;
