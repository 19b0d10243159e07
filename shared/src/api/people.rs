//! Whom one talks with, and where they are found.

use super::view;
use crate::ids::{EmployeeId, MunicipalityCode, OfficeId};

view! {
    /// The municipality, as its name and switchboard.
    pub struct MunicipalityView {
        /// Three digits.
        pub code: MunicipalityCode,
        /// E.g. "Solrød Kommune".
        pub name: String,
        /// E.164.
        pub phone: String,
    }

    /// A caseworker's name.
    pub struct PersonView {
        /// Their id.
        pub id: EmployeeId,
        /// Their name.
        pub name: String,
    }

    /// An office that citizens come to.
    pub struct OfficeView {
        /// Its id.
        pub id: OfficeId,
        /// Its name.
        pub name: String,
        /// Street and number.
        pub street: String,
        /// Postal code and town.
        pub town: String,
        /// E.164.
        pub phone: String,
        /// Opening hours, one line a row.
        pub opening_hours: Vec<String>,
        /// How to get in: reception, lift, wheelchair (R10).
        pub access_note: String,
    }

    /// How to reach somebody who can help (R28).
    pub struct ContactView {
        /// The own caseworker, if one is assigned.
        pub caseworker: Option<PersonView>,
        /// The caseworker's number, E.164.
        pub phone: Option<String>,
        /// When the caseworker answers the phone, in words.
        pub phone_hours: Option<String>,
        /// The citizen's office.
        pub office: OfficeView,
    }
}
