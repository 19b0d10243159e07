//! What a citizen sends.

use super::{request, view};
use crate::ids::{EmployeeId, OrderId};
use crate::model::{CancelReason, Channel, text_enum};
use chrono::{DateTime, Utc};

text_enum! {
    /// The languages an interpreter can be ordered for; the rest is agreed by phone.
    InterpreterLanguage {
        /// Arabisk.
        Arabic = "arabic",
        /// Polsk.
        Polish = "polish",
        /// Rumænsk.
        Romanian = "romanian",
        /// Tyrkisk.
        Turkish = "turkish",
        /// Ukrainsk.
        Ukrainian = "ukrainian",
        /// Et andet sprog.
        Other = "other",
    }
}

request! {
    /// Books a time for an order. The length, the end, the room and the window are the server's to derive.
    pub struct NewBooking {
        /// The order to meet.
        pub order: OrderId,
        /// How.
        pub channel: Channel,
        /// With whom.
        pub caseworker: EmployeeId,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// The citizen's number: eight digits, spaces and +45 allowed.
        pub phone: String,
        /// Whether the citizen brings a companion.
        pub companion: bool,
        /// The interpreter's language, if one is needed.
        #[serde(default)]
        pub interpreter_language: Option<InterpreterLanguage>,
    }

    /// Moves a talk to another time.
    pub struct Move {
        /// How.
        pub channel: Channel,
        /// With whom.
        pub caseworker: EmployeeId,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// The citizen's number.
        pub phone: String,
        /// Whether the citizen brings a companion.
        pub companion: bool,
        /// The interpreter's language, if one is needed.
        #[serde(default)]
        pub interpreter_language: Option<InterpreterLanguage>,
    }

    /// Cancels a talk.
    pub struct Cancellation {
        /// Why, from a short list.
        pub reason: CancelReason,
    }

    /// Asks the caseworker to call (R28).
    pub struct CallBackRequest {
        /// The number to call, if not the one on file.
        #[serde(default)]
        pub phone: Option<String>,
        /// When in the day it suits best; any time unless told.
        #[serde(default)]
        pub when: Option<CallWhen>,
    }
}

text_enum! {
    /// When in the day a citizen would like to be called.
    CallWhen {
        /// Before noon.
        Morning = "morning",
        /// Around noon.
        Midday = "midday",
        /// After that.
        Afternoon = "afternoon",
    }
}

view! {
    /// A call that the citizen waits for.
    pub struct CallBackView {
        /// When the citizen asked.
        pub requested_at: DateTime<Utc>,
    }
}
