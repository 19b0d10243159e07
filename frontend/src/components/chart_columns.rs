//! How many took how long, or at which hour: columns along an axis.

use super::chart::{permille, picture, share};
use yew::prelude::*;

/// A column.
pub struct Column {
    /// What stands under it; empty where it has no room.
    pub name: String,
    /// How many.
    pub value: u32,
    /// What stands above it; empty where the table says it.
    pub text: String,
    /// Whether it is of the kind that the sentence is about.
    pub marked: bool,
}

const FIELD: u32 = 140;
const ABOVE: u32 = 22;

/// The chart: the highest column fills it.
pub fn chart_columns(title: &str, columns: &[Column]) -> Html {
    let most = columns.iter().map(|column| column.value).max().unwrap_or_default();
    let many = u32::try_from(columns.len()).unwrap_or_default();
    let bottom = ABOVE + FIELD;
    let column = |(at, column): (usize, &Column)| {
        let at = u32::try_from(at).unwrap_or_default();
        let height = permille(column.value, most) * FIELD / 1000;
        let top = bottom - height;
        // Ten units a column: eight of them are drawn.
        let (from, middle) = (share(at * 10 + 1, many * 10), share(at * 10 + 5, many * 10));
        html! {
            <>
                <rect
                    class={if column.marked { "warn" } else { "now" }}
                    x={from}
                    y={top.to_string()}
                    width={share(8, many * 10)}
                    height={height.to_string()}
                />
                <text class="b" x={middle.clone()} y={(top - 6).to_string()} text-anchor="middle">{ &column.text }</text>
                <text class="soft" x={middle} y={(bottom + 20).to_string()} text-anchor="middle">{ &column.name }</text>
            </>
        }
    };
    picture(
        title,
        bottom + 28,
        html! {
            <>
                { for columns.iter().enumerate().map(column) }
                <line class="axis" x1="0" x2="100%" y1={bottom.to_string()} y2={bottom.to_string()} />
            </>
        },
    )
}
