//! Doing something: once, however often the button is pressed, and again under the same key if nobody knows what
//! became of it.

use crate::browser;
use crate::editing::Edit;
use crate::failure::{Answer, Failure};
use crate::fetch::json;
use crate::remote::spawn_local;
use serde::Serialize;
use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Default)]
struct Inner {
    busy: bool,
    /// What was sent last, and its key, as long as no answer has come.
    tried: Option<(Option<String>, String)>,
}

/// How to act, and where it stands.
#[derive(Clone)]
pub struct Acting {
    busy: UseStateHandle<bool>,
    failure: UseStateHandle<Option<Failure>>,
    inner: Rc<RefCell<Inner>>,
}

/// Something to do.
#[hook]
pub fn use_acting() -> Acting {
    Acting { busy: use_state(|| false), failure: use_state(|| None), inner: use_mut_ref(Inner::default) }
}

impl Acting {
    /// Whether it is under way.
    pub fn busy(&self) -> bool {
        *self.busy
    }

    /// Why it failed, if it did.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Forgets why it failed.
    pub fn forget(&self) {
        self.failure.set(None);
    }

    /// Hears what is to be done to a form as `onedit` does, and forgets why the form as it stood before failed.
    pub fn forgetting<W: 'static>(&self, onedit: &Callback<Edit<W>>) -> Callback<Edit<W>> {
        let acting = self.clone();
        onedit.reform(move |edit: Edit<W>| {
            acting.forget();
            edit
        })
    }

    /// Sends `about` with a key; `done` hears the answer.
    pub fn start<B, T, F>(&self, about: B, call: impl FnOnce(B, String) -> F + 'static, done: impl FnOnce(T) + 'static)
    where
        B: Serialize + 'static,
        F: Future<Output = Answer<T>>,
    {
        let mut inner = self.inner.borrow_mut();
        if inner.busy {
            return;
        }
        let text = json(&about);
        let key = match inner.tried.take() {
            Some((tried, key)) if tried == text => key,
            _ => browser::new_key(),
        };
        inner.busy = true;
        inner.tried = Some((text, key.clone()));
        self.busy.set(true);
        self.failure.set(None);
        let acting = self.clone();
        spawn_local(async move {
            let answer = call(about, key).await;
            {
                let mut inner = acting.inner.borrow_mut();
                inner.busy = false;
                if !matches!(answer, Err(Failure::Offline | Failure::Unreachable)) {
                    inner.tried = None;
                }
            }
            acting.busy.set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(failure) => acting.failure.set(Some(failure)),
            }
        });
    }
}
