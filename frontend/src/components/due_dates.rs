//! The two dates of an order.

use crate::clock;
use crate::words::Words;
use chrono::NaiveDate;
use yew::prelude::*;

/// The last day to book and the last day the talk may be held, each with how long there is to it.
pub fn due_dates(words: &Words, book_by: NaiveDate, hold_by: NaiveDate) -> Html {
    let date = |label: &str, day: NaiveDate| {
        let left = u32::try_from((day - clock::today()).num_days()).ok();
        html! {
            <div>
                <dt>{ words.get(label) }</dt>
                <dd>
                    <strong>{ words.day_first(day) }</strong>
                    if let Some(left) = left {
                        <br />{ words.count("order-in-days", left, &[]) }
                    }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="due due--row wide">
            { date("order-book-by", book_by) }
            { date("order-hold-by", hold_by) }
        </dl>
    }
}
