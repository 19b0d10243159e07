//! The rules, asked by the page before the server is: what the citizen may do with a talk, and why not.

use super::home::Overview;
use crate::clock;
use crate::words::Words;
use shared::api::TalkView;
use shared::model::BookingPolicy;
use shared::rules::{AfterCancelling, Refusal, may_cancel, may_rebook};
use shared::texts::refusal_words;

/// Why the talk cannot be moved now, if so. The server's reason stands; time may have added one since.
pub fn why_not_move(overview: &Overview, talk: &TalkView) -> Option<Refusal> {
    let policy = BookingPolicy {
        rebook_cutoff_hours: overview.promise.rebook_cutoff_hours,
        citizen_moves_summons: true,
        ..BookingPolicy::default()
    };
    let by_rule = may_rebook(talk.status, talk.origin, talk.starts_at, &policy, clock::now()).err();
    talk.move_refusal.clone().or(by_rule)
}

/// Why the talk cannot be cancelled now, if so.
pub fn why_not_cancel(talk: &TalkView) -> Option<Refusal> {
    may_cancel(&talk.id, talk.status, talk.starts_at, None, AfterCancelling::Nothing, clock::now()).err()
}

/// The same words as the server's problem has.
pub fn said(words: &Words, refusal: &Refusal) -> String {
    refusal_words(words, refusal)
}
