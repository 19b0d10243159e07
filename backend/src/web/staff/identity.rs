//! Who a citizen is, and correcting it.

use crate::app::access::{Staff, WorkCases};
use crate::app::{App, correcting};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, post};
use shared::api::{IdentityChange, IdentityView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(correct);
}

/// Name and CPR number, masked, and the numbers from before. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = IdentityView), Reading))]
#[get("/staff/citizens/{id}/identity")]
async fn show(app: Data<App>, staff: Staff<WorkCases>, id: Id) -> Result<Json<IdentityView>, ApiError> {
    Ok(Json(correcting::show(&app, &staff, id.0.into()).await?))
}

/// Corrects name or CPR number. The number from before is kept with its dates.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = IdentityChange, responses((status = 200, body = IdentityView), Acting))]
#[post("/staff/citizens/{id}/identity")]
async fn correct(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<IdentityChange>,
) -> Result<Json<IdentityView>, ApiError> {
    Ok(Json(correcting::correct(&app, &staff, id.0.into(), key.0, body.0).await?))
}
