//! The citizen's pages.

mod answers;
mod aside;
mod book;
mod cancel;
mod confirm;
mod conflict;
mod consent;
mod draft;
mod explain;
mod form;
mod home;
mod move_talk;
mod order_card;
mod past_talks;
mod picker;
mod receipt;
mod route;
mod sending;
mod site;
mod talk_card;
mod talk_summary;
mod talks;

/// Starts the pages.
pub fn start() {
    yew::Renderer::<site::App>::new().render();
}
