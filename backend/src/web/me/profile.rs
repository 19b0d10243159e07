//! *Mine oplysninger*.

use crate::app::access::CitizenScope;
use crate::app::{App, profile};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, put};
use shared::api::{ProfileChange, ProfileView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(change);
}

/// What the municipality has on file to reach the citizen.
#[utoipa::path(tag = "me", responses((status = 200, body = ProfileView), Reading))]
#[get("/me/profile")]
async fn show(app: Data<App>, citizen: CitizenScope) -> Result<Json<ProfileView>, ApiError> {
    Ok(Json(profile::show(&app, &citizen).await?))
}

/// Changes it. What is left out is removed.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = ProfileChange, responses(
    (status = 200, body = ProfileView),
    Acting,
))]
#[put("/me/profile")]
async fn change(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<ProfileChange>,
) -> Result<Json<ProfileView>, ApiError> {
    Ok(Json(profile::change(&app, &citizen, key.0, body.0).await?))
}
