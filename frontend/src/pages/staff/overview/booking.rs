//! *Booker flere selv?*: the share by scheme, with what we moved, and by team.

use super::shown::{Shown, permille_of};
use crate::components::{
    Amount, BarRow, DataTable, Figure, Key, Level, Point, chart_bars, chart_legend, chart_lines, data_table,
};
use chrono::Datelike;
use shared::api::{MonthShareView, SelfBookingView};
use shared::figures::{FigureKey, Month};
use yew::prelude::*;

/// The share by scheme, against the target and the nation's last known figure.
pub fn by_scheme(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let schemes = &shown.view.self_booking;
    let title = words.get("figure-self");
    let row = |scheme: &SelfBookingView| BarRow {
        aside: aside(shown, scheme),
        light: scheme.colour.map(|colour| colour.as_str()),
        other: scheme.nation.as_ref().map(|nation| Amount {
            value: Some(permille_of(nation)),
            text: format!("{}, {}", shown.published(nation), nation.year),
        }),
        mark: scheme.target,
        ..BarRow::plain(scheme.name.clone(), scheme.share.permille, shown.share(&scheme.share))
    };
    let rows: Vec<BarRow> = schemes.iter().map(row).collect();
    let mut keys = vec![Key::new("k-now", shown.place)];
    keys.extend(
        rows.iter().any(|row| row.other.is_some()).then(|| Key::new("k-then", words.get("figure-self-nation"))),
    );
    keys.extend(rows.iter().any(|row| row.mark.is_some()).then(|| Key::new("k-mark", words.get("figure-target"))));
    let table = DataTable {
        caption: words.format("figure-caption", &[("title", &title), ("period", &shown.period())]),
        columns: ["scheme", "self", "talks", "last-year", "target", "nation"]
            .map(|key| words.get(&format!("column-{key}")))
            .into(),
        rows: schemes.iter().map(|scheme| table_row(shown, scheme)).collect(),
    };
    let thresholds: Vec<String> = schemes.iter().filter_map(|scheme| thresholds(shown, scheme)).collect();
    html! {
        <Figure
            id="f-self"
            title={title.clone()}
            finding={finding(shown)}
            chart={has_some(schemes).then(|| html! { <>{ chart_bars(&title, 1000, &rows) }{ chart_legend(&keys) }</> })}
            table={data_table(&table)}
            how={shown.how_and(&[FigureKey::SelfBooked], &thresholds)}
            printed=true
        />
    }
}

fn has_some(schemes: &[SelfBookingView]) -> bool {
    schemes.iter().any(|scheme| scheme.share.permille.is_some())
}

/// "gul · mål 50 %".
fn aside(shown: &Shown<'_>, scheme: &SelfBookingView) -> String {
    let colour = scheme.colour.map(|colour| shown.words.get(&format!("colour-{colour}")));
    let target = scheme
        .target
        .map(|target| shown.words.format("figure-target-of", &[("target", &shown.chosen_percent(target))]));
    colour.into_iter().chain(target).collect::<Vec<_>>().join(" · ")
}

fn table_row(shown: &Shown<'_>, scheme: &SelfBookingView) -> Vec<String> {
    let colour = scheme.colour.map(|colour| shown.words.get(&format!("colour-{colour}")));
    let share = std::iter::once(shown.share(&scheme.share)).chain(colour).collect::<Vec<_>>().join(", ");
    let target = scheme.target.map_or_else(|| "–".to_owned(), |target| shown.chosen_percent(target));
    let nation = scheme.nation.as_ref();
    let nation =
        nation.map_or_else(|| "–".to_owned(), |nation| format!("{}, {}", shown.published(nation), nation.date));
    vec![scheme.name.clone(), share, shown.of(&scheme.share), shown.share(&scheme.last_year), target, nation]
}

/// "Sygedagpenge: grøn er over 10 %, gul er fra 5 %, rød er under."
fn thresholds(shown: &Shown<'_>, scheme: &SelfBookingView) -> Option<String> {
    let colours = scheme.thresholds.as_ref()?;
    let (green, yellow) = (shown.chosen_percent(colours.green_above), shown.chosen_percent(colours.yellow_from));
    let values = [("scheme", &*scheme.name), ("green", &green), ("yellow", &yellow)];
    Some(shown.words.format("figure-self-colours", &values))
}

