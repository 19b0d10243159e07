//! Questions about the reason (R37).

use crate::app::access::CitizenScope;
use crate::app::{App, questions};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, post};
use shared::api::{ReasonAnswer, ReasonQuestionView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(answer);
}

/// A question: why was a talk not booked, or missed?
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = ReasonQuestionView), Reading))]
#[get("/me/reason-questions/{id}")]
async fn show(app: Data<App>, citizen: CitizenScope, id: Id) -> Result<Json<ReasonQuestionView>, ApiError> {
    Ok(Json(questions::show(&app, &citizen, id.0.into()).await?))
}

/// Answers it, also after its last day.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = ReasonAnswer, responses((status = 200, body = ReasonQuestionView), Acting))]
#[post("/me/reason-questions/{id}/answer")]
async fn answer(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    key: IdempotencyKey,
    body: Body<ReasonAnswer>,
) -> Result<Json<ReasonQuestionView>, ApiError> {
    Ok(Json(questions::answer(&app, &citizen, id.0.into(), key.0, body.0).await?))
}
