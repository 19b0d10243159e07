//! What the office does with a talk: move it and cancel it, within a transaction that somebody else has opened.

use super::AppError;
use super::answered::outcome_told;
use super::facts::{self, Look, Narrow, own_of_case, team_of, variant_in};
use super::journal::Journal;
use super::rows::{self, word};
use super::settling::{About, carry_out, settle};
use super::taking::{Answers, Subject};
use crate::store::appointments::AppointmentRow;
use crate::store::cases::CaseRow;
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, Tx, bars, cases, orders, windows};
use chrono::{Days, NaiveDate};
use shared::api::NewTime;
use shared::ids::{CitizenId, EmployeeId};
use shared::law::LawBook;
use shared::model::{BarKind, MessageKind, OrderStatus, Origin, Resource};
use shared::rules::{AfterCancelling, Choice, OrderDates, may_cancel_by_office, move_by_office};
use shared::time::{Instant, day_of};

/// How many days ahead staff look for times.
const DAYS_AHEAD: u64 = 60;

/// The last day staff look for times.
pub fn last_day(now: Instant) -> NaiveDate {
    let today = day_of(now);
    today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today)
}

/// The same, and not after the case has closed.
pub fn last_day_of(case: &CaseRow, now: Instant) -> NaiveDate {
    let before = case.closed_on.and_then(|closed| closed.pred_opt());
    before.map_or_else(|| last_day(now), |before| before.min(last_day(now)))
}

/// The caseworker and the rooms that a talk at that time could take: what to lock before one looks.
pub fn resources_at(
    tx: &mut ReadTx<'_>,
    caseworker: &EmployeeId,
    starts_at: Instant,
) -> Result<Vec<Resource>, AppError> {
    let day = day_of(starts_at);
    let that_day = windows::between(tx, &[caseworker.to_string()], day, day)?;
    let rooms = that_day.into_iter().filter_map(|window| window.row.room_id).map(|room| Resource::room(&room.into()));
    Ok(std::iter::once(Resource::caseworker(caseworker)).chain(rooms).collect())
}

/// Moves a talk to another time of the mover's or the talk's team. The calendars must be held. Whoever moves a talk for
/// the citizen has chosen its time (R24).
pub fn relocate(
    tx: &mut Tx<'_>,
    law: &LawBook,
    journal: &Journal<'_>,
    mover: &EmployeeId,
    old: &AppointmentRow,
    to: &NewTime,
    phone: Option<String>,
) -> Result<AppointmentRow, AppError> {
    let citizen = CitizenId::from(old.citizen_id.as_str());
    let mut caseworkers = team_of(tx, mover)?;
    caseworkers.extend(team_of(tx, &old.caseworker_id.as_str().into())?);
    let own = own_of_case(tx, &citizen, &old.case_id, journal.at)?;
    let look = Look {
        citizen: &citizen,
        case: old.case_id.clone(),
        own: own.clone(),
        caseworkers,
        by_office: true,
        last_day: last_day_of(&cases::get(tx, &old.case_id)?, journal.at),
    };
    let narrow = Narrow {
        to: Some((to.caseworker.clone(), day_of(to.starts_at))),
        without: Some(old.id.clone()),
        interpreter: Some(old.interpreter_language.is_some()),
        own_only: false,
    };
    let facts = facts::for_citizen(tx, law, look, journal.at, &narrow)?;
    let variants = facts::variants_of(tx, &old.talk_type_id.as_str().into())?;
    let variant = variant_in(&variants, to.channel)?;
    let choice = Choice { caseworker: to.caseworker.clone(), starts_at: to.starts_at };
    let changes = move_by_office(&rows::appointment(old.clone())?, &facts, variant, &choice)?;
    let subject = Subject {
        citizen: old.citizen_id.clone(),
        case: old.case_id.clone(),
        order: old.order_id.clone(),
        talk_type: old.talk_type_id.clone(),
        own_caseworker: own.map(|own| own.to_string()),
        origin: Origin::Summoned,
        summon_reason: None,
        replaces: Some((old.chain_id.clone(), old.sequence)),
    };
    let answers = Answers {
        phone: phone.or_else(|| old.phone.clone()),
        companion: old.companion,
        interpreter_language: old.interpreter_language.as_deref().map(word).transpose()?,
    };
    let new = carry_out(tx, journal, &changes, &subject, &answers)?;
    outcome_told(tx, journal, old)?;
    journal.message(tx, MessageKind::TalkMoved, &new)?;
    journal.audit(tx, "move", "appointment", &new.id, Some(&new.citizen_id))?;
    Ok(new)
}

