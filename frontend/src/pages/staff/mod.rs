//! The staff's pages.

mod calendar;
mod citizen;
mod citizens;
mod help;
mod parts;
mod route;
mod rules;
mod settings;
mod site;
mod today;

/// Starts the pages.
pub fn start() {
    yew::Renderer::<site::App>::new().render();
}
