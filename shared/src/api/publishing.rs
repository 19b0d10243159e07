//! Publishing time, and what a change of it would do.

use super::{StrandedTalk, request, view};
use crate::ids::{AppointmentId, CitizenId, EmployeeId, OfficeId, OrderId, RoomId, VariantId, WindowId};
use crate::model::{Channel, text_enum};
use chrono::{DateTime, NaiveDate, Utc};

text_enum! {
    /// What becomes of a day on which time is to be published.
    DayOutcome {
        /// A window is published.
        Published = "published",
        /// The office is closed: left out.
        Closed = "closed",
        /// Another window of the same caseworker is in the way: left out.
        Overlap = "overlap",
    }
}

text_enum! {
    /// What is decided about a talk that a change of a window strands (INV-2).
    Fate {
        /// It stays where it is, outside the window.
        Keep = "keep",
        /// It is moved to another time.
        Move = "move",
        /// It is cancelled, and the citizen chooses again.
        Cancel = "cancel",
    }
}

request! {
    /// Publishes a window on one day, or on chosen weekdays over some weeks.
    pub struct NewWindow {
        /// The day in Denmark; with `repeat`, any day of the first week: days before it are left out.
        pub day: NaiveDate,
        /// Minutes after midnight, a multiple of 5.
        #[cfg_attr(feature = "openapi", schema(maximum = 1440, multiple_of = 5))]
        pub from: u16,
        /// Minutes after midnight, a multiple of 5.
        #[cfg_attr(feature = "openapi", schema(maximum = 1440, multiple_of = 5))]
        pub to: u16,
        /// Where.
        pub office: OfficeId,
        /// The room that talks in person take; none for the own desk.
        #[serde(default)]
        pub room: Option<RoomId>,
        /// What may be booked in it; at least one.
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50))]
        pub variants: Vec<VariantId>,
        /// On which weekdays and for how many weeks; only that day, if left out.
        #[serde(default)]
        pub repeat: Option<Repeat>,
    }

    /// Weekdays over some weeks.
    pub struct Repeat {
        /// Monday is 1, Sunday is 7; at least one.
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 7))]
        pub weekdays: Vec<u8>,
        /// How many weeks, from 1 to 26.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 26))]
        pub weeks: u16,
    }

    /// A new shape for a window, or its end.
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
        /// Whether the window is taken back altogether; its times and variants then say nothing.
        #[serde(default)]
        pub withdraw: bool,
        /// One decision for each stranded talk; a proposal needs none.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 200))]
        pub decisions: Vec<Decision>,
    }

    /// What happens to one stranded talk.
    pub struct Decision {
        /// Which one.
        pub talk: AppointmentId,
        /// What happens to it.
        pub fate: Fate,
        /// The new time, if it is moved.
        #[serde(default)]
        pub to: Option<NewTime>,
    }

    /// A free time that somebody of the office points at.
    pub struct NewTime {
        /// How.
        pub channel: Channel,
        /// With whom.
        pub caseworker: EmployeeId,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
    }
}

view! {
    /// What is published, or would be.
    pub struct PublishedView {
        /// Each day that was asked for, with what becomes of it.
        pub days: Vec<PlannedDay>,
        /// About how many talks there is room for, counted in the longest of the variants.
        pub room_for: u32,
    }

    /// One day.
    pub struct PlannedDay {
        /// The day in Denmark.
        pub day: NaiveDate,
        /// What becomes of it.
        pub outcome: DayOutcome,
        /// The window, once it is published.
        pub window: Option<WindowId>,
    }

    /// What a change of a window would do; nothing is saved.
    pub struct ProposalView {
        /// The talks it would strand, each with free times to move it to.
        pub stranded: Vec<StrandedTalk>,
        /// The caseworker's own free times before `until`, as things are.
        pub free_before: u32,
        /// The same after the change.
        pub free_after: u32,
        /// The team's free times before `until`, without the caseworker's own.
        pub free_with_colleagues: u32,
        /// The last `hold_by` of the orders that wait; free times are counted until then.
        pub until: NaiveDate,
        /// How many of the caseworker's citizens have yet to book.
        pub waiting: u32,
        /// Orders that could be met before the change, and could not after it.
        pub unreachable: Vec<UnreachableOrder>,
    }

    /// An order that no free time would be left for.
    pub struct UnreachableOrder {
        /// Which one.
        pub order: OrderId,
        /// Whose.
        pub citizen_id: CitizenId,
        /// Their name.
        pub citizen: String,
        /// The last day to book.
        pub book_by: NaiveDate,
        /// The last day the talk may be held.
        pub hold_by: NaiveDate,
    }
}
