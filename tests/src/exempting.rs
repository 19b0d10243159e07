//! A citizen books while a caseworker exempts them: the races, and what their negative control blinds, share this round.

use crate::client::Answer;
use crate::office::{Case, Pair};
use crate::race::duel;
use crate::world::text;

/// The citizen was first: the talk stands.
pub const BOOKED: &str = "booked first";

/// The caseworker was first: there is nothing to book any more.
pub const EXEMPTED: &str = "exempted first";

/// One round: both act, and both look.
///
/// # Errors
/// As [`judge`].
pub fn race(pair: &Pair, round: usize) -> Result<&'static str, String> {
    let (booked, exempted) = act(pair, round);
    judge(pair, &booked, &exempted)
}

/// Both act at the same moment: what the citizen was answered, and what the caseworker.
pub fn act(pair: &Pair, round: usize) -> (Answer, Answer) {
    let slot = &pair.slots[round % pair.slots.len()];
    duel(round, || pair.booker.book(slot), || pair.exempt())
}

/// How it ended.
///
/// # Errors
/// When it is neither [`BOOKED`] nor [`EXEMPTED`] as it should be.
pub fn judge(pair: &Pair, booked: &Answer, exempted: &Answer) -> Result<&'static str, String> {
    if exempted.status != 201 {
        return Err(format!("the exemption: {exempted:?}"));
    }
    let (end, talks) = match (booked.status, booked.code()) {
        (201, _) => (BOOKED, vec![text(&booked.body["id"])]),
        (409, "barred" | "order-not-open") => (EXEMPTED, Vec::new()),
        _ => return Err(format!("the booking: {booked:?}")),
    };
    let case = pair.case()?;
    if case == (Case { talks, waits: false, exempt: true }) { Ok(end) } else { Err(format!("{end}, yet {case:?}")) }
}

/// Makes all as it was: the exemption ends, at the desk or by the citizen, and the talk is cancelled, before or after that.
///
/// # Errors
/// When the order does not wait again then.
pub fn undo(pair: &Pair, round: usize) -> Result<(), String> {
    let talk = pair.case()?.talks.pop();
    let cancel = |by: &str| talk.as_ref().map(|talk| pair.cancel(talk, by)).filter(|answer| !answer.ok());
    // A talk that the office cancels for somebody who is barred takes its order along (INV-6).
    let early = round.is_multiple_of(3).then(|| cancel("citizen")).flatten();
    let ended = pair.end_exemption(round.is_multiple_of(2));
    let late = (!round.is_multiple_of(3)).then(|| cancel("office")).flatten();
    if !ended.ok() || early.is_some() || late.is_some() {
        return Err(format!("undoing: {ended:?}, {early:?}, {late:?}"));
    }
    pair.waits()
}
