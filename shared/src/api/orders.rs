//! Orders that people make and take back.

use super::{ContactView, OrderView, request, view};
use crate::ids::TalkTypeId;
use crate::model::WithdrawReason;
use chrono::NaiveDate;

request! {
    /// A booking order that a caseworker issues by hand.
    pub struct NewOrder {
        /// What kind of talk.
        pub talk_type: TalkTypeId,
        /// Whether it must be booked today and held soon (straksbooking, R2).
        #[serde(default)]
        pub immediate: bool,
        /// The last day the talk may be held; as the rules have it unless told. Not together with `immediate`.
        #[serde(default)]
        pub hold_by: Option<NaiveDate>,
    }

    /// Takes an order back.
    pub struct OrderWithdrawal {
        /// Why, from a short list.
        pub reason: WithdrawReason,
    }

    /// *Bed om en samtale* (R22).
    pub struct TalkRequest {
        /// What kind of talk; the usual one unless told.
        #[serde(default)]
        pub talk_type: Option<TalkTypeId>,
    }
}

view! {
    /// What came of asking for a talk.
    pub struct TalkRequestReceipt {
        /// The order that can be booked now; none when a person finds the time.
        pub order: Option<OrderView>,
        /// Who finds it, and whom to call.
        pub contact: ContactView,
    }
}
