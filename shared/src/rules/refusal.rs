//! A no that explains itself.

use crate::model::{OrderStatus, text_enum};
use chrono::{DateTime, NaiveDate, Utc};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

text_enum! {
    /// What the refused person can do instead.
    WayOut {
        /// Choose another time.
        ChooseAnotherTime = "choose_another_time",
        /// Call the own caseworker.
        CallCaseworker = "call_caseworker",
        /// Say why.
        GiveReason = "give_reason",
        /// Choose something else.
        ChooseAnother = "choose_another",
        /// Book the talk that waits.
        BookNow = "book_now",
        /// Move the talk that is to come.
        MoveTheTalk = "move_the_talk",
        /// Nothing: what was wanted is already so.
        NothingNeeded = "nothing_needed",
    }
}

/// Why something may not be done, with the dates that decided it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Refusal {
    /// The time is not among those that can be booked (any more).
    SlotTaken,
    /// The order does not offer this channel.
    ChannelNotOffered,
    /// The order waits for nobody: it is fulfilled, lapsed or withdrawn.
    OrderNotOpen {
        /// Where it stands.
        status: OrderStatus,
    },
    /// The last day to book has passed (R19).
    DeadlinePassed {
        /// The last day to book.
        book_by: NaiveDate,
    },
    /// The municipality finds the times for this citizen (R12, R14, R15; INV-6).
    Barred,
    /// It is too late to move the talk (BEK § 17 stk. 2).
    TooLateToMove {
        /// Until when it could be moved.
        until: DateTime<Utc>,
    },
    /// The talk has begun, so it can no longer be cancelled.
    TooLateToCancel {
        /// When it began.
        until: DateTime<Utc>,
    },
    /// The talk is no longer booked: moved, cancelled or held.
    NotBooked,
    /// The citizen is already barred from booking in those days.
    AlreadyBarred {
        /// The first day.
        from: NaiveDate,
        /// The last day, if it has one.
        to: Option<NaiveDate>,
    },
    /// No exemption stands.
    NotExempt,
    /// No such bar stands.
    NotBarred,
    /// So many cases must have the minimum of talks; one more outside it would be too many.
    ShareReached {
        /// How many would be outside.
        outside: u32,
        /// How many open cases the scheme has.
        cases: u32,
        /// How many percent of them must have the minimum.
        required_percent: u16,
    },
    /// The citizen is followed without contact: no talks are agreed (R15).
    Standby,
    /// Whoever could have booked is summoned for a reason only.
    ReasonNeeded,
    /// The talk has not begun yet.
    NotYet {
        /// When it begins.
        from: DateTime<Utc>,
    },
    /// Nobody is *not reached* in a meeting, or *does not come* on the phone.
    OutcomeDoesNotFit,
    /// The talk is not by video.
    NotByVideo,
    /// The municipality chose this time; only the caseworker moves it (R16).
    Summoned,
    /// The question has been answered, or no longer matters (R37).
    QuestionClosed,
    /// A talk of this kind waits to be booked already (R3).
    OrderWaits {
        /// The last day to book it.
        book_by: NaiveDate,
    },
    /// A talk of this kind is to come already (R3).
    TalkToCome {
        /// When it begins.
        starts_at: DateTime<Utc>,
    },
    /// The case is closed: no talks are agreed in it.
    CaseClosed,
    /// A code has been sent; the next one must wait.
    CodeTooSoon {
        /// Until when.
        from: DateTime<Utc>,
    },
    /// So many calls of this talk are written down that no more are kept.
    EnoughCalls {
        /// How many are kept.
        most: u16,
    },
}

/// A refusal as it travels, read flat: what is made for an enum with a tag first keeps everything that could be in it, and
/// that weighs 10 kB of the citizen's pages.
#[derive(Deserialize)]
struct Told {
    rule: String,
    status: Option<OrderStatus>,
    book_by: Option<NaiveDate>,
    until: Option<DateTime<Utc>>,
    starts_at: Option<DateTime<Utc>>,
    /// A day or a moment, as the rule has it.
    from: Option<String>,
    to: Option<NaiveDate>,
    outside: Option<u32>,
    cases: Option<u32>,
    required_percent: Option<u16>,
    most: Option<u16>,
}

impl Told {
    fn refusal(self) -> Option<Refusal> {
        Some(match self.rule.as_str() {
            "slot-taken" => Refusal::SlotTaken,
            "channel-not-offered" => Refusal::ChannelNotOffered,
            "order-not-open" => Refusal::OrderNotOpen { status: self.status? },
            "deadline-passed" => Refusal::DeadlinePassed { book_by: self.book_by? },
            "barred" => Refusal::Barred,
            "too-late-to-move" => Refusal::TooLateToMove { until: self.until? },
            "too-late-to-cancel" => Refusal::TooLateToCancel { until: self.until? },
            "not-booked" => Refusal::NotBooked,
            "already-barred" => Refusal::AlreadyBarred { from: self.from?.parse().ok()?, to: self.to },
            "not-exempt" => Refusal::NotExempt,
            "not-barred" => Refusal::NotBarred,
            "share-reached" => Refusal::ShareReached {
                outside: self.outside?,
                cases: self.cases?,
                required_percent: self.required_percent?,
            },
            "standby" => Refusal::Standby,
            "reason-needed" => Refusal::ReasonNeeded,
            "not-yet" => Refusal::NotYet { from: self.from?.parse().ok()? },
            "outcome-does-not-fit" => Refusal::OutcomeDoesNotFit,
            "not-by-video" => Refusal::NotByVideo,
            "summoned" => Refusal::Summoned,
            "question-closed" => Refusal::QuestionClosed,
            "order-waits" => Refusal::OrderWaits { book_by: self.book_by? },
            "talk-to-come" => Refusal::TalkToCome { starts_at: self.starts_at? },
            "case-closed" => Refusal::CaseClosed,
            "code-too-soon" => Refusal::CodeTooSoon { from: self.from?.parse().ok()? },
            "enough-calls" => Refusal::EnoughCalls { most: self.most? },
            _ => return None,
        })
    }
}