/// The order that a talk meets, for the rules of cancelling; one that was withdrawn meanwhile is left out.
pub fn order_met(tx: &mut ReadTx<'_>, talk: &AppointmentRow) -> Result<Option<OrderDates>, AppError> {
    let Some(id) = &talk.order_id else { return Ok(None) };
    let order = orders::get(tx, id)?;
    let met = order.status == OrderStatus::Fulfilled.as_str();
    Ok(met.then(|| OrderDates { order: order.id.into(), book_by: order.book_by, hold_by: order.hold_by }))
}

/// What follows for the citizen when that talk is cancelled (nothing, where another order of its kind waits already), and the bar that answers for its order.
pub fn after_cancelling(
    tx: &mut ReadTx<'_>,
    talk: &AppointmentRow,
    now: Instant,
) -> Result<(AfterCancelling, Option<String>), AppError> {
    let today = day_of(now);
    let (mut standing, mut standby) = (None, None);
    for row in bars::standing(tx, std::slice::from_ref(&talk.citizen_id), today)? {
        let kind = if row.kind == BarKind::Standby.as_str() { &mut standby } else { &mut standing };
        *kind = Some(row.id);
    }
    let orders = orders::of_citizen(tx, &talk.citizen_id)?;
    let met = orders.iter().find(|order| Some(&order.id) == talk.order_id.as_ref());
    // An order whose talk could be held when the case has closed goes with its talk, as when the case was closed (INV-3).
    let last = today.max(day_of(rows::instant(talk.starts_at))).max(met.map_or(today, |order| order.hold_by));
    let ended = cases::get(tx, &talk.case_id)?.closed_on.is_some_and(|closed| closed <= last);
    let again = |order: &OrderRow| {
        order.status == OrderStatus::Open.as_str()
            && order.talk_type_id == talk.talk_type_id
            && Some(&order.id) != talk.order_id.as_ref()
    };
    Ok(if standby.is_some() || ended || orders.iter().any(again) {
        (AfterCancelling::Nothing, standby)
    } else if standing.is_some() {
        (AfterCancelling::FindTime, standing)
    } else {
        (AfterCancelling::BookAgain, None)
    })
}

/// Cancels a talk for the office. The calendars must be held.
pub fn cancel_for_office(
    tx: &mut Tx<'_>,
    law: &LawBook,
    journal: &Journal<'_>,
    talk: &AppointmentRow,
) -> Result<(), AppError> {
    let dates = order_met(tx, talk)?;
    let (then, bar) = after_cancelling(tx, talk, journal.at)?;
    let policy = facts::policy_of_case(tx, law, &talk.case_id, day_of(journal.at))?;
    let id = talk.id.as_str().into();
    let about = About { bar, ..About::talk(talk) };
    for change in may_cancel_by_office(&id, word(&talk.status)?, dates.as_ref(), then, &policy, journal.at)? {
        settle(tx, journal, &change, &about)?;
    }
    outcome_told(tx, journal, talk)?;
    journal.message(tx, MessageKind::TalkCancelled, talk)?;
    journal.audit(tx, "cancel", "appointment", &talk.id, Some(&talk.citizen_id))
}

/// Whether the order waits for a talk, or has run out.
pub fn order_waits(row: &OrderRow) -> bool {
    [OrderStatus::Open, OrderStatus::Expired].iter().any(|status| row.status == status.as_str())
}
