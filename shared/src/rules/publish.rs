//! What a published window must look like, and which talks a change of it would strand.

use crate::ids::{AppointmentId, VariantId, WindowId};
use crate::model::{Appointment, Window, text_enum};
use crate::time::{DAY_MINUTES, GRID_MINUTES, Instant, Interval, MinuteOfDay, day_of, instant_at, monday_of};
use chrono::{Datelike, Days, NaiveDate};

/// For how many weeks windows may be published at once.
pub const MAX_REPEAT_WEEKS: u16 = 26;

/// How far ahead windows may be published.
pub const MAX_WEEKS_AHEAD: u16 = 53;

text_enum! {
    /// What is wrong with a window that somebody wants to publish.
    PublishError {
        /// The day has passed, or is too far ahead.
        Day = "window-day",
        /// A time that is not on the 5-minute grid or not within the day.
        Grid = "window-grid",
        /// It ends before it starts, or is shorter than every talk allowed in it.
        TooShort = "window-too-short",
        /// No variant is allowed in it.
        NoVariant = "window-no-variant",
        /// No weekday, no such weekday, or too many weeks.
        Repeat = "window-repeat",
        /// The office is closed that day.
        Closed = "window-closed",
        /// It overlaps another window of the same caseworker.
        Overlap = "window-overlap",
    }
}

/// The parts of a window that its caseworker chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowShape {
    /// The day in Denmark.
    pub day: NaiveDate,
    /// When it opens.
    pub from: MinuteOfDay,
    /// When it closes.
    pub to: MinuteOfDay,
    /// The talk-type variants that may be booked in it, each with its minutes.
    pub variants: Vec<(VariantId, u16)>,
}

impl WindowShape {
    fn interval(&self) -> Interval {
        Interval { from: instant_at(self.day, self.from), to: instant_at(self.day, self.to) }
    }
}

/// Checks a window that is to be published or changed (`replaces`) among the caseworker's `others` of that day.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check_window(
    shape: &WindowShape,
    replaces: Option<&WindowId>,
    others: &[Window],
    now: Instant,
) -> Result<(), PublishError> {
    let today = day_of(now);
    let last = today.checked_add_days(Days::new(u64::from(MAX_WEEKS_AHEAD) * 7)).unwrap_or(today);
    if shape.day < today || shape.day > last {
        return Err(PublishError::Day);
    }
    if !shape.from.is_multiple_of(GRID_MINUTES) || !shape.to.is_multiple_of(GRID_MINUTES) || shape.to > DAY_MINUTES {
        return Err(PublishError::Grid);
    }
    let Some(shortest) = shape.variants.iter().map(|(_, minutes)| *minutes).min() else {
        return Err(PublishError::NoVariant);
    };
    if shape.to < shape.from.saturating_add(shortest.max(GRID_MINUTES)) {
        return Err(PublishError::TooShort);
    }
    let overlaps = |other: &&Window| Some(&other.id) != replaces && other.interval().overlaps(&shape.interval());
    if others.iter().any(|other| overlaps(&other)) {
        return Err(PublishError::Overlap);
    }
    Ok(())
}

/// The live talks of a window that would lie outside its new shape, or in a variant it no longer allows (INV-2).
pub fn stranded(shape: &WindowShape, talks: &[Appointment]) -> Vec<AppointmentId> {
    let open = shape.interval();
    talks
        .iter()
        .filter(|talk| talk.status.is_live())
        .filter(|talk| !open.contains(&talk.at) || !shape.variants.iter().any(|(variant, _)| *variant == talk.variant))
        .map(|talk| talk.id.clone())
        .collect()
}

/// The days on which a window is wanted: `day` alone, or these weekdays (Monday is 1) over `weeks` weeks from the week of
/// `day` on, without those before it.
///
/// # Errors
/// [`PublishError::Repeat`] when a weekday or the number of weeks is none.
pub fn days_of(day: NaiveDate, repeat: Option<(&[u8], u16)>) -> Result<Vec<NaiveDate>, PublishError> {
    let Some((weekdays, weeks)) = repeat else { return Ok(vec![day]) };
    if weekdays.is_empty()
        || !weekdays.iter().all(|weekday| (1..=7).contains(weekday))
        || !(1..=MAX_REPEAT_WEEKS).contains(&weeks)
    {
        return Err(PublishError::Repeat);
    }
    let wanted =
        |day: &NaiveDate| weekdays.iter().any(|weekday| u32::from(*weekday) == day.weekday().number_from_monday());
    let all = monday_of(day).iter_days().take(usize::from(weeks) * 7);
    Ok(all.filter(|candidate| *candidate >= day).filter(wanted).collect())
}

/// About how many talks of `minutes` (with what the caseworker needs around them) a window has room for.
pub fn room_for(from: MinuteOfDay, to: MinuteOfDay, minutes: u16) -> u32 {
    u32::from(to.saturating_sub(from).checked_div(minutes).unwrap_or_default())
}
