//! The numbers that hold for one scheme on one day in one municipality.

use super::book::RuleSet;
use super::keys::RuleKey;
use super::span::Span;
use super::value::Value;
use crate::ids::{OverrideId, RuleSetId, TalkTypeId};
use crate::model::{Channel, text_enum};
use std::collections::{BTreeMap, BTreeSet};

text_enum! {
    /// Whether citizens must book for themselves.
    Duty {
        /// They are summoned.
        None = "none",
        /// They may.
        Offer = "offer",
        /// They must.
        Mandatory = "mandatory",
    }
}

text_enum! {
    /// What comes after the period in which the law counts talks.
    AfterPeriod {
        /// Municipality and citizen agree.
        Agreed = "agreed",
        /// Talks go on at the same interval.
        Interval = "interval",
    }
}

/// The numbers in force, each of which the rule file gives with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The rule set they come from: what an order stores.
    pub set: RuleSetId,
    /// What the municipality decided otherwise.
    pub overrides: Vec<OverrideId>,
    /// Which numbers those are.
    pub own: BTreeSet<RuleKey>,
    /// Whether citizens book for themselves.
    pub duty: Duty,
    /// The first talk is held by the last day of this, counted from the case's first day.
    pub first_talk_by: Span,
    /// What kind the first talk is.
    pub first_talk_type: TalkTypeId,
    /// Whether the citizen books the first talk too.
    pub first_talk_self_booked: bool,
    /// How the first talk can be held.
    pub first_channels: Vec<Channel>,
    /// What kind the later ones are.
    pub later_talk_type: TalkTypeId,
    /// How the later ones can be held.
    pub later_channels: Vec<Channel>,
    /// Other kinds of talk that count as well.
    pub also_counts: Vec<TalkTypeId>,
    /// Days from one talk to the next, at most, as long as the period allows.
    pub interval_days: u16,
    /// When the period begins in which the law counts talks, from the case's first day.
    pub period_from: Span,
    /// The period ends with the last day of this, counted from the case's first day.
    pub period: Span,
    /// How many talks are held in the period, at least; the first included.
    pub talks_in_period: u16,
    /// What comes then.
    pub after_period: AfterPeriod,
    /// For how many of a hundred citizens the minimum must be met.
    pub share_required_percent: u16,
    /// No minimum for those with a job who are expected back within so many whole weeks.
    pub skip_if_employed_weeks: Option<u16>,
    /// Whether those have their first talk all the same.
    pub skip_keeps_first_talk: bool,
    /// Triage categories that have no talks.
    pub categories_without_talks: Vec<u16>,
    /// Days from the wish for early follow-up to the first talk.
    pub early_follow_up_days: Option<u16>,
    /// Months in which a talk is held besides.
    pub talk_at_months: Vec<u16>,
    /// Days between an order and its last day to book, at least.
    pub min_notice_days: u16,
    /// Days between an order and its last day to book, usually.
    pub usual_notice_days: u16,
    /// Days between the last day to book and the last day to hold.
    pub hold_gap_days: u16,
    /// Hours before the talk until which the citizen may move it.
    pub rebook_cutoff_hours: u16,
    /// Months after which an order that expired no longer matters.
    pub lapse_months: u16,
    /// Whether a citizen may still book after the last day, while the talk can be held in time.
    pub late_booking: bool,
    /// How long a phone promise lasts.
    pub promise_minutes: u16,
    /// How many times the caseworker calls within it.
    pub call_attempts: u16,
    /// How much longer a talk is with an interpreter, at least.
    pub interpreter_extra_percent: u16,
    /// Working days within which an immediate booking is held.
    pub immediate_hold_working_days: u16,
    /// Working days to answer the question for a reason (R37).
    pub reason_answer_working_days: u16,
    /// Days before a bar's review date on which a person is told.
    pub review_notice_days: u16,
    /// Whether a citizen may move a talk that the office summoned to.
    pub citizen_moves_summons: bool,
    /// Weeks to complain about a decision.
    pub complaint_weeks: u16,
    /// Where each number comes from.
    pub sources: BTreeMap<RuleKey, String>,
}

