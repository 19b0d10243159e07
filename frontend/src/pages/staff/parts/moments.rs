//! Waiting: until a reader has stopped writing, and until the next minute.

use gloo_timers::callback::{Interval, Timeout};
use yew::prelude::*;

/// How long somebody must have stopped writing before the server is asked, in milliseconds.
const SETTLED: u32 = 400;

/// How often a page looks whether a talk has begun, in milliseconds.
const TICK: u32 = 20_000;

/// `value` as it was when it last stayed the same for a moment.
#[hook]
pub fn use_settled<T: Clone + PartialEq + 'static>(value: T) -> T {
    let settled = use_state_eq(|| value.clone());
    let last = (*settled).clone();
    use_effect_with(value, move |value| {
        let value = value.clone();
        let timeout = Timeout::new(SETTLED, move || settled.set(value));
        move || drop(timeout)
    });
    last
}

/// Whether `wanted` is not what was proposed: it was written on after the proposal was drawn, and nobody saves what they have not seen.
pub fn is_unseen<T: PartialEq>(wanted: Option<&T>, proposed: Option<&T>) -> bool {
    wanted.is_some() && wanted != proposed
}

/// Draws again now and then, because what may be done depends on the hour.
#[hook]
pub fn use_passing_time() {
    let ticks = use_state(|| 0_u32);
    use_effect_with((), move |()| {
        let mut passed = 0_u32;
        let interval = Interval::new(TICK, move || {
            passed = passed.wrapping_add(1);
            ticks.set(passed);
        });
        move || drop(interval)
    });
}
