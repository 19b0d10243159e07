//! The present moment, as the server has it. The machine's own clock may be wrong, and the demonstration's is
//! set; so every answer brings the server's time, and the page only adds what has passed since.

use crate::browser;
use chrono::{NaiveDate, TimeDelta};
use shared::time::{Instant, day_of};
use std::cell::Cell;

thread_local! {
    static LAST: Cell<Option<(Instant, f64)>> = const { Cell::new(None) };
}

/// Takes over the server's time from an answer.
pub fn set(now: Instant) {
    LAST.set(Some((now, browser::milliseconds())));
}

/// The present moment; the epoch before the first answer, when no page shows a date yet.
pub fn now() -> Instant {
    LAST.get().map_or(Instant::UNIX_EPOCH, |(then, at)| then + passed_since(at))
}

/// When the last answer came, as the server had it.
pub fn last() -> Instant {
    LAST.get().map_or(Instant::UNIX_EPOCH, |(then, _)| then)
}

/// Today in Denmark.
pub fn today() -> NaiveDate {
    day_of(now())
}

fn passed_since(at: f64) -> TimeDelta {
    #[expect(clippy::as_conversions, reason = "a saturating cast is the one way from a float to whole milliseconds")]
    let milliseconds = (browser::milliseconds() - at) as i64;
    TimeDelta::milliseconds(milliseconds)
}