/// Of one scheme how far it is to the target; of several, how many are there, and above the nation.
fn finding(shown: &Shown<'_>) -> String {
    let words = shown.words;
    let known: Vec<&SelfBookingView> =
        shown.view.self_booking.iter().filter(|scheme| scheme.share.permille.is_some()).collect();
    match known.as_slice() {
        [] => words.get("figure-self-none"),
        [one] => {
            let said = words.format(
                "figure-self-one",
                &[("scheme", &one.name), ("share", &shown.share(&one.share)), ("of", &shown.of(&one.share))],
            );
            std::iter::once(said).chain(to_target(shown, one)).collect::<Vec<_>>().join(" ")
        }
        many => {
            let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
            let with_target = many.iter().filter(|scheme| scheme.target.is_some());
            let reached = with_target.clone().filter(|scheme| scheme.share.permille >= scheme.target);
            let with_nation = many.iter().filter_map(|scheme| Some((scheme.share.permille?, scheme.nation.as_ref()?)));
            let above = with_nation.clone().filter(|(share, nation)| *share > permille_of(nation));
            let said = |key: &str, n: usize, of: usize| {
                let key = if n == of { format!("{key}-all") } else { key.to_owned() };
                (of > 0).then(|| words.count(&key, count(n), &[("of", &of.to_string())]))
            };
            [
                said("figure-self-reached", reached.count(), with_target.count()),
                said("figure-self-above", above.count(), with_nation.count()),
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
        }
    }
}

/// "Der mangler 6 point til målet."
fn to_target(shown: &Shown<'_>, scheme: &SelfBookingView) -> Option<String> {
    let missing = scheme.target?.saturating_sub(scheme.share.permille?);
    // A target that is missed by little is missed.
    Some(shown.words.count("figure-self-missing", missing.div_ceil(10), &[]))
}

/// A figure for each scheme: its share month by month, and that of the year before.
pub fn by_month(shown: &Shown<'_>, main: Option<&SelfBookingView>) -> Html {
    let known = shown.view.self_booking.iter().filter(|scheme| scheme.months.iter().any(has_share));
    let figure = |scheme: &SelfBookingView| {
        let printed = main.is_some_and(|main| main.scheme == scheme.scheme);
        months(shown, scheme, printed)
    };
    html! { <>{ for known.map(figure) }</> }
}

const fn has_share(month: &MonthShareView) -> bool {
    month.share.permille.is_some()
}

fn months(shown: &Shown<'_>, scheme: &SelfBookingView, printed: bool) -> Html {
    let words = shown.words;
    let title = words.format("figure-months", &[("scheme", &scheme.name)]);
    let name = |month: Month| words.get(&format!("month-{}", month.first_day().month()));
    let points: Vec<Point> = scheme
        .months
        .iter()
        .map(|month| Point {
            name: words.month(month.month.first_day()),
            now: month.share.permille,
            then: month.last_year.permille,
        })
        .collect();
    let level = scheme.target.map(|target| Level {
        value: target,
        text: words.format("figure-target-of", &[("target", &shown.chosen_percent(target))]),
    });
    let span = scheme.months.first().zip(scheme.months.last());
    let span = span.map(|(from, to)| super::shown::period(words, from.month, to.month)).unwrap_or_default();
    let mut keys = vec![Key::new("k-now", span)];
    let before = points.iter().any(|point| point.then.is_some());
    keys.extend(before.then(|| Key::new("k-before", words.get("figure-year-before"))));
    keys.extend(level.as_ref().map(|_| Key::new("k-mark", words.get("figure-target"))));
    let row = |month: &MonthShareView| {
        let named = format!("{} {}", crate::words::capital(&name(month.month)), month.month.first_day().year());
        vec![named, shown.share(&month.share), shown.of(&month.share), shown.share(&month.last_year)]
    };
    let table = DataTable {
        caption: title.clone(),
        columns: ["month", "self", "talks", "last-year"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: scheme.months.iter().map(row).collect(),
    };
    let chart = chart_lines(&title, &points, level.as_ref(), |permille| shown.round_percent(permille));
    html! {
        <Figure
            id="f-months"
            part={scheme.scheme.to_string()}
            title={title}
            finding={months_finding(shown, scheme)}
            chart={Some(html! { <>{ chart }{ chart_legend(&keys) }</> })}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::SelfBooked])}
            {printed}
        />
    }
}

