//! At which hour citizens book.

use super::shown::Shown;
use crate::components::{Column, DataTable, Figure, Key, chart_columns, chart_legend, data_table};
use shared::api::HourCountView;
use shared::figures::FigureKey;
use yew::prelude::*;

/// Every so many hours have their name under the column.
const NAMED: u8 = 4;

/// The hours that are outside those of the office.
const fn outside(hour: u8) -> bool {
    hour < 8 || hour >= 16
}

/// The figure.
pub fn booking_hours(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let hours = &shown.view.booking_hours;
    let title = words.get("figure-name-booking_hour");
    let column = |hour: &HourCountView| Column {
        name: if hour.hour.is_multiple_of(NAMED) { hour.hour.to_string() } else { String::new() },
        value: hour.count,
        text: String::new(),
        marked: outside(hour.hour),
    };
    let columns: Vec<Column> = hours.hours.iter().map(column).collect();
    let keys =
        [Key::new("k-now", words.get("figure-hours-inside")), Key::new("k-warn", words.get("figure-hours-outside"))];
    let named = |hour: u8| words.format("figure-hour", &[("from", &hour.to_string()), ("to", &(hour + 1).to_string())]);
    let table = DataTable {
        caption: title.clone(),
        columns: vec![words.get("column-hour"), words.get("column-count")],
        rows: hours.hours.iter().map(|hour| vec![named(hour.hour), shown.number(hour.count)]).collect(),
    };
    let some = hours.hours.iter().any(|hour| hour.count > 0);
    let finding = match some {
        true => words.format(
            "figure-hours-text",
            &[("share", &shown.share(&hours.outside_hours)), ("of", &shown.of(&hours.outside_hours))],
        ),
        false if hours.few => words.format("figure-too-few", &[("n", &shown.view.smallest_group.to_string())]),
        false => words.get("figure-nothing"),
    };
    html! {
        <Figure
            id="f-hours"
            title={title.clone()}
            {finding}
            chart={some.then(|| html! { <>{ chart_columns(&title, &columns) }{ chart_legend(&keys) }</> })}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::BookingHour])}
        />
    }
}
