//! How long anything is kept.

use crate::app::App;
use crate::app::access::{Configure, Staff};
use crate::app::retaining::office;
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, put};
use shared::api::{RetentionChange, RetentionView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(change);
}

/// The rules, what the next run would do, and what the latest did.
#[utoipa::path(tag = "staff", responses((status = 200, body = RetentionView), Reading))]
#[get("/staff/retention")]
async fn show(app: Data<App>, administrator: Staff<Configure>) -> Result<Json<RetentionView>, ApiError> {
    Ok(Json(office::show(&app, &administrator).await?))
}

/// Sets other numbers, within the bounds of each.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = RetentionChange, responses((status = 200, body = RetentionView), Acting))]
#[put("/staff/retention")]
async fn change(
    app: Data<App>,
    administrator: Staff<Configure>,
    key: IdempotencyKey,
    body: Body<RetentionChange>,
) -> Result<Json<RetentionView>, ApiError> {
    Ok(Json(office::change(&app, &administrator, key.0, body.0).await?))
}
