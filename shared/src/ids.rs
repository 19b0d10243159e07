//! Identifiers: opaque texts, one type each, so that a citizen's id cannot stand where a window's should.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The longest id that is accepted from outside, in bytes (a UUID has 36).
pub const MAX_ID_LENGTH: usize = 64;

/// Whether a text from outside could be an id at all: short and without spaces or control characters, some of which
/// a database cannot even be asked about.
pub fn could_be_id(text: &str) -> bool {
    (1..=MAX_ID_LENGTH).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, min_length = 1, max_length = 64, pattern = "^[!-~]+$"))]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                if could_be_id(&text) { Ok(Self(text)) } else { Err(D::Error::custom("no id")) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// An open session; not the secret that opens it.
    SessionId,
    /// The three digits of a Danish municipality (Solrød: 269).
    MunicipalityCode,
    /// A citizen within one municipality; never the CPR number.
    CitizenId,
    /// A member of staff.
    EmployeeId,
    /// A team of caseworkers that stand in for each other.
    TeamId,
    /// A place where talks are held.
    OfficeId,
    /// A meeting room in an office.
    RoomId,
    /// The benefit a case runs under (ydelse), e.g. `sickness_benefit`; the rule files say which there are.
    Scheme,
    /// A citizen's case under one scheme.
    CaseId,
    /// A booking order: book a talk by one date, to be held by another (R2).
    OrderId,
    /// A kind of talk, e.g. the follow-up talk of sickness benefit.
    TalkTypeId,
    /// A talk type in one channel, with its minutes.
    VariantId,
    /// A published window of a caseworker's time.
    WindowId,
    /// A talk that is or was booked.
    AppointmentId,
    /// The appointments that replaced one another by moving.
    ChainId,
    /// A stretch of days in which a citizen does not book.
    BarId,
    /// Days on which a citizen is away.
    AbsenceId,
    /// A note in a case.
    NoteId,
    /// Something that somebody of the office must do.
    TaskId,
    /// A question to a citizen about the reason (R37).
    QuestionId,
    /// A set of rules of one scheme: `sickness_benefit@2025-01-01`.
    RuleSetId,
    /// A number that a municipality decided otherwise.
    OverrideId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_an_id() {
        for id in ["01900000-0000-7000-8000-000000000000", "order-0006", &"x".repeat(64)] {
            assert!(could_be_id(id), "{id}");
        }
        for text in ["", "a b", "a\0b", "\u{e6}", "a\n", &"x".repeat(65)] {
            assert!(!could_be_id(text), "{text:?}");
            assert!(serde_json::from_value::<OrderId>(text.into()).is_err());
        }
    }
}
