//! The staff's pages.

mod audit;
mod calendar;
mod citizen;
mod citizens;
mod decision;
mod ending;
mod evidence;
mod help;
mod letter;
mod message;
mod message_texts;
mod overview;
mod parts;
mod post;
mod protection;
mod retention;
mod route;
mod rules;
mod sending;
mod sessions;
mod settings;
mod site;
mod today;

pub use site::start;
