//! What an administrator sets.

use crate::app::access::{Configure, Staff};
use crate::app::{App, settings};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, put};
use shared::api::{SettingsChange, SettingsView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(change);
}

/// The municipality's settings.
#[utoipa::path(tag = "staff", responses((status = 200, body = SettingsView), Reading))]
#[get("/staff/settings")]
async fn show(app: Data<App>, administrator: Staff<Configure>) -> Result<Json<SettingsView>, ApiError> {
    Ok(Json(settings::show(&app, &administrator).await?))
}

/// Changes them. What is left out is removed.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = SettingsChange, responses(
    (status = 200, body = SettingsView),
    Acting,
))]
#[put("/staff/settings")]
async fn change(
    app: Data<App>,
    administrator: Staff<Configure>,
    key: IdempotencyKey,
    body: Body<SettingsChange>,
) -> Result<Json<SettingsView>, ApiError> {
    Ok(Json(settings::change(&app, &administrator, key.0, body.0).await?))
}
