//! Talks that are agreed when something begins that they do not fit into: a person decides about each (INV-3, INV-6).

use super::{Change, Refusal};
use crate::ids::{AppointmentId, OrderId};
use crate::model::{AppointmentStatus, OrderStatus, TalkFate};
use crate::time::{Instant, Interval, day_of};
use chrono::NaiveDate;

/// A talk that is agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// Which one.
    pub appointment: AppointmentId,
    /// The order it meets, if it does.
    pub order: Option<OrderId>,
    /// The talk; by phone the promise.
    pub at: Interval,
}

/// What was decided about one of them.
pub type Decided = (AppointmentId, TalkFate);

/// Why nothing is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// A rule says no.
    Refused(Refusal),
    /// These talks need a decision first.
    Undecided(Vec<AppointmentId>),
}

impl From<Refusal> for Objection {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The talks on these days that have not ended: what is over needs an outcome, not a decision.
pub(super) fn on_days(
    talks: &[Promised],
    from: NaiveDate,
    to: Option<NaiveDate>,
    now: Instant,
) -> impl Iterator<Item = &Promised> {
    talks.iter().filter(move |talk| {
        let day = day_of(talk.at.from);
        talk.at.to > now && day >= from && to.is_none_or(|to| day <= to)
    })
}

/// Each of the talks with what was decided about it. A decision about another talk says nothing: that one is gone.
pub(super) fn each_decided<'a>(
    talks: impl Iterator<Item = &'a Promised>,
    decisions: &[Decided],
) -> Result<Vec<(&'a Promised, TalkFate)>, Objection> {
    let (mut decided, mut undecided) = (Vec::new(), Vec::new());
    for talk in talks {
        match decisions.iter().find(|(appointment, _)| *appointment == talk.appointment) {
            Some((_, fate)) => decided.push((talk, *fate)),
            None => undecided.push(talk.appointment.clone()),
        }
    }
    if undecided.is_empty() { Ok(decided) } else { Err(Objection::Undecided(undecided)) }
}

/// What follows where no talk is wanted any more: a talk is kept, or it ends and its order goes with it (INV-3).
pub(super) fn kept_or_gone(talk: &Promised, fate: TalkFate) -> Vec<Change> {
    if fate == TalkFate::Keep {
        return vec![Change::Keep { appointment: talk.appointment.clone() }];
    }
    let status = AppointmentStatus::CancelledByOffice;
    let gone = talk.order.clone().map(|order| Change::SetOrder { order, status: OrderStatus::Withdrawn });
    std::iter::once(Change::End { appointment: talk.appointment.clone(), status }).chain(gone).collect()
}
