//! The words of the field as types: closed sets, talk lengths, windows, orders and appointments.

mod appointment;
mod bar;
mod message;
mod order;
mod policy;
mod reason;
mod talk;
mod window;

pub use crate::ids::Scheme;
pub use appointment::{Appointment, AppointmentStatus, CancelReason, Origin, Outcome, SummonReason, TalkFate};
pub use bar::{Bar, BarKind, ExemptionGround, RequestedBy, WithdrawalGround};
pub use message::{MessageChannel, MessageKind, MessageState, RecipientKind};
pub use order::{BookingOrder, InvalidStep, OrderCause, OrderStatus, OrderStep, TimeWish};
pub use policy::{BookingPolicy, OfficePolicy};
pub use reason::{IdentityReason, MissedReason, ReasonAbout, WithdrawReason};
pub use talk::{Channel, TalkTypeVariant, length};
pub use window::{Resource, ResourceKind, Window};

/// A closed set whose members have one spelling everywhere: database, wire, Fluent key.
macro_rules! text_enum {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $vdoc:literal])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[doc = $vdoc])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// Every member, in the order of their definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The one spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        // By hand: the derive does not see a spelling that comes out of a macro, and would describe the names of the code.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::Type::String)
                    .description(Some(concat!($($doc),*).trim()))
                    .enum_values(Some(Self::ALL.iter().map(|member| member.as_str())))
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($text => Ok(Self::$variant),)+ _ => Err($crate::model::UnknownWord(text.to_owned())) }
            }
        }
    };
}
pub(crate) use text_enum;

/// A text that is no member of the closed set it was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord(pub String);

impl std::fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "unknown word: {}", self.0)
    }
}

impl std::error::Error for UnknownWord {}
