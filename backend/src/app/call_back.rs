//! *Bed om at blive ringet op*: a task for the own caseworker (R28).

use super::access::CitizenScope;
use super::idempotency::{Call, once};
use super::journal::{Author, Journal, new_id};
use super::people::own_caseworker;
use super::phone::e164;
use super::rows::instant;
use super::taking::hold;
use super::telling::News;
use super::{App, AppError};
use crate::store::tasks::{self, TaskRow};
use serde::{Deserialize, Serialize};
use serde_json::json;
use shared::api::{CallBackRequest, CallBackView, CallWhen};
use shared::model::{MessageKind, Resource};
use shared::rules::TaskKind;
use shared::time::day_of;

/// Where and when to call.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Details {
    phone: Option<String>,
    when: Option<CallWhen>,
}

/// Asks to be called. Asking again while one waits changes the number and the time of day, where it says another.
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
            let mut details: Details = serde_json::from_str(&waiting.details).unwrap_or_default();
            if phone.is_some() || body.when.is_some() {
                details = Details { phone: phone.clone().or(details.phone), when: body.when.or(details.when) };
                tasks::set_details(tx, &waiting.id, &json!(details).to_string())?;
                let journal = Journal { author: Author::Citizen(citizen.as_str()), request: &request, at: now };
                journal.audit(tx, "request_call_back", "task", &waiting.id, Some(citizen.as_str()))?;
            }
            return Ok(CallBackView { requested_at: instant(waiting.created_at) });
        }
        let details = json!(Details { phone: phone.clone(), when: body.when }).to_string();
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
        journal.audit_told(tx, "request_call_back", "task", &task.id, citizen.as_str(), Some(&task.id))?;
        journal.tell(tx, &News::of_citizen(MessageKind::CallBackReceived, &task.id, citizen.as_str()))?;
        Ok(CallBackView { requested_at: now })
    })
    .await
}
