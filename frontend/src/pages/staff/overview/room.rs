//! *Har vi plads?*: cases against the norm, looks for a time that found none, how and with whom talks were held.

use super::outcomes::compared;
use super::shown::Shown;
use crate::components::{BarRow, DataTable, Figure, Key, Part, chart_bars, chart_legend, chart_stack, data_table};
use crate::words::capital;
use shared::api::{CaseloadRowView, CaseloadView, ChannelShareView, ShareNowView};
use shared::figures::{FigureKey, FigureList};
use shared::model::Channel;
use std::cmp::Ordering;
use yew::prelude::*;

/// So many caseworkers are drawn; the table has them all.
const DRAWN: usize = 10;

/// How many cases each caseworker has.
pub fn caseload(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let load = &shown.view.caseload;
    let title = words.get("figure-name-caseload");
    let most = load.people.iter().map(|row| row.cases).chain([load.norm]).max().unwrap_or_default();
    let row = |row: &CaseloadRowView| BarRow {
        warn: row.cases > load.norm,
        mark: Some(load.norm),
        aside: format!("{} · {}", shown.number(row.cases), against_norm(shown, row.cases)),
        ..BarRow::plain(row.employee.name.clone(), Some(row.cases), String::new())
    };
    let rows: Vec<BarRow> = load.people.iter().take(DRAWN).map(row).collect();
    let mut keys = vec![
        Key::new("k-now", words.get("figure-within-norm")),
        Key::new("k-warn", words.get("figure-over-norm")),
        Key::new("k-mark", words.format("figure-norm", &[("norm", &shown.number(load.norm))])),
    ];
    if load.people.len() > DRAWN {
        keys.push(Key::new("", words.format("figure-more-in-table", &[("n", &DRAWN.to_string())])));
    }
    let table = DataTable {
        caption: title.clone(),
        columns: ["caseworker", "cases", "against-norm"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: load
            .people
            .iter()
            .map(|row| {
                vec![row.employee.name.clone(), shown.number(row.cases), capital(&against_norm(shown, row.cases))]
            })
            .collect(),
    };
    html! {
        <Figure
            id="f-caseload"
            title={title.clone()}
            finding={load_finding(shown)}
            chart={(!rows.is_empty()).then(|| html! {
                <>{ chart_bars(&title, most.max(1) + most / 10, &rows) }{ chart_legend(&keys) }</>
            })}
            table={data_table(&table)}
            links={html! {
                <>
                    if nobodys(load).is_some() {
                        { shown.links(&[FigureList::WithoutCaseworker]) }
                    }
                    <p class="small muted">{ words.get("figure-caseload-seen") }</p>
                </>
            }}
            how={shown.how(&[FigureKey::Caseload])}
            tall=true
            printed=true
        />
    }
}

/// "7 over", "på normen", "2 under".
fn against_norm(shown: &Shown<'_>, cases: u32) -> String {
    let norm = shown.view.caseload.norm;
    let key = match cases.cmp(&norm) {
        Ordering::Greater => "norm-over",
        Ordering::Equal => "norm-on",
        Ordering::Less => "norm-under",
    };
    shown.words.format(key, &[("n", &shown.number(cases.abs_diff(norm)))])
}

/// How many cases nobody works on, where there are any.
fn nobodys(load: &CaseloadView) -> Option<u32> {
    load.without_caseworker.filter(|n| *n > 0)
}

/// "420 sager er fordelt på 9 sagsbehandlere. Det er 46,7 i snit. 5 har flere end normen på 45."
fn load_finding(shown: &Shown<'_>) -> String {
    let words = shown.words;
    let load = &shown.view.caseload;
    let nobody = nobodys(load).map(|n| words.count("figure-caseload-nobody", n, &[]));
    let Some(mean) = load.mean_tenths else { return nobody.unwrap_or_else(|| words.get("figure-no-cases")) };
    let values = [("cases", &*shown.number(load.cases)), ("mean", &shown.tenths(mean))];
    let spread = words.count("figure-caseload-text", load.caseworkers, &values);
    let over = words.count("figure-caseload-over", load.over_norm, &[("norm", &shown.number(load.norm))]);
    [spread, over].into_iter().chain(nobody).collect::<Vec<_>>().join(" ")
}

/// Looks for a time that found none.
pub fn searches(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let searches = &shown.view.searches;
    let none = &searches.without_time;
    let title = words.get("figure-name-search_without_time");
    let found = none.part.zip(none.whole).map(|(part, whole)| (part, whole.saturating_sub(part)));
    let found = found.filter(|(none, some)| none + some > 0);
    let part = |key: &str, value: u32| Part { name: words.get(key), value, text: shown.number(value) };
    let chart =
        found.map(|(none, some)| chart_stack(&title, &[part("searches-found", some), part("searches-none", none)]));
    let rows = found.map(|(none, some)| {
        vec![
            vec![words.get("searches-found"), shown.number(some)],
            vec![words.get("searches-none"), shown.number(none)],
            vec![words.get("figure-name-no_time_suited"), shown.count(&searches.no_time_suited)],
        ]
    });
    let table = DataTable {
        caption: title.clone(),
        columns: vec![words.get("column-what"), words.get("column-count")],
        rows: rows.unwrap_or_default(),
    };
    let finding = if none.permille.is_some() {
        let values = [
            ("share", &*shown.share(none)),
            ("of", &shown.of(none)),
            ("unsuited", &shown.count(&searches.no_time_suited)),
        ];
        words.format("figure-searches-text", &values)
    } else if none.few {
        words.format("figure-too-few", &[("n", &shown.view.smallest_group.to_string())])
    } else {
        words.get("figure-nothing")
    };
    html! {
        <Figure
            id="f-searches"
            title={title}
            {finding}
            {chart}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::SearchWithoutTime, FigureKey::NoTimeSuited])}
        />
    }
}

