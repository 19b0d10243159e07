//! Loads what the slot engine looks at: a fixed number of queries, whatever the number of caseworkers.

use super::AppError;
use super::coming;
use super::courses::is_open;
use super::office::last_day;
use super::rows::{self, instant, interval, word};
use super::settings::Settings;
use crate::store::appointments::AppointmentRow;
use crate::store::cases::CaseRow;
use crate::store::{
    ReadTx, absences, busy_times, cases, citizens, closing_days, employees, orders, reservations, rule_overrides,
    talk_types, windows,
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use shared::ids::{CitizenId, EmployeeId, OrderId, Scheme, TalkTypeId};
use shared::law::{LawBook, Override, Rules};
use shared::model::{
    Bar, BarKind, BookingOrder, BookingPolicy, Channel, OfficePolicy, Resource, ResourceKind, TalkTypeVariant, Window,
};
use shared::rules::{Refusal, move_by, move_channels};
use shared::slots::{ClosingDay, SlotFacts, Taken, TakenCause};
use shared::time::{Instant, day_of, instant_at};
use std::collections::BTreeSet;

/// The numbers in force for a scheme on that day, with what the municipality decided otherwise.
///
/// # Errors
/// When the rule files know no such scheme, or nothing of that day.
pub fn rules(tx: &mut ReadTx<'_>, law: &LawBook, scheme: &Scheme, day: NaiveDate) -> Result<Rules, AppError> {
    in_force(law, scheme, day, &overrides(tx)?)
}

/// The same with what the municipality has set: what the engine and the rules of booking take.
///
/// # Errors
/// As [`rules`].
pub fn policy(tx: &mut ReadTx<'_>, law: &LawBook, scheme: &Scheme, day: NaiveDate) -> Result<BookingPolicy, AppError> {
    let rules = rules(tx, law, scheme, day)?;
    Ok(BookingPolicy::of(&Settings::load(tx)?.policy, &rules))
}

/// What a municipality set and decided: read once, for as many schemes as are asked about.
pub struct Decided {
    /// What it sets for itself.
    pub office: OfficePolicy,
    overrides: Vec<Override>,
}

impl Decided {
    pub fn load(tx: &mut ReadTx<'_>) -> Result<Self, AppError> {
        Ok(Self { office: Settings::load(tx)?.policy, overrides: overrides(tx)? })
    }

    /// As [`policy`].
    ///
    /// # Errors
    /// As [`rules`].
    pub fn policy(&self, law: &LawBook, scheme: &Scheme, day: NaiveDate) -> Result<BookingPolicy, AppError> {
        Ok(BookingPolicy::of(&self.office, &in_force(law, scheme, day, &self.overrides)?))
    }
}

fn overrides(tx: &mut ReadTx<'_>) -> Result<Vec<Override>, AppError> {
    Ok(rule_overrides::standing(tx)?.into_iter().map(rows::rule_override).collect())
}

fn in_force(law: &LawBook, scheme: &Scheme, day: NaiveDate, overrides: &[Override]) -> Result<Rules, AppError> {
    law.rules(scheme, day, overrides)
        .ok_or_else(|| AppError::Internal(format!("no rules of {scheme} on {day}: is a file missing?")))
}

/// The same for the scheme of a case.
///
/// # Errors
/// As [`rules`].
pub fn policy_of_case(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    case: &str,
    day: NaiveDate,
) -> Result<BookingPolicy, AppError> {
    let scheme = Scheme::from(cases::get(tx, case)?.scheme);
    policy(tx, law, &scheme, day)
}

/// An order and all that decides which times can meet it.
pub struct OrderFacts {
    pub order: BookingOrder,
    pub bars: Vec<Bar>,
    pub variants: Vec<TalkTypeVariant>,
    pub slots: SlotFacts,
}

/// What narrows the look.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// Only this caseworker's windows on this day: enough to decide about one time.
    pub to: Option<(EmployeeId, NaiveDate)>,
    /// The talk that is to be moved: what it takes counts as free.
    pub without: Option<String>,
    /// Only the own caseworker's times.
    pub own_only: bool,
    /// Whether an interpreter is needed, when that is being decided right now.
    pub interpreter: Option<bool>,
}

/// Loads the facts for one of the citizen's own orders.
///
/// # Errors
/// [`AppError::NotFound`] when the order is not theirs.
pub fn of_order(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    citizen: &CitizenId,
    order: &OrderId,
    now: Instant,
    narrow: &Narrow,
) -> Result<OrderFacts, AppError> {
    let order = rows::order(orders::get(tx, order.as_str())?)?;
    if order.citizen != *citizen {
        return Err(AppError::NotFound);
    }
    let bars = rows::bars(tx, citizen.as_str())?;
    let own = own_of_case(tx, citizen, order.case.as_str(), now)?;
    let caseworkers = own.as_ref().map_or_else(|| Ok(Vec::new()), |own| team_of(tx, own))?;
    let case = order.case.to_string();
    let look = Look { citizen, case, own, caseworkers, by_office: false, last_day: order.hold_by };
    let slots = for_citizen(tx, law, look, now, narrow)?;
    Ok(OrderFacts { variants: variants_of(tx, &order.talk_type)?, order, bars, slots })
}

