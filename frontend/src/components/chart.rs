//! What every chart is made of. Widths are shares of the chart's own, so that its text keeps its size at any width; heights are
//! pixels. Nothing has a style of its own: the Content-Security-Policy refuses them.

use yew::prelude::*;

/// The picture: read out as its title, for all its numbers stand in the table behind it.
pub(super) fn picture(title: &str, height: u32, content: Html) -> Html {
    html! {
        <svg class="chart" role="img" aria-label={title.to_owned()} height={height.to_string()}>
            <title>{ title }</title>
            { content }
        </svg>
    }
}

/// So many of `of` as a share of the width, e.g. `44.0%`; never beyond it.
pub(super) fn share(n: u32, of: u32) -> String {
    let tenths = permille(n, of);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// So many of `of` in a thousand; at most all of them.
pub(super) fn permille(n: u32, of: u32) -> u32 {
    let whole = u64::from(of.max(1));
    u32::try_from(u64::from(n) * 1000 / whole).map_or(1000, |permille| permille.min(1000))
}

/// What a colour means: the class of its sample, and the words.
pub struct Key {
    /// The class of the sample.
    pub class: &'static str,
    /// What it stands for.
    pub text: String,
}

impl Key {
    /// A sample and its words.
    pub fn new(class: &'static str, text: impl Into<String>) -> Self {
        Self { class, text: text.into() }
    }
}

/// The samples under a chart.
pub fn chart_legend(keys: &[Key]) -> Html {
    let key = |key: &Key| html! { <li><i class={key.class}></i>{ &key.text }</li> };
    html! { <ul class="keys plain" aria-hidden="true">{ for keys.iter().map(key) }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_stays_within_the_chart() {
        assert_eq!(share(440, 1000), "44.0%");
        assert_eq!(share(1, 3), "33.3%");
        assert_eq!(share(7, 5), "100.0%");
        assert_eq!((share(0, 0), share(u32::MAX, 1)), ("0.0%".to_owned(), "100.0%".to_owned()));
    }
}
