//! One day of the week: its windows, its talks, its calls.

use super::change::Change;
use super::talk_row::talk_row;
use super::variants;
use crate::words::Words;
use shared::api::{StaffDayView, StaffTalkView, VariantView, WindowView};
use shared::ids::WindowId;
use shared::model::Channel;
use shared::time::instant_at;
use yew::prelude::*;

/// What a day needs to know of the week around it.
pub struct Week<'a> {
    /// What windows can be published with.
    pub variants: &'a [VariantView],
    /// The window that is being changed.
    pub changing: Option<&'a WindowId>,
    /// Hears which window is to be changed; none, when that is over.
    pub onchange: &'a Callback<Option<WindowId>>,
    /// Hears what was saved, in words.
    pub onsaved: &'a Callback<String>,
}

/// The day as lists.
pub fn day(words: &Words, week: &Week<'_>, day: &StaffDayView) -> Html {
    let id = format!("day-{}", day.day);
    let (calls, talks): (Vec<&StaffTalkView>, Vec<&StaffTalkView>) =
        day.talks.iter().partition(|talk| talk.channel == Channel::Phone);
    html! {
        <section class="cal-day" aria-labelledby={id.clone()} key={id.clone()}>
            <h2 class="h3" {id}>{ words.day_first(day.day) }</h2>
            if day.closed {
                <p class="muted">{ words.get("day-closed") }</p>
            }
            if day.windows.is_empty() && day.talks.is_empty() {
                <p class="muted">{ words.get("day-empty") }</p>
            }
            if !day.windows.is_empty() {
                <h3 class="h4">{ words.get("day-windows") }</h3>
                <ul class="rows plain">{ for day.windows.iter().map(|window| row(words, week, day, window)) }</ul>
            }
            { list(words, "day-talks", &talks) }
            { list(words, "day-calls", &calls) }
        </section>
    }
}

fn list(words: &Words, title: &str, talks: &[&StaffTalkView]) -> Html {
    if talks.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="h4">{ words.get(title) }</h3>
            <ol class="rows plain">{ for talks.iter().map(|talk| talk_row(words, talk)) }</ol>
        </>
    }
}

fn row(words: &Words, week: &Week<'_>, day: &StaffDayView, window: &WindowView) -> Html {
    let (from, to) = (instant_at(day.day, window.from), instant_at(day.day, window.to));
    let when = words.when(Channel::InPerson, from, to);
    let room = window.room.as_ref().map_or_else(|| words.get("window-own-desk"), |room| room.name.clone());
    let kinds: Vec<String> = window.variants.iter().map(|variant| variants::name(words, variant)).collect();
    let id = window.id.clone();
    let changing = week.changing == Some(&id);
    let open = week.onchange.reform(move |_: MouseEvent| Some(id.clone()));
    html! {
        <li key={window.id.as_str()}>
            <div class="row-line row-line--xs">
                <span class="row-time">{ format!("{}-{}", words.clock(from), words.clock(to)) }</span>
                <span>{ room }<br />{ kinds.join(". ") }</span>
                if !changing {
                    <span class="row-end">
                        <button type="button" class="button btn-s" onclick={open}>
                            { words.get("window-change") }<span class="sr-only">{ " " }{ &when }</span>
                        </button>
                    </span>
                }
            </div>
            if changing {
                <Change
                    day={day.day}
                    window={window.clone()}
                    variants={week.variants.to_vec()}
                    onclose={week.onchange.reform(|()| None)}
                    onsaved={week.onsaved.clone()}
                />
            }
        </li>
    }
}
