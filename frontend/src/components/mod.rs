//! What pages are drawn with: functions, and components where something has a state of its own. They are told what
//! to show and whom to tell, and fetch nothing.

mod accordion;
mod alert;
mod contact_card;
mod contact_short;
mod date_tile;
mod days;
mod details;
mod drawer;
mod due_dates;
mod error_summary;
mod facts;
mod failed;
mod fields;
mod footer;
mod frame;
mod header;
mod heading;
mod icon;
mod part_of_day;
mod phone_link;
mod tiles;
mod waiting;
mod week_nav;

pub use accordion::Fold;
pub use alert::{Alert, Tone};
pub use contact_card::{CallBack, contact_card};
pub use contact_short::contact_short;
pub use date_tile::date_tile;
pub use days::{Days, day_heading, days, week_strip};
pub use details::details;
pub use due_dates::due_dates;
pub use error_summary::{ErrorSummary, FieldFault};
pub use facts::{Fact, facts, quiet_facts};
pub use failed::{failed_act, failed_load, failed_page};
pub use fields::{Label, Line, checkbox, checkboxes, choice, field, radios, yes_or_no};
pub use frame::{FootLinks, Frame, NavItem};
pub use heading::{Heading, back_link, step};
pub use icon::{Picture, icon, mark};
pub use part_of_day::{PartOfDay, part_filter};
pub use phone_link::phone_link;
pub use tiles::{Tile, tiles};
pub use waiting::Waiting;
pub use week_nav::{WEEK_SHOWN, Weeks, week_nav};
