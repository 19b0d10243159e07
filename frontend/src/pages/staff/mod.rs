//! The staff's pages.

mod calendar;
mod citizen;
mod citizens;
mod decision;
mod evidence;
mod help;
mod letter;
mod parts;
mod route;
mod rules;
mod settings;
mod site;
mod today;

pub use site::start;
