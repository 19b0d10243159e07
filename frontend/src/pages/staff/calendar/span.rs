//! Where a stretch of time stands in the grid of a day, as classes: the pages' policy allows no styles.

use chrono::NaiveDate;
use shared::api::{StaffDayView, StaffTalkView};
use shared::model::Channel;
use shared::time::{GRID_MINUTES, Instant, MinuteOfDay, day_of, minute_of};

/// The hours that the grid shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The first.
    pub from: MinuteOfDay,
    /// The one after the last.
    pub to: MinuteOfDay,
}

/// Nobody's day is shorter than this.
const WORKING_DAY: Hours = Hours { from: 8, to: 16 };

/// The grid has rules for this many hours.
const MOST: u16 = 16;

/// A stretch of one day in minutes.
pub type Stretch = (MinuteOfDay, MinuteOfDay);

/// What of an interval falls on `day`.
pub fn on_day(day: NaiveDate, from: Instant, to: Instant) -> Stretch {
    let begin = if day_of(from) < day { 0 } else { minute_of(from) };
    let end = if day_of(to) > day { 24 * 60 } else { minute_of(to) };
    (begin, end)
}

/// What a talk takes of the caseworker's day: by phone the block inside the promise.
pub fn of_talk(day: NaiveDate, talk: &StaffTalkView) -> Stretch {
    match talk.channel {
        Channel::Phone => on_day(day, talk.block_from, talk.block_to),
        Channel::InPerson | Channel::Video => on_day(day, talk.starts_at, talk.ends_at),
    }
}

impl Hours {
    /// The hours in which anything is published or agreed in the week.
    pub fn of(days: &[StaffDayView]) -> Self {
        let stretches = || {
            days.iter().flat_map(|day| {
                let windows = day.windows.iter().map(|window| (window.from, window.to));
                windows.chain(day.talks.iter().map(|talk| of_talk(day.day, talk)))
            })
        };
        let from = stretches().map(|(from, _)| from / 60).min().unwrap_or(WORKING_DAY.from).min(WORKING_DAY.from);
        let to = stretches().map(|(_, to)| to.div_ceil(60)).max().unwrap_or(WORKING_DAY.to).max(WORKING_DAY.to);
        Self { from, to: to.min(from + MOST) }
    }

    /// The hours, to be written beside the grid.
    pub fn each(self) -> impl Iterator<Item = MinuteOfDay> {
        self.from..self.to
    }

    /// The class of a day's grid.
    pub fn class(self) -> String {
        format!("cal-grid cal-grid--{} plain", self.to.saturating_sub(self.from))
    }

    /// The classes that put a stretch in its rows.
    pub fn rows(self, (from, to): Stretch) -> String {
        let row = |minute: MinuteOfDay| {
            minute.clamp(self.from * 60, self.to * 60).saturating_sub(self.from * 60) / GRID_MINUTES
        };
        let (first, last) = (row(from), row(to));
        format!("at-{} for-{}", first + 1, last.saturating_sub(first).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_has_its_rows() {
        let hours = Hours { from: 8, to: 16 };
        assert_eq!(hours.rows((8 * 60, 9 * 60)), "at-1 for-12");
        assert_eq!(hours.rows((9 * 60 + 10, 9 * 60 + 55)), "at-15 for-9");
        assert_eq!(hours.rows((0, 24 * 60)), "at-1 for-96");
        assert_eq!(hours.rows((6 * 60, 7 * 60)), "at-1 for-1");
    }

    #[test]
    fn an_empty_week_has_a_working_day() {
        assert_eq!(Hours::of(&[]), WORKING_DAY);
        assert_eq!(WORKING_DAY.each().count(), 8);
    }

    #[test]
    fn an_interval_is_cut_at_midnight() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
        assert_eq!(on_day(day, at("2026-11-30T23:00:00Z"), at("2026-12-04T23:00:00Z")), (0, 1440));
        assert_eq!(on_day(day, at("2026-12-02T08:00:00Z"), at("2026-12-02T23:00:00Z")), (540, 1440));
    }
}
