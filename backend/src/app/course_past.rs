//! What has been in a course, as the citizen sees it: talks with what happened to the time, deadlines, bars, the case.

use super::AppError;
use super::courses::Course;
use super::people::Directory;
use super::rows::{instant, word};
use super::settings::Settings;
use crate::store::appointments::AppointmentRow;
use crate::store::bars::BarRow;
use crate::store::case_events::{self, CaseEventRow};
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, appointment_events, order_events};
use chrono::{NaiveDate, NaiveDateTime};
use shared::course::{CourseStep, CourseTalk, PastStep, Why};
use shared::law::DueReason;
use shared::model::BarKind;
use shared::retention::RetentionRule;
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// How many steps are shown.
const MOST: usize = 60;

/// What has been, the latest first.
pub fn past(
    tx: &mut ReadTx<'_>,
    course: &Course,
    talks: &[AppointmentRow],
    now: Instant,
) -> Result<Vec<PastStep>, AppError> {
    let today = day_of(now);
    let directory = Directory::load(tx)?;
    let citizen = course.case.citizen_id.as_str();
    let mut steps = vec![step(CourseStep::FirstDay, course.law.first_day)];
    steps.extend(of_talks(tx, course, talks, now)?);
    steps.extend(of_orders(tx, course, &directory)?);
    for bar in &course.bar_rows {
        steps.extend(of_bar(bar, &directory, today));
    }
    for event in case_events::of_citizen(tx, citizen)? {
        steps.extend(of_case(&event));
    }
    let told = steps
        .iter()
        .any(|step| matches!(step.step, CourseStep::Recovered | CourseStep::CaseClosed | CourseStep::MovedAway));
    steps.extend(course.law.closed_on.filter(|_| !told).map(|day| step(CourseStep::CaseClosed, day)));
    let shown_after = Settings::load(tx)?.periods()?.limit(RetentionRule::History, today);
    steps.retain(|step| step.day <= today && step.day >= course.law.first_day);
    // Where the course began stands for what is no longer shown of it.
    steps.retain(|step| step.step == CourseStep::FirstDay || shown_after.is_none_or(|day| step.day > day));
    // What happened on one day stands as it is told above: the first day at its end.
    steps.reverse();
    steps.sort_by_key(|step| std::cmp::Reverse(step.day));
    steps.truncate(MOST);
    Ok(steps)
}

fn step(step: CourseStep, day: NaiveDate) -> PastStep {
    PastStep { step, day, about: None, then: None, talk: None, why: None, reason: None, by: None }
}

/// The talks that were; one that was called off stands on the day it was.
fn of_talks(
    tx: &mut ReadTx<'_>,
    course: &Course,
    talks: &[AppointmentRow],
    now: Instant,
) -> Result<Vec<PastStep>, AppError> {
    let called_off: HashMap<String, NaiveDateTime> = appointment_events::of_citizen(tx, &course.case.citizen_id)?
        .into_iter()
        .filter(|event| event.kind.starts_with("cancelled_by_"))
        .map(|event| (event.appointment_id, event.at))
        .collect();
    let were = talks.iter().filter(|row| row.status != "moved" && !(row.live && instant(row.ends_at) > now));
    were.map(|row| {
        let talk = talk_of(row, talks)?;
        let day = called_off.get(&row.id).map_or(day_of(talk.starts_at), |at| day_of(instant(*at)));
        let order = course.orders.iter().find(|order| Some(&order.id) == row.order_id.as_ref());
        Ok(PastStep { talk: Some(talk), why: order.and_then(why_of), ..step(CourseStep::Talk, day) })
    })
    .collect()
}

