//! Radio tiles: a choice whose alternatives need more than a word.

use super::fields::radio;
use super::{Picture, icon};
use yew::prelude::*;

/// One alternative.
#[derive(Clone, PartialEq)]
pub struct Tile {
    /// What it is called.
    pub title: String,
    /// Its picture.
    pub picture: Option<Picture>,
    /// What else there is to know.
    pub lines: Vec<String>,
}

/// The alternatives, one below the other; `in_row` beside each other where there is room.
pub fn tiles(
    name: &'static str,
    question: &str,
    tiles: &[Tile],
    chosen: Option<usize>,
    in_row: bool,
    onchoose: &Callback<usize>,
) -> Html {
    let tile = |(at, tile): (usize, &Tile)| {
        let text = html! {
            <>
                <span class="tile-title">{ &tile.title }{ for tile.picture.map(icon) }</span>
                { for tile.lines.iter().map(|line| html! { <span class="tile-text">{ line }</span> }) }
            </>
        };
        radio(format!("{name}-{at}"), name, chosen == Some(at), text, onchoose.reform(move |_| at))
    };
    html! {
        <fieldset>
            <legend class="h3 mt-0 mb-0">{ question }</legend>
            <div class={if in_row { "tiles tiles--row" } else { "tiles" }}>
                { for tiles.iter().enumerate().map(tile) }
            </div>
        </fieldset>
    }
}
