//! A caseworker publishes time: on one day, or on chosen weekdays over some weeks.

use super::access::{PlanTime, Staff};
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::people::Directory;
use super::taking::hold;
use super::week::{all_variants, variant_view};
use super::windows::{closed_on, ids, of_caseworker, shape};
use super::{App, AppError, bounds};
use crate::store::ReadTx;
use crate::store::windows::{self, PublishedWindow, WindowRow};
use chrono::NaiveDate;
use shared::api::{DayOutcome, NewWindow, OfficeRooms, PlannedDay, PublishedView, PublishingView, RoomView};
use shared::model::{Resource, TalkTypeVariant};
use shared::rules::{PublishError, check_window, days_of, room_for};
use shared::time::Instant;
use std::collections::HashMap;

/// What a window can be published with.
///
/// # Errors
/// Those of the store.
pub async fn choices(app: &App, scope: &Staff<PlanTime>) -> Result<PublishingView, AppError> {
    app.db
        .read(&scope.municipality, |tx| {
            let directory = Directory::load(tx)?;
            let mut variants: Vec<_> = all_variants(tx)?.values().map(variant_view).collect();
            variants.sort_by(|a, b| (&a.talk_type, a.channel).cmp(&(&b.talk_type, b.channel)));
            let rooms = |office: &str| {
                directory
                    .rooms_of(office)
                    .map(|room| RoomView { id: room.id.as_str().into(), name: room.name.clone() })
                    .collect()
            };
            let offices =
                directory.offices().map(|office| OfficeRooms { rooms: rooms(office.id.as_str()), office }).collect();
            Ok(PublishingView { variants, offices })
        })
        .await
}

/// What publishing would do.
///
/// # Errors
/// As [`publish`].
pub async fn preview(app: &App, scope: &Staff<PlanTime>, wanted: NewWindow) -> Result<PublishedView, AppError> {
    bounds::day("day", wanted.day)?;
    let (now, caseworker) = (app.clock.now(), scope.clone());
    app.db
        .read(&scope.municipality, move |tx| {
            let plan = plan(tx, &caseworker, &wanted, now)?;
            Ok(plan.view(&wanted, &[]))
        })
        .await
}

/// Publishes windows of the caseworker's own time: on all days that are open and free, at once.
///
/// # Errors
/// Invalid with the field that is wrong; an overlap only when no day is left.
pub async fn publish(
    app: &App,
    scope: &Staff<PlanTime>,
    key: Option<String>,
    wanted: NewWindow,
) -> Result<PublishedView, AppError> {
    let call = Call::new(scope.employee.as_str(), "publish", key, "", &wanted)?;
    bounds::day("day", wanted.day)?;
    let (now, caseworker) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let journal = caseworker.journal(now);
        hold(tx, &[Resource::caseworker(&caseworker.employee)])?;
        let plan = plan(tx, &caseworker, &wanted, now)?;
        if plan.open().next().is_none() {
            let overlap = plan.days.iter().any(|(_, outcome)| *outcome == DayOutcome::Overlap);
            return Err(if overlap { PublishError::Overlap } else { PublishError::Closed }.into());
        }
        let window = |day: NaiveDate| PublishedWindow {
            row: WindowRow {
                id: new_id(),
                employee_id: caseworker.employee.to_string(),
                office_id: wanted.office.to_string(),
                room_id: wanted.room.as_ref().map(ToString::to_string),
                day,
                from_minute: wanted.from.into(),
                to_minute: wanted.to.into(),
                revision: 1,
                live: true,
            },
            variants: ids(&wanted.variants),
        };
        let published: Vec<PublishedWindow> = plan.open().map(window).collect();
        windows::publish(tx, &published, now.naive_utc(), caseworker.employee.as_str())?;
        for window in &published {
            journal.audit(tx, "publish", "availability_window", &window.row.id, None)?;
        }
        Ok(plan.view(&wanted, &published))
    })
    .await
}

/// The days that were asked for, with what becomes of each.
struct Plan {
    days: Vec<(NaiveDate, DayOutcome)>,
    longest: u16,
}

impl Plan {
    fn open(&self) -> impl Iterator<Item = NaiveDate> {
        self.days.iter().filter(|(_, outcome)| *outcome == DayOutcome::Published).map(|(day, _)| *day)
    }

    fn view(&self, wanted: &NewWindow, published: &[PublishedWindow]) -> PublishedView {
        let window =
            |day| published.iter().find(|window| window.row.day == day).map(|window| window.row.id.as_str().into());
        let days =
            self.days.iter().map(|(day, outcome)| PlannedDay { day: *day, outcome: *outcome, window: window(*day) });
        let windows = u32::try_from(self.open().count()).unwrap_or(u32::MAX);
        PublishedView {
            days: days.collect(),
            room_for: windows.saturating_mul(room_for(wanted.from, wanted.to, self.longest)),
        }
    }
}

fn plan(tx: &mut ReadTx<'_>, caseworker: &Staff<PlanTime>, wanted: &NewWindow, now: Instant) -> Result<Plan, AppError> {
    let directory = Directory::load(tx)?;
    place(&directory, wanted)?;
    let variants = all_variants(tx)?;
    let repeat = wanted.repeat.as_ref().map(|repeat| (repeat.weekdays.as_slice(), repeat.weeks));
    let days = days_of(wanted.day, repeat)?;
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return Err(PublishError::Day.into());
    };
    let others = of_caseworker(tx, &caseworker.employee, first, last)?;
    let closed = closed_on(tx, &wanted.office, first, last)?;
    let outcome = |day: NaiveDate| {
        let shape = shape(&variants, day, wanted.from, wanted.to, &wanted.variants)?;
        let that_day: Vec<_> = others.iter().filter(|other| other.day == day).cloned().collect();
        match check_window(&shape, None, &that_day, now) {
            Ok(()) if closed(day) => Ok((day, DayOutcome::Closed)),
            Ok(()) => Ok((day, DayOutcome::Published)),
            Err(PublishError::Overlap) => Ok((day, DayOutcome::Overlap)),
            Err(error) => Err(AppError::from(error)),
        }
    };
    let days = days.into_iter().map(outcome).collect::<Result<_, _>>()?;
    Ok(Plan { days, longest: longest(&variants, wanted) })
}

/// The office must be there, and the room in it.
fn place(directory: &Directory, wanted: &NewWindow) -> Result<(), AppError> {
    if directory.offices().all(|office| office.id != wanted.office) {
        return Err(AppError::invalid("office", "no such office"));
    }
    match &wanted.room {
        Some(room) if directory.rooms_of(wanted.office.as_str()).all(|row| row.id != room.as_str()) => {
            Err(AppError::invalid("room", "no such room in that office"))
        }
        _ => Ok(()),
    }
}

/// How long the longest of the talks takes, with what the caseworker needs around it.
fn longest(variants: &HashMap<String, TalkTypeVariant>, wanted: &NewWindow) -> u16 {
    let all = wanted.variants.iter().filter_map(|id| variants.get(id.as_str()));
    all.map(|variant| variant.preparation + variant.minutes + variant.follow_up).max().unwrap_or_default()
}