/// A talk, with what happened to its time.
pub fn talk_of(row: &AppointmentRow, talks: &[AppointmentRow]) -> Result<CourseTalk, AppError> {
    let mut chain: Vec<&AppointmentRow> =
        talks.iter().filter(|other| other.chain_id == row.chain_id && other.sequence <= row.sequence).collect();
    chain.sort_by_key(|row| row.sequence);
    let mut chosen = chain.into_iter().map(|row| day_of(instant(row.booked_at)));
    Ok(CourseTalk {
        id: row.id.as_str().into(),
        talk_type: row.talk_type_id.as_str().into(),
        channel: word(&row.channel)?,
        starts_at: instant(row.starts_at),
        ends_at: instant(row.ends_at),
        origin: word(&row.origin)?,
        status: word(&row.status)?,
        booked_on: chosen.next().unwrap_or_else(|| day_of(instant(row.booked_at))),
        moved_on: chosen.collect(),
    })
}

/// The steps of orders that nothing else tells, and every move of a last day to book.
fn of_orders(tx: &mut ReadTx<'_>, course: &Course, directory: &Directory) -> Result<Vec<PastStep>, AppError> {
    let mut steps = Vec::new();
    for event in order_events::of_citizen(tx, &course.case.citizen_id)? {
        let Some(order) = course.orders.iter().find(|order| order.id == event.order_id) else { continue };
        let kind = match event.kind.as_str() {
            "expired" => CourseStep::OrderExpired,
            // What a bar took back the bar tells.
            "withdrawn" if event.bar_id.is_none() => CourseStep::OrderWithdrawn,
            _ => continue,
        };
        let by = event.actor_id.filter(|_| event.actor_kind == "employee").map(|id| directory.person(&id).name);
        let about = Some(order.book_by);
        steps.push(PastStep { about, reason: event.reason, by, ..step(kind, day_of(instant(event.at))) });
    }
    for order in &course.orders {
        for change in order_events::deadline_changes(tx, &order.id)? {
            steps.push(PastStep {
                about: Some(change.old_book_by),
                then: Some(change.new_book_by),
                reason: Some(change.reason),
                ..step(CourseStep::DeadlineMoved, day_of(instant(change.at)))
            });
        }
    }
    Ok(steps)
}

fn of_bar(bar: &BarRow, directory: &Directory, today: NaiveDate) -> Vec<PastStep> {
    let (began, ended) = match bar.kind.parse() {
        Ok(BarKind::Exemption) => (CourseStep::ExemptionBegan, CourseStep::ExemptionEnded),
        Ok(BarKind::Withdrawal) => (CourseStep::WithdrawalBegan, CourseStep::WithdrawalEnded),
        Ok(BarKind::Standby) => (CourseStep::StandbyBegan, CourseStep::StandbyEnded),
        Err(_) => return Vec::new(),
    };
    let ended_on = bar.ended_at.map(|at| day_of(instant(at)));
    // One that ended before its first day never was.
    if ended_on.is_some_and(|day| day < bar.from_day) {
        return Vec::new();
    }
    let by = Some(directory.person(&bar.decided_by).name);
    let mut steps = vec![PastStep { about: bar.to_day, by, ..step(began, bar.from_day) }];
    let over = bar.to_day.filter(|day| *day < today).map(|day| day.succ_opt().unwrap_or(day));
    steps.extend(ended_on.or(over).map(|day| step(ended, day)));
    steps
}

fn of_case(event: &CaseEventRow) -> Option<PastStep> {
    let kind = match event.kind.as_str() {
        "recovered" => CourseStep::Recovered,
        "case_closed" => CourseStep::CaseClosed,
        "moved_away" => CourseStep::MovedAway,
        "scheme_changed" => CourseStep::SchemeChanged,
        _ => return None,
    };
    Some(step(kind, event.day.unwrap_or_else(|| day_of(instant(event.at)))))
}

/// Why the order was issued. One from before our time does not know.
pub fn why_of(order: &OrderRow) -> Option<Why> {
    let reason: DueReason = serde_json::from_str(order.reason.as_deref()?).ok()?;
    Some(Why::from(&reason))
}