impl<'de> Deserialize<'de> for Refusal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Told::deserialize(deserializer)?.refusal().ok_or_else(|| D::Error::custom("no refusal of ours"))
    }
}

impl Refusal {
    /// The stable code: also the problem's code on the wire and, after `refusal-`, the Fluent key.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SlotTaken => "slot-taken",
            Self::ChannelNotOffered => "channel-not-offered",
            Self::OrderNotOpen { .. } => "order-not-open",
            Self::DeadlinePassed { .. } => "deadline-passed",
            Self::Barred => "barred",
            Self::TooLateToMove { .. } => "too-late-to-move",
            Self::TooLateToCancel { .. } => "too-late-to-cancel",
            Self::NotBooked => "not-booked",
            Self::Summoned => "summoned",
            Self::AlreadyBarred { .. } => "already-barred",
            Self::NotExempt => "not-exempt",
            Self::NotBarred => "not-barred",
            Self::ShareReached { .. } => "share-reached",
            Self::Standby => "standby",
            Self::ReasonNeeded => "reason-needed",
            Self::NotYet { .. } => "not-yet",
            Self::OutcomeDoesNotFit => "outcome-does-not-fit",
            Self::NotByVideo => "not-by-video",
            Self::QuestionClosed => "question-closed",
            Self::OrderWaits { .. } => "order-waits",
            Self::TalkToCome { .. } => "talk-to-come",
            Self::CaseClosed => "case-closed",
            Self::CodeTooSoon { .. } => "code-too-soon",
            Self::EnoughCalls { .. } => "enough-calls",
        }
    }

    /// What can be done instead.
    pub const fn way_out(&self) -> WayOut {
        match self {
            Self::SlotTaken | Self::ChannelNotOffered => WayOut::ChooseAnotherTime,
            Self::OrderWaits { .. } => WayOut::BookNow,
            Self::TalkToCome { .. } => WayOut::MoveTheTalk,
            Self::OrderNotOpen { .. }
            | Self::NotBooked
            | Self::AlreadyBarred { .. }
            | Self::NotExempt
            | Self::NotBarred
            | Self::Standby
            | Self::QuestionClosed
            | Self::CodeTooSoon { .. } => WayOut::NothingNeeded,
            Self::ReasonNeeded => WayOut::GiveReason,
            Self::NotYet { .. }
            | Self::OutcomeDoesNotFit
            | Self::NotByVideo
            | Self::ShareReached { .. }
            | Self::EnoughCalls { .. } => WayOut::ChooseAnother,
            Self::DeadlinePassed { .. }
            | Self::Barred
            | Self::TooLateToMove { .. }
            | Self::TooLateToCancel { .. }
            | Self::Summoned
            | Self::CaseClosed => WayOut::CallCaseworker,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_read_as_it_was_written() {
        let (day, at) = ("2026-11-30".parse().unwrap(), "2026-11-30T08:00:00Z".parse().unwrap());
        let status = OrderStatus::Lapsed;
        let all = [
            Refusal::SlotTaken,
            Refusal::ChannelNotOffered,
            Refusal::OrderNotOpen { status },
            Refusal::DeadlinePassed { book_by: day },
            Refusal::Barred,
            Refusal::TooLateToMove { until: at },
            Refusal::TooLateToCancel { until: at },
            Refusal::NotBooked,
            Refusal::AlreadyBarred { from: day, to: Some(day) },
            Refusal::AlreadyBarred { from: day, to: None },
            Refusal::NotExempt,
            Refusal::NotBarred,
            Refusal::ShareReached { outside: 3, cases: 10, required_percent: 75 },
            Refusal::Standby,
            Refusal::ReasonNeeded,
            Refusal::NotYet { from: at },
            Refusal::OutcomeDoesNotFit,
            Refusal::NotByVideo,
            Refusal::Summoned,
            Refusal::QuestionClosed,
            Refusal::OrderWaits { book_by: day },
            Refusal::TalkToCome { starts_at: at },
            Refusal::CaseClosed,
            Refusal::CodeTooSoon { from: at },
            Refusal::EnoughCalls { most: 10 },
        ];
        for refusal in all {
            let written = serde_json::to_string(&refusal).unwrap();
            assert!(written.contains(refusal.code()), "{written}");
            assert_eq!(serde_json::from_str::<Refusal>(&written).unwrap(), refusal);
        }
        assert!(serde_json::from_str::<Refusal>(r#"{"rule":"deadline-passed"}"#).is_err(), "without its day");
    }
}
