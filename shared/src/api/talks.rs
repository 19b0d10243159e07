//! The citizen's orders and talks.

use super::{BarView, ContactView, InterpreterLanguage, PersonView, ReasonQuestionView, view};
use crate::ids::{AppointmentId, OrderId, TalkTypeId};
use crate::law::DueReason;
use crate::model::{AppointmentStatus, Channel, OrderCause, OrderStatus, Origin, Scheme};
use crate::rules::Refusal;
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// *Mine samtaler*: what must I do, by when, and what is agreed.
    pub struct OverviewView {
        /// What the page calls the citizen.
        pub first_name: String,
        /// Why the citizen does not book now, if so; the ground is not told.
        pub bar: Option<BarView>,
        /// The first day without the case, which has passed or lies ahead, if it closes.
        pub closed_on: Option<NaiveDate>,
        /// Orders that wait for the citizen or have expired; one that is met stands on its talk instead.
        pub orders: Vec<OrderView>,
        /// Questions that wait for an answer, the newest first (R37).
        pub questions: Vec<ReasonQuestionView>,
        /// Talks to come, soonest first.
        pub talks: Vec<TalkView>,
        /// Talks that were, latest first; at most 20.
        pub past: Vec<PastTalkView>,
        /// Whom to call.
        pub contact: ContactView,
        /// What the municipality promises.
        pub promise: PromiseView,
        /// The citizen's number on file, E.164.
        pub phone: Option<String>,
        /// The interpreter the citizen needs, as on file.
        pub interpreter_language: Option<InterpreterLanguage>,
        /// Since when the citizen waits to be called back, if so.
        pub call_back_requested_at: Option<DateTime<Utc>>,
    }

    /// The municipality's promises, for the words on the pages.
    pub struct PromiseView {
        /// Hours before a talk until which it can be moved.
        pub rebook_cutoff_hours: u16,
        /// How many times the caseworker calls.
        pub call_attempts: u16,
    }

    /// A booking order.
    pub struct OrderView {
        /// Its id.
        pub id: OrderId,
        /// The benefit it follows from.
        pub scheme: Scheme,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// The channels the citizen may choose among.
        pub channels: Vec<Channel>,
        /// The last day to book.
        pub book_by: NaiveDate,
        /// The last day the talk may be held.
        pub hold_by: NaiveDate,
        /// Where it stands.
        pub status: OrderStatus,
        /// What led to it.
        pub cause: OrderCause,
        /// Why the talk is due; not known of orders from before our time. No page reads it: the course tells it in words.
        #[cfg_attr(not(feature = "openapi"), serde(skip_deserializing))]
        pub reason: Option<DueReason>,
        /// Why the citizen cannot book it now, if so.
        pub refusal: Option<Refusal>,
        /// When the citizen said that no free time suits, if that waits for an answer.
        pub no_time_reported_at: Option<DateTime<Utc>>,
    }

    /// A place for a talk in person.
    pub struct PlaceView {
        /// The office.
        pub office: String,
        /// Street and number.
        pub street: String,
        /// Postal code and town.
        pub town: String,
        /// How to get in.
        pub access_note: String,
        /// The room.
        pub room: Option<String>,
    }

    /// A place for a talk by video.
    pub struct VideoView {
        /// The meeting's address; none until the caseworker has set one.
        pub url: Option<String>,
        /// From when on one can take part.
        pub opens_at: DateTime<Utc>,
    }

    /// A talk that is agreed, with all that its receipt says (R17).
    pub struct TalkView {
        /// Its id.
        pub id: AppointmentId,
        /// The benefit.
        pub scheme: Scheme,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// How it is held.
        pub channel: Channel,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// End of the talk; by phone of the promise.
        pub ends_at: DateTime<Utc>,
        /// How long the talk takes.
        pub minutes: u16,
        /// With whom.
        pub caseworker: PersonView,
        /// Whether that is the citizen's own caseworker.
        pub own_caseworker: bool,
        /// Where, if in person.
        pub place: Option<PlaceView>,
        /// Where, if by video.
        pub video: Option<VideoView>,
        /// The citizen's number, E.164.
        pub phone: Option<String>,
        /// Whether the citizen brings a companion.
        pub companion: bool,
        /// The interpreter's language, if one is needed.
        pub interpreter_language: Option<InterpreterLanguage>,
        /// Who chose the time.
        pub origin: Origin,
        /// What became of it.
        pub status: AppointmentStatus,
        /// When it was booked.
        pub booked_at: DateTime<Utc>,
        /// Until when it can be moved.
        pub move_until: DateTime<Utc>,
        /// Why it cannot be moved now, if so.
        pub move_refusal: Option<Refusal>,
        /// The dates of the order it meets, if any.
        pub order: Option<OrderView>,
        /// How many times it was moved.
        pub moves: i32,
    }

    /// A talk that was.
    pub struct PastTalkView {
        /// Its id.
        pub id: AppointmentId,
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// How.
        pub channel: Channel,
        /// When.
        pub starts_at: DateTime<Utc>,
        /// What became of it.
        pub status: AppointmentStatus,
        /// Who chose the time.
        pub origin: Origin,
        /// How many times it was moved.
        pub moves: i32,
    }
}
