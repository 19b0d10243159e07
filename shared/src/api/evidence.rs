//! One page of evidence about an order: what was told, when, by which channel; what was offered; what was answered
//! (R19, R20, R37). Facts only: nothing here judges anybody.

use super::{ActorKind, OfferedView, OrderView, QuestionState, view};
use crate::ids::{CitizenId, EmployeeId};
use crate::model::{Channel, MessageChannel, MessageState, OrderStep, TimeWish, WithdrawReason};
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// Everything that is known of one order.
    pub struct EvidenceView {
        /// When this was put together.
        pub now: DateTime<Utc>,
        /// Whose order.
        pub citizen_id: CitizenId,
        /// Their name.
        pub citizen: String,
        /// The order.
        pub order: OrderView,
        /// When it was issued.
        pub issued_at: DateTime<Utc>,
        /// The rule set its dates were made from (R1).
        pub rule: String,
        /// The municipality's own numbers that counted.
        pub overrides: Vec<String>,
        /// Whether it had to be booked at once.
        pub immediate: bool,
        /// What happened to it, from the first.
        pub steps: Vec<EvidenceStep>,
        /// Every change of its last day to book, from the first.
        pub deadlines: Vec<EvidenceDeadline>,
        /// What was written to the citizen about it, from the first.
        pub messages: Vec<EvidenceMessage>,
        /// When the citizen looked for times, and what there was; one for each way of looking, by time.
        pub looks: Vec<EvidenceLook>,
        /// When the citizen said that no time suits, from the first.
        pub no_time: Vec<EvidenceNoTime>,
        /// When the citizen signed in since it was issued, from the first; at most 200.
        pub sign_ins: Vec<DateTime<Utc>>,
        /// When the citizen was asked for the reason, and what was answered, from the first.
        pub questions: Vec<QuestionState>,
    }

    /// A step of the order.
    pub struct EvidenceStep {
        /// What.
        pub step: OrderStep,
        /// When.
        pub at: DateTime<Utc>,
        /// Citizen or staff; none for the system.
        pub by_kind: Option<ActorKind>,
        /// The employee's name, if it was one.
        pub by: Option<String>,
        /// Why the office took it back, if a person did.
        pub reason: Option<WithdrawReason>,
    }

    /// A new last day to book.
    pub struct EvidenceDeadline {
        /// The last day before.
        pub old_book_by: NaiveDate,
        /// The last day since.
        pub new_book_by: NaiveDate,
        /// The code of the reason.
        pub reason: String,
        /// When.
        pub at: DateTime<Utc>,
        /// Citizen or staff; none for the system.
        pub by_kind: Option<ActorKind>,
        /// The employee's name, if it was one.
        pub by: Option<String>,
    }

    /// A message to the citizen.
    pub struct EvidenceMessage {
        /// The code of its kind, e.g. `order_created`.
        pub kind: String,
        /// By which channel.
        pub channel: MessageChannel,
        /// Whether it has gone.
        pub state: MessageState,
        /// When it was written.
        pub written_at: DateTime<Utc>,
        /// When it was sent, if it was.
        pub sent_at: Option<DateTime<Utc>>,
    }

    /// Looking for times in one way.
    pub struct EvidenceLook {
        /// By which channel.
        pub channel: Channel,
        /// Whether only the own caseworker's times were wanted.
        pub own_only: bool,
        /// Whether an interpreter was needed.
        pub interpreter: bool,
        /// When it was looked first.
        pub first_at: DateTime<Utc>,
        /// When it was looked last.
        pub last_at: DateTime<Utc>,
        /// How often, one look a minute counted.
        pub count: u32,
        /// How many times there were at the last look.
        pub free: u32,
        /// The first of them; at most 100.
        pub offered: Vec<EvidenceOffer>,
    }

    /// A free time that was offered.
    pub struct EvidenceOffer {
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// With whom.
        pub caseworker: EmployeeId,
    }

    /// *Ingen tider passer mig*.
    pub struct EvidenceNoTime {
        /// When.
        pub at: DateTime<Utc>,
        /// When the citizen could come.
        pub wishes: Vec<TimeWish>,
        /// How many times there were.
        pub offered: Vec<OfferedView>,
    }
}
