//! A citizen books while a caseworker exempts them: the races, and what their negative control blinds, share this round.

use crate::office::{Case, Pair};
use crate::race::duel;

/// The citizen was first: the talk stands.
pub const BOOKED: &str = "booked first";

/// The caseworker was first: there is nothing to book any more.
pub const EXEMPTED: &str = "exempted first";

/// One round.
///
/// # Errors
/// When it ends as neither [`BOOKED`] nor [`EXEMPTED`] should.
pub fn race(pair: &Pair, round: usize) -> Result<&'static str, String> {
    let slot = &pair.slots[round % pair.slots.len()];
    let (booked, exempted) = duel(round, || pair.booker.book(slot), || pair.exempt());
    if exempted.status != 201 {
        return Err(format!("the exemption: {exempted:?}"));
    }
    let (end, talks) = match (booked.status, booked.code()) {
        (201, _) => (BOOKED, booked.body["id"].as_str().map(str::to_owned).into_iter().collect()),
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
    let early = (round % 3 == 0).then(|| cancel("citizen")).flatten();
    let ended = pair.end_exemption(round % 2 == 0);
    let late = (round % 3 != 0).then(|| cancel("office")).flatten();
    if !ended.ok() || early.is_some() || late.is_some() {
        return Err(format!("undoing: {ended:?}, {early:?}, {late:?}"));
    }
    pair.waits()
}
