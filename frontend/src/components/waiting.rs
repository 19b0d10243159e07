//! That something is on its way, said only when it takes long enough to wonder.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long a reader waits without being told, in milliseconds.
const PATIENCE: u32 = 300;

/// What a [`Waiting`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct WaitingProps {
    /// What is awaited.
    pub text: AttrValue,
}

/// A turning circle and what it stands for, after [`PATIENCE`].
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let shown = use_state(|| false);
    use_effect_with((), {
        let shown = shown.clone();
        move |()| {
            let timeout = Timeout::new(PATIENCE, move || shown.set(true));
            move || drop(timeout)
        }
    });
    html! {
        <div class="align-text-center" role="status">
            if *shown {
                <div class="spinner"></div>
                <div class="spinner-status">{ &*props.text }</div>
            }
        </div>
    }
}
