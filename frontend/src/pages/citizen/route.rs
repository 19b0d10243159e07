//! The addresses of the citizen's pages.

use crate::api::me::Purpose;
use crate::router::{Here, address};
use shared::ids::{AppointmentId, OrderId};
use shared::model::Channel;

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// Whom to be, in the demonstration.
    Entry,
    /// *Mine samtaler*.
    Talks,
    /// *Vælg en tid*, for an order or to move a talk.
    Choose(Purpose),
    /// *Tjek og bekræft*.
    Confirm(Purpose),
    /// *Kvittering*.
    Receipt(AppointmentId),
    /// *Meld afbud*.
    Cancel(AppointmentId),
    /// *Ingen tider passer mig*.
    NoTime(OrderId),
    /// *Mine oplysninger*.
    Profile,
    /// *Mit forløb*.
    Course,
    /// *Bed om en ekstra samtale*.
    AskTalk,
    /// The decision that the office chooses the times.
    Decision,
    /// *Regler*.
    Rules,
    /// *Hjælp*.
    Help,
    /// *Sådan bruger vi dine oplysninger*.
    Privacy,
    /// *Tilgængelighedserklæring*.
    Accessibility,
    /// No page of ours.
    Unknown,
}

/// The address of *Mine samtaler*.
pub const TALKS: &str = "/talks";
/// The address of *Mit forløb*.
pub const COURSE: &str = "/course";
/// The address of *Bed om en ekstra samtale*.
pub const ASK_TALK: &str = "/ask-for-a-talk";
/// The address of the decision that the office chooses the times.
pub const DECISION: &str = "/decision";
/// The address of *Mine oplysninger*.
pub const PROFILE: &str = "/profile";
/// The address of *Regler*.
pub const RULES: &str = "/rules";
/// The address of *Hjælp*.
pub const HELP: &str = "/help";
/// The address of *Sådan bruger vi dine oplysninger*.
pub const PRIVACY: &str = "/privacy";
/// The address of *Tilgængelighedserklæring*.
pub const ACCESSIBILITY: &str = "/accessibility";

impl Route {
    /// Which page an address means.
    pub fn of(here: &Here) -> Self {
        match here.parts().as_slice() {
            [] => Self::Entry,
            ["talks"] => Self::Talks,
            ["book", order] => Self::Choose(Purpose::Book((*order).into())),
            ["book", order, "confirm"] => Self::Confirm(Purpose::Book((*order).into())),
            ["move", talk] => Self::Choose(Purpose::Move((*talk).into())),
            ["move", talk, "confirm"] => Self::Confirm(Purpose::Move((*talk).into())),
            ["receipt", talk] => Self::Receipt((*talk).into()),
            ["cancel", talk] => Self::Cancel((*talk).into()),
            ["no-time", order] => Self::NoTime((*order).into()),
            ["course"] => Self::Course,
            ["ask-for-a-talk"] => Self::AskTalk,
            ["decision"] => Self::Decision,
            ["profile"] => Self::Profile,
            ["rules"] => Self::Rules,
            ["help"] => Self::Help,
            ["privacy"] => Self::Privacy,
            ["accessibility"] => Self::Accessibility,
            _ => Self::Unknown,
        }
    }
}

/// The address at which a time is chosen.
pub fn choose(purpose: &Purpose) -> String {
    match purpose {
        Purpose::Book(order) => format!("/book/{order}"),
        Purpose::Move(talk) => format!("/move/{talk}"),
    }
}

/// The address at which a chosen time is confirmed.
pub fn confirm(purpose: &Purpose) -> String {
    format!("{}/confirm", choose(purpose))
}

/// The address of a talk's receipt.
pub fn receipt(talk: &AppointmentId) -> String {
    format!("/receipt/{talk}")
}

/// The address at which a talk is cancelled.
pub fn cancel(talk: &AppointmentId) -> String {
    format!("/cancel/{talk}")
}

/// The address at which a citizen says that no time suits, having looked at times in that channel.
pub fn no_time(order: &OrderId, channel: Option<Channel>) -> String {
    address(&format!("/no-time/{order}"), &[("channel", channel.map(Channel::as_str))])
}
