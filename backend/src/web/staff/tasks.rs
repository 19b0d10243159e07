//! Tasks.

use crate::app::access::{SeeCitizens, Staff, WorkCases};
use crate::app::{App, tasks};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey, Query};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, post};
use serde::Deserialize;
use shared::api::{Nothing, TasksView, Whose};
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(list).service(finish);
}

/// Whose tasks.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// `mine` unless told otherwise, or `team`.
    whose: Option<Whose>,
}

/// Open tasks, the oldest first.
#[utoipa::path(tag = "staff", params(Wanted), responses((status = 200, body = TasksView), Reading))]
#[get("/staff/tasks")]
async fn list(app: Data<App>, staff: Staff<SeeCitizens>, query: Query<Wanted>) -> Result<Json<TasksView>, ApiError> {
    Ok(Json(tasks::list(&app, &staff, query.0.whose.unwrap_or(Whose::Mine)).await?))
}

/// Marks a task as done; the answer is what is left of one's own.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = TasksView), Acting))]
#[post("/staff/tasks/{id}/done")]
async fn finish(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<TasksView>, ApiError> {
    Ok(Json(tasks::finish(&app, &staff, id.0.into(), key.0).await?))
}
