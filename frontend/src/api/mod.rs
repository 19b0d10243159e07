//! The one place that knows the addresses of the API. Every call ends in an answer or in a [`Failure`] that a
//! page can explain.

pub mod demo;
pub mod feed;
pub mod me;
pub mod session;
pub mod staff;
pub mod staff_audit;
pub mod staff_bars;
pub mod staff_citizens;
pub mod staff_figures;
pub mod staff_messages;
pub mod staff_office;
pub mod staff_orders;
pub mod staff_privacy;
pub mod staff_protection;
pub mod staff_talks;

use crate::clock;
use crate::failure::{Answer, Failure};
use crate::fetch::{Call, Reply, json};
use serde::{Serialize, de::DeserializeOwned};
use shared::api::{IDEMPOTENCY_HEADER, NOW_HEADER};
use shared::texts::Lang;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;

thread_local! {
    static LANGUAGE: Cell<Lang> = const { Cell::new(Lang::Da) };
}

/// From now on the server answers in this language.
pub fn set_language(lang: Lang) {
    LANGUAGE.set(lang);
}

async fn get<T: DeserializeOwned>(path: &str) -> Answer<T> {
    read(asked("GET", path, None, None).await)
}

/// Sends `body`; with a `key` the call may be repeated and still acts once.
async fn act<B: Serialize, T: DeserializeOwned>(method: &'static str, path: &str, body: &B, key: &str) -> Answer<T> {
    read(asked(method, path, json(body), Some(key)).await)
}

/// Asks with a body, because what is asked must not stand in an address, or is too long for one. Nothing is changed.
async fn ask<B: Serialize, T: DeserializeOwned>(path: &str, body: &B) -> Answer<T> {
    read(asked("POST", path, json(body), None).await)
}

/// Posts `body`, and expects nothing but that it was done.
async fn tell<B: Serialize>(path: &str, body: &B) -> Answer<()> {
    told("POST", path, json(body), None).await.map(|_| ())
}

/// Like [`act`], where nothing is expected but that it was done.
async fn carry_out<B: Serialize>(method: &'static str, path: &str, body: &B, key: &str) -> Answer<()> {
    told(method, path, json(body), Some(key)).await.map(|_| ())
}

/// A call under way, in a box: so that the code that waits is there once, not once for each call.
pub type Pending<T> = Pin<Box<dyn Future<Output = Answer<T>>>>;

/// Sends a call, for its body. In a box, as [`told`]: so that the code that waits is there once, not once for each type.
fn asked(method: &'static str, path: &str, body: Option<String>, key: Option<&str>) -> Pending<JsValue> {
    let sent = told(method, path, body, key);
    Box::pin(async move { sent.await?.value().await.ok_or(Failure::Unreachable) })
}

/// Sends a call, for the head of its answer.
fn told(method: &'static str, path: &str, body: Option<String>, key: Option<&str>) -> Pending<Reply> {
    let (path, key) = (path.to_owned(), key.map(str::to_owned));
    Box::pin(async move { send(method, &path, body, key.as_deref()).await })
}

async fn send(method: &str, path: &str, body: Option<String>, key: Option<&str>) -> Answer<Reply> {
    let language = ("accept-language", LANGUAGE.get().tag());
    let headers: &[(&str, &str)] = match key {
        Some(key) => &[language, (IDEMPOTENCY_HEADER, key)],
        None => &[language],
    };
    let Some(reply) = (Call { method, path, headers, body }).send().await else {
        return Err(Failure::of_silence());
    };
    if let Some(now) = reply.header(NOW_HEADER).and_then(|now| now.parse().ok()) {
        clock::set(now);
    }
    match reply.status() {
        200..=299 => Ok(reply),
        401 => Err(Failure::SignedOut),
        _ => {
            let problem = reply.value().await.and_then(crate::json::read);
            Err(problem.map_or(Failure::Unreachable, |problem| Failure::Problem(Rc::new(problem))))
        }
    }
}

fn read<T: DeserializeOwned>(answer: Answer<JsValue>) -> Answer<T> {
    crate::json::read(answer?).ok_or(Failure::Unreachable)
}
