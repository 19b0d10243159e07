//! What others have published: each number with its date and its source, so that nobody takes it for this year's.

use super::shown::Shown;
use crate::components::{DataTable, data_table};
use shared::api::PublishedFigureView;
use yew::prelude::*;

/// The table; nothing where nobody has published anything about the scheme.
pub fn published(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let wanted = |figure: &&PublishedFigureView| {
        shown.view.scheme.is_none() || figure.scheme.is_none() || figure.scheme == shown.view.scheme
    };
    let row = |figure: &PublishedFigureView| {
        vec![
            name(shown, figure),
            figure.place.clone(),
            std::iter::once(shown.published(figure)).chain(figure.note.clone()).collect::<Vec<_>>().join(", "),
            figure.date.clone(),
            figure.source.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = shown.view.published.iter().filter(wanted).map(row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let table = DataTable {
        caption: words.get("overview-published"),
        columns: ["what", "whose", "number", "date", "source"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows,
    };
    html! {
        <section class="block d-print-none" aria-labelledby="published-h">
            <h2 id="published-h">{ words.get("overview-published") }</h2>
            <p>{ words.get("overview-published-text") }</p>
            { data_table(&table) }
        </section>
    }
}

/// "Selvbookede samtaler, sygedagpenge", "Sådan talte vi sammen, video".
fn name(shown: &Shown<'_>, figure: &PublishedFigureView) -> String {
    let what = shown.words.get(&format!("figure-name-{}", figure.figure));
    let scheme = figure.scheme.as_ref().map(|scheme| shown.scheme(scheme));
    let channel = match figure.channel {
        Some(channel) => Some(shown.words.get(&format!("channel-{channel}"))),
        None if figure.figure == shared::figures::FigureKey::Channel => {
            Some(shown.words.get("figure-by-phone-or-video"))
        }
        None => None,
    };
    std::iter::once(what).chain(scheme).chain(channel).collect::<Vec<_>>().join(", ")
}
