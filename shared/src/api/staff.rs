//! The caseworker's week, and what is published in it.

use super::{InterpreterLanguage, OfficeView, PersonView, request, view};
use crate::ids::{AppointmentId, OfficeId, RoomId, TalkTypeId, VariantId, WindowId};
use crate::model::{AppointmentStatus, Channel, Origin};
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// A caseworker's week.
    pub struct WeekView {
        /// Whose.
        pub caseworker: PersonView,
        /// Its Monday.
        pub monday: NaiveDate,
        /// Monday to Friday, and a weekend day only if something is on it.
        pub days: Vec<StaffDayView>,
    }

    /// A day of it.
    pub struct StaffDayView {
        /// The day in Denmark.
        pub day: NaiveDate,
        /// Whether the office is closed (public holiday or closing day).
        pub closed: bool,
        /// Published windows, by time.
        pub windows: Vec<WindowView>,
        /// Talks, by time; the call list is those by phone.
        pub talks: Vec<StaffTalkView>,
    }

    /// A published window.
    pub struct WindowView {
        /// Its id.
        pub id: WindowId,
        /// Counts up with every change; send it back with a change.
        pub revision: i32,
        /// Minutes after midnight when it opens.
        pub from: u16,
        /// Minutes after midnight when it closes.
        pub to: u16,
        /// Where.
        pub office: OfficeId,
        /// The room that talks in person take.
        pub room: Option<RoomView>,
        /// What may be booked in it.
        pub variants: Vec<VariantView>,
    }

    /// A talk as its caseworker sees it.
    pub struct StaffTalkView {
        /// Its id.
        pub id: AppointmentId,
        /// Whose.
        pub citizen: String,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// How.
        pub channel: Channel,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// End of the talk; by phone of the promise.
        pub ends_at: DateTime<Utc>,
        /// Start of the reserved block (preparation included).
        pub block_from: DateTime<Utc>,
        /// End of the reserved block (follow-up included).
        pub block_to: DateTime<Utc>,
        /// How long the talk takes.
        pub minutes: u16,
        /// The number to call, E.164.
        pub phone: Option<String>,
        /// The room.
        pub room: Option<String>,
        /// Whether a companion comes along.
        pub companion: bool,
        /// The interpreter's language, if one is needed.
        pub interpreter_language: Option<InterpreterLanguage>,
        /// Who chose the time.
        pub origin: Origin,
        /// What became of it.
        pub status: AppointmentStatus,
        /// How many times it was moved.
        pub moves: i32,
    }

    /// What a window can be published with.
    pub struct PublishingView {
        /// Talk-type variants.
        pub variants: Vec<VariantView>,
        /// Offices and their rooms.
        pub offices: Vec<OfficeRooms>,
    }

    /// An office and its rooms.
    pub struct OfficeRooms {
        /// The office.
        pub office: OfficeView,
        /// Its rooms.
        pub rooms: Vec<RoomView>,
    }

    /// A room.
    pub struct RoomView {
        /// Its id.
        pub id: RoomId,
        /// Its name.
        pub name: String,
    }

    /// A talk type in one channel.
    pub struct VariantView {
        /// Its id.
        pub id: VariantId,
        /// The talk type.
        pub talk_type: TalkTypeId,
        /// The channel.
        pub channel: Channel,
        /// Length of the talk.
        pub minutes: u16,
        /// Reserved before it.
        pub preparation: u16,
        /// Reserved after it.
        pub follow_up: u16,
    }
}

request! {
    /// Publishes a window on one day.
    pub struct NewWindow {
        /// The day in Denmark.
        pub day: NaiveDate,
        /// Minutes after midnight, a multiple of 5.
        pub from: u16,
        /// Minutes after midnight, a multiple of 5.
        pub to: u16,
        /// Where.
        pub office: OfficeId,
        /// The room that talks in person take; none for the own desk.
        #[serde(default)]
        pub room: Option<RoomId>,
        /// What may be booked in it; at least one.
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50))]
        pub variants: Vec<VariantId>,
    }

    /// Changes a window. Talks it would strand must each be decided on first: those in `keep` stay where they are.
    pub struct WindowChange {
        /// The revision the change was made from.
        pub revision: i32,
        /// Minutes after midnight, a multiple of 5.
        pub from: u16,
        /// Minutes after midnight, a multiple of 5.
        pub to: u16,
        /// What may be booked in it; at least one.
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50))]
        pub variants: Vec<VariantId>,
        /// Stranded talks that are kept (recorded with who and when).
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 200))]
        pub keep: Vec<AppointmentId>,
    }
}
