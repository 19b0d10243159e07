//! *Borger*: one citizen with the course of their case.

use super::access::{SeeCitizens, Staff};
use super::answers::Desk;
use super::calling::Tried;
use super::facts::newest_case;
use super::history::history;
use super::looking::Sight;
use super::notes;
use super::office::order_waits;
use super::rows::{self, instant, word};
use super::week::staff_talk;
use super::{App, AppError, coming, tasks};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::citizens::CitizenRow;
use crate::store::cpr::{CprKeys, Sealed};
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, call_attempts, cases, citizens, orders, sessions};
use shared::api::{CaseView, CitizenView, OrderView, StaffTalkView};
use shared::cpr;
use shared::ids::CitizenId;
use shared::law::LawBook;
use shared::model::AppointmentStatus;
use shared::rules::needs_reason;
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// How many past talks are shown.
const MOST_PAST: usize = 20;

/// How many notes are shown.
const MOST_NOTES: i64 = 100;

/// The citizen. That somebody looked is kept.
///
/// # Errors
/// Not found when there is none.
pub async fn show(app: &App, scope: &Staff<SeeCitizens>, whom: CitizenId) -> Result<CitizenView, AppError> {
    let (now, who, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        let view = look(tx, &law, &keys, &whom, now)?;
        Ok((view, Sight::of("citizen", &whom, "case").showing([&whom])))
    })
    .await
}

/// The same within a transaction that somebody else has opened.
pub fn look(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    keys: &CprKeys,
    whom: &CitizenId,
    now: Instant,
) -> Result<CitizenView, AppError> {
    let person = citizens::get(tx, whom.as_str())?;
    let today = day_of(now);
    let desk = Desk::load(tx, law, whom.as_str(), now)?;
    let case = newest_case(tx, whom, today)?;
    let assigned = cases::assignments(tx, whom.as_str(), today)?;
    let assigned = assigned.iter().find(|row| row.case_id == case.id);
    let all_orders = orders::of_citizen(tx, whom.as_str())?;
    let talks = appointments::of_citizen(tx, whom.as_str())?;
    let (waiting, past) = sorted(talks.clone());
    let dates =
        all_orders.iter().find(|row| order_waits(row)).map(|row| Ok::<_, AppError>((word(&row.status)?, row.book_by)));
    let names = HashMap::from([(person.id.clone(), person.name.clone())]);
    let calls = call_attempts::of_citizen(tx, whom.as_str())?;
    let tried = Tried::of(&calls);
    let views = |rows: &[AppointmentRow]| {
        let talks = rows.iter().map(|row| staff_talk(&desk.directory, &names, &tried, row));
        talks.collect::<Result<Vec<StaffTalkView>, _>>()
    };
    let summon_needs_reason = needs_reason(&desk.bars, dates.transpose()?, now);
    Ok(CitizenView {
        id: whom.clone(),
        name: person.name.clone(),
        cpr: masked(keys, &person)?,
        phone: person.phone.clone(),
        email: person.email.clone(),
        language: word(&person.language)?,
        interpreter_language: person.interpreter_language.as_deref().map(word).transpose()?,
        digital_post_exempt: person.digital_post_exempt,
        protected_address: person.protected_address,
        case: CaseView {
            id: case.id.as_str().into(),
            scheme: case.scheme.as_str().into(),
            first_day: case.first_day,
            closed_on: case.closed_on,
        },
        caseworker: assigned.map(|row| desk.directory.person(&row.employee_id)),
        caseworker_since: assigned.map(|row| row.from_day),
        last_sign_in: sessions::last_of_citizen(tx, whom.as_str())?.map(instant),
        bar: desk.standing_bar()?,
        bars_to_come: desk.bars_to_come()?,
        facts: rows::facts(&case.facts)?,
        absences: coming::absences(tx, whom, today)?,
        hours: coming::hours(tx, whom)?,
        orders: order_views(&desk, &all_orders)?,
        talks: views(&waiting)?,
        past: views(&past)?,
        tasks: tasks::views(tx, &desk.directory, desk.tasks.clone(), now)?,
        history: history(tx, &desk.directory, &case, &all_orders, &talks, &calls, &desk.bar_rows)?,
        notes: crate::store::notes::of_citizen(tx, whom.as_str(), MOST_NOTES)?
            .into_iter()
            .map(|row| notes::view(&desk.directory, row))
            .collect(),
        summon_needs_reason,
    })
}

/// The talks that stand, by time, and those with an outcome, the latest first. A talk that was moved is its successor.
fn sorted(talks: Vec<AppointmentRow>) -> (Vec<AppointmentRow>, Vec<AppointmentRow>) {
    let (mut waiting, mut past): (Vec<_>, Vec<_>) = talks.into_iter().partition(|row| row.live);
    waiting.sort_by_key(|row| row.starts_at);
    past.retain(|row| row.status != AppointmentStatus::Moved.as_str());
    past.truncate(MOST_PAST);
    (waiting, past)
}

fn order_views(desk: &Desk, orders: &[OrderRow]) -> Result<Vec<OrderView>, AppError> {
    orders.iter().filter(|row| order_waits(row)).map(|row| desk.order(row.clone())).collect()
}

/// "670781-XXXX".
pub(super) fn masked(keys: &CprKeys, person: &CitizenRow) -> Result<String, AppError> {
    Ok(cpr::masked(&opened(keys, &person.id, &person.cpr_key_id, &person.cpr_ciphertext)?))
}

/// A number that was sealed for this citizen.
pub(super) fn opened(keys: &CprKeys, citizen: &str, key_id: &str, ciphertext: &[u8]) -> Result<String, AppError> {
    let sealed = Sealed { key_id: key_id.to_owned(), ciphertext: ciphertext.to_owned() };
    keys.open(citizen, &sealed).map_err(|error| AppError::Internal(error.to_string()))
}
