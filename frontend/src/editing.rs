//! Forms as they are written in. On a slow phone two fields can be written in before the page is drawn again, as a browser
//! does that fills in what it knows: so every change begins with what the form holds at that moment, never with what was
//! drawn.

use yew::prelude::*;

/// What is done to a form.
pub type Edit<W> = Box<dyn FnOnce(&mut W)>;

/// Hears what is to be done to `form`, and does it.
pub fn editing<W: Clone + 'static>(form: &UseStateHandle<W>) -> Callback<Edit<W>> {
    let form = form.clone();
    Callback::from(move |edit: Edit<W>| {
        let mut now = (*form).clone();
        edit(&mut now);
        form.set(now);
    })
}

/// The same for a form that holds what is on file, `known`, until somebody writes in it.
pub fn editing_known<W: Clone + 'static>(
    form: &UseStateHandle<Option<W>>,
    known: impl Fn() -> W + 'static,
) -> Callback<Edit<W>> {
    let form = form.clone();
    Callback::from(move |edit: Edit<W>| {
        let mut now = (*form).clone().unwrap_or_else(&known);
        edit(&mut now);
        form.set(Some(now));
    })
}

/// Hears a value and puts it where it belongs.
pub fn edit<W: 'static, V: 'static>(
    onedit: &Callback<Edit<W>>,
    with: impl Fn(&mut W, V) + Clone + 'static,
) -> Callback<V> {
    onedit.reform(move |value: V| -> Edit<W> {
        let with = with.clone();
        Box::new(move |form: &mut W| with(form, value))
    })
}

/// Hears what is to be done to a part of a form, and does it there.
pub fn editing_part<W: 'static, P: 'static>(
    onedit: &Callback<Edit<W>>,
    part: fn(&mut W) -> &mut P,
) -> Callback<Edit<P>> {
    edit(onedit, move |form: &mut W, edit: Edit<P>| edit(part(form)))
}