/// How talks were held.
pub fn channels(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let title = words.get("figure-name-channel");
    let channels = &shown.view.channels;
    let name = |channel: Channel| words.get(&format!("channel-{channel}"));
    let parts: Vec<Part> = channels
        .iter()
        .map(|of| Part {
            name: name(of.channel),
            value: of.share.part.unwrap_or_default(),
            text: shown.whole_share(&of.share),
        })
        .collect();
    let some = parts.iter().any(|part| part.value > 0);
    let table = DataTable {
        caption: words.format("figure-caption", &[("title", &title), ("period", &shown.period())]),
        columns: ["form", "talks", "share", "last-year"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: channels
            .iter()
            .map(|of| vec![name(of.channel), shown.part(&of.share), shown.share(&of.share), shown.share(&of.last_year)])
            .collect(),
    };
    html! {
        <Figure
            id="f-channels"
            title={title.clone()}
            finding={channels_finding(shown, channels)}
            chart={some.then(|| chart_stack(&title, &parts))}
            table={data_table(&table)}
            how={shown.how(&[FigureKey::Channel])}
            printed=true
        />
    }
}

/// "54,2 % var på telefon eller video. I hele landet var det 44,0 % (2023)."
fn channels_finding(shown: &Shown<'_>, channels: &[ChannelShareView]) -> String {
    let words = shown.words;
    if channels.iter().any(|of| of.share.few) {
        return words.format("figure-too-few", &[("n", &shown.view.smallest_group.to_string())]);
    }
    let whole = channels.iter().find_map(|of| of.share.whole).filter(|whole| *whole > 0);
    let Some(whole) = whole else { return words.get("figure-nothing") };
    let far = channels.iter().filter(|of| of.channel != Channel::InPerson).filter_map(|of| of.share.part).sum::<u32>();
    let permille = (u64::from(far) * 2000 + u64::from(whole)) / (u64::from(whole) * 2);
    let said =
        words.format("figure-channels-text", &[("share", &shown.percent(u32::try_from(permille).unwrap_or(1000)))]);
    let nation = shown.view.published.iter().find(|figure| {
        figure.figure == FigureKey::Channel
            && figure.nation
            && figure.channel.is_none()
            && figure.scheme == shown.view.scheme
    });
    let nation = nation.map(|figure| {
        words.format("figure-channels-nation", &[("share", &shown.published(figure)), ("date", &figure.date)])
    });
    std::iter::once(said).chain(nation).collect::<Vec<_>>().join(" ")
}

/// Talks with the own caseworker, and calls in which somebody answered.
pub fn contact(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let title = words.get("figure-contact");
    let view = shown.view;
    let all: [(FigureKey, &ShareNowView); 3] = [
        (FigureKey::Continuity, &view.continuity),
        (FigureKey::CallsReached, &view.calls_reached),
        (FigureKey::CallsFirst, &view.calls_first),
    ];
    let name = |figure: FigureKey| words.get(&format!("figure-name-{figure}"));
    let row = |(figure, share): &(FigureKey, &ShareNowView)| BarRow {
        aside: if share.now.permille.is_some() { shown.of(&share.now) } else { String::new() },
        other: Some(shown.amount(&share.last_year)).filter(|amount| amount.value.is_some()),
        ..BarRow::plain(name(*figure), share.now.permille, shown.share(&share.now))
    };
    let rows: Vec<BarRow> = all.iter().map(row).collect();
    let keys = compared(shown, shown.period(), &rows);
    let table = DataTable {
        caption: title.clone(),
        columns: ["what", "share", "of", "last-year"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: all
            .iter()
            .map(|(figure, share)| {
                vec![name(*figure), shown.share(&share.now), shown.of(&share.now), shown.share(&share.last_year)]
            })
            .collect(),
    };
    let some = all.iter().any(|(_, share)| share.now.permille.is_some());
    let values = [
        ("own", &*shown.share(&view.continuity.now)),
        ("reached", &shown.share(&view.calls_reached.now)),
        ("first", &shown.share(&view.calls_first.now)),
    ];
    html! {
        <Figure
            id="f-contact"
            title={title.clone()}
            finding={if some { words.format("figure-contact-text", &values) } else { words.get("figure-nothing") }}
            chart={some.then(|| html! { <>{ chart_bars(&title, 1000, &rows) }{ chart_legend(&keys) }</> })}
            table={data_table(&table)}
            how={shown.how(&all.map(|(figure, _)| figure))}
        />
    }
}
