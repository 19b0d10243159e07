//! What became of agreed talks, who does not book, and who was summoned without need.

use super::shown::Shown;
use crate::components::{BarRow, DataTable, Figure, Key, chart_bars, chart_legend, data_table};
use shared::api::{BarsShareView, ReasonCountView, SplitShareView};
use shared::figures::{FigureKey, FigureList};
use yew::prelude::*;

/// Cancelled, moved, missed, not reached: each by who chose the time.
pub fn outcomes(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let all = &shown.view.outcomes;
    let kinds: [(FigureKey, &SplitShareView); 6] = [
        (FigureKey::NoShow, &all.no_show),
        (FigureKey::NotReached, &all.not_reached),
        (FigureKey::CancelledByCitizen, &all.cancelled_by_citizen),
        (FigureKey::CancelledByOffice, &all.cancelled_by_office),
        (FigureKey::MovedByCitizen, &all.moved_by_citizen),
        (FigureKey::MovedByOffice, &all.moved_by_office),
    ];
    let title = words.get("figure-outcomes");
    let name = |figure: FigureKey| words.get(&format!("figure-name-{figure}"));
    let row = |(figure, split): &(FigureKey, &SplitShareView)| BarRow {
        other: Some(shown.amount(&split.summoned)),
        ..BarRow::plain(name(*figure), split.self_booked.permille, shown.share(&split.self_booked))
    };
    let shares = kinds.iter().flat_map(|(_, split)| [split.self_booked.permille, split.summoned.permille]);
    let most = shares.flatten().max().unwrap_or_default();
    let rows: Vec<BarRow> = kinds.iter().map(row).collect();
    let keys = [Key::new("k-now", words.get("column-self-booked")), Key::new("k-then", words.get("column-summoned"))];
    let table = DataTable {
        caption: words.format("figure-caption", &[("title", &title), ("period", &shown.period())]),
        columns: ["what", "all", "self-booked", "summoned", "last-year"]
            .map(|key| words.get(&format!("column-{key}")))
            .into(),
        rows: kinds
            .iter()
            .map(|(figure, split)| {
                let shares = [&split.all, &split.self_booked, &split.summoned, &split.last_year];
                std::iter::once(name(*figure)).chain(shares.map(|share| shown.share(share))).collect()
            })
            .collect(),
    };
    let (by_citizen, by_us) = (shown.share(&all.no_show.self_booked), shown.share(&all.no_show.summoned));
    let known = all.no_show.self_booked.permille.is_some() && all.no_show.summoned.permille.is_some();
    let finding = match most {
        0 => words.get("figure-nothing"),
        _ if known => words.format("figure-outcomes-text", &[("self", &by_citizen), ("summoned", &by_us)]),
        _ => words.format("figure-outcomes-all", &[("share", &shown.share(&all.no_show.all))]),
    };
    html! {
        <Figure
            id="f-outcomes"
            title={title.clone()}
            {finding}
            chart={(most > 0).then(|| html! {
                <>{ chart_bars(&title, most.div_ceil(100) * 100, &rows) }{ chart_legend(&keys) }</>
            })}
            table={data_table(&table)}
            links={shown.links(&[FigureList::NoShows, FigureList::NotReached])}
            how={shown.how(&kinds.map(|(figure, _)| figure))}
            tall=true
            printed=true
        />
    }
}

/// Who does not book.
pub fn bars(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let schemes = &shown.view.bars;
    let title = words.get("figure-bars");
    let row = |bars: &BarsShareView| BarRow {
        aside: if bars.exempt.now.permille.is_some() { shown.of(&bars.exempt.now) } else { String::new() },
        other: Some(shown.amount(&bars.exempt.last_year)).filter(|amount| amount.value.is_some()),
        ..BarRow::plain(bars.name.clone(), bars.exempt.now.permille, shown.share(&bars.exempt.now))
    };
    let rows: Vec<BarRow> = schemes.iter().map(row).collect();
    let keys = compared(shown, words.get("column-exempt"), &rows);
    let table = DataTable {
        caption: title.clone(),
        columns: ["scheme", "exempt", "withdrawn", "standby"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: schemes
            .iter()
            .map(|bars| {
                let shares = [&bars.exempt, &bars.withdrawn, &bars.standby];
                let both = shares.map(|share| {
                    let (part, share) = (shown.part(&share.now), shown.share(&share.now));
                    if part == share { part } else { format!("{part} ({share})") }
                });
                std::iter::once(bars.name.clone()).chain(both).collect()
            })
            .collect(),
    };
    let main =
        schemes.iter().filter(|bars| bars.exempt.now.permille.is_some()).max_by_key(|bars| bars.exempt.now.whole);
    let finding = match main {
        Some(bars) => words.format(
            "figure-bars-text",
            &[("scheme", &bars.name), ("share", &shown.share(&bars.exempt.now)), ("of", &shown.of(&bars.exempt.now))],
        ),
        None => words.get("figure-nothing"),
    };
    html! {
        <Figure
            id="f-bars"
            title={title.clone()}
            {finding}
            chart={main.map(|_| html! { <>{ chart_bars(&title, 1000, &rows) }{ chart_legend(&keys) }</> })}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::Exemption, FigureKey::Withdrawal, FigureKey::Standby])}
        />
    }
}

/// The samples of a chart: of its bars, and of those of the year before where there are any.
pub fn compared(shown: &Shown<'_>, name: String, rows: &[BarRow]) -> Vec<Key> {
    let before = rows.iter().any(|row| row.other.is_some());
    let before = before.then(|| Key::new("k-then", shown.words.get("figure-year-before")));
    std::iter::once(Key::new("k-now", name)).chain(before).collect()
}

/// Who was summoned though nothing kept them from booking, by reason.
pub fn summons(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let summons = &shown.view.summons;
    let title = words.get("figure-name-summons");
    let most = summons.reasons.iter().filter_map(|reason| reason.count.count).max().unwrap_or_default();
    let name = |reason: &ReasonCountView| words.get(&format!("summon-reason-{}", reason.reason));
    let row = |reason: &ReasonCountView| BarRow::plain(name(reason), reason.count.count, shown.count(&reason.count));
    let rows: Vec<BarRow> = summons.reasons.iter().map(row).collect();
    let table = DataTable {
        caption: title.clone(),
        columns: vec![words.get("column-reason"), words.get("column-count")],
        rows: summons.reasons.iter().map(|reason| vec![name(reason), shown.count(&reason.count)]).collect(),
    };
    let finding = if let Some(whole) =
        summons.without_need.whole.filter(|whole| *whole > 0 && summons.without_need.part == Some(0))
    {
        words.count("figure-summons-zero", whole, &[])
    } else if summons.without_need.permille.is_some() {
        let values = [("share", &*shown.share(&summons.without_need)), ("of", &shown.of(&summons.without_need))];
        words.format("figure-summons-text", &values)
    } else if summons.without_need.few {
        words.format("figure-too-few", &[("n", &shown.view.smallest_group.to_string())])
    } else {
        words.get("figure-summons-none")
    };
    html! {
        <Figure
            id="f-summons"
            title={title.clone()}
            {finding}
            chart={(most > 0).then(|| chart_bars(&title, most, &rows))}
            table={data_table(&table)}
            links={shown.links(&[FigureList::Summons])}
            how={shown.how(&[FigureKey::Summons])}
        />
    }
}
