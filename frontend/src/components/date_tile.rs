//! The date of a talk as a picture.

use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use yew::prelude::*;

/// Weekday, day and month; the heading beside it says the same in words.
pub fn date_tile(words: &Words, day: NaiveDate) -> Html {
    html! {
        <div class="date-tile" aria-hidden="true">
            <span>{ words.weekday(day) }</span>
            <strong>{ day.day() }</strong>
            <em>{ words.month(day) }</em>
        </div>
    }
}
