//! *Bed om at blive ringet op*: a task for the own caseworker (R28).

use super::access::CitizenScope;
use super::idempotency::{Call, once};
use super::journal::{Author, Journal, new_id};
use super::people::own_caseworker;
use super::phone::e164;
use super::rows::instant;
use super::taking::hold;
use super::{App, AppError};
use crate::store::tasks::{self, TaskRow};
use shared::api::{CallBackRequest, CallBackView};
use shared::model::Resource;
use shared::rules::TaskKind;
use shared::time::day_of;

/// Asks to be called. Asking again while one waits changes nothing.
///
/// # Errors
/// When the number is none.
pub async fn request(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: CallBackRequest,
) -> Result<CallBackView, AppError> {
    let call = Call::new(scope.citizen.as_str(), "call_back", key, "", &body)?;
    let phone = body.phone.as_deref().map(e164).transpose()?;
    let (now, citizen, request) = (app.clock.now(), scope.citizen.clone(), scope.request.clone());
    once(app, &scope.municipality, call, move |tx| {
        hold(tx, &[Resource::citizen(&citizen)])?;
        let tasks = tasks::open_of_citizen(tx, citizen.as_str())?;
        if let Some(waiting) = tasks.iter().find(|task| task.kind == TaskKind::CallBack.as_str()) {
            return Ok(CallBackView { requested_at: instant(waiting.created_at) });
        }
        let details = serde_json::json!({ "phone": phone, "when": body.when }).to_string();
        let task = TaskRow {
            id: new_id(),
            kind: TaskKind::CallBack.to_string(),
            citizen_id: Some(citizen.to_string()),
            order_id: None,
            appointment_id: None,
            employee_id: own_caseworker(tx, &citizen, day_of(now))?,
            due_on: None,
            details,
            created_at: now.naive_utc(),
            done_at: None,
            done_by: None,
        };
        task.insert(tx)?;
        let journal = Journal { author: Author::Citizen(citizen.as_str()), request: &request, at: now };
        journal.audit(tx, "request_call_back", "task", &task.id, Some(citizen.as_str()))?;
        Ok(CallBackView { requested_at: now })
    })
    .await
}
