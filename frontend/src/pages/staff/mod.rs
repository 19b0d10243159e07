//! The staff's pages.
/// Starts the pages.
pub fn start() {}
