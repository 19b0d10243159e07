//! The caseworker's picker: free times for a summons, for booking with a citizen, and for moving a talk. The same engine
//! as the citizen's list.

use super::access::{Staff, WorkCases};
use super::answers::Desk;
use super::courses::is_open;
use super::facts::{self, Look, Narrow, newest_case, own_of_case, team_of};
use super::looking::Sight;
use super::offers::{Offer, Offers};
use super::office::last_day_of;
use super::rows::word;
use super::{App, AppError, rows};
use crate::store::cases::CaseRow;
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, appointments, cases, orders, talk_types};
use chrono::NaiveDate;
use serde::Deserialize;
use shared::api::{StaffPurpose, StaffSlotsView};
use shared::ids::{AppointmentId, CitizenId, EmployeeId, TalkTypeId};
use shared::law::LawBook;
use shared::model::{BookingOrder, Channel, OrderStatus};
use shared::rules::Refusal;
use shared::slots::{SlotFacts, earliest_day};
use shared::time::{Instant, day_of};

/// What the picker asks for; but for the purpose, everything may be left out.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StaffSlotQuery {
    /// What the time is for.
    #[param(inline)]
    pub purpose: StaffPurpose,
    /// The talk type; the order's, or the first of the citizen's benefit, unless told otherwise.
    #[param(max_length = 64)]
    pub talk_type: Option<TalkTypeId>,
    /// The channel; the first unless told otherwise.
    pub channel: Option<Channel>,
    /// A day of the week to show; the first week with times unless told otherwise.
    pub monday: Option<NaiveDate>,
}

/// The same for a talk that is to be moved.
#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MoveSlotQuery {
    /// The channel; the talk's unless told otherwise.
    pub channel: Option<Channel>,
    /// A day of the week to show; the first week with times unless told otherwise.
    pub monday: Option<NaiveDate>,
}

/// What a talk that staff arrange belongs to, and where times are looked for.
pub struct Subjects<'a> {
    /// The citizen's newest case.
    pub case: String,
    /// The order that waits for such a talk, or has run out.
    pub order: Option<BookingOrder>,
    /// Where to look.
    pub look: Look<'a>,
}

/// What a talk of this type belongs to.
///
/// # Errors
/// Not found when there is no such citizen; invalid when the talk type is none of their benefit's.
pub fn subjects<'a>(
    tx: &mut ReadTx<'_>,
    caseworker: &EmployeeId,
    citizen: &'a CitizenId,
    talk_type: &TalkTypeId,
    purpose: StaffPurpose,
    now: Instant,
) -> Result<Subjects<'a>, AppError> {
    let case = newest_case(tx, citizen, day_of(now))?;
    if !is_open(&case, day_of(now)) {
        return Err(Refusal::CaseClosed.into());
    }
    if !types_of(tx, &case)?.contains(talk_type) {
        return Err(AppError::invalid("talk_type", "no such talk type for this benefit"));
    }
    let order = waiting(tx, citizen, Some(talk_type))?.map(rows::order).transpose()?;
    let own = own_of_case(tx, citizen, &case.id, now)?;
    let caseworkers = match purpose {
        StaffPurpose::Summon => vec![caseworker.to_string()],
        StaffPurpose::Assist => team_of(tx, own.as_ref().unwrap_or(caseworker))?,
    };
    let last_day = last_day_of(&case, now);
    let look = Look { citizen, case: case.id.clone(), own, caseworkers, by_office: true, last_day };
    Ok(Subjects { case: case.id, order, look })
}

/// The order that a talk would meet: one that waits before one that has run out.
fn waiting(
    tx: &mut ReadTx<'_>,
    citizen: &CitizenId,
    talk_type: Option<&TalkTypeId>,
) -> Result<Option<OrderRow>, AppError> {
    let mut orders = orders::waiting_of_citizens(tx, &[citizen.to_string()])?;
    orders.retain(|row| talk_type.is_none_or(|wanted| row.talk_type_id == wanted.as_str()));
    orders.sort_by_key(|row| row.status != OrderStatus::Open.as_str());
    Ok(orders.into_iter().next())
}

fn types_of(tx: &mut ReadTx<'_>, case: &CaseRow) -> Result<Vec<TalkTypeId>, AppError> {
    Ok(talk_types::of_scheme(tx, &case.scheme)?.into_iter().map(TalkTypeId::from).collect())
}

