//! The pages of Aftalt. One crate, two bundles: what only one of them uses is not in the other.
//!
//! `pages` decide what is shown, `components` draw it and fetch nothing, and only `api` knows an address.
//! What has no state of its own is drawn by a function: in wasm every Yew component weighs a kilobyte.
#![deny(missing_docs)]

pub mod api;
pub mod browser;
pub mod clock;
pub mod components;
pub mod editing;
pub mod failure;
pub mod fetch;
mod json;
pub mod pages;
pub mod remote;
pub mod router;
pub mod site;
pub mod texts;
pub mod words;
