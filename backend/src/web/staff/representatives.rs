//! Party representatives.

use crate::app::access::{Staff, WorkCases};
use crate::app::{App, representatives};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{NewRepresentative, Nothing, RepresentativesView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(list).service(register).service(end);
}

/// Everybody who has represented the citizen. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = RepresentativesView), Reading))]
#[get("/staff/citizens/{id}/representatives")]
async fn list(app: Data<App>, staff: Staff<WorkCases>, id: Id) -> Result<Json<RepresentativesView>, ApiError> {
    Ok(Json(representatives::list(&app, &staff, id.0.into()).await?))
}

/// Registers a party representative from today on (forvaltningsloven § 8). The one before ends.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewRepresentative, responses((status = 201, body = RepresentativesView), Acting))]
#[post("/staff/citizens/{id}/representatives")]
async fn register(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewRepresentative>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(representatives::register(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// Ends a representation: today is its last day.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = RepresentativesView), Acting))]
#[post("/staff/representatives/{id}/end")]
async fn end(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<RepresentativesView>, ApiError> {
    Ok(Json(representatives::end(&app, &staff, id.0, key.0).await?))
}
