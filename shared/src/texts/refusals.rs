//! A refusal in words: the same on the page, in the API's problem and in a message.

use super::{Texts, clock, day_long};
use crate::rules::Refusal;
use crate::time::day_of;

/// What the refusal says to whoever is refused; the texts must contain `PROBLEMS` and `COMMON`.
pub fn refusal_words(texts: &Texts, refusal: &Refusal) -> String {
    let key = format!("problem-{}", refusal.code());
    match refusal {
        Refusal::DeadlinePassed { book_by } | Refusal::OrderWaits { book_by } => {
            texts.format(&key, &[("day", &day_long(texts, *book_by))])
        }
        Refusal::TooLateToMove { until: at }
        | Refusal::TooLateToCancel { until: at }
        | Refusal::NotYet { from: at }
        | Refusal::CodeTooSoon { from: at }
        | Refusal::TalkToCome { starts_at: at } => {
            texts.format(&key, &[("day", &day_long(texts, day_of(*at))), ("time", &clock(texts.lang(), *at))])
        }
        Refusal::AlreadyBarred { from, to: Some(to) } => {
            texts.format(&key, &[("from", &day_long(texts, *from)), ("to", &day_long(texts, *to))])
        }
        Refusal::AlreadyBarred { from, to: None } => {
            texts.format("problem-already-barred-open", &[("from", &day_long(texts, *from))])
        }
        Refusal::ShareReached { outside, cases, required_percent } => {
            let numbers = [outside, cases, &u32::from(*required_percent)].map(ToString::to_string);
            let [outside, cases, percent] = &numbers;
            texts.format(&key, &[("outside", outside), ("cases", cases), ("percent", percent)])
        }
        Refusal::EnoughCalls { most } => texts.format(&key, &[("most", &most.to_string())]),
        Refusal::SlotTaken
        | Refusal::ChannelNotOffered
        | Refusal::OrderNotOpen { .. }
        | Refusal::Barred
        | Refusal::NotBooked
        | Refusal::Summoned
        | Refusal::NotExempt
        | Refusal::NotBarred
        | Refusal::Standby
        | Refusal::ReasonNeeded
        | Refusal::OutcomeDoesNotFit
        | Refusal::NotByVideo
        | Refusal::QuestionClosed
        | Refusal::CaseClosed => texts.get(&key),
    }
}
