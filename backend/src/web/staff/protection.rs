//! Who may see which citizen.

use crate::app::access::{Guard, SeeCitizens, Staff};
use crate::app::{App, opening, protecting};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post, put};
use shared::api::{AccessView, NewAccess, ProtectionChange, ProtectionView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(open).service(show).service(change);
}

/// Opens a citizen of another team until the end of the day. Why is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewAccess, responses((status = 201, body = AccessView), Acting))]
#[post("/staff/citizens/{id}/access")]
async fn open(
    app: Data<App>,
    staff: Staff<SeeCitizens>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewAccess>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(opening::open(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// Who alone may see the citizen. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = ProtectionView), Reading))]
#[get("/staff/citizens/{id}/protection")]
async fn show(app: Data<App>, staff: Staff<Guard>, id: Id) -> Result<Json<ProtectionView>, ApiError> {
    Ok(Json(protecting::show(&app, &staff, id.0.into()).await?))
}

/// Decides who alone may see the citizen from now on.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = ProtectionChange, responses((status = 200, body = ProtectionView), Acting))]
#[put("/staff/citizens/{id}/protection")]
async fn change(
    app: Data<App>,
    staff: Staff<Guard>,
    id: Id,
    key: IdempotencyKey,
    body: Body<ProtectionChange>,
) -> Result<Json<ProtectionView>, ApiError> {
    Ok(Json(protecting::change(&app, &staff, id.0.into(), key.0, body.0).await?))
}
