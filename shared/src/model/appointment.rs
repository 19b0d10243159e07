//! A talk that is or was agreed.

use super::{Channel, text_enum};
use crate::ids::{
    AppointmentId, CaseId, ChainId, CitizenId, EmployeeId, OfficeId, OrderId, RoomId, TalkTypeId, VariantId, WindowId,
};
use crate::time::Interval;

text_enum! {
    /// Who chose the time; decides what counts in the self-booking share (domain.md 4).
    Origin {
        /// The citizen.
        SelfBooked = "self",
        /// A caseworker together with the citizen.
        Assisted = "assisted",
        /// The municipality (indkaldelse).
        Summoned = "summoned",
        /// Nobody: the citizen came by.
        WalkIn = "walk_in",
    }
}

text_enum! {
    /// What became of a talk (R26).
    AppointmentStatus {
        /// Agreed, not yet held.
        Booked = "booked",
        /// It took place.
        Held = "held",
        /// The citizen did not come.
        NoShow = "no_show",
        /// The citizen did not answer the phone.
        NotReached = "not_reached",
        /// Afbud.
        CancelledByCitizen = "cancelled_by_citizen",
        /// Aflysning.
        CancelledByOffice = "cancelled_by_office",
        /// Replaced by a later one in its chain.
        Moved = "moved",
    }
}

impl AppointmentStatus {
    /// Whether a talk with this status holds its reservations: only a booked one does.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Booked)
    }

    /// Whether an order is met by a talk with this status (INV-3).
    pub const fn fulfils(self) -> bool {
        matches!(self, Self::Booked | Self::Held | Self::NoShow | Self::NotReached)
    }
}

text_enum! {
    /// Why a citizen cancels; a short list, never free text (principle 5).
    CancelReason {
        /// Jeg er syg.
        Ill = "ill",
        /// Jeg skal til læge eller på sygehus.
        Treatment = "treatment",
        /// Jeg skal arbejde.
        Work = "work",
        /// Noget andet.
        Other = "other",
    }
}

text_enum! {
    /// What a caseworker says of a talk whose time has come (R26).
    Outcome {
        /// Holdt.
        Held = "held",
        /// Kom ikke.
        NoShow = "no_show",
        /// Ikke truffet.
        NotReached = "not_reached",
    }
}

impl Outcome {
    /// The status it gives the talk.
    pub const fn status(self) -> AppointmentStatus {
        match self {
            Self::Held => AppointmentStatus::Held,
            Self::NoShow => AppointmentStatus::NoShow,
            Self::NotReached => AppointmentStatus::NotReached,
        }
    }
}

text_enum! {
    /// Why somebody is summoned who could have booked; kept and counted.
    SummonReason {
        /// It cannot wait until the citizen has booked (kort varsel).
        Urgent = "urgent",
        /// The first talk of a course, which is not self-booked (BEK § 17).
        FirstTalk = "first_talk",
        /// A talk was missed or the citizen was not reached.
        Missed = "missed",
        /// The citizen asked us to choose.
        Asked = "asked",
        /// No free time suited the citizen.
        NoTimeSuited = "no_time_suited",
        /// A talk with somebody else too, e.g. the employer.
        Together = "together",
    }
}

text_enum! {
    /// What is decided about a talk that is agreed, when something begins that it does not fit into (INV-3, INV-6).
    TalkFate {
        /// It stays, because somebody decided so.
        Keep = "keep",
        /// It is cancelled, and the citizen gets the usual message.
        CancelWithMessage = "cancel_with_message",
        /// It is cancelled, and the citizen has been told in person: no message is sent.
        CancelTold = "cancel_told",
    }
}

/// An appointment with what the rules need of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Its id.
    pub id: AppointmentId,
    /// Who is to come.
    pub citizen: CitizenId,
    /// The case it belongs to.
    pub case: CaseId,
    /// The order it meets, if it was ordered.
    pub order: Option<OrderId>,
    /// What kind of talk.
    pub talk_type: TalkTypeId,
    /// The variant it was booked as.
    pub variant: VariantId,
    /// How it is held.
    pub channel: Channel,
    /// With whom.
    pub caseworker: EmployeeId,
    /// Where.
    pub office: OfficeId,
    /// In which room.
    pub room: Option<RoomId>,
    /// The published window it lies in, and that window's revision when it was booked.
    pub window: Option<(WindowId, i32)>,
    /// The appointments it replaced have the same chain.
    pub chain: ChainId,
    /// 0 for the first in its chain, one more for each move.
    pub sequence: i32,
    /// Who chose the time.
    pub origin: Origin,
    /// What became of it.
    pub status: AppointmentStatus,
    /// The talk; by phone the promise.
    pub at: Interval,
    /// What the caseworker reserves.
    pub block: Interval,
    /// How long the talk takes, in minutes.
    pub minutes: u16,
}
