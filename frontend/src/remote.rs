//! Data that a page loads: what was there stays until the new is there.

use crate::failure::{Answer, Failure};
use std::any::Any;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use yew::platform;
use yew::prelude::*;

/// Goes on with `work` beside the page. It is in a box, so that the code that carries it is there once and not for each
/// kind of work: together they weighed kilobytes.
pub fn spawn_local(work: impl Future<Output = ()> + 'static) {
    carry(Box::pin(work));
}

fn carry(work: Pin<Box<dyn Future<Output = ()>>>) {
    platform::spawn_local(work);
}

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

/// An answer of any type: so the code that waits for it is there once, not once for each type.
type Anything = Rc<dyn Any>;

struct State {
    value: Option<Anything>,
    failure: Option<Failure>,
    busy: bool,
}

enum Event {
    Asked,
    Answered(Answer<Anything>),
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let value = self.value.clone();
        Rc::new(match event {
            Event::Asked => Self { value, failure: None, busy: true },
            Event::Answered(Ok(value)) => Self { value: Some(value), failure: None, busy: false },
            Event::Answered(Err(failure)) => Self { value, failure: Some(failure), busy: false },
        })
    }
}

/// A call that is made when it is wanted.
type Ask = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = Answer<Anything>>>>>;

/// What is asked about, of any type.
trait Question {
    fn as_any(&self) -> &dyn Any;
    fn is(&self, other: &dyn Any) -> bool;
}

impl<Q: PartialEq + 'static> Question for Q {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

/// What was asked about, and how often it was asked again.
struct About(Rc<dyn Question>, u32);

impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        self.1 == other.1 && self.0.is((*other.0).as_any())
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
    let question = Rc::new(about.clone());
    let ask: Ask = Box::new(move || {
        Box::pin(async move {
            let value: Anything = Rc::new(fetch(about).await?);
            Ok(value)
        })
    });
    let found = use_anything(question, ask);
    let value = found.value.and_then(|value| value.downcast().ok());
    Remote { value, failure: found.failure, busy: found.busy, reload: found.reload }
}

/// What [`use_remote`] does whatever the types are.
struct Found {
    value: Option<Anything>,
    failure: Option<Failure>,
    busy: bool,
    reload: Callback<()>,
}

#[hook]
fn use_anything(question: Rc<dyn Question>, ask: Ask) -> Found {
    let state = use_reducer(|| State { value: None, failure: None, busy: true });
    let round = use_state(|| 0_u32);
    let dispatch = state.dispatcher();
    use_effect_with(About(question, *round), move |_| {
        let wanted = listen(dispatch, ask());
        move || wanted.set(false)
    });
    let (value, failure, busy) = (state.value.clone(), state.failure.clone(), state.busy);
    Found { value, failure, busy, reload: Callback::from(move |()| round.set(*round + 1)) }
}

/// Waits for an answer as long as it is wanted.
fn listen(
    dispatch: UseReducerDispatcher<State>,
    answer: Pin<Box<dyn Future<Output = Answer<Anything>>>>,
) -> Rc<Cell<bool>> {
    let wanted = Rc::new(Cell::new(true));
    dispatch.dispatch(Event::Asked);
    spawn_local({
        let wanted = wanted.clone();
        async move {
            let answer = answer.await;
            if wanted.get() {
                dispatch.dispatch(Event::Answered(answer));
            }
        }
    });
    wanted
}
