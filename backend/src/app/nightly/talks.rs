//! Talks about which nobody has said something: why one was missed, what became of one.

use super::{Night, request};
use crate::app::journal::{Author, Journal};
use crate::app::settling::{About, raise};
use crate::app::taking::hold;
use crate::app::{App, AppError, people, questions};
use crate::store::appointments::AppointmentRow;
use crate::store::reason_questions::{self, QuestionRow};
use crate::store::tasks::{self, TaskRow};
use crate::store::{ReadTx, Scope, appointments};
use serde_json::json;
use shared::ids::CitizenId;
use shared::model::Resource;
use shared::rules::TaskKind;
use shared::time::{Instant, day_of};

/// Nobody has said in time why a talk was missed: its caseworker hears of it.
pub(super) async fn unanswered(
    app: &App,
    municipality: &Scope,
    question: QuestionRow,
    now: Instant,
) -> Result<Night, AppError> {
    app.db
        .write(municipality, move |tx| {
            let citizen = CitizenId::from(question.citizen_id.as_str());
            hold(tx, &[Resource::citizen(&citizen)])?;
            let today = day_of(now);
            let kind = TaskKind::ReasonUnanswered;
            let question = reason_questions::get(tx, &question.id)?;
            let Some(talk) = question.appointment_id.as_deref().filter(|_| questions::waits(&question)) else {
                return Ok(Night::default());
            };
            if was_told(tx, kind, citizen.as_str(), talk)? {
                return Ok(Night::default());
            }
            let request = request(today);
            let journal = Journal { author: Author::System, request: &request, at: now };
            let own = people::own_caseworker(tx, &citizen, today)?;
            let about = About { employee: own, order: None, ..About::talk(&appointments::get(tx, talk)?) };
            let task = raise(tx, &journal, kind, &about, &json!({}))?;
            journal.audit(tx, "raise", "task", &task.id, Some(citizen.as_str()))?;
            Ok(Night { unanswered: 1, ..Night::default() })
        })
        .await
}

/// Nobody has said what became of a talk that was over before today: whoever held it is asked, once. Until it is said the
/// talk stands for the next, so the course goes no further.
pub(super) async fn untold(
    app: &App,
    municipality: &Scope,
    talk: AppointmentRow,
    now: Instant,
) -> Result<Night, AppError> {
    app.db
        .write(municipality, move |tx| {
            let citizen = CitizenId::from(talk.citizen_id.as_str());
            hold(tx, &[Resource::citizen(&citizen)])?;
            let (kind, today) = (TaskKind::OutcomeMissing, day_of(now));
            let talk = appointments::get(tx, &talk.id)?;
            if !talk.live || was_told(tx, kind, &talk.citizen_id, &talk.id)? {
                return Ok(Night::default());
            }
            let request = request(today);
            let journal = Journal { author: Author::System, request: &request, at: now };
            let about = About { employee: Some(talk.caseworker_id.clone()), order: None, ..About::talk(&talk) };
            let task = raise(tx, &journal, kind, &about, &json!({}))?;
            journal.audit(tx, "raise", "task", &task.id, Some(citizen.as_str()))?;
            Ok(Night { untold: 1, ..Night::default() })
        })
        .await
}

/// Whether somebody has or had a task of that kind about that talk.
fn was_told(tx: &mut ReadTx<'_>, kind: TaskKind, citizen: &str, talk: &str) -> Result<bool, AppError> {
    let about = |task: &TaskRow| task.kind == kind.as_str() && task.appointment_id.as_deref() == Some(talk);
    Ok(tasks::of_citizen(tx, citizen)?.iter().any(about))
}
