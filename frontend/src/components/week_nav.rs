//! One week back, one week on.

use super::{Picture, icon};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use yew::prelude::*;

/// The id of the line that names the week, so that the focus can come back to it.
pub const WEEK_SHOWN: &str = "week-shown";

/// The first and the last Monday one can go to; any, if none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Weeks {
    /// The first.
    pub earliest: Option<NaiveDate>,
    /// The last.
    pub latest: Option<NaiveDate>,
}

/// The week's number and days, between two buttons that tell which Monday is wanted.
pub fn week_nav(words: &Words, monday: NaiveDate, weeks: Weeks, onweek: &Callback<NaiveDate>) -> Html {
    let (before, after) = (monday - Days::new(7), monday + Days::new(7));
    let step = |to: NaiveDate, open: bool, picture: Picture, name: &str| {
        html! {
            <button type="button" class="button" disabled={!open} onclick={onweek.reform(move |_| to)}>
                { icon(picture) }<span class="sr-only">{ words.get(name) }</span>
            </button>
        }
    };
    let has_before = weeks.earliest.is_none_or(|earliest| before >= earliest);
    let has_after = weeks.latest.is_none_or(|latest| after <= latest);
    html! {
        <div class="week-nav">
            { step(before, has_before, Picture::ChevronLeft, "week-previous") }
            <p class="m-0" id={WEEK_SHOWN} tabindex="-1">
                <strong>{ words.week(monday) }</strong>{ words.week_span(monday) }
            </p>
            { step(after, has_after, Picture::ChevronRight, "week-next") }
        </div>
    }
}
