//! One bar, parted: which share each part has of a whole.

use super::chart::{Key, chart_legend, picture, share};
use yew::prelude::*;

/// A part of the whole.
pub struct Part {
    /// What it is.
    pub name: String,
    /// How many, of all parts together.
    pub value: u32,
    /// Its share in words.
    pub text: String,
}

/// The looks of the parts, in order: class of the bar and of its sample, and whether its number is white.
const LOOKS: [(&str, &str, bool); 3] =
    [("now", "k-now", true), ("middle", "k-middle", true), ("then", "k-then", false)];
const HEIGHT: u32 = 40;
/// A part narrower than this, in a thousand, has its number in the words below only.
const ROOM: u32 = 130;

/// The chart, of at most three parts, with the name of each below.
pub fn chart_stack(title: &str, parts: &[Part]) -> Html {
    let all: u32 = parts.iter().map(|part| part.value).sum();
    let mut before = 0;
    let mut drawn = Vec::with_capacity(parts.len());
    for (part, (class, _, white)) in parts.iter().zip(LOOKS) {
        let x = share(before, all);
        let roomy = super::chart::permille(part.value, all) >= ROOM;
        drawn.push(html! {
            <>
                <rect {class} x={x.clone()} y="0" width={share(part.value, all)} height={HEIGHT.to_string()} />
                if roomy {
                    <text class={classes!("b", white.then_some("on"))} {x} dx="10" y="26">{ &part.text }</text>
                }
            </>
        });
        before += part.value;
    }
    let keys: Vec<Key> = parts
        .iter()
        .zip(LOOKS)
        .map(|(part, (_, sample, _))| Key::new(sample, format!("{} {}", part.name, part.text)))
        .collect();
    html! { <>{ picture(title, HEIGHT, html! { <>{ for drawn }</> }) }{ chart_legend(&keys) }</> }
}
