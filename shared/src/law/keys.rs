//! The numbers a rule set has: their names, what they are, and between which bounds any law could put them.

use crate::model::text_enum;

text_enum! {
    /// A number of a rule set, as the files and the tables call it.
    RuleKey {
        /// Whether citizens book for themselves.
        Duty = "duty",
        /// By when the first talk is held.
        FirstTalkBy = "first_talk_by",
        /// What kind the first talk is.
        FirstTalkType = "first_talk_type",
        /// Whether the citizen books the first talk too.
        FirstTalkSelfBooked = "first_talk_self_booked",
        /// How the first talk can be held.
        FirstChannels = "first_channels",
        /// What kind the later talks are.
        LaterTalkType = "later_talk_type",
        /// How the later talks can be held.
        LaterChannels = "later_channels",
        /// Other kinds of talk that count as well.
        AlsoCounts = "also_counts",
        /// Days from one talk to the next.
        IntervalDays = "interval_days",
        /// When the period begins in which talks are counted.
        PeriodFrom = "period_from",
        /// When it ends.
        Period = "period",
        /// How many talks are held in it, at least.
        TalksInPeriod = "talks_in_period",
        /// What comes after it.
        AfterPeriod = "after_period",
        /// For how many of a hundred citizens the minimum must be met.
        ShareRequiredPercent = "share_required_percent",
        /// No minimum for those with a job who are expected back within so many weeks.
        SkipIfEmployedWeeks = "skip_if_employed_weeks",
        /// Whether those have their first talk all the same.
        SkipKeepsFirstTalk = "skip_keeps_first_talk",
        /// Triage categories that have no talks.
        CategoriesWithoutTalks = "categories_without_talks",
        /// Days from the wish for early follow-up to the first talk.
        EarlyFollowUpDays = "early_follow_up_days",
        /// Months in which a talk is held besides.
        TalkAtMonths = "talk_at_months",
        /// Days between an order and its last day to book, at least.
        MinNoticeDays = "min_notice_days",
        /// The same, usually.
        UsualNoticeDays = "usual_notice_days",
        /// Days between the last day to book and the last day to hold.
        HoldGapDays = "hold_gap_days",
        /// Hours before the talk until which the citizen may move it.
        RebookCutoffHours = "rebook_cutoff_hours",
        /// Months after which an expired order no longer matters.
        LapseMonths = "lapse_months",
        /// Whether a citizen may still book after the last day.
        LateBooking = "late_booking",
        /// How long a phone promise lasts.
        PromiseMinutes = "promise_minutes",
        /// How many times the caseworker calls within it.
        CallAttempts = "call_attempts",
        /// How much longer a talk is with an interpreter.
        InterpreterExtraPercent = "interpreter_extra_percent",
        /// Working days within which an immediate booking is held.
        ImmediateHoldWorkingDays = "immediate_hold_working_days",
        /// Working days to answer the question for a reason.
        ReasonAnswerWorkingDays = "reason_answer_working_days",
        /// Days before a bar's review date on which a person is told.
        ReviewNoticeDays = "review_notice_days",
        /// Whether a citizen may move a talk that the office summoned to.
        CitizenMovesSummons = "citizen_moves_summons",
        /// Weeks to complain about a decision.
        ComplaintWeeks = "complaint_weeks",
    }
}

text_enum! {
    /// What a number is counted in; pages choose their words by it.
    Unit {
        /// Days.
        Days = "days",
        /// Working days.
        WorkingDays = "working_days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Hours.
        Hours = "hours",
        /// Minutes.
        Minutes = "minutes",
        /// Of a hundred.
        Percent = "percent",
        /// How often or how many.
        Times = "times",
        /// The number of a category or of a month.
        Number = "number",
    }
}

/// What a value looks like, and between which bounds it makes sense at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Number(Unit, u16, u16),
    /// The same, or "none".
    Perhaps(Unit, u16, u16),
    /// Several, or none.
    Numbers(Unit, u16, u16),
    /// A span of so many days at least and at most.
    Span(u32, u32),
    /// Yes or no.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One or more of these words.
    Words(&'static [&'static str]),
    /// The id of a kind of talk.
    TalkType,
    /// Ids of kinds of talk, or none.
    TalkTypes,
}

const DUTIES: &[&str] = &["none", "offer", "mandatory"];
const AFTER: &[&str] = &["agreed", "interval"];
const CHANNELS: &[&str] = &["in_person", "phone", "video"];

impl RuleKey {
    /// What its value looks like. The bounds only catch a slip of the hand; those of a law are in its file.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Duty => Kind::Word(DUTIES),
            Self::AfterPeriod => Kind::Word(AFTER),
            Self::FirstTalkType | Self::LaterTalkType => Kind::TalkType,
            Self::AlsoCounts => Kind::TalkTypes,
            Self::FirstChannels | Self::LaterChannels => Kind::Words(CHANNELS),
            Self::FirstTalkSelfBooked | Self::SkipKeepsFirstTalk | Self::LateBooking | Self::CitizenMovesSummons => {
                Kind::Flag
            }
            Self::FirstTalkBy | Self::Period => Kind::Span(1, 36 * 30),
            Self::PeriodFrom => Kind::Span(0, 24 * 30),
            Self::TalksInPeriod => Kind::Number(Unit::Times, 0, 60),
            Self::IntervalDays => Kind::Number(Unit::Days, 1, 366),
            Self::ShareRequiredPercent => Kind::Number(Unit::Percent, 0, 100),
            Self::SkipIfEmployedWeeks => Kind::Perhaps(Unit::Weeks, 1, 104),
            Self::CategoriesWithoutTalks => Kind::Numbers(Unit::Number, 1, 9),
            Self::EarlyFollowUpDays => Kind::Perhaps(Unit::Days, 1, 60),
            Self::TalkAtMonths => Kind::Numbers(Unit::Number, 1, 120),
            Self::MinNoticeDays => Kind::Number(Unit::Days, 0, 60),
            Self::UsualNoticeDays => Kind::Number(Unit::Days, 0, 90),
            Self::HoldGapDays => Kind::Number(Unit::Days, 1, 60),
            Self::RebookCutoffHours => Kind::Number(Unit::Hours, 0, 24 * 14),
            Self::LapseMonths => Kind::Number(Unit::Months, 1, 24),
            Self::PromiseMinutes => Kind::Number(Unit::Minutes, 15, 480),
            Self::CallAttempts => Kind::Number(Unit::Times, 1, 10),
            Self::InterpreterExtraPercent => Kind::Number(Unit::Percent, 0, 300),
            Self::ImmediateHoldWorkingDays | Self::ReasonAnswerWorkingDays => Kind::Number(Unit::WorkingDays, 1, 60),
            Self::ReviewNoticeDays => Kind::Number(Unit::Days, 0, 180),
            Self::ComplaintWeeks => Kind::Number(Unit::Weeks, 1, 52),
        }
    }
}
