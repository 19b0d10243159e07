//! The one place that knows the addresses of the API. Every call ends in an answer or in a [`Failure`] that a
//! page can explain.

pub mod demo;
pub mod me;
pub mod session;
pub mod staff;
pub mod staff_bars;
pub mod staff_citizens;
pub mod staff_office;
pub mod staff_orders;
pub mod staff_talks;

use crate::clock;
use crate::failure::{Answer, Failure};
use crate::fetch::{Call, Reply, json};
use serde::{Serialize, de::DeserializeOwned};
use shared::api::{IDEMPOTENCY_HEADER, NOW_HEADER};
use shared::texts::Lang;
use std::cell::Cell;
use std::rc::Rc;

thread_local! {
    static LANGUAGE: Cell<Lang> = const { Cell::new(Lang::Da) };
}

/// From now on the server answers in this language.
pub fn set_language(lang: Lang) {
    LANGUAGE.set(lang);
}

async fn get<T: DeserializeOwned>(path: &str) -> Answer<T> {
    read(send("GET", path, None, None).await?).await
}

/// Sends `body`; with a `key` the call may be repeated and still acts once.
async fn act<B: Serialize, T: DeserializeOwned>(method: &str, path: &str, body: &B, key: &str) -> Answer<T> {
    read(send(method, path, json(body), Some(key)).await?).await
}

/// Asks with a body, because what is asked must not stand in an address, or is too long for one. Nothing is changed.
async fn ask<B: Serialize, T: DeserializeOwned>(path: &str, body: &B) -> Answer<T> {
    read(send("POST", path, json(body), None).await?).await
}

/// Posts `body`, and expects nothing but that it was done.
async fn tell<B: Serialize>(path: &str, body: &B) -> Answer<()> {
    send("POST", path, json(body), None).await.map(|_| ())
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
        _ => Err(reply.read().await.map_or(Failure::Unreachable, |problem| Failure::Problem(Rc::new(problem)))),
    }
}

async fn read<T: DeserializeOwned>(reply: Reply) -> Answer<T> {
    reply.read().await.ok_or(Failure::Unreachable)
}
