//! Exempting a citizen from booking, and ending that (BEK § 45; R12, R13).

use super::access::{CitizenScope, Decide, Staff};
use super::idempotency::{Call, once};
use super::journal::{Journal, new_id};
use super::people::own_caseworker;
use super::settling::{About, Reopening, settle};
use super::taking::hold;
use super::{App, AppError, citizen, facts, overview, rows};
use crate::store::bars::{self, BarRow};
use crate::store::{ReadTx, Tx, appointments, citizens, order_events, orders};
use shared::api::{CitizenView, NewExemption, OverviewView};
use shared::ids::CitizenId;
use shared::law::LawBook;
use shared::model::{AppointmentStatus, BarKind, BookingOrder, OrderStatus, Resource};
use shared::rules::{ExemptionDays, check_exemption, end_exemption, exempt};
use shared::time::day_of;

/// Exempts a citizen: the orders that wait are taken back, and a person summons instead.
///
/// # Errors
/// Invalid with the field that is wrong; refused when the citizen is barred already.
pub async fn start(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
    body: NewExemption,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "exempt", key, whom.as_str(), &body)?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    let days = ExemptionDays { from: body.from, to: body.to, review_on: body.review_on };
    check_exemption(&days, now)?;
    once(app, &scope.municipality, call, move |tx| {
        citizens::get(tx, whom.as_str())?;
        hold(tx, &[Resource::citizen(&whom)])?;
        let journal = caseworker.journal(now);
        let bars = rows::bars(tx, whom.as_str())?;
        let changes = exempt(&days, &bars, &orders_of(tx, &whom)?, now)?;
        let bar = BarRow {
            id: new_id(),
            citizen_id: whom.to_string(),
            kind: BarKind::Exemption.to_string(),
            ground: Some(body.ground.to_string()),
            from_day: days.from,
            to_day: days.to,
            review_on: Some(days.review_on),
            decided_by: caseworker.employee.to_string(),
            decided_at: now.naive_utc(),
            requested_by: Some(body.requested_by.to_string()),
            ended_at: None,
            ended_by_kind: None,
            ended_by: None,
        };
        bar.insert(tx)?;
        let own = own_caseworker(tx, &whom, day_of(now))?;
        let about = About { bar: Some(bar.id.clone()), ..About::citizen(whom.as_str(), own) };
        for change in &changes {
            settle(tx, &journal, change, &about)?;
        }
        journal.audit(tx, "exempt", "booking_bar", &bar.id, Some(whom.as_str()))?;
        journal.tell(tx, "exemption_started", whom.as_str(), None, None)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// Ends an exemption for the citizen.
///
/// # Errors
/// Refused when none stands.
pub async fn end_for(
    app: &App,
    scope: &Staff<Decide>,
    whom: CitizenId,
    key: Option<String>,
) -> Result<CitizenView, AppError> {
    let call = Call::new(scope.employee.as_str(), "end_exemption", key, whom.as_str(), &())?;
    let (now, caseworker, keys, law) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        citizens::get(tx, whom.as_str())?;
        end(tx, &law, &caseworker.journal(now), &whom)?;
        citizen::look(tx, &law, &keys, &whom, now)
    })
    .await
}

/// *Jeg vil gerne booke selv igen.*
///
/// # Errors
/// Refused when no exemption stands.
pub async fn end_own(app: &App, scope: &CitizenScope, key: Option<String>) -> Result<OverviewView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "end_exemption", key, "", &())?;
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        end(tx, &law, &who.journal(now), &who.citizen)?;
        overview::look(tx, &law, &who.citizen, now)
    })
    .await
}

fn end(tx: &mut Tx<'_>, law: &LawBook, journal: &Journal<'_>, whom: &CitizenId) -> Result<(), AppError> {
    hold(tx, &[Resource::citizen(whom)])?;
    let today = day_of(journal.at);
    let all = bars::of_citizen(tx, whom.as_str())?;
    let ahead = |row: &&BarRow| {
        row.kind == BarKind::Exemption.as_str() && row.ended_at.is_none() && row.to_day.is_none_or(|to| to >= today)
    };
    let row = all.iter().find(ahead);
    let bar = row.map(rows::bar).transpose()?;
    let taken_back = match row {
        Some(row) => taken_back(tx, row)?,
        None => Vec::new(),
    };
    let case = facts::newest_case(tx, whom)?;
    let policy = facts::policy(tx, law, &case.scheme.into(), today)?;
    let changes = end_exemption(bar.as_ref(), &taken_back, &policy, journal.at)?;
    let Some(row) = row else { return Err(AppError::Internal("an exemption without a row".to_owned())) };
    bars::end(tx, &row.id, journal.at.naive_utc(), journal.author.kind(), journal.author.id())?;
    let own = own_caseworker(tx, whom, today)?;
    let about = About { reopening: Reopening::ExemptionEnded, ..About::citizen(whom.as_str(), own) };
    for change in &changes {
        settle(tx, journal, change, &about)?;
    }
    journal.audit(tx, "end_exemption", "booking_bar", &row.id, Some(whom.as_str()))?;
    journal.tell(tx, "exemption_ended", whom.as_str(), None, None)
}

/// The orders that this bar took back, if they still wait for a talk: none of that kind is to come, and none was held since.
fn taken_back(tx: &mut ReadTx<'_>, bar: &BarRow) -> Result<Vec<BookingOrder>, AppError> {
    let talks = appointments::of_citizen(tx, &bar.citizen_id)?;
    let mut found = Vec::new();
    for id in order_events::taken_back_by(tx, &bar.id)? {
        let order = rows::order(orders::get(tx, &id)?)?;
        let met = talks.iter().filter(|talk| talk.talk_type_id == order.talk_type.as_str()).any(|talk| {
            let fulfils = talk.status.parse().is_ok_and(AppointmentStatus::fulfils);
            talk.live || (fulfils && talk.booked_at >= bar.decided_at)
        });
        if order.status == OrderStatus::Withdrawn && !met {
            found.push(order);
        }
    }
    Ok(found)
}

fn orders_of(tx: &mut ReadTx<'_>, whom: &CitizenId) -> Result<Vec<BookingOrder>, AppError> {
    orders::of_citizen(tx, whom.as_str())?.into_iter().map(rows::order).collect()
}
