//! The demonstration's door.

use super::answers::Visiting;
use super::auth::session_cookie;
use super::input::{Body, Query};
use super::problem::ApiError;
use crate::app::{App, demo};
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use serde::Deserialize;
use shared::api::{DemoPeople, SignIn};
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(people).service(sign_in);
}

/// Which page.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Page {
    /// Counts from 1.
    #[param(minimum = 1, maximum = 1_000_000)]
    page: Option<u32>,
}

/// Who can be signed in as.
#[utoipa::path(tag = "demo", security(()), params(Page), responses(
    (status = 200, body = DemoPeople),
    Visiting,
))]
#[get("/demo/people")]
async fn people(app: Data<App>, query: Query<Page>) -> Result<Json<DemoPeople>, ApiError> {
    Ok(Json(demo::list(&app, query.0.page.unwrap_or(1)).await?))
}

/// Opens a session as anyone who was seeded.
#[utoipa::path(tag = "demo", security(()), request_body = SignIn, responses(
    (status = 204, description = "The session's cookie is set"),
    Visiting,
))]
#[post("/demo/sign-in")]
async fn sign_in(app: Data<App>, body: Body<SignIn>) -> Result<HttpResponse, ApiError> {
    let token = demo::sign_in(&app, body.0).await?;
    Ok(HttpResponse::NoContent().cookie(session_cookie(token)).finish())
}
