//! Data that a page loads: what was there stays until the new is there.

use crate::api::{Answer, Failure};
use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What a page has of its data.
pub struct Remote<T> {
    /// The last answer.
    pub value: Option<Rc<T>>,
    /// Why the last call brought none.
    pub failure: Option<Failure>,
    /// Whether a call is under way.
    pub busy: bool,
    /// Asks again.
    pub reload: Callback<()>,
}

struct State<T> {
    value: Option<Rc<T>>,
    failure: Option<Failure>,
    busy: bool,
}

enum Event<T> {
    Asked,
    Answered(Answer<T>),
}

impl<T> Reducible for State<T> {
    type Action = Event<T>;

    fn reduce(self: Rc<Self>, event: Event<T>) -> Rc<Self> {
        let value = self.value.clone();
        Rc::new(match event {
            Event::Asked => Self { value, failure: None, busy: true },
            Event::Answered(Ok(value)) => Self { value: Some(Rc::new(value)), failure: None, busy: false },
            Event::Answered(Err(failure)) => Self { value, failure: Some(failure), busy: false },
        })
    }
}

/// Loads what `fetch` brings for `about`, and again whenever `about` changes; a late answer to an old question
/// is dropped.
#[hook]
pub fn use_remote<Q, T, F, Fut>(about: Q, fetch: F) -> Remote<T>
where
    Q: PartialEq + Clone + 'static,
    T: 'static,
    F: FnOnce(Q) -> Fut + 'static,
    Fut: Future<Output = Answer<T>> + 'static,
{
    let state = use_reducer(|| State { value: None, failure: None, busy: true });
    let round = use_state(|| 0_u32);
    let dispatch = state.dispatcher();
    use_effect_with((about, *round), move |(about, _)| {
        let wanted = Rc::new(Cell::new(true));
        dispatch.dispatch(Event::Asked);
        let answer = fetch(about.clone());
        spawn_local({
            let wanted = wanted.clone();
            async move {
                let answer = answer.await;
                if wanted.get() {
                    dispatch.dispatch(Event::Answered(answer));
                }
            }
        });
        move || wanted.set(false)
    });
    let reload = Callback::from(move |()| round.set(*round + 1));
    Remote { value: state.value.clone(), failure: state.failure.clone(), busy: state.busy, reload }
}
