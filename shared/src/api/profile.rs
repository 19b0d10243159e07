//! *Mine oplysninger*, and what a citizen says when no time suits.

use super::{ContactView, InterpreterLanguage, OfferedView, request, view};
use crate::model::{Channel, MessageChannel, TimeWish};
use crate::texts::Lang;
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// What the municipality has on file to reach the citizen.
    pub struct ProfileView {
        /// The full name.
        pub name: String,
        /// E.164.
        pub phone: Option<String>,
        /// Where mail goes that says nothing.
        pub email: Option<String>,
        /// The language of messages.
        pub language: Lang,
        /// The interpreter the citizen needs, if any.
        pub interpreter_language: Option<InterpreterLanguage>,
        /// By what else than letters the municipality can send: `sms`, `email`.
        pub offers: Vec<MessageChannel>,
        /// What of it the citizen wants.
        pub wants: Vec<MessageChannel>,
        /// What of it a code has shown to be theirs: the number, the address.
        pub verified: Vec<MessageChannel>,
        /// Whether letters go on paper.
        pub on_paper: bool,
    }

    /// The receipt for *Ingen tider passer mig*.
    pub struct NoTimeReceipt {
        /// When it was said first, for this order.
        pub reported_at: DateTime<Utc>,
        /// What was offered then.
        pub offered: Vec<OfferedView>,
        /// The first day that could be booked.
        pub first_day: NaiveDate,
        /// The last day the talk may be held.
        pub last_day: NaiveDate,
        /// Who looks at it, and whom to call.
        pub contact: ContactView,
    }
}

request! {
    /// New contact data; what is left out is removed.
    pub struct ProfileChange {
        /// As people write it: eight digits, or with a country code.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 30))]
        pub phone: Option<String>,
        /// An e-mail address.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub email: Option<String>,
        /// The language of messages.
        pub language: Lang,
        /// The interpreter the citizen needs, if any.
        #[serde(default)]
        pub interpreter_language: Option<InterpreterLanguage>,
        /// By what else than letters they want to be told: `sms`, `email`.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 2))]
        pub wants: Vec<MessageChannel>,
    }

    /// *Ingen tider passer mig*.
    pub struct NoSuitableTime {
        /// The channel the citizen looked at.
        #[serde(default)]
        pub channel: Option<Channel>,
        /// When the citizen could come.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 5))]
        pub wishes: Vec<TimeWish>,
    }
}
