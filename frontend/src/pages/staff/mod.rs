//! The staff's pages.

mod change;
mod clock_time;
mod day;
mod publish;
mod site;
mod talk_row;
mod variants;
mod week;

/// Starts the pages.
pub fn start() {
    yew::Renderer::<site::App>::new().render();
}
