//! When one can take part in a talk by video.

use crate::time::Instant;
use chrono::Duration;

/// How many minutes before its talk a video meeting opens.
pub const VIDEO_OPENS_MINUTES: i64 = 10;

/// From when on *Deltag* works.
pub fn video_opens(starts_at: Instant) -> Instant {
    starts_at - Duration::minutes(VIDEO_OPENS_MINUTES)
}
