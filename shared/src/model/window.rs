//! Published time and the resources a talk takes.

use super::text_enum;
use crate::ids::{CitizenId, EmployeeId, OfficeId, RoomId, VariantId, WindowId};
use crate::time::{Interval, MinuteOfDay, instant_at};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What a reservation takes hold of.
    ResourceKind {
        /// The citizen's own time.
        Citizen = "citizen",
        /// The caseworker's time.
        Caseworker = "caseworker",
        /// A meeting room.
        Room = "room",
        /// An interpreter.
        Interpreter = "interpreter",
    }
}

/// One thing that can only be in one talk at a time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Resource {
    /// What sort of thing.
    pub kind: ResourceKind,
    /// Which one: the id of the citizen, caseworker, room or interpreter.
    pub id: String,
}

impl Resource {
    /// A citizen's own time.
    pub fn citizen(id: &CitizenId) -> Self {
        Self { kind: ResourceKind::Citizen, id: id.to_string() }
    }

    /// A caseworker's time.
    pub fn caseworker(id: &EmployeeId) -> Self {
        Self { kind: ResourceKind::Caseworker, id: id.to_string() }
    }

    /// A meeting room.
    pub fn room(id: &RoomId) -> Self {
        Self { kind: ResourceKind::Room, id: id.to_string() }
    }
}

/// A stretch of one local day in which a caseworker can talk; it never crosses midnight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Its id.
    pub id: WindowId,
    /// Counts up with every change.
    pub revision: i32,
    /// Whose time it is.
    pub caseworker: EmployeeId,
    /// Where the caseworker sits then.
    pub office: OfficeId,
    /// The room that talks in person take; none when the caseworker's own desk will do.
    pub room: Option<RoomId>,
    /// The day in Denmark.
    pub day: NaiveDate,
    /// When it opens.
    pub from: MinuteOfDay,
    /// When it closes.
    pub to: MinuteOfDay,
    /// The talk-type variants that may be booked in it.
    pub variants: Vec<VariantId>,
}

impl Window {
    /// The window as instants.
    pub fn interval(&self) -> Interval {
        Interval { from: instant_at(self.day, self.from), to: instant_at(self.day, self.to) }
    }
}
