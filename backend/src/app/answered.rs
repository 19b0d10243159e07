//! Tasks that asked for a talk are done when there is one: nobody has to say so.

use super::AppError;
use super::journal::{Author, Journal};
use crate::store::appointments::AppointmentRow;
use crate::store::tasks::{self, TaskRow};
use crate::store::{Tx, orders};
use serde::Deserialize;
use shared::rules::TaskKind;
use std::collections::HashMap;

/// The tasks that a new talk answers.
const ANSWERED: [TaskKind; 5] = [
    TaskKind::Summon,
    TaskKind::NoSuitableTime,
    TaskKind::OrderExpired,
    TaskKind::CancelledLate,
    TaskKind::TalkRequested,
];

/// What a task says of the talk it asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    talk_type: Option<String>,
}

impl Asked {
    /// What the task's details say.
    pub fn of(task: &TaskRow) -> Self {
        serde_json::from_str(&task.details).unwrap_or_default()
    }

    /// Whether that kind of talk is what is asked for; a task that names none asks for any.
    pub fn is_for(&self, talk_type: &str) -> bool {
        self.talk_type.as_deref().is_none_or(|asked| asked == talk_type)
    }
}

/// A talk of this kind has been agreed with the citizen: the tasks that asked for one are done. A member of staff did
/// them; a citizen who books settles them.
pub fn answered(tx: &mut Tx<'_>, journal: &Journal<'_>, citizen: &str, talk_type: &str) -> Result<(), AppError> {
    let waiting = tasks::open_of_citizen(tx, citizen)?;
    let asks = |task: &TaskRow| ANSWERED.iter().any(|kind| task.kind == kind.as_str());
    if !waiting.iter().any(asks) {
        return Ok(());
    }
    let types: HashMap<String, String> =
        orders::of_citizen(tx, citizen)?.into_iter().map(|order| (order.id, order.talk_type_id)).collect();
    for task in waiting.iter().filter(|task| asks(task)) {
        let of_order = task.order_id.as_ref().and_then(|order| types.get(order));
        let is_for = of_order.map_or_else(|| Asked::of(task).is_for(talk_type), |of_order| of_order == talk_type);
        if is_for {
            finish(tx, journal, task)?;
        }
    }
    Ok(())
}

/// What became of a talk has been said, or it was cancelled: nobody need say it any more.
pub fn outcome_told(tx: &mut Tx<'_>, journal: &Journal<'_>, talk: &AppointmentRow) -> Result<(), AppError> {
    let about = |task: &&TaskRow| {
        task.kind == TaskKind::OutcomeMissing.as_str() && task.appointment_id.as_deref() == Some(&talk.id)
    };
    for task in tasks::open_of_citizen(tx, &talk.citizen_id)?.iter().filter(about) {
        finish(tx, journal, task)?;
    }
    Ok(())
}

/// Marks a task as done by whoever does what it asked for.
pub fn finish(tx: &mut Tx<'_>, journal: &Journal<'_>, task: &TaskRow) -> Result<(), AppError> {
    let at = journal.at.naive_utc();
    match journal.author {
        Author::Employee(id) => tasks::finish(tx, &task.id, at, id)?,
        Author::Citizen(_) | Author::Machine(_) | Author::System => tasks::settle(tx, &task.id, at)?,
    }
    journal.audit(tx, "finish", "task", &task.id, task.citizen_id.as_deref())
}
