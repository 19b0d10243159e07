//! Bars side by side, each with its name and number: shares against a target and what others have, or counts against a norm.

use super::chart::{permille, picture, share};
use yew::prelude::*;

/// A number as a bar, and in words.
#[derive(Clone)]
pub struct Amount {
    /// How long; none where the number is not told.
    pub value: Option<u32>,
    /// What stands at it.
    pub text: String,
}

/// A row of the chart.
pub struct BarRow {
    /// What is counted.
    pub name: String,
    /// What stands at the end of the line with the name, e.g. the target in words.
    pub aside: String,
    /// The number.
    pub amount: Amount,
    /// The colour of a lamp at the end of that line, of which the words say what it means: `green`, `yellow` or `red`.
    pub light: Option<&'static str>,
    /// Whether it is one to look at; the words say why.
    pub warn: bool,
    /// What it is compared with.
    pub other: Option<Amount>,
    /// Where a dashed line crosses the bar: a target or a norm.
    pub mark: Option<u32>,
}

impl BarRow {
    /// A number alone.
    pub fn plain(name: String, value: Option<u32>, text: String) -> Self {
        Self {
            name,
            aside: String::new(),
            light: None,
            amount: Amount { value, text },
            warn: false,
            other: None,
            mark: None,
        }
    }
}

/// Heights in pixels: of the line with the name, of the bar, of the one it is compared with, and of the room after a row.
const NAME: u32 = 25;
const BAR: u32 = 22;
const OTHER: u32 = 18;
const ROOM: u32 = 18;
/// The width of the chart on a phone, and of a letter and what stands around a number, all in pixels: a number stands inside its bar
/// where it has the room there.
const PHONE: u32 = 270;
const LETTER: u32 = 8;
const AROUND: u32 = 16;

/// The chart; the whole width means `of`.
pub fn chart_bars(title: &str, of: u32, rows: &[BarRow]) -> Html {
    let mut top = 0;
    let mut drawn = Vec::with_capacity(rows.len());
    for row in rows {
        drawn.push(bar_row(row, of, top));
        top += height(row);
    }
    picture(title, top.saturating_sub(ROOM) + 4, html! { <>{ for drawn }</> })
}

fn height(row: &BarRow) -> u32 {
    NAME + BAR + if row.other.is_some() { OTHER } else { 0 } + ROOM
}

fn bar_row(row: &BarRow, of: u32, top: u32) -> Html {
    let bar = top + NAME;
    let end = bar + BAR + if row.other.is_some() { OTHER } else { 0 };
    let class = if row.warn { "warn" } else { "now" };
    let mark = row.mark.map(|mark| share(mark, of));
    html! {
        <>
            <text class="b" x="0" y={(top + 17).to_string()}>{ &row.name }</text>
            <text class="soft" x="100%" dx={row.light.map(|_| "-18")} y={(top + 17).to_string()} text-anchor="end">{ &row.aside }</text>
            if let Some(light) = row.light {
                <circle class={format!("light-{light}")} cx="100%" cy={(top + 12).to_string()} r="6" transform="translate(-6 0)" />
            }
            <rect class="track" x="0" y={bar.to_string()} width="100%" height={BAR.to_string()} />
            { amount(&row.amount, of, bar, BAR, class) }
            { for row.other.as_ref().map(|other| amount(other, of, bar + BAR + 3, OTHER - 4, "then")) }
            if let Some(mark) = mark {
                <line class="mark" x1={mark.clone()} x2={mark} y1={(bar - 4).to_string()} y2={(end + 4).to_string()} />
            }
        </>
    }
}

/// A bar with its number: inside it where there is room, else behind it.
fn amount(amount: &Amount, of: u32, top: u32, height: u32, class: &'static str) -> Html {
    let value = amount.value.unwrap_or_default();
    let width = share(value, of);
    let letters = u32::try_from(amount.text.chars().count()).unwrap_or_default();
    let inside = permille(value, of) * PHONE / 1000 >= letters * LETTER + AROUND;
    let (dx, anchor) = if inside { ("-8", "end") } else { ("8", "start") };
    let small = (height < BAR).then_some("small");
    let white = (inside && class != "then").then_some("on");
    html! {
        <>
            <rect {class} x="0" y={top.to_string()} width={width.clone()} height={height.to_string()} />
            <text
                class={classes!(if height < BAR { small } else { Some("b") }, white)}
                x={width}
                {dx}
                y={(top + height / 2 + 5).to_string()}
                text-anchor={anchor}
            >
                { &amount.text }
            </text>
        </>
    }
}