/// A talk that is to be moved, and all that decides where it can go.
pub struct MoveFacts {
    /// The order it meets, if any.
    pub order: Option<BookingOrder>,
    pub channels: Vec<Channel>,
    pub bars: Vec<Bar>,
    pub variants: Vec<TalkTypeVariant>,
    pub slots: SlotFacts,
}

/// Loads the facts for moving one of the citizen's own talks.
pub fn of_move(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    citizen: &CitizenId,
    talk: &AppointmentRow,
    now: Instant,
    narrow: &Narrow,
) -> Result<MoveFacts, AppError> {
    let order = match &talk.order_id {
        Some(id) => Some(rows::order(orders::get(tx, id)?)?),
        None => None,
    };
    let own = own_of_case(tx, citizen, &talk.case_id, now)?;
    let caseworkers = own.as_ref().map_or_else(|| Ok(Vec::new()), |own| team_of(tx, own))?;
    let hold_by = order.as_ref().map(|order| order.hold_by);
    let last_day = move_by(hold_by, day_of(instant(talk.starts_at)), last_day(now));
    let look = Look { citizen, case: talk.case_id.clone(), own, caseworkers, by_office: false, last_day };
    let narrow = Narrow { without: Some(talk.id.clone()), ..narrow.clone() };
    let offered = order.as_ref().map(|order| order.channels.as_slice()).unwrap_or_default();
    Ok(MoveFacts {
        channels: move_channels(offered, word(&talk.channel)?),
        bars: rows::bars(tx, citizen.as_str())?,
        variants: variants_of(tx, &talk.talk_type_id.as_str().into())?,
        slots: for_citizen(tx, law, look, now, &narrow)?,
        order,
    })
}

/// For whom free times are looked at, and where.
pub struct Look<'a> {
    /// The citizen.
    pub citizen: &'a CitizenId,
    /// The case the talk belongs to: its scheme has the numbers.
    pub case: String,
    /// Their own caseworker.
    pub own: Option<EmployeeId>,
    /// Whose windows count.
    pub caseworkers: Vec<String>,
    /// Whether the office looks: neither the municipality's notice nor its choice about colleagues binds it.
    pub by_office: bool,
    /// The last day.
    pub last_day: NaiveDate,
}

/// Loads what the engine needs to find times for one citizen.
pub fn for_citizen(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    look: Look<'_>,
    now: Instant,
    narrow: &Narrow,
) -> Result<SlotFacts, AppError> {
    let case = cases::get(tx, &look.case)?;
    let mut policy = policy(tx, law, &case.scheme.as_str().into(), day_of(now))?;
    policy.team_fallback &= !narrow.own_only;
    if look.by_office {
        policy.lead_days = 0;
        policy.team_fallback = true;
    }
    let person = citizens::get(tx, look.citizen.as_str())?;
    let before_closing = case.closed_on.and_then(|closed| closed.pred_opt()).unwrap_or(look.last_day);
    let last_day = before_standby(tx, look.citizen, look.last_day.min(before_closing), day_of(now))?;
    let windows = published(tx, &look.caseworkers, day_of(now), last_day, narrow)?;
    let mut taken = taken(tx, std::slice::from_ref(look.citizen), &windows, narrow.without.as_deref())?;
    if look.by_office {
        taken.extend(coming::not_then(tx, look.citizen, &windows)?);
    }
    Ok(SlotFacts {
        now,
        policy,
        hold_by: last_day,
        citizen: look.citizen.clone(),
        own_caseworker: look.own,
        needs_interpreter: narrow.interpreter.unwrap_or(person.interpreter_language.is_some()),
        taken,
        closing_days: closing(tx, day_of(now), last_day)?,
        windows,
    })
}

/// No talk lies on a day of standby that is to come (INV-6).
fn before_standby(
    tx: &mut ReadTx<'_>,
    citizen: &CitizenId,
    last_day: NaiveDate,
    today: NaiveDate,
) -> Result<NaiveDate, AppError> {
    let bars = rows::bars(tx, citizen.as_str())?;
    let to_come = bars.iter().filter(|bar| bar.kind == BarKind::Standby && !bar.ended && bar.from > today);
    let before = to_come.filter_map(|bar| bar.from.pred_opt()).min();
    Ok(before.map_or(last_day, |before| before.min(last_day)))
}

