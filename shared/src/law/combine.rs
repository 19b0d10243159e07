//! Numbers that each make sense and together do not.

use super::rules::{Duty, Rules};

/// Why these numbers cannot all hold, in words for whoever wrote the file; none when they can.
pub fn impossible(rules: &Rules) -> Option<&'static str> {
    let order = u32::from(rules.min_notice_days) + u32::from(rules.hold_gap_days);
    let later_talks: u32 = rules.talks_in_period.saturating_sub(1).into();
    let from = rules.period_from.about_days();
    // If each talk is held on its last day, so many days lie between two.
    let step = rules.period.about_days().saturating_sub(rules.first_talk_by.about_days()).checked_div(later_talks);
    let to_first = rules.first_talk_by.about_days().saturating_sub(from);
    let found = [
        (rules.usual_notice_days < rules.min_notice_days, "the usual notice is shorter than the shortest"),
        (order > rules.interval_days.into(), "notice and the days to hold the talk are longer than the interval"),
        (
            step.is_some_and(|step| order > step),
            "notice and the days to hold the talk are longer than the days between the talks of the period",
        ),
        (
            rules.first_talk_self_booked && order > to_first,
            "notice and the days to hold the talk are longer than the days to the first talk, which is self-booked",
        ),
        (rules.period_from.about_days() >= rules.period.about_days(), "the period ends before it begins"),
        (
            rules.first_talk_by.about_days() <= rules.period_from.about_days(),
            "the first talk is held before the period begins",
        ),
        (rules.first_talk_by.about_days() > rules.period.about_days(), "the first talk is held after the period"),
        (rules.period.about_days().saturating_sub(from) < later_talks, "the period has fewer days than talks"),
        (rules.duty == Duty::None && rules.first_talk_self_booked, "nobody books, and the first talk is self-booked"),
    ];
    found.into_iter().find(|(is_so, _)| *is_so).map(|(_, why)| why)
}
