//! What a night does for a course: one pure function for finding whom it concerns and for deciding about each.

use crate::app::AppError;
use crate::app::answered::Asked;
use crate::app::courses::Course;
use crate::app::issuing::Closed;
use crate::app::rows;
use crate::store::orders::OrderRow;
use chrono::NaiveDate;
use shared::law::{DueTalk, OrderDates, Rules, due_talks, order_dates, summon_by};
use shared::model::BarKind;
use shared::rules::{Change, TaskKind, bar_ahead, overnight};

/// Something to do for a citizen.
pub(super) enum Step {
    /// An order does not stay as it is.
    Order(Box<OrderRow>, Vec<Change>),
    /// An order is to be issued.
    Issue(Box<DueTalk>, OrderDates),
    /// A person is to find the time, by that day.
    Summon(Box<DueTalk>, NaiveDate),
}

/// What the night does for a course. The same function finds the candidates and decides about each.
pub(super) fn plan(course: &Course, rules: &Rules, closed: &Closed, today: NaiveDate) -> Result<Vec<Step>, AppError> {
    let barred = course.barred(today);
    if barred == Some(BarKind::Standby) {
        return Ok(Vec::new());
    }
    let mut steps = Vec::new();
    let mut history = course.history()?;
    for (row, fact) in course.orders.iter().zip(&mut history.orders) {
        let changes = overnight(&rows::order(row.clone())?, rules.lapse_months, today);
        for change in &changes {
            if let Change::SetOrder { status, .. } = change {
                fact.status = *status;
            }
        }
        if !changes.is_empty() {
            steps.push(Step::Order(Box::new(row.clone()), changes));
        }
    }
    let Some(due) = due_talks(&course.law, rules, &history, today).into_iter().next() else { return Ok(steps) };
    if course.held_back.iter().any(|(talk_type, until)| *talk_type == due.talk_type && *until >= today) {
        return Ok(steps);
    }
    let is_closed = |day| closed.is_closed(course.office.as_deref(), day);
    let booked = due.self_booked && barred.is_none();
    let dates = booked.then(|| order_dates(&due, &course.law, rules, is_closed, today)).flatten();
    // An order would run into the bar to come: then nobody books, and with standby no talk is wanted either.
    let ahead = dates.as_ref().and_then(|dates| bar_ahead(&course.bars, dates.hold_by, today));
    match (dates, ahead) {
        (Some(dates), None) => steps.push(Step::Issue(Box::new(due), dates)),
        (_, Some(BarKind::Standby)) => {}
        (None, _) if booked => {}
        _ if waits_for_summons(course, &due) => {}
        _ => {
            let due_on = summon_by(&due, rules, is_closed, today);
            steps.extend(due_on.map(|day| Step::Summon(Box::new(due), day)));
        }
    }
    Ok(steps)
}

/// Whether somebody has the task already.
fn waits_for_summons(course: &Course, due: &DueTalk) -> bool {
    let asks = [TaskKind::Summon, TaskKind::CancelledLate, TaskKind::TalkRequested].map(TaskKind::as_str);
    course.tasks.iter().any(|task| asks.contains(&task.kind.as_str()) && Asked::of(task).is_for(due.talk_type.as_str()))
}
