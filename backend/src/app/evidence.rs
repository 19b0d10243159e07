//! One page of evidence about an order (R19, R20, R37): facts that people judge, nothing that judges them.

use super::access::{SeeCitizens, Staff};
use super::answers::Desk;
use super::looking::Sight;
use super::looks;
use super::people::Directory;
use super::rows::{instant, word};
use super::{App, AppError, no_time, questions};
use crate::store::orders::OrderRow;
use crate::store::{
    ReadTx, citizens, messages, no_time_reports, order_events, orders, reason_questions, search_logs, sessions,
};
use shared::api::{
    ActorKind, EvidenceDeadline, EvidenceLook, EvidenceMessage, EvidenceNoTime, EvidenceStep, EvidenceView,
    QuestionState,
};
use shared::ids::OrderId;
use shared::law::LawBook;
use shared::time::Instant;

/// How many times of signing in are shown.
const MOST_SIGN_INS: i64 = 200;

/// The evidence. That somebody looked is kept.
///
/// # Errors
/// Not found when there is no such order.
pub async fn show(app: &App, scope: &Staff<SeeCitizens>, order: OrderId) -> Result<EvidenceView, AppError> {
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        let row = orders::get(tx, order.as_str())?;
        who.see(tx, &row.citizen_id, now)?;
        let sight = Sight::of("evidence", &row.id, "evidence").showing([&row.citizen_id]);
        Ok((look(tx, &law, row, now)?, sight))
    })
    .await
}

fn look(tx: &mut ReadTx<'_>, law: &LawBook, row: OrderRow, now: Instant) -> Result<EvidenceView, AppError> {
    let desk = Desk::load(tx, law, &row.citizen_id, now)?;
    let person = citizens::get(tx, &row.citizen_id)?;
    Ok(EvidenceView {
        now,
        citizen: person.name,
        issued_at: instant(row.created_at),
        rule: row.rule.clone(),
        overrides: serde_json::from_str(&row.overrides).map_err(|error| AppError::Internal(error.to_string()))?,
        immediate: row.immediate,
        steps: steps(tx, &desk.directory, &row)?,
        deadlines: deadlines(tx, &desk.directory, &row.id)?,
        messages: written(tx, &row)?,
        looks: looked(tx, &row.id)?,
        no_time: reports(tx, &row.id)?,
        sign_ins: sessions::of_citizen_since(tx, &row.citizen_id, row.created_at, MOST_SIGN_INS)?
            .into_iter()
            .map(instant)
            .collect(),
        questions: asked(tx, &row, now)?,
        citizen_id: row.citizen_id.as_str().into(),
        order: desk.order(row)?,
    })
}

/// Who did something: of the office by name.
fn by(directory: &Directory, kind: &str, id: Option<&str>) -> (Option<ActorKind>, Option<String>) {
    match kind {
        "employee" => (Some(ActorKind::Employee), id.map(|id| directory.person(id).name)),
        "citizen" => (Some(ActorKind::Citizen), None),
        _ => (None, None),
    }
}

fn steps(tx: &mut ReadTx<'_>, directory: &Directory, row: &OrderRow) -> Result<Vec<EvidenceStep>, AppError> {
    let step = |event: order_events::OrderEventRow| {
        let (by_kind, by) = by(directory, &event.actor_kind, event.actor_id.as_deref());
        let reason = event.reason.as_deref().map(word).transpose()?;
        Ok(EvidenceStep { step: word(&event.kind)?, at: instant(event.at), by_kind, by, reason })
    };
    order_events::of_order(tx, &row.id)?.into_iter().map(step).collect()
}

fn deadlines(tx: &mut ReadTx<'_>, directory: &Directory, order: &str) -> Result<Vec<EvidenceDeadline>, AppError> {
    let change = |row: order_events::DeadlineChangeRow| {
        let (by_kind, by) = by(directory, &row.actor_kind, row.actor_id.as_deref());
        EvidenceDeadline {
            old_book_by: row.old_book_by,
            new_book_by: row.new_book_by,
            reason: row.reason,
            at: instant(row.at),
            by_kind,
            by,
        }
    };
    Ok(order_events::deadline_changes(tx, order)?.into_iter().map(change).collect())
}

fn written(tx: &mut ReadTx<'_>, row: &OrderRow) -> Result<Vec<EvidenceMessage>, AppError> {
    let about = messages::of_citizen(tx, &row.citizen_id)?;
    let about = about.into_iter().filter(|message| message.order_id.as_deref() == Some(&row.id));
    let view = |message: messages::MessageRow| {
        Ok(EvidenceMessage {
            kind: message.kind,
            channel: word(&message.channel)?,
            state: word(&message.status)?,
            written_at: instant(message.created_at),
            sent_at: message.sent_at.map(instant),
        })
    };
    about.map(view).collect()
}

fn looked(tx: &mut ReadTx<'_>, order: &str) -> Result<Vec<EvidenceLook>, AppError> {
    let look = |row: search_logs::SearchLogRow| {
        Ok(EvidenceLook {
            channel: word(&row.channel)?,
            own_only: row.own_only,
            interpreter: row.interpreter,
            first_at: instant(row.first_at),
            last_at: instant(row.last_at),
            count: row.count.try_into()?,
            free: row.free.try_into()?,
            offered: looks::kept(&row.offered)?,
        })
    };
    search_logs::of_order(tx, order)?.into_iter().map(look).collect()
}

fn reports(tx: &mut ReadTx<'_>, order: &str) -> Result<Vec<EvidenceNoTime>, AppError> {
    let report = |row: no_time_reports::NoTimeReportRow| {
        Ok(EvidenceNoTime {
            at: instant(row.at),
            wishes: serde_json::from_str(&row.wishes).map_err(|error| AppError::Internal(error.to_string()))?,
            offered: no_time::kept(&row.offered)?,
        })
    };
    no_time_reports::of_order(tx, order)?.into_iter().map(report).collect()
}

fn asked(tx: &mut ReadTx<'_>, row: &OrderRow, now: Instant) -> Result<Vec<QuestionState>, AppError> {
    let mut rows = reason_questions::of_citizens(tx, std::slice::from_ref(&row.citizen_id))?;
    rows.retain(|question| question.order_id.as_deref() == Some(&row.id));
    rows.iter().rev().map(|question| questions::state(question, now)).collect()
}
