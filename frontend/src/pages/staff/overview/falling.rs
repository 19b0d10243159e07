//! *Falder nogen på gulvet?*: silent and long cases, and the tasks that wait.

use super::lead::together;
use super::shown::{Shown, Sum, sum};
use crate::components::{BarRow, Column, DataTable, Figure, Key, chart_bars, chart_columns, chart_legend, data_table};
use crate::words::capital;
use shared::api::{CasesView, ShareNowView, TaskKindCountView};
use shared::figures::{FigureKey, FigureList};
use yew::prelude::*;

/// Cases in which nobody has talked for some weeks.
pub fn silent(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let weeks = shown.view.weeks_without_talk.to_string();
    let title = words.format("figure-silent", &[("weeks", &weeks)]);
    let cases = &shown.view.cases;
    let silent = sum(cases.iter().map(|cases| &cases.without_talk.now));
    let finding = match silent {
        Sum { known: 0, some: false, .. } => words.format("figure-silent-none", &[("weeks", &weeks)]),
        silent => capital(&words.format("figure-silent-text", &[("n", &together(shown, silent)), ("weeks", &weeks)])),
    };
    let row = |cases: &CasesView| BarRow {
        warn: cases.without_talk.now.part.is_some_and(|part| part > 0),
        ..case_row(shown, cases, &cases.without_talk)
    };
    let rows: Vec<BarRow> = cases.iter().map(row).collect();
    let table = DataTable {
        caption: title.clone(),
        columns: ["scheme", "open", "silent", "share", "last-year"]
            .map(|key| words.get(&format!("column-{key}")))
            .into(),
        rows: cases
            .iter()
            .map(|cases| {
                let silent = &cases.without_talk;
                let now = [shown.count(&cases.open), shown.part(&silent.now), shown.share(&silent.now)];
                std::iter::once(cases.name.clone()).chain(now).chain([shown.share(&silent.last_year)]).collect()
            })
            .collect(),
    };
    html! {
        <Figure
            id="f-silent"
            title={title.clone()}
            {finding}
            chart={has_cases(cases).then(|| chart_bars(&title, widest(cases, |cases| &cases.without_talk), &rows))}
            table={data_table(&table)}
            links={shown.links(&[FigureList::WithoutTalk])}
            how={shown.how(&[FigureKey::WithoutTalk])}
            printed=true
        />
    }
}

fn has_cases(cases: &[CasesView]) -> bool {
    cases.iter().any(|cases| cases.open.few || cases.open.count.is_some_and(|count| count > 0))
}

/// The share of a scheme's cases, and how many that is.
fn case_row(shown: &Shown<'_>, cases: &CasesView, share: &ShareNowView) -> BarRow {
    let aside = if share.now.permille.is_some() { shown.of(&share.now) } else { String::new() };
    BarRow { aside, ..BarRow::plain(cases.name.clone(), share.now.permille, shown.share(&share.now)) }
}

/// What the whole width stands for: the greatest share, rounded up to tens of a hundred.
fn widest(cases: &[CasesView], of: impl Fn(&CasesView) -> &ShareNowView) -> u32 {
    let most = cases.iter().filter_map(|cases| of(cases).now.permille).max().unwrap_or_default();
    most.div_ceil(100).max(1) * 100
}

/// Cases over 26 and over 52 weeks.
pub fn long(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let title = words.get("figure-long");
    let cases = &shown.view.cases;
    let (half, year) = (
        sum(cases.iter().map(|cases| &cases.over_26_weeks.now)),
        sum(cases.iter().map(|cases| &cases.over_52_weeks.now)),
    );
    let row = |cases: &CasesView| BarRow {
        other: Some(shown.amount(&cases.over_52_weeks.now)),
        ..case_row(shown, cases, &cases.over_26_weeks)
    };
    let rows: Vec<BarRow> = cases.iter().map(row).collect();
    let keys = [Key::new("k-now", words.get("column-over-26")), Key::new("k-then", words.get("column-over-52"))];
    let both = |share: &ShareNowView| {
        if share.now.permille.is_none() {
            return shown.part(&share.now);
        }
        format!("{} ({})", shown.part(&share.now), shown.share(&share.now))
    };
    let table = DataTable {
        caption: title.clone(),
        columns: ["scheme", "open", "over-26", "over-52"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: cases
            .iter()
            .map(|cases| {
                vec![
                    cases.name.clone(),
                    shown.count(&cases.open),
                    both(&cases.over_26_weeks),
                    both(&cases.over_52_weeks),
                ]
            })
            .collect(),
    };
    let finding =
        words.format("figure-long-text", &[("half", &together(shown, half)), ("year", &together(shown, year))]);
    html! {
        <Figure
            id="f-long"
            title={title.clone()}
            finding={if has_cases(cases) { finding } else { words.get("figure-no-cases") }}
            chart={has_cases(cases).then(|| html! {
                <>{ chart_bars(&title, widest(cases, |cases| &cases.over_26_weeks), &rows) }{ chart_legend(&keys) }</>
            })}
            table={data_table(&table)}
            links={shown.links(&[FigureList::Over26Weeks, FigureList::Over52Weeks])}
            how={shown.how(&[FigureKey::Over26Weeks, FigureKey::Over52Weeks])}
        />
    }
}

/// The tasks that wait, by how long.
pub fn tasks(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let tasks = &shown.view.tasks;
    let title = words.get("figure-tasks");
    let ages = [
        ("tasks-age-today", tasks.today, false),
        ("tasks-age-three", tasks.to_three_days, false),
        ("tasks-age-week", tasks.to_a_week, true),
        ("tasks-age-older", tasks.over_a_week, true),
    ];
    let column = |(key, value, marked): (&str, u32, bool)| Column {
        name: words.get(key),
        value,
        text: shown.number(value),
        marked,
    };
    let kind = |kind: &TaskKindCountView| {
        vec![words.get(&format!("task-{}", kind.kind)), shown.number(kind.count), shown.number(kind.old)]
    };
    let all = vec![words.get("tasks-all"), shown.number(tasks.count), shown.number(tasks.over_three_days)];
    let table = DataTable {
        caption: title.clone(),
        columns: ["task", "count", "over-three-days"].map(|key| words.get(&format!("column-{key}"))).into(),
        rows: tasks.kinds.iter().map(kind).chain([all]).collect(),
    };
    let finding = words.count("figure-tasks-text", tasks.count, &[("old", &shown.number(tasks.over_three_days))]);
    html! {
        <Figure
            id="f-tasks"
            title={title.clone()}
            {finding}
            chart={(tasks.count > 0).then(|| chart_columns(&title, &ages.map(column)))}
            table={data_table(&table)}
            links={shown.links(&[FigureList::Tasks, FigureList::ExpiredOrders])}
            how={shown.how(&[FigureKey::Tasks])}
        />
    }
}
