//! Tasks: why somebody of the office must look at a case.

use super::access::{EmployeeScope, SeeCitizens, Staff, WorkCases};
use super::idempotency::{Call, once};
use super::looking::Sight;
use super::people::Directory;
use super::rows::{instant, word};
use super::taking::hold;
use super::{App, AppError, questions};
use crate::store::reason_questions::QuestionRow;
use crate::store::tasks::{self, TaskRow};
use crate::store::{ReadTx, citizens, employees, reason_questions};
use serde::Deserialize;
use shared::api::{CallWhen, OfferedView, TaskView, TasksView, Whose};
use shared::ids::TaskId;
use shared::model::{Resource, TimeWish};
use shared::time::Instant;
use std::collections::HashMap;

/// The most that one answer holds.
const MOST: usize = 200;

/// What a task's details may say; each kind has its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Details {
    phone: Option<String>,
    when: Option<CallWhen>,
    wishes: Vec<TimeWish>,
    offered: Vec<OfferedView>,
    talk_type: Option<String>,
}

/// The open tasks of the caseworker, or of their teams.
///
/// # Errors
/// Invalid when everybody's are asked for.
pub async fn list(app: &App, scope: &Staff<SeeCitizens>, whose: Whose) -> Result<TasksView, AppError> {
    if whose == Whose::Everybody {
        return Err(AppError::invalid("whose", "mine or team"));
    }
    let (now, who) = (app.clock.now(), scope.clone());
    app.look(scope, move |tx| {
        let view = look(tx, &who, whose, now)?;
        let sight = sight(&view);
        Ok((view, sight))
    })
    .await
}

/// Marks a task as done.
///
/// # Errors
/// Not found when no such task waits.
pub async fn finish(
    app: &App,
    scope: &Staff<WorkCases>,
    task: TaskId,
    key: Option<String>,
) -> Result<TasksView, AppError> {
    let call = Call::new(scope.employee.as_str(), "finish_task", key, task.as_str(), &())?;
    let (now, caseworker) = (app.clock.now(), scope.clone());
    let left = once(app, &scope.municipality, call, move |tx| {
        let row = tasks::get(tx, task.as_str())?;
        if let Some(citizen) = &row.citizen_id {
            caseworker.see(tx, citizen, now)?;
        }
        // Whoever books, and the night, finish tasks of a citizen whose calendar they hold; two must not finish the same one.
        if let Some(citizen) = &row.citizen_id {
            hold(tx, &[Resource::citizen(&citizen.as_str().into())])?;
        }
        tasks::finish(tx, task.as_str(), now.naive_utc(), caseworker.employee.as_str())?;
        caseworker.journal(now).audit(tx, "finish", "task", task.as_str(), row.citizen_id.as_deref())?;
        look(tx, &caseworker, Whose::Mine, now)
    })
    .await?;
    app.saw(scope, sight(&left)).await?;
    Ok(left)
}

/// Whom a list of tasks shows.
fn sight(view: &TasksView) -> Sight {
    Sight::of("task", "-", "tasks").showing(view.tasks.iter().filter_map(|task| task.citizen_id.as_ref()))
}

fn look(tx: &mut ReadTx<'_>, who: &EmployeeScope, whose: Whose, now: Instant) -> Result<TasksView, AppError> {
    let team = employees::whole_team_of(tx, who.employee.as_str())?;
    let mut all = tasks::open_of_employees(tx, &team)?;
    let about: Vec<String> = all.iter().filter_map(|row| row.citizen_id.clone()).collect();
    let unseen = who.unseen(tx, &about, now)?;
    all.retain(|row| row.citizen_id.as_ref().is_none_or(|citizen| !unseen.contains_key(citizen)));
    let is_mine = |row: &TaskRow| row.employee_id.as_deref() == Some(who.employee.as_str());
    let mine = all.iter().filter(|row| is_mine(row)).count();
    let of_team = all.len();
    let shown: Vec<TaskRow> = all.into_iter().filter(|row| whose == Whose::Team || is_mine(row)).take(MOST).collect();
    let directory = Directory::load(tx)?;
    Ok(TasksView {
        tasks: views(tx, &directory, shown, now)?,
        mine: u32::try_from(mine).unwrap_or(u32::MAX),
        team: u32::try_from(of_team).unwrap_or(u32::MAX),
    })
}

/// Tasks as they travel.
pub fn views(
    tx: &mut ReadTx<'_>,
    directory: &Directory,
    rows: Vec<TaskRow>,
    now: Instant,
) -> Result<Vec<TaskView>, AppError> {
    let ids: Vec<String> = rows.iter().filter_map(|row| row.citizen_id.clone()).collect();
    let names: HashMap<String, String> =
        citizens::by_ids(tx, &ids)?.into_iter().map(|row| (row.id, row.name)).collect();
    let asked = reason_questions::of_citizens(tx, &ids)?;
    let view = |row: TaskRow| {
        let details: Details =
            serde_json::from_str(&row.details).map_err(|error| AppError::Internal(error.to_string()))?;
        let question = asked.iter().find(|question| is_about(question, &row));
        Ok(TaskView {
            question: question.map(|question| questions::state(question, now)).transpose()?,
            order_id: row.order_id.map(Into::into),
            talk_type: details.talk_type.map(Into::into),
            id: row.id.into(),
            kind: word(&row.kind)?,
            citizen: row.citizen_id.as_ref().and_then(|id| names.get(id)).cloned(),
            citizen_id: row.citizen_id.map(Into::into),
            employee: row.employee_id.as_deref().map(|id| directory.person(id)),
            due_on: row.due_on,
            created_at: instant(row.created_at),
            phone: details.phone,
            call_when: details.when,
            wishes: details.wishes,
            offered: details.offered,
        })
    };
    rows.into_iter().map(view).collect()
}

/// Whether the question is about the order or the talk that the task is about.
fn is_about(question: &QuestionRow, task: &TaskRow) -> bool {
    let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
    same(&question.order_id, &task.order_id) || same(&question.appointment_id, &task.appointment_id)
}
