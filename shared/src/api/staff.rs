//! The caseworker's week, and what is published in it.

use super::{InterpreterLanguage, OfficeView, PersonView, view};
use crate::ids::{AppointmentId, CitizenId, OfficeId, RoomId, TalkTypeId, VariantId, WindowId};
use crate::model::{AppointmentStatus, Channel, Origin, SummonReason, text_enum};
use chrono::{DateTime, NaiveDate, Utc};

text_enum! {
    /// Why a caseworker cannot talk.
    BlockKind {
        /// Away from work.
        Absent = "absent",
        /// An engagement imported from another calendar.
        Busy = "busy",
    }
}

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
        /// The name of the closing day or holiday, if it has one.
        pub closed_name: Option<String>,
        /// When the caseworker is away or busy elsewhere, by time.
        pub blocks: Vec<BlockView>,
        /// Published windows, by time.
        pub windows: Vec<WindowView>,
        /// Talks, by time; the call list is those by phone.
        pub talks: Vec<StaffTalkView>,
    }

    /// Time in which the caseworker cannot talk.
    pub struct BlockView {
        /// Why.
        pub kind: BlockKind,
        /// From when.
        pub from: DateTime<Utc>,
        /// Until when.
        pub to: DateTime<Utc>,
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
        pub citizen_id: CitizenId,
        /// Their name.
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
        /// With whom.
        pub caseworker: PersonView,
        /// The number to call, E.164.
        pub phone: Option<String>,
        /// Where a video talk is held.
        pub video_url: Option<String>,
        /// The room.
        pub room: Option<String>,
        /// Whether a companion comes along.
        pub companion: bool,
        /// The interpreter's language, if one is needed.
        pub interpreter_language: Option<InterpreterLanguage>,
        /// Who chose the time.
        pub origin: Origin,
        /// Why the citizen was summoned, if they could have booked.
        pub summon_reason: Option<SummonReason>,
        /// What became of it.
        pub status: AppointmentStatus,
        /// How many times it was moved.
        pub moves: i32,
        /// When the citizen was called and did not answer, from the first.
        pub call_attempts: Vec<DateTime<Utc>>,
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