/// Who works on that case today.
pub fn own_of_case(
    tx: &mut ReadTx<'_>,
    citizen: &CitizenId,
    case: &str,
    now: Instant,
) -> Result<Option<EmployeeId>, AppError> {
    let assigned = cases::assignments(tx, citizen.as_str(), day_of(now))?;
    Ok(assigned.into_iter().find(|row| row.case_id == case).map(|row| EmployeeId::from(row.employee_id)))
}

/// The caseworker and the colleagues of their teams.
pub fn team_of(tx: &mut ReadTx<'_>, caseworker: &EmployeeId) -> Result<Vec<String>, AppError> {
    Ok(employees::team_of(tx, caseworker.as_str())?.into_iter().map(|row| row.id).collect())
}

/// The form of a talk that has this channel.
///
/// # Errors
/// Refused when there is none.
pub fn variant_in(variants: &[TalkTypeVariant], channel: Channel) -> Result<&TalkTypeVariant, Refusal> {
    variants.iter().find(|variant| variant.channel == channel).ok_or(Refusal::ChannelNotOffered)
}

/// The citizen's newest open case; the newest of all, if none is open.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such citizen.
pub fn newest_case(tx: &mut ReadTx<'_>, citizen: &CitizenId, today: NaiveDate) -> Result<CaseRow, AppError> {
    let cases = cases::of_citizen(tx, citizen.as_str())?;
    let open = cases.iter().position(|case| is_open(case, today)).unwrap_or_default();
    cases.into_iter().nth(open).ok_or(AppError::NotFound)
}

/// The forms of one talk type.
pub fn variants_of(tx: &mut ReadTx<'_>, talk_type: &TalkTypeId) -> Result<Vec<TalkTypeVariant>, AppError> {
    talk_types::variants(tx)?
        .into_iter()
        .map(rows::variant)
        .filter(|variant| variant.as_ref().map_or(true, |variant| variant.talk_type == *talk_type))
        .collect()
}

/// The windows that count.
pub fn published(
    tx: &mut ReadTx<'_>,
    team: &[String],
    from: NaiveDate,
    to: NaiveDate,
    narrow: &Narrow,
) -> Result<Vec<Window>, AppError> {
    let (who, from, to) = match &narrow.to {
        Some((caseworker, day)) => {
            let in_team: Vec<String> = team.iter().filter(|id| *id == caseworker.as_str()).cloned().collect();
            (in_team, *day, *day)
        }
        None => (team.to_vec(), from, to),
    };
    windows::between(tx, &who, from, to)?.into_iter().map(rows::window).collect()
}

/// All that is taken between the first and the last window, a day's margin on both sides.
pub fn taken(
    tx: &mut ReadTx<'_>,
    citizens: &[CitizenId],
    windows: &[Window],
    without: Option<&str>,
) -> Result<Vec<Taken>, AppError> {
    let Some((from, to)) = span(windows) else { return Ok(Vec::new()) };
    let mut resources: BTreeSet<Resource> = citizens.iter().map(Resource::citizen).collect();
    for window in windows {
        resources.insert(Resource::caseworker(&window.caseworker));
        resources.extend(window.room.as_ref().map(Resource::room));
    }
    let all: Vec<Resource> = resources.into_iter().collect();
    let of_caseworkers = all.iter().filter(|resource| resource.kind == ResourceKind::Caseworker);
    let caseworkers: Vec<String> = of_caseworkers.map(|resource| resource.id.clone()).collect();

    let mut taken = Vec::new();
    for row in reservations::live_between(tx, &all, from, to)? {
        if Some(row.appointment_id.as_str()) != without {
            let resource = Resource { kind: rows::word(&row.resource_kind)?, id: row.resource_id };
            taken.push(Taken { resource, at: interval(row.from_at, row.to_at), cause: TakenCause::Reserved });
        }
    }
    for row in busy_times::between(tx, &all, from, to)? {
        let resource = Resource { kind: rows::word(&row.resource_kind)?, id: row.resource_id };
        taken.push(Taken { resource, at: interval(row.from_at, row.to_at), cause: TakenCause::Busy });
    }
    for row in absences::between(tx, &caseworkers, from, to)? {
        let resource = Resource { kind: ResourceKind::Caseworker, id: row.employee_id };
        taken.push(Taken { resource, at: interval(row.from_at, row.to_at), cause: TakenCause::Absent });
    }
    taken.extend(coming::away(tx, citizens)?);
    Ok(taken)
}

fn span(windows: &[Window]) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let first = windows.iter().map(|window| window.day).min()?;
    let last = windows.iter().map(|window| window.day).max()?;
    let margin = Days::new(1);
    Some((instant_at(first - margin, 0).naive_utc(), instant_at(last + margin + margin, 0).naive_utc()))
}

/// Closing days as the engine wants them.
pub fn closing(tx: &mut ReadTx<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<ClosingDay>, AppError> {
    let rows = closing_days::between(tx, from, to)?;
    Ok(rows.into_iter().map(|row| ClosingDay { office: row.office_id.map(Into::into), day: row.day }).collect())
}
