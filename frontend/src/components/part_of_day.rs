//! Only a part of the day: for those who are well in the morning only.

use crate::words::Words;
use shared::time::{Instant, minute_of};
use yew::prelude::*;

/// A part of the day, by when a talk starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartOfDay {
    /// Every time.
    #[default]
    All,
    /// Before 9.
    Morning,
    /// From 9 to 12.
    Forenoon,
    /// From 12.
    Afternoon,
}

impl PartOfDay {
    const ALL: [Self; 4] = [Self::All, Self::Morning, Self::Forenoon, Self::Afternoon];

    /// The word in the address of the page.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Morning => "morning",
            Self::Forenoon => "forenoon",
            Self::Afternoon => "afternoon",
        }
    }

    /// Reads the word; every time, if it is none of ours.
    pub fn read(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|part| Some(part.as_str()) == word).unwrap_or_default()
    }

    /// Whether a talk that starts then lies in it.
    pub fn contains(self, at: Instant) -> bool {
        let minute = minute_of(at);
        match self {
            Self::All => true,
            Self::Morning => minute < 9 * 60,
            Self::Forenoon => (9 * 60..12 * 60).contains(&minute),
            Self::Afternoon => minute >= 12 * 60,
        }
    }
}

/// A button for each part of the day.
pub fn part_filter(words: &Words, shown: PartOfDay, onpart: &Callback<PartOfDay>) -> Html {
    let button = |part: PartOfDay| {
        let pressed = if part == shown { "true" } else { "false" };
        let name = format!("part-{}", part.as_str());
        html! {
            <button type="button" class="tag tag-filter" aria-pressed={pressed} onclick={onpart.reform(move |_| part)}>
                { words.get(&name) }
                if part != PartOfDay::All {
                    <span class="d-none d-md-inline">{ words.get(&format!("{name}-more")) }</span>
                }
            </button>
        }
    };
    html! {
        <div class="filters" role="group" aria-label={words.get("book-part")}>
            { for PartOfDay::ALL.into_iter().map(button) }
        </div>
    }
}
