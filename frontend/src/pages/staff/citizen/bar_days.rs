//! The days of a bar: from when, until when, and when somebody looks at it again. The three kinds ask for the same.

use super::super::parts::dates::{read, written};
use crate::clock;
use crate::components::{FieldFault, Label, Mode, text_line};
use crate::editing::{Edit, edit};
use crate::words::Words;
use chrono::{Months, NaiveDate};
use shared::rules::{BarDays, BarError, check_bar};
use yew::prelude::*;

const FROM: &str = "bar-from";
const TO: &str = "bar-to";
const REVIEW: &str = "bar-review";

/// The days as they are written.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    from: String,
    to: String,
    review: String,
}

impl Written {
    /// From today until further notice, looked at again in three months.
    pub fn first() -> Self {
        let today = clock::today();
        Self {
            from: written(today),
            to: String::new(),
            review: today.checked_add_months(Months::new(3)).map(written).unwrap_or_default(),
        }
    }
}

/// The three fields.
pub fn bar_days(words: &Words, days: &Written, faults: &[FieldFault], onedit: &Callback<Edit<Written>>) -> Html {
    let write = |with: fn(&mut Written, String)| edit(onedit, with);
    let label = |id: &'static str, key: &str, hint: &str| Label {
        id,
        text: words.get(key),
        hint: Some(words.get(hint)),
        faults,
    };
    html! {
        <>
            <div class="pair">
                { text_line(words, &label(FROM, "bar-from", "bar-date-hint"), Mode::Digits, &days.from, &write(|days, text| days.from = text)) }
                { text_line(words, &label(TO, "bar-to", "bar-to-hint"), Mode::Digits, &days.to, &write(|days, text| days.to = text)) }
            </div>
            { text_line(words, &label(REVIEW, "bar-review", "bar-review-hint"), Mode::Digits, &days.review, &write(|days, text| days.review = text)) }
        </>
    }
}

/// The days, or everything that is wrong with them.
pub fn days_of(words: &Words, days: &Written) -> Result<BarDays, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let from = day(words, FROM, &days.from, &mut faults);
    let to = if days.to.trim().is_empty() { Some(None) } else { day(words, TO, &days.to, &mut faults).map(Some) };
    let review = day(words, REVIEW, &days.review, &mut faults);
    let (Some(from), Some(to), Some(review_on)) = (from, to, review) else { return Err(faults) };
    let found = BarDays { from, to, review_on };
    check_bar(&found, None, clock::now()).map_err(|error| {
        let field = match error {
            BarError::From | BarError::Hearing => FROM,
            BarError::To => TO,
            BarError::Review => REVIEW,
        };
        vec![FieldFault { field, text: words.get(&format!("problem-{error}")).into() }]
    })?;
    Ok(found)
}

/// The day that is written, or a fault at its field.
pub fn day(words: &Words, field: &'static str, text: &str, faults: &mut Vec<FieldFault>) -> Option<NaiveDate> {
    let found = read(text);
    faults.extend(found.is_none().then(|| FieldFault { field, text: words.get("bar-no-date").into() }));
    found
}
