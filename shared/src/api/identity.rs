//! Who a citizen is: the name and the CPR number, which staff can correct.

use super::{request, view};
use crate::model::IdentityReason;
use chrono::NaiveDate;

view! {
    /// Who a citizen is.
    pub struct IdentityView {
        /// Their name.
        pub name: String,
        /// Their CPR number, masked: `DDMMYY-XXXX`.
        pub cpr: String,
        /// The numbers they had before, the latest first.
        pub earlier: Vec<EarlierCpr>,
    }

    /// A CPR number that was replaced.
    pub struct EarlierCpr {
        /// The number, masked.
        pub cpr: String,
        /// Since which day it was here.
        pub from: NaiveDate,
        /// The day on which it was replaced.
        pub to: NaiveDate,
        /// Why.
        pub reason: IdentityReason,
    }
}

request! {
    /// A correction. What is left out stays as it is.
    pub struct IdentityChange {
        /// The name.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
        pub name: Option<String>,
        /// The CPR number: ten digits, perhaps with a hyphen before the last four.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(min_length = 10, max_length = 11))]
        pub cpr: Option<String>,
        /// Why.
        pub reason: IdentityReason,
    }
}
