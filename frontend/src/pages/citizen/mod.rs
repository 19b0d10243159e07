//! The citizen's pages.

mod answers;
mod aside;
mod barred;
mod book;
mod call_back;
mod cancel;
mod chosen;
mod confirm;
mod conflict;
mod consent;
mod draft;
mod end_exemption;
mod explain;
mod form;
mod home;
mod join;
mod move_talk;
mod no_time;
mod no_times;
mod order_card;
mod past_talks;
mod picker;
mod profile;
mod profile_form;
mod receipt;
mod route;
mod rules;
mod sending;
mod site;
mod static_pages;
mod talk_actions;
mod talk_card;
mod talk_summary;
mod talks;

/// Starts the pages.
pub fn start() {
    yew::Renderer::<site::App>::new().render();
}
