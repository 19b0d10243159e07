//! Sends the chosen time and the answers: once, however often the button is pressed, and again with the same key
//! if nobody knows what became of it.

use super::draft::{Answers, Draft};
use super::route;
use crate::api::me::{self, Purpose};
use crate::browser;
use crate::failure::{Answer, Failure};
use crate::remote::spawn_local;
use crate::site::use_site;
use shared::api::{AlternativeView, Move, NewBooking, SlotView, TalkView};
use yew::prelude::*;

/// Where the sending stands.
#[derive(Clone, PartialEq)]
pub enum Sent {
    /// Nothing was sent.
    Not,
    /// It is under way.
    Busy,
    /// Somebody was faster.
    Taken {
        /// The time that has gone.
        slot: Box<SlotView>,
        /// Free times near it.
        near: Vec<AlternativeView>,
        /// Whether those are long enough for an interpreter.
        interpreter: bool,
    },
    /// It failed.
    Failed(Failure),
}

/// How to send, and where it stands.
#[derive(Clone, PartialEq)]
pub struct Sending {
    /// Where it stands.
    pub sent: Sent,
    /// Sends a time with these answers.
    pub send: Callback<(SlotView, Answers)>,
}

/// The last thing that was sent, and under which key.
pub type Tried<T> = Option<(T, String)>;

/// Books or moves, and goes on to the receipt.
#[hook]
pub fn use_sending(purpose: &Purpose, draft: &Draft) -> Sending {
    let router = use_site().router;
    let sent = use_state(|| Sent::Not);
    let tried = use_mut_ref(|| None);
    let busy = use_mut_ref(|| false);
    let send = {
        let (purpose, draft, sent) = (purpose.clone(), draft.clone(), sent.clone());
        Callback::from(move |(slot, answers): (SlotView, Answers)| {
            if busy.replace(true) {
                return;
            }
            let key = key_for(&mut tried.borrow_mut(), &(slot.clone(), answers.clone()));
            let (purpose, sent, busy) = (purpose.clone(), sent.clone(), busy.clone());
            let (router, draft) = (router.clone(), draft.clone());
            sent.set(Sent::Busy);
            spawn_local(async move {
                let answer = transmit(&purpose, &slot, &answers, &key).await;
                busy.replace(false);
                match answer {
                    Ok(talk) => {
                        draft.forget();
                        router.go(route::receipt(&talk.id));
                    }
                    Err(failure) => sent.set(failed(slot, answers.interpreter, failure)),
                }
            });
        })
    };
    Sending { sent: (*sent).clone(), send }
}

fn failed(slot: SlotView, interpreter: bool, failure: Failure) -> Sent {
    match failure.problem() {
        Some(problem) if problem.code == "slot-taken" => {
            Sent::Taken { slot: Box::new(slot), near: problem.alternatives.clone(), interpreter }
        }
        _ => Sent::Failed(failure),
    }
}

/// The same key for the same thing, else a new one.
pub fn key_for<T: PartialEq + Clone>(tried: &mut Tried<T>, said: &T) -> String {
    if let Some((_, key)) = tried.as_ref().filter(|(last, _)| last == said) {
        return key.clone();
    }
    let key = browser::new_key();
    *tried = Some((said.clone(), key.clone()));
    key
}

async fn transmit(purpose: &Purpose, slot: &SlotView, answers: &Answers, key: &str) -> Answer<TalkView> {
    let interpreter_language = answers.interpreter_language();
    match purpose {
        Purpose::Book(order) => {
            let booking = NewBooking {
                order: order.clone(),
                channel: slot.channel,
                caseworker: slot.caseworker.id.clone(),
                starts_at: slot.starts_at,
                phone: answers.phone.clone(),
                companion: answers.companion,
                interpreter_language,
            };
            me::book(&booking, key).await
        }
        Purpose::Move(talk) => {
            let to = Move {
                channel: slot.channel,
                caseworker: slot.caseworker.id.clone(),
                starts_at: slot.starts_at,
                phone: answers.phone.clone(),
                companion: answers.companion,
                interpreter_language,
            };
            me::move_talk(talk, &to, key).await
        }
    }
}
