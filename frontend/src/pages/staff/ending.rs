//! A session that ends soon says so, and can be kept (WCAG 2.2.1).

use crate::browser;
use crate::clock;
use crate::words::Words;
use chrono::TimeDelta;
use gloo_timers::callback::Interval;
use shared::api::SessionView;
use shared::texts;
use shared::time::Instant;
use std::rc::Rc;
use yew::prelude::*;

/// How long before its end somebody is told, in seconds; the server may be a minute ahead.
const WARNING: i64 = 180;

/// How often the page looks, in milliseconds.
const TICK: u32 = 10_000;

/// The button that keeps the session.
const STAY: &str = "stay";

/// What somebody reads whose session ends soon. `ask` asks the server for the session: that keeps it, or shows that it is over.
#[hook]
pub fn use_ending(session: Option<Rc<SessionView>>, words: &Words, ask: &Callback<()>) -> Html {
    let soon = use_state_eq(|| None::<(Instant, bool)>);
    let tick = {
        let (soon, ask) = (soon.clone(), ask.clone());
        move |session: &SessionView| {
            let (end, can_stay) = end_of(session);
            let left = (end - clock::now()).num_seconds();
            soon.set((left <= WARNING).then_some((end, can_stay)));
            // Nobody else who passes by is to read what stands on the page.
            if left <= 0 {
                ask.emit(());
            }
        }
    };
    // Asking anew is another callback each time: an old one would ask nothing.
    use_effect_with((session.clone(), ask.clone()), move |(session, _)| {
        let timer = session.clone().map(move |session| Interval::new(TICK, move || tick(&session)));
        move || drop(timer)
    });
    // Whoever writes can go on where they were.
    use_effect_with(soon.is_some(), |shown| {
        let before = shown.then(|| browser::focus_away(STAY)).flatten();
        move || {
            if let Some(element) = before {
                element.focus().ok();
            }
        }
    });
    let Some((end, can_stay)) = (*soon).filter(|_| session.is_some()) else { return Html::default() };
    let time = texts::clock(words.lang(), end);
    let text = words.format(if can_stay { "ending-text" } else { "ending-last" }, &[("time", &time)]);
    let onclick = {
        let ask = ask.clone();
        Callback::from(move |_: MouseEvent| {
            soon.set(None);
            ask.emit(());
        })
    };
    html! {
        <div class="alert alert-warning ending" role="alertdialog" aria-labelledby="ending" aria-describedby="ending-text">
            <div class="alert-body">
                <h2 class="alert-heading" id="ending">{ words.get("ending-title") }</h2>
                <p class="alert-text" id="ending-text">{ text }</p>
                if can_stay {
                    <button type="button" id={STAY} class="button button-primary mt-3" {onclick}>{ words.get("ending-stay") }</button>
                }
            </div>
        </div>
    }
}

/// When the session ends, and whether doing something keeps it.
fn end_of(session: &SessionView) -> (Instant, bool) {
    let idle = session.idle_seconds.map(|seconds| clock::last() + TimeDelta::seconds(seconds.into()));
    idle.filter(|idle| *idle < session.ends_at).map_or((session.ends_at, false), |idle| (idle, true))
}
