//! The Aftalt server. Imports go one way: `store <- app <- {web, jobs} <- commands`; `channels` knows none of them, nor does `login`.

pub mod app;
pub mod channels;
pub mod clock;
pub mod commands;
pub mod config;
pub mod jobs;
mod law_files;
pub mod login;
pub mod seed;
pub mod simulate;
pub mod store;
pub mod web;