/// A week of free times for a new talk.
///
/// # Errors
/// Not found when there is no such citizen.
pub async fn for_citizen(
    app: &App,
    scope: &Staff<WorkCases>,
    whom: CitizenId,
    query: StaffSlotQuery,
) -> Result<StaffSlotsView, AppError> {
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        caseworker.see(tx, whom.as_str(), now)?;
        let case = newest_case(tx, &whom, day_of(now))?;
        let types = types_of(tx, &case)?;
        let asked = match query.talk_type.clone() {
            Some(asked) => Some(asked),
            None => waiting(tx, &whom, None)?.map(|row| TalkTypeId::from(row.talk_type_id)),
        };
        let talk_type = match asked {
            Some(asked) => asked,
            None => self_bookable(tx, &types)?,
        };
        let found = subjects(tx, &caseworker.employee, &whom, &talk_type, query.purpose, now)?;
        let facts = facts::for_citizen(tx, &law, found.look, now, &Narrow::default())?;
        let order = waiting(tx, &whom, Some(&talk_type))?;
        let shown = MoveSlotQuery { channel: query.channel, monday: query.monday };
        let view = view(tx, &law, &facts, talk_type, types, order, &shown)?;
        Ok((view, Sight::of("slots", &whom, "plan").showing([&whom])))
    })
    .await
}

/// The talk type that citizens book themselves: the usual one.
fn self_bookable(tx: &mut ReadTx<'_>, types: &[TalkTypeId]) -> Result<TalkTypeId, AppError> {
    let all = talk_types::all(tx)?;
    let usual = types.iter().find(|id| all.iter().any(|row| row.id == id.as_str() && row.self_bookable));
    usual.or_else(|| types.first()).cloned().ok_or_else(|| AppError::Internal("a benefit without a talk".to_owned()))
}

/// A week of free times that a talk can be moved to.
///
/// # Errors
/// Not found when there is no such talk.
pub async fn for_move(
    app: &App,
    scope: &Staff<WorkCases>,
    talk: AppointmentId,
    query: MoveSlotQuery,
) -> Result<StaffSlotsView, AppError> {
    let (now, caseworker, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        let row = appointments::get(tx, talk.as_str())?;
        caseworker.see(tx, &row.citizen_id, now)?;
        let citizen = CitizenId::from(row.citizen_id.as_str());
        let mut caseworkers = team_of(tx, &caseworker.employee)?;
        caseworkers.extend(team_of(tx, &row.caseworker_id.as_str().into())?);
        caseworkers.sort();
        caseworkers.dedup();
        let look = Look {
            citizen: &citizen,
            case: row.case_id.clone(),
            own: own_of_case(tx, &citizen, &row.case_id, now)?,
            caseworkers,
            by_office: true,
            last_day: last_day_of(&cases::get(tx, &row.case_id)?, now),
        };
        let interpreter = Some(row.interpreter_language.is_some());
        let narrow = Narrow { without: Some(row.id.clone()), interpreter, ..Narrow::default() };
        let facts = facts::for_citizen(tx, &law, look, now, &narrow)?;
        let order = row.order_id.as_ref().map(|id| orders::get(tx, id)).transpose()?;
        let talk_type = TalkTypeId::from(row.talk_type_id.as_str());
        let channel = Some(query.channel.map_or_else(|| word(&row.channel), Ok)?);
        let shown = MoveSlotQuery { channel, monday: query.monday };
        let view = view(tx, &law, &facts, talk_type.clone(), vec![talk_type], order, &shown)?;
        Ok((view, Sight::of("slots", &talk, "plan").showing([&citizen])))
    })
    .await
}

fn view(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    facts: &SlotFacts,
    talk_type: TalkTypeId,
    talk_types: Vec<TalkTypeId>,
    order: Option<OrderRow>,
    shown: &MoveSlotQuery,
) -> Result<StaffSlotsView, AppError> {
    let variants = facts::variants_of(tx, &talk_type)?;
    let desk = Desk::load(tx, law, facts.citizen.as_str(), facts.now)?;
    let all = variants.iter().map(|variant| Offer::of(facts, variant)).collect();
    let offers = Offers { facts, colleagues: true, all };
    let first = offers.all.first().map(|offer| offer.variant.channel);
    let offer = offers.of(shown.channel.or(first))?;
    let week = offers.week(&desk.directory, offer, shown.monday)?;
    Ok(StaffSlotsView {
        talk_type,
        talk_types,
        order: order.map(|row| desk.order(row)).transpose()?,
        channels: offers.channels(),
        channel: offer.variant.channel,
        first_day: earliest_day(facts),
        last_day: facts.hold_by,
        monday: week.monday,
        days: week.days,
        next_day_with_times: week.next_day_with_times,
    })
}
