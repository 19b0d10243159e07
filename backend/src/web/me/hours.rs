//! When in the week the citizen cannot come.

use crate::app::access::CitizenScope;
use crate::app::{App, coming};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, put};
use shared::api::HoursView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(change);
}

/// The hours of the week when the citizen cannot come, as times without reasons (BEK § 46).
#[utoipa::path(tag = "me", responses((status = 200, body = HoursView), Reading))]
#[get("/me/hours")]
async fn show(app: Data<App>, citizen: CitizenScope) -> Result<Json<HoursView>, ApiError> {
    Ok(Json(coming::show_own(&app, &citizen).await?))
}

/// Replaces them. Whoever chooses a time for the citizen keeps out of them.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = HoursView, responses((status = 200, body = HoursView), Acting))]
#[put("/me/hours")]
async fn change(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<HoursView>,
) -> Result<Json<HoursView>, ApiError> {
    Ok(Json(coming::change_own(&app, &citizen, key.0, body.0).await?))
}
