//! Why a day has no times: one reason from a closed list, and never an empty box.

use super::{SlotFacts, Taken, TakenCause, allows, closed_everywhere, considered, earliest_day, is_closed, listed};
use crate::model::{ResourceKind, TalkTypeVariant, Window, text_enum};
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
        /// Nobody has published time that day, or none long enough for the talk that is still to come.
        NoWindow = "no_window",
        /// Time is published, but not for this channel.
        ChannelNotOffered = "channel_not_offered",
        /// The citizen has announced to be away.
        YouAreAway = "you_are_away",
        /// The citizen cannot come in these hours of the week; asked only where somebody chooses for them.
        HoursOfTheWeek = "hours_of_the_week",
        /// The citizen has another talk then.
        YouAreBusy = "you_are_busy",
        /// The caseworker is away; without that the citizen could have had a time.
        Absence = "absence",
        /// Others have taken the times, or what they left is too short.
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
    let team: Vec<&Window> = facts.windows.iter().filter(|window| considered(facts, window)).collect();
    let that_day: Vec<&Window> = team.iter().copied().filter(|window| window.day == day).collect();
    let closed = |window: &Window| is_closed(facts, &window.office, day);
    // On a closing day nobody publishes time: then it is the team's offices that tell.
    let whose = if that_day.is_empty() { &team } else { &that_day };
    if closed_everywhere(facts, day) || !whose.is_empty() && whose.iter().all(|window| closed(window)) {
        return NoTime::Closed;
    }
    if that_day.is_empty() {
        return NoTime::NoWindow;
    }
    if !that_day.iter().any(|window| allows(window, variant) && !closed(window)) {
        return NoTime::ChannelNotOffered;
    }
    what_takes_it(facts, variant, &that_day)
}

/// The first of these that would have left a time: were the citizen not away; could they come at any hour; without their
/// other talks; if then nobody were away; if nothing were taken at all.
fn what_takes_it(facts: &SlotFacts, variant: &TalkTypeVariant, windows: &[&Window]) -> NoTime {
    let free_if_only = |counts: &dyn Fn(&Taken) -> bool| {
        let taken = facts.taken.iter().filter(|taken| counts(taken));
        !listed(facts, variant, windows.iter().copied(), taken).is_empty()
    };
    let others = |taken: &Taken| taken.resource.kind != ResourceKind::Citizen;
    let at_home = |taken: &Taken| taken.cause != TakenCause::CitizenAway;
    if free_if_only(&at_home) {
        NoTime::YouAreAway
    } else if free_if_only(&|taken| at_home(taken) && taken.cause != TakenCause::CitizenHours) {
        NoTime::HoursOfTheWeek
    } else if free_if_only(&others) {
        NoTime::YouAreBusy
    } else if free_if_only(&|taken| others(taken) && taken.cause != TakenCause::Absent) {
        NoTime::Absence
    } else if free_if_only(&|_| false) {
        NoTime::Taken
    } else {
        NoTime::NoWindow
    }
}
