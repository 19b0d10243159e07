//! Publishing time.

use crate::app::access::{PlanTime, Staff};
use crate::app::{App, publishing, reshaping};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post, put};
use shared::api::{NewWindow, ProposalView, PublishedView, PublishingView, WindowChange, WindowView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(choices).service(preview).service(publish).service(propose).service(change);
}

/// What a window can be published with.
#[utoipa::path(tag = "staff", responses(
    (status = 200, body = PublishingView),
    Reading,
))]
#[get("/staff/publishing")]
async fn choices(app: Data<App>, caseworker: Staff<PlanTime>) -> Result<Json<PublishingView>, ApiError> {
    Ok(Json(publishing::choices(&app, &caseworker).await?))
}

/// What publishing would do; nothing is saved.
#[utoipa::path(tag = "staff", request_body = NewWindow, responses(
    (status = 200, body = PublishedView),
    Acting,
))]
#[post("/staff/windows/preview")]
async fn preview(
    app: Data<App>,
    caseworker: Staff<PlanTime>,
    body: Body<NewWindow>,
) -> Result<Json<PublishedView>, ApiError> {
    Ok(Json(publishing::preview(&app, &caseworker, body.0).await?))
}

/// Publishes a window on each of the days.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewWindow, responses(
    (status = 201, body = PublishedView),
    Acting,
))]
#[post("/staff/windows")]
async fn publish(
    app: Data<App>,
    caseworker: Staff<PlanTime>,
    key: IdempotencyKey,
    body: Body<NewWindow>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(publishing::publish(&app, &caseworker, key.0, body.0).await?))
}

/// What a change of a window would do; nothing is saved.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), request_body = WindowChange, responses(
    (status = 200, body = ProposalView),
    Acting,
))]
#[post("/staff/windows/{id}/proposal")]
async fn propose(
    app: Data<App>,
    caseworker: Staff<PlanTime>,
    id: Id,
    body: Body<WindowChange>,
) -> Result<Json<ProposalView>, ApiError> {
    Ok(Json(reshaping::propose(&app, &caseworker, id.0.into(), body.0).await?))
}

/// Changes a window. Talks it would strand must be decided on first.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = WindowChange, responses(
    (status = 200, body = WindowView),
    Acting,
))]
#[put("/staff/windows/{id}")]
async fn change(
    app: Data<App>,
    caseworker: Staff<PlanTime>,
    id: Id,
    key: IdempotencyKey,
    body: Body<WindowChange>,
) -> Result<Json<WindowView>, ApiError> {
    Ok(Json(reshaping::change(&app, &caseworker, id.0.into(), key.0, body.0).await?))
}
