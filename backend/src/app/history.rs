//! What happened in a course, from the events of its orders, talks, bars and tasks.

use super::AppError;
use super::people::Directory;
use super::rows::{instant, word};
use crate::store::appointment_events::{self, AppointmentEventRow};
use crate::store::appointments::AppointmentRow;
use crate::store::bars::BarRow;
use crate::store::call_attempts::CallAttemptRow;
use crate::store::case_events;
use crate::store::cases::CaseRow;
use crate::store::orders::OrderRow;
use crate::store::{ReadTx, tasks};
use crate::store::{order_events, reason_questions};
use chrono::NaiveDateTime;
use serde::Deserialize;
use shared::api::{ActorKind, HistoryEntry, HistoryKind, HistoryTalk};
use shared::model::{AppointmentStatus, BarKind};
use shared::rules::TaskKind;
use shared::time::instant_at;

/// How many entries are shown.
const MOST: usize = 100;

/// What an event of a correction says beside itself.
#[derive(Deserialize)]
struct Correction {
    to: AppointmentStatus,
}

/// The entries, the latest first.
pub fn history(
    tx: &mut ReadTx<'_>,
    directory: &Directory,
    case: &CaseRow,
    orders: &[OrderRow],
    talks: &[AppointmentRow],
    calls: &[CallAttemptRow],
    bars: &[BarRow],
) -> Result<Vec<HistoryEntry>, AppError> {
    let mut entries = vec![entry(HistoryKind::FirstDay, instant_at(case.first_day, 0).naive_utc())];
    for order in orders {
        entries.push(HistoryEntry { day: Some(order.book_by), ..entry(HistoryKind::OrderIssued, order.created_at) });
    }
    of_orders(tx, directory, &case.citizen_id, orders, &mut entries)?;
    of_talks(tx, directory, &case.citizen_id, talks, &mut entries)?;
    of_calls(directory, talks, calls, &mut entries)?;
    of_bars(directory, bars, &mut entries);
    of_cases(tx, directory, &case.citizen_id, &mut entries)?;
    for task in tasks::of_citizen(tx, &case.citizen_id)? {
        let kind = match task.kind.parse() {
            Ok(TaskKind::CallBack) => HistoryKind::CallBackAsked,
            Ok(TaskKind::NoSuitableTime) => HistoryKind::NoTimeSuited,
            Ok(TaskKind::TalkRequested) => HistoryKind::TalkRequested,
            _ => continue,
        };
        entries.push(HistoryEntry { by_kind: Some(ActorKind::Citizen), ..entry(kind, task.created_at) });
    }
    for question in reason_questions::of_citizens(tx, std::slice::from_ref(&case.citizen_id))? {
        entries.push(entry(HistoryKind::ReasonAsked, question.asked_at));
        let answered = question.answered_at.map(|at| entry(HistoryKind::ReasonAnswered, at));
        entries.extend(answered.map(|told| HistoryEntry { by_kind: Some(ActorKind::Citizen), ..told }));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    entries.truncate(MOST);
    Ok(entries)
}

fn entry(kind: HistoryKind, at: NaiveDateTime) -> HistoryEntry {
    HistoryEntry { at: instant(at), kind, by_kind: None, by: None, talk: None, day: None, status: None }
}

fn by(directory: &Directory, kind: &str, id: Option<&str>, entry: HistoryEntry) -> HistoryEntry {
    match kind {
        "employee" => {
            let name = id.map(|id| directory.person(id).name);
            HistoryEntry { by_kind: Some(ActorKind::Employee), by: name, ..entry }
        }
        "citizen" => HistoryEntry { by_kind: Some(ActorKind::Citizen), ..entry },
        _ => entry,
    }
}

/// The steps of orders; that one was issued its own row tells, and that one is met the talk does.
fn of_orders(
    tx: &mut ReadTx<'_>,
    directory: &Directory,
    citizen: &str,
    orders: &[OrderRow],
    entries: &mut Vec<HistoryEntry>,
) -> Result<(), AppError> {
    for event in order_events::of_citizen(tx, citizen)? {
        let kind = match event.kind.as_str() {
            "reopened" => HistoryKind::OrderReopened,
            "expired" => HistoryKind::OrderExpired,
            "withdrawn" => HistoryKind::OrderWithdrawn,
            "lapsed" => HistoryKind::OrderLapsed,
            _ => continue,
        };
        let day = orders.iter().find(|order| order.id == event.order_id).map(|order| order.book_by);
        let told = HistoryEntry { day, ..entry(kind, event.at) };
        entries.push(by(directory, &event.actor_kind, event.actor_id.as_deref(), told));
    }
    Ok(())
}

fn of_talks(
    tx: &mut ReadTx<'_>,
    directory: &Directory,
    citizen: &str,
    talks: &[AppointmentRow],
    entries: &mut Vec<HistoryEntry>,
) -> Result<(), AppError> {
    for event in appointment_events::of_citizen(tx, citizen)? {
        let Some(talk) = talks.iter().find(|talk| talk.id == event.appointment_id) else { continue };
        if event.kind == "imported" {
            entries.extend(imported(talk)?);
        } else if let Some(told) = of_event(&event, talk)? {
            entries.push(by(directory, &event.actor_kind, event.actor_id.as_deref(), told));
        }
    }
    Ok(())
}

/// Calls that nobody answered: the talk stood, and so no event of its own tells of them.
fn of_calls(
    directory: &Directory,
    talks: &[AppointmentRow],
    calls: &[CallAttemptRow],
    entries: &mut Vec<HistoryEntry>,
) -> Result<(), AppError> {
    for call in calls {
        let Some(talk) = talks.iter().find(|talk| talk.id == call.appointment_id) else { continue };
        let told = HistoryEntry { talk: Some(talk_of(talk)?), ..entry(HistoryKind::CallTried, call.at) };
        entries.push(by(directory, "employee", Some(&call.employee_id), told));
    }
    Ok(())
}

/// A talk from before our time has no events of its own: it was booked, and it ended.
fn imported(talk: &AppointmentRow) -> Result<Vec<HistoryEntry>, AppError> {
    let about = Some(talk_of(talk)?);
    let booked = HistoryEntry { talk: about.clone(), ..entry(HistoryKind::Booked, talk.booked_at) };
    let ended = talk
        .status
        .parse()
        .ok()
        .filter(|_| !talk.live)
        .map(|kind| HistoryEntry { talk: about, ..entry(kind, talk.ends_at) });
    Ok(std::iter::once(booked).chain(ended).collect())
}

fn of_event(event: &AppointmentEventRow, talk: &AppointmentRow) -> Result<Option<HistoryEntry>, AppError> {
    let kind = match event.kind.as_str() {
        "kept_outside_window" => HistoryKind::Kept,
        "kept_by_decision" => HistoryKind::KeptByDecision,
        // That a talk was moved its successor tells.
        "moved" | "block_moved" | "room_changed" => return Ok(None),
        "booked" if talk.sequence > 0 => HistoryKind::Moved,
        other => word(other)?,
    };
    let status = if kind == HistoryKind::Corrected {
        let details: Correction =
            serde_json::from_str(&event.details).map_err(|error| AppError::Internal(error.to_string()))?;
        Some(details.to)
    } else {
        None
    };
    Ok(Some(HistoryEntry { talk: Some(talk_of(talk)?), status, ..entry(kind, event.at) }))
}

fn talk_of(talk: &AppointmentRow) -> Result<HistoryTalk, AppError> {
    Ok(HistoryTalk {
        channel: word(&talk.channel)?,
        starts_at: instant(talk.starts_at),
        ends_at: instant(talk.ends_at),
        origin: word(&talk.origin)?,
        summon_reason: talk.summon_reason.as_deref().map(word).transpose()?,
    })
}

fn of_bars(directory: &Directory, bars: &[BarRow], entries: &mut Vec<HistoryEntry>) {
    for bar in bars {
        let (began, ended) = match bar.kind.parse() {
            Ok(BarKind::Exemption) => (HistoryKind::Exempted, HistoryKind::ExemptionEnded),
            Ok(BarKind::Withdrawal) => (HistoryKind::BookingWithdrawn, HistoryKind::WithdrawalEnded),
            Ok(BarKind::Standby) => (HistoryKind::StandbyStarted, HistoryKind::StandbyEnded),
            Err(_) => continue,
        };
        let told = HistoryEntry { day: bar.to_day, ..entry(began, bar.decided_at) };
        entries.push(by(directory, "employee", Some(&bar.decided_by), told));
        if let (Some(at), Some(kind)) = (bar.ended_at, &bar.ended_by_kind) {
            entries.push(by(directory, kind, bar.ended_by.as_deref(), entry(ended, at)));
        }
    }
}

/// The changes of the citizen's cases; that one opened its first day tells.
fn of_cases(
    tx: &mut ReadTx<'_>,
    directory: &Directory,
    citizen: &str,
    entries: &mut Vec<HistoryEntry>,
) -> Result<(), AppError> {
    for event in case_events::of_citizen(tx, citizen)? {
        if matches!(event.kind.as_str(), "opened" | "imported") {
            continue;
        }
        let told = HistoryEntry { day: event.day, ..entry(word(&event.kind)?, event.at) };
        entries.push(by(directory, &event.actor_kind, event.actor_id.as_deref(), told));
    }
    Ok(())
}
