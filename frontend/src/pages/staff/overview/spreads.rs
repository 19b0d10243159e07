//! How long something takes: as columns of one group, or as a bar of the median for each scheme.

use super::shown::Shown;
use crate::components::{BarRow, Column, DataTable, Figure, chart_bars, chart_columns, data_table};
use shared::api::{CasesView, SpreadStepView, SpreadView};
use shared::figures::FigureKey;
use yew::prelude::*;

/// What is spread out: its key, its id and the key of its unit.
pub struct Spread {
    /// Which figure.
    pub figure: FigureKey,
    /// The id of the figure on the page.
    pub id: &'static str,
    /// `days` or `weeks`.
    pub unit: &'static str,
}

/// From the order to the booking.
pub fn order_to_booking(shown: &Shown<'_>) -> Html {
    let spread = Spread { figure: FigureKey::OrderToBooking, id: "f-order", unit: "days" };
    one(shown, &spread, &shown.view.order_to_booking_days)
}

/// Of each scheme that is looked at.
pub fn of_cases(shown: &Shown<'_>, spread: &Spread, of: impl Fn(&CasesView) -> &SpreadView) -> Html {
    match shown.view.cases.as_slice() {
        [] => Html::default(),
        [cases] => one(shown, spread, of(cases)),
        cases => by_scheme(shown, spread, &cases.iter().map(|cases| (&*cases.name, of(cases))).collect::<Vec<_>>()),
    }
}

fn title(shown: &Shown<'_>, spread: &Spread) -> String {
    shown.words.format(&format!("figure-name-{}", spread.figure), &[])
}

/// "Halvdelen tager højst 12 dage. I snit er det 14,3."
fn finding(shown: &Shown<'_>, spread: &Spread, of: &SpreadView) -> String {
    match (of.median, of.mean_tenths) {
        _ if of.few => shown.words.format("figure-too-few", &[("n", &shown.view.smallest_group.to_string())]),
        (Some(median), Some(mean)) => {
            let median = shown.words.count(&format!("figure-{}", spread.unit), median, &[]);
            shown.words.format("figure-spread", &[("median", &median), ("mean", &mean_of(shown, spread, mean))])
        }
        _ => shown.words.get("figure-nothing"),
    }
}

/// "14,3 dage".
fn mean_of(shown: &Shown<'_>, spread: &Spread, tenths: u32) -> String {
    shown.words.format(&format!("figure-{}-mean", spread.unit), &[("n", &shown.tenths(tenths))])
}

fn one(shown: &Shown<'_>, spread: &Spread, of: &SpreadView) -> Html {
    let words = shown.words;
    let title = title(shown, spread);
    let roomy = of.steps.len() <= 8;
    let is_empty = |step: &SpreadStepView| step.count.count == Some(0);
    let column = |step: &SpreadStepView| Column {
        name: step_name(step),
        value: step.count.count.unwrap_or_default(),
        text: if roomy && !is_empty(step) { shown.count(&step.count) } else { String::new() },
        marked: false,
    };
    let columns: Vec<Column> = of.steps.iter().map(column).collect();
    let unit = words.get(&format!("column-{}", spread.unit));
    let table = DataTable {
        caption: title.clone(),
        columns: vec![unit.clone(), words.get("column-count")],
        rows: of.steps.iter().map(|step| vec![step_name(step), shown.count(&step.count)]).collect(),
    };
    let some = !of.steps.iter().all(is_empty);
    html! {
        <Figure
            id={spread.id}
            title={title.clone()}
            finding={finding(shown, spread, of)}
            chart={some.then(|| html! { <>{ chart_columns(&title, &columns) }<p class="axis-name" aria-hidden="true">{ unit }</p></> })}
            table={data_table(&table)}
            how={shown.how(&[spread.figure])}
        />
    }
}

/// "0", "2-3", "over 14".
fn step_name(step: &SpreadStepView) -> String {
    match step.to {
        Some(to) if to == step.from => step.from.to_string(),
        Some(to) => format!("{}-{to}", step.from),
        None => format!("{}+", step.from),
    }
}

fn by_scheme(shown: &Shown<'_>, spread: &Spread, schemes: &[(&str, &SpreadView)]) -> Html {
    let words = shown.words;
    let title = title(shown, spread);
    let most = schemes.iter().filter_map(|(_, of)| of.median).max().unwrap_or_default();
    let median = |of: &SpreadView| match of.median {
        _ if of.few => shown.few(),
        Some(median) => words.count(&format!("figure-{}", spread.unit), median, &[]),
        None => "–".to_owned(),
    };
    let row = |(name, of): &(&str, &SpreadView)| BarRow::plain((*name).to_owned(), of.median, median(of));
    let rows: Vec<BarRow> = schemes.iter().map(row).collect();
    let table = DataTable {
        caption: title.clone(),
        columns: ["scheme", "count", "half", "mean"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: schemes
            .iter()
            .map(|(name, of)| {
                let count = if of.few { shown.few() } else { shown.number(of.count.unwrap_or_default()) };
                let mean = of.mean_tenths.map_or_else(|| "–".to_owned(), |mean| shown.tenths(mean));
                vec![(*name).to_owned(), count, median(of), mean]
            })
            .collect(),
    };
    let longest = schemes.iter().filter_map(|(name, of)| Some((of.median?, *name, *of))).max_by_key(|(most, ..)| *most);
    let finding = match longest {
        Some((_, name, of)) => {
            let values = [("scheme", name), ("median", &*median(of))];
            words.format("figure-spread-longest", &values)
        }
        None => words.get("figure-nothing"),
    };
    html! {
        <Figure
            id={spread.id}
            title={title.clone()}
            {finding}
            chart={(most > 0).then(|| chart_bars(&title, most, &rows))}
            table={data_table(&table)}
            how={shown.how(&[spread.figure])}
        />
    }
}