/// "I oktober var det 44 %. Året før var det 36 %."
fn months_finding(shown: &Shown<'_>, scheme: &SelfBookingView) -> String {
    let Some(last) = scheme.months.iter().rev().find(|month| has_share(month)) else { return String::new() };
    let name = shown.words.get(&format!("month-{}", last.month.first_day().month()));
    let (now, then) = (shown.whole_share(&last.share), shown.whole_share(&last.last_year));
    let key = if last.last_year.permille.is_some() { "figure-months-both" } else { "figure-months-now" };
    shown.words.format(key, &[("month", &name), ("now", &now), ("then", &then)])
}

/// Both ways to count a talk that we moved.
pub fn before_moves(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let schemes = &shown.view.self_booking;
    let title = words.get("figure-moves");
    let row = |scheme: &SelfBookingView| BarRow {
        other: Some(shown.amount(&scheme.before_moves)),
        ..BarRow::plain(scheme.name.clone(), scheme.share.permille, shown.share(&scheme.share))
    };
    let rows: Vec<BarRow> = schemes.iter().map(row).collect();
    let keys =
        [Key::new("k-now", words.get("column-moved-summoned")), Key::new("k-then", words.get("column-moved-self"))];
    let table = DataTable {
        caption: title.clone(),
        columns: ["scheme", "moved-summoned", "moved-self", "assisted"]
            .map(|key| words.get(&format!("column-{key}")))
            .into(),
        rows: schemes
            .iter()
            .map(|scheme| {
                let shares = [shown.share(&scheme.share), shown.share(&scheme.before_moves)];
                std::iter::once(scheme.name.clone()).chain(shares).chain([shown.count(&scheme.assisted)]).collect()
            })
            .collect(),
    };
    html! {
        <Figure
            id="f-moves"
            title={title.clone()}
            finding={words.get(if has_some(schemes) { "figure-moves-text" } else { "figure-self-none" })}
            chart={has_some(schemes).then(|| html! { <>{ chart_bars(&title, 1000, &rows) }{ chart_legend(&keys) }</> })}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::SelfBooked, FigureKey::SelfBookedBeforeMoves, FigureKey::Assisted])}
        />
    }
}

/// Team by team, for whoever sees them all.
pub fn by_team(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let schemes = &shown.view.self_booking;
    let all = || schemes.iter().flat_map(|scheme| scheme.teams.iter().map(move |team| (scheme, team)));
    let told: Vec<_> = all().filter(|(_, team)| team.share.whole != Some(0)).collect();
    if told.is_empty() {
        return Html::default();
    }
    let title = words.get("figure-teams");
    let name = |scheme: &SelfBookingView, team: &str| {
        if schemes.len() == 1 { team.to_owned() } else { format!("{}: {team}", scheme.name) }
    };
    let row = |(scheme, team): &(&SelfBookingView, &shared::api::TeamShareView)| BarRow {
        mark: scheme.target,
        ..BarRow::plain(name(scheme, &team.name), team.share.permille, shown.share(&team.share))
    };
    let rows: Vec<BarRow> = told.iter().map(row).collect();
    let table = DataTable {
        caption: title.clone(),
        columns: ["team", "self", "talks"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: told
            .iter()
            .map(|(scheme, team)| vec![name(scheme, &team.name), shown.share(&team.share), shown.of(&team.share)])
            .collect(),
    };
    html! {
        <Figure
            id="f-teams"
            title={title.clone()}
            finding={words.get("figure-teams-text")}
            chart={Some(chart_bars(&title, 1000, &rows))}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::SelfBooked])}
            tall={told.len() > 4}
        />
    }
}
