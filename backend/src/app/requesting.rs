//! *Bed om en samtale*: the right to a talk besides those that the law asks for (R22).

use super::access::CitizenScope;
use super::answers::Desk;
use super::courses::Course;
use super::idempotency::{Call, once};
use super::issuing::{Closed, Wanted, channels, has_type, issue, named, standing};
use super::journal::Journal;
use super::ordering::course_of;
use super::settling::{About, raise};
use super::taking::hold;
use super::telling::News;
use super::{App, AppError, facts};
use crate::store::{ReadTx, Tx, talk_types};
use serde_json::json;
use shared::api::{TalkRequest, TalkRequestReceipt};
use shared::ids::TalkTypeId;
use shared::law::{DueReason, RuleKey, Rules};
use shared::model::{BarKind, MessageKind, OrderCause, Resource};
use shared::rules::{OrderError, Refusal, TaskKind, may_be_due, on_request};
use shared::time::day_of;

/// Asks for a talk. It can be booked at once; for whoever does not book, somebody of the office finds the time.
///
/// # Errors
/// Refused when a talk of this kind waits to be booked or is to come, and when the case is closed; invalid when citizens do
/// not book this kind.
pub async fn request(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: TalkRequest,
) -> Result<TalkRequestReceipt, AppError> {
    let call = Call::new(scope.citizen.as_str(), "request_talk", key, "", &body)?;
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    once(app, &scope.municipality, call, move |tx| {
        let citizen = &who.citizen;
        hold(tx, &[Resource::citizen(citizen)])?;
        let today = day_of(now);
        let course = course_of(tx, citizen, today)?;
        let rules = facts::rules(tx, &law, &course.law.scheme, today)?;
        let talk_type = body.talk_type.clone().unwrap_or_else(|| rules.later_talk_type.clone());
        if !has_type(tx, &course, &talk_type)? {
            return Err(AppError::invalid("talk_type", "no such talk type for this benefit"));
        }
        may_be_due(&standing(tx, &course, &talk_type, today)?)?;
        let journal = who.journal(now);
        let order = if let Some(kind) = course.barred(today) {
            let silent = kind == BarKind::Standby;
            leave_to_office(tx, &journal, &course, &talk_type, silent)?;
            None
        } else {
            let closed = Closed::load(tx, today)?;
            if !is_for_citizens(tx, &rules, &talk_type)? {
                return Err(AppError::invalid("talk_type", "citizens do not book this kind of talk themselves"));
            }
            let ends = course.case.closed_on;
            let dates = on_request(&rules, ends, |day| closed.is_closed(course.office.as_deref(), day), today)
                .map_err(too_soon)?;
            let wanted = Wanted {
                channels: channels(tx, &talk_type, named(&rules, &talk_type))?,
                talk_type: talk_type.clone(),
                dates,
                cause: OrderCause::Requested,
                reason: DueReason::Requested { source: rules.source(RuleKey::TalksInPeriod).to_owned() },
                immediate: false,
            };
            Some(issue(tx, &journal, &course, &rules, &wanted)?)
        };
        let desk = Desk::load(tx, &law, citizen.as_str(), now)?;
        let order = order.map(|row| desk.order(row)).transpose()?;
        Ok(TalkRequestReceipt { order, contact: desk.directory.contact(course.caseworker.as_deref())? })
    })
    .await
}

/// Whether citizens book that kind of talk themselves: the usual one, the first where the law has them book it, and of the
/// others those that the municipality lets them book.
fn is_for_citizens(tx: &mut ReadTx<'_>, rules: &Rules, talk_type: &TalkTypeId) -> Result<bool, AppError> {
    if *talk_type == rules.later_talk_type {
        return Ok(true);
    }
    if *talk_type == rules.first_talk_type {
        return Ok(rules.first_talk_self_booked);
    }
    Ok(talk_types::all(tx)?.iter().any(|row| row.id == talk_type.as_str() && row.self_bookable))
}

/// A case that closes before a talk could be booked is as good as closed.
fn too_soon(error: OrderError) -> AppError {
    if error == OrderError::HoldBy { Refusal::CaseClosed.into() } else { error.into() }
}

/// A person finds the time. Asking again while that waits changes nothing. Who is left in peace gets no message (R15).
fn leave_to_office(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    course: &Course,
    talk_type: &TalkTypeId,
    silent: bool,
) -> Result<(), AppError> {
    if course.tasks.iter().any(|task| task.kind == TaskKind::TalkRequested.as_str()) {
        return Ok(());
    }
    let citizen = &course.case.citizen_id;
    let about = About::citizen(citizen, course.caseworker.clone());
    let details = json!({ "talk_type": talk_type });
    let task = raise(tx, journal, TaskKind::TalkRequested, &about, &details)?;
    let told = (!silent).then_some(task.id.as_str());
    journal.audit_told(tx, "request_talk", "task", &task.id, citizen, told)?;
    match told {
        Some(about) => journal.tell(tx, &News::of_citizen(MessageKind::TalkRequestReceived, about, citizen)),
        None => Ok(()),
    }
}
