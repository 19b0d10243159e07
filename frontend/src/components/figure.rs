//! A figure: what it says in a sentence, the chart and the table behind it, and how it is counted.

use crate::browser;
use crate::site::use_site;
use yew::prelude::*;

/// What a [`Figure`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// Its id, from which the ids of its parts are made.
    pub id: &'static str,
    /// Sets it apart from the others of the same kind.
    #[prop_or_default]
    pub part: AttrValue,
    /// The question it answers.
    pub title: AttrValue,
    /// The finding.
    pub finding: AttrValue,
    /// The chart; none where there is nothing to draw.
    #[prop_or_default]
    pub chart: Option<Html>,
    /// The same numbers as a table.
    #[prop_or_default]
    pub table: Html,
    /// How it is counted.
    #[prop_or_default]
    pub how: Html,
    /// What leads on.
    #[prop_or_default]
    pub links: Html,
    /// Whether it is as tall as two others.
    #[prop_or_default]
    pub tall: bool,
    /// Whether it stands on the sheet for the committee, too.
    #[prop_or_default]
    pub printed: bool,
}

/// Chart or table.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Chart,
    Table,
}

/// The figure.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let words = use_site().words;
    let shown = use_state_eq(|| Shown::Chart);
    let id = |end: &str| format!("{}{}-{end}", props.id, props.part);
    let tab = |of: Shown, name: &str, end: &str| {
        let selected = *shown == of;
        let onclick = {
            let shown = shown.clone();
            Callback::from(move |_: MouseEvent| shown.set(of))
        };
        html! {
            <button
                type="button"
                class="tab-button"
                role="tab"
                id={id(&format!("{end}-tab"))}
                aria-controls={id(end)}
                aria-selected={selected.to_string()}
                tabindex={if selected { "0" } else { "-1" }}
                {onclick}
            >
                <span>{ words.get(name) }</span>
            </button>
        }
    };
    // Of two, every arrow leads to the other.
    let onkeydown = {
        let (shown, chart, table) = (shown.clone(), id("chart-tab"), id("table-tab"));
        Callback::from(move |event: KeyboardEvent| {
            let (to, name) = match (&*event.key(), *shown) {
                ("ArrowLeft" | "ArrowRight", Shown::Table) | ("Home", _) => (Shown::Chart, &chart),
                ("ArrowLeft" | "ArrowRight", Shown::Chart) | ("End", _) => (Shown::Table, &table),
                _ => return,
            };
            event.prevent_default();
            shown.set(to);
            browser::focus(name);
        })
    };
    let panel = |of: Shown, end: &str, class: &'static str, content: Html| {
        html! {
            <div
                class={classes!("tab-panel", class)}
                role="tabpanel"
                tabindex="0"
                id={id(end)}
                aria-labelledby={id(&format!("{end}-tab"))}
                hidden={*shown != of}
            >
                { content }
            </div>
        }
    };
    html! {
        <section
            class={classes!("figure", props.tall.then_some("figure--tall"), (!props.printed).then_some("d-print-none"))}
            aria-labelledby={id("h")}
        >
            <h3 id={id("h")}>{ &*props.title }</h3>
            <p class="finding">{ &*props.finding }</p>
            if let Some(chart) = &props.chart {
                <div class="tab-container">
                    <div class="tab-list d-print-none" role="tablist" aria-labelledby={id("h")} {onkeydown}>
                        { tab(Shown::Chart, "figure-chart", "chart") }
                        { tab(Shown::Table, "figure-table", "table") }
                    </div>
                    { panel(Shown::Chart, "chart", "tab-panel--chart", chart.clone()) }
                    { panel(Shown::Table, "table", "tab-panel--table", props.table.clone()) }
                </div>
            }
            <div class="figure-more d-print-none">{ props.links.clone() }{ props.how.clone() }</div>
        </section>
    }
}
