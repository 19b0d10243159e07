//! Why a day has no times: one reason from a closed list, and never an empty box.

use super::{SlotFacts, TakenCause, allows, considered, earliest_day, is_closed, slots};
use crate::model::{ResourceKind, TalkTypeVariant, text_enum};
use chrono::NaiveDate;

text_enum! {
    /// Why nothing can be booked on a day.
    NoTime {
        /// Too soon: the municipality needs notice.
        BeforeNotice = "before_notice",
        /// The talk must have been held by then.
        AfterHoldBy = "after_hold_by",
        /// A weekend, a public holiday or a closing day.
        Closed = "closed",
        /// Nobody has published time that day.
        NoWindow = "no_window",
        /// Time is published, but not for this channel.
        ChannelNotOffered = "channel_not_offered",
        /// The citizen has another talk then.
        YouAreBusy = "you_are_busy",
        /// The caseworker is away.
        Absence = "absence",
        /// Others have taken the times, or what is left is too short.
        Taken = "taken",
    }
}

/// The reason why `day` has no time for this variant. Ask only for a day without slots.
pub fn no_time(facts: &SlotFacts, variant: &TalkTypeVariant, day: NaiveDate) -> NoTime {
    if day < earliest_day(facts) {
        return NoTime::BeforeNotice;
    }
    if day > facts.hold_by {
        return NoTime::AfterHoldBy;
    }
    let that_day = of_day(facts, day);
    if crate::time::is_weekend(day) || crate::holidays::holiday(day).is_some() {
        return NoTime::Closed;
    }
    if that_day.windows.is_empty() {
        return if facts.closing_days.iter().any(|closing| closing.day == day) {
            NoTime::Closed
        } else {
            NoTime::NoWindow
        };
    }
    if that_day.windows.iter().all(|window| is_closed(facts, &window.office, day)) {
        return NoTime::Closed;
    }
    if !that_day.windows.iter().any(|window| allows(window, variant)) {
        return NoTime::ChannelNotOffered;
    }
    if free_without(&that_day, variant, |taken| taken.resource.kind == ResourceKind::Citizen) {
        NoTime::YouAreBusy
    } else if free_without(&that_day, variant, |taken| taken.cause == TakenCause::Absent) {
        NoTime::Absence
    } else {
        NoTime::Taken
    }
}

fn of_day(facts: &SlotFacts, day: NaiveDate) -> SlotFacts {
    let windows =
        facts.windows.iter().filter(|window| window.day == day && considered(facts, window)).cloned().collect();
    SlotFacts { windows, ..facts.clone() }
}

fn free_without(facts: &SlotFacts, variant: &TalkTypeVariant, ignored: impl Fn(&super::Taken) -> bool) -> bool {
    let taken = facts.taken.iter().filter(|taken| !ignored(taken)).cloned().collect();
    !slots(&SlotFacts { taken, ..facts.clone() }, variant).is_empty()
}
