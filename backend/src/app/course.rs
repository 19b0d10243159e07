//! *Mit forløb*: the citizen's course, as they see it (R29). What comes; what has been is told in [`super::course_past`].

use super::access::CitizenScope;
use super::answers::Desk;
use super::course_past::{self, talk_of, why_of};
use super::courses::Course;
use super::ordering::course_of;
use super::people::Directory;
use super::rows::instant;
use super::told::told;
use super::{App, AppError, facts};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::orders::OrderRow;
use chrono::NaiveDate;
use shared::api::CourseView;
use shared::course::{COURSE_TEXTS, Coming, ComingKind, CourseFacts, NothingDue, Why, words};
use shared::ids::TalkTypeId;
use shared::law::{AfterPeriod, DueTalk, Rules, due_talks};
use shared::model::{BarKind, OrderStatus};
use shared::texts::{Lang, MESSAGES, Texts};
use shared::time::{Instant, day_of};

/// The course of the citizen's newest case, in the words of that language.
///
/// # Errors
/// Not found when there is none.
pub async fn show(app: &App, scope: &CitizenScope, lang: Lang) -> Result<CourseView, AppError> {
    let (citizen, law, now) = (scope.citizen.clone(), app.law.clone(), app.clock.now());
    app.db
        .read(&scope.municipality, move |tx| {
            let today = day_of(now);
            let course = course_of(tx, &citizen, today)?;
            let rules = facts::rules(tx, &law, &course.law.scheme, today)?;
            let talks = appointments::of_citizen(tx, citizen.as_str())?;
            let past = course_past::past(tx, &course, &talks, now)?;
            let directory = Directory::load(tx)?;
            let caseworker = course.caseworker.as_deref().map(|id| directory.person(id).name);
            let desk = Desk::load(tx, &law, citizen.as_str(), now)?;
            let mut bookable = Vec::new();
            for row in course.orders.iter().filter(|row| row.hold_by >= today) {
                let order = desk.order(row.clone())?;
                bookable.extend(order.refusal.is_none().then_some(order.id));
            }
            let rules_from = law.set(&course.law.scheme, today).map_or(course.law.first_day, |set| set.valid_from);
            let facts = CourseFacts { past, caseworker, bookable, rules_from, ..ahead(&course, &rules, &talks, now)? };
            let texts = Texts::new(lang, COURSE_TEXTS);
            let mut view = words(&texts, &facts, today);
            view.rights.push(told(tx, &texts.and(&Texts::new(lang, &[MESSAGES])), citizen.as_str())?);
            Ok(view)
        })
        .await
}

/// The course without what has been.
fn ahead(course: &Course, rules: &Rules, talks: &[AppointmentRow], now: Instant) -> Result<CourseFacts, AppError> {
    let today = day_of(now);
    let (first_day, closed_on) = (course.law.first_day, course.law.closed_on);
    let last = closed_on.map_or(today, |closed| closed.min(today));
    let closed = closed_on.is_some_and(|day| day <= today);
    let coming = coming(course, rules, talks, now)?;
    let period_end = rules.period.next_day(first_day);
    let nothing = match course.barred(today) {
        _ if closed => Some(NothingDue::Closed),
        Some(BarKind::Standby) => Some(NothingDue::Standby),
        _ if !coming.is_empty() => None,
        _ if period_end <= today => Some(NothingDue::Agreed),
        _ => Some(NothingDue::NotAsked),
    };
    let counts = nothing.is_none() && rules.after_period == AfterPeriod::Agreed && period_end > today;
    Ok(CourseFacts {
        scheme: course.law.scheme.clone(),
        first_day,
        week: u32::try_from((last - first_day).num_days() / 7).unwrap_or_default() + 1,
        closed_on,
        barred: course.barred(today).is_some(),
        // A talk that somebody decided to keep is held all the same.
        coming: coming.into_iter().filter(|step| !closed || step.kind == ComingKind::Talk).collect(),
        nothing,
        agreed_from: Some(period_end).filter(|_| counts),
        past: Vec::new(),
        caseworker: None,
        bookable: Vec::new(),
        rules_from: first_day,
        complaint_weeks: rules.complaint_weeks,
    })
}

/// Orders, agreed talks and the talks that the law asks for, by day. Who is left in peace sees only what is agreed.
fn coming(course: &Course, rules: &Rules, talks: &[AppointmentRow], now: Instant) -> Result<Vec<Coming>, AppError> {
    let today = day_of(now);
    let barred = course.barred(today);
    let mut coming = Vec::new();
    for row in talks.iter().filter(|row| row.live && instant(row.ends_at) > now) {
        let talk = talk_of(row, talks)?;
        let order = course.orders.iter().find(|order| Some(&order.id) == row.order_id.as_ref());
        coming.push(Coming {
            told_on: Some(talk.booked_on),
            why: order.and_then(why_of),
            day: day_of(talk.starts_at),
            talk_type: talk.talk_type.clone(),
            talk: Some(talk),
            ..bare(ComingKind::Talk, row.talk_type_id.as_str().into(), today)
        });
    }
    if barred != Some(BarKind::Standby) {
        let waiting = |row: &&OrderRow| row.hold_by >= today;
        coming.extend(course.orders.iter().filter(waiting).filter_map(|row| ordered(row, today)));
        let due = due_talks(&course.law, rules, &course.history()?, today);
        coming.extend(due.into_iter().map(|due| not_ordered(due, barred.is_some(), today)));
    }
    coming.sort_by_key(|step| step.day);
    Ok(coming)
}

fn bare(kind: ComingKind, talk_type: TalkTypeId, day: NaiveDate) -> Coming {
    Coming { kind, talk_type, day, hold_by: None, order: None, told_on: None, talk: None, why: None }
}

fn ordered(row: &OrderRow, today: NaiveDate) -> Option<Coming> {
    let kind = match row.status.parse() {
        // The night has not been yet.
        Ok(OrderStatus::Open) if row.book_by < today => ComingKind::LateOrder,
        Ok(OrderStatus::Open) => ComingKind::Order,
        Ok(OrderStatus::Expired) => ComingKind::LateOrder,
        _ => return None,
    };
    Some(Coming {
        hold_by: Some(row.hold_by),
        order: Some(row.id.as_str().into()),
        told_on: Some(day_of(instant(row.created_at))),
        why: why_of(row),
        ..bare(kind, row.talk_type_id.as_str().into(), row.book_by)
    })
}

fn not_ordered(due: DueTalk, barred: bool, today: NaiveDate) -> Coming {
    let kind = if due.self_booked && !barred { ComingKind::DueSelf } else { ComingKind::DueOffice };
    Coming { why: Some(Why::from(&due.reason)), ..bare(kind, due.talk_type, due.latest.max(today)) }
}
