//! Publishing time.

use crate::app::access::CaseworkerScope;
use crate::app::{App, publishing};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post, put};
use shared::api::{NewWindow, Problem, PublishingView, WindowChange, WindowView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(choices).service(publish).service(change);
}

/// What a window can be published with.
#[utoipa::path(tag = "staff", responses(
    (status = 200, body = PublishingView),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
#[get("/staff/publishing")]
async fn choices(app: Data<App>, caseworker: CaseworkerScope) -> Result<Json<PublishingView>, ApiError> {
    Ok(Json(publishing::choices(&app, &caseworker).await?))
}

/// Publishes a window.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewWindow, responses(
    (status = 201, body = WindowView),
    (status = 400, body = Problem, content_type = "application/problem+json"),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
    (status = 503, body = Problem, content_type = "application/problem+json"),
))]
#[post("/staff/windows")]
async fn publish(
    app: Data<App>,
    caseworker: CaseworkerScope,
    key: IdempotencyKey,
    body: Body<NewWindow>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(publishing::publish(&app, &caseworker, key.0, body.0).await?))
}

/// Changes a window. Talks it would strand must be decided on first.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = WindowChange, responses(
    (status = 200, body = WindowView),
    (status = 400, body = Problem, content_type = "application/problem+json"),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "Somebody was quicker, or talks would be stranded", body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
    (status = 503, body = Problem, content_type = "application/problem+json"),
))]
#[put("/staff/windows/{id}")]
async fn change(
    app: Data<App>,
    caseworker: CaseworkerScope,
    id: Id,
    key: IdempotencyKey,
    body: Body<WindowChange>,
) -> Result<Json<WindowView>, ApiError> {
    Ok(Json(publishing::change(&app, &caseworker, id.0.into(), key.0, body.0).await?))
}