impl Rules {
    /// Reads the numbers of a set; none when one is missing or something else than its key says, which no set has that
    /// was found sound.
    pub(super) fn of(set: &RuleSet, values: &BTreeMap<RuleKey, Value>) -> Option<Self> {
        use RuleKey as Key;
        let read = Read(values);
        Some(Self {
            set: set.id.clone(),
            overrides: Vec::new(),
            own: BTreeSet::new(),
            duty: read.word(Key::Duty)?.parse().ok()?,
            first_talk_by: read.span(Key::FirstTalkBy)?,
            first_talk_type: read.word(Key::FirstTalkType)?.into(),
            first_talk_self_booked: read.flag(Key::FirstTalkSelfBooked)?,
            first_channels: read.channels(Key::FirstChannels)?,
            later_talk_type: read.word(Key::LaterTalkType)?.into(),
            later_channels: read.channels(Key::LaterChannels)?,
            also_counts: read.words(Key::AlsoCounts)?.iter().map(|id| id.as_str().into()).collect(),
            interval_days: read.number(Key::IntervalDays)?,
            period_from: read.span(Key::PeriodFrom)?,
            period: read.span(Key::Period)?,
            talks_in_period: read.number(Key::TalksInPeriod)?,
            after_period: read.word(Key::AfterPeriod)?.parse().ok()?,
            share_required_percent: read.number(Key::ShareRequiredPercent)?,
            skip_if_employed_weeks: read.perhaps(Key::SkipIfEmployedWeeks)?,
            skip_keeps_first_talk: read.flag(Key::SkipKeepsFirstTalk)?,
            categories_without_talks: read.numbers(Key::CategoriesWithoutTalks)?,
            early_follow_up_days: read.perhaps(Key::EarlyFollowUpDays)?,
            talk_at_months: read.numbers(Key::TalkAtMonths)?,
            min_notice_days: read.number(Key::MinNoticeDays)?,
            usual_notice_days: read.number(Key::UsualNoticeDays)?,
            hold_gap_days: read.number(Key::HoldGapDays)?,
            rebook_cutoff_hours: read.number(Key::RebookCutoffHours)?,
            lapse_months: read.number(Key::LapseMonths)?,
            late_booking: read.flag(Key::LateBooking)?,
            promise_minutes: read.number(Key::PromiseMinutes)?,
            call_attempts: read.number(Key::CallAttempts)?,
            interpreter_extra_percent: read.number(Key::InterpreterExtraPercent)?,
            immediate_hold_working_days: read.number(Key::ImmediateHoldWorkingDays)?,
            reason_answer_working_days: read.number(Key::ReasonAnswerWorkingDays)?,
            review_notice_days: read.number(Key::ReviewNoticeDays)?,
            citizen_moves_summons: read.flag(Key::CitizenMovesSummons)?,
            complaint_weeks: read.number(Key::ComplaintWeeks)?,
            sources: set.numbers.iter().map(|(key, number)| (*key, number.source.clone())).collect(),
        })
    }

    /// The legal source of one number.
    pub fn source(&self, key: RuleKey) -> &str {
        self.sources.get(&key).map_or("", String::as_str)
    }

    /// Whether a talk of this kind counts towards the minimum.
    pub fn counts(&self, talk_type: &TalkTypeId) -> bool {
        *talk_type == self.first_talk_type || *talk_type == self.later_talk_type || self.also_counts.contains(talk_type)
    }
}

/// Reads values by what they must be.
struct Read<'a>(&'a BTreeMap<RuleKey, Value>);

impl Read<'_> {
    fn number(&self, key: RuleKey) -> Option<u16> {
        if let Value::Number(number) = self.0.get(&key)? { Some(*number) } else { None }
    }

    fn perhaps(&self, key: RuleKey) -> Option<Option<u16>> {
        if *self.0.get(&key)? == Value::Nothing { Some(None) } else { self.number(key).map(Some) }
    }

    fn numbers(&self, key: RuleKey) -> Option<Vec<u16>> {
        if let Value::Numbers(numbers) = self.0.get(&key)? { Some(numbers.clone()) } else { None }
    }

    fn span(&self, key: RuleKey) -> Option<Span> {
        if let Value::Span(span) = self.0.get(&key)? { Some(*span) } else { None }
    }

    fn flag(&self, key: RuleKey) -> Option<bool> {
        if let Value::Flag(flag) = self.0.get(&key)? { Some(*flag) } else { None }
    }

    fn word(&self, key: RuleKey) -> Option<&str> {
        if let Value::Word(word) = self.0.get(&key)? { Some(word) } else { None }
    }

    fn words(&self, key: RuleKey) -> Option<&[String]> {
        if let Value::Words(words) = self.0.get(&key)? { Some(words) } else { None }
    }

    fn channels(&self, key: RuleKey) -> Option<Vec<Channel>> {
        self.words(key)?.iter().map(|word| word.parse().ok()).collect()
    }
}
