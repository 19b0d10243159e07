//! The demonstration's door.

use super::answers::Visiting;
use super::auth::session_cookie;
use super::edge::Caller;
use super::input::{Body, Query};
use super::problem::ApiError;
use crate::app::{App, demo, demo_post};
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use serde::Deserialize;
use shared::api::{DemoPeople, MessagesView, SignIn};
use shared::ids::{CitizenId, EmployeeId};
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(people).service(sign_in).service(post_of);
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
async fn sign_in(app: Data<App>, caller: Caller, body: Body<SignIn>) -> Result<HttpResponse, ApiError> {
    let token = demo::sign_in(&app, &caller.key(), body.0).await?;
    Ok(HttpResponse::NoContent().cookie(session_cookie(token)).finish())
}

/// Whose letterbox, and where in it.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Letterbox {
    /// A citizen's, with the copies to whoever represents them.
    #[param(min_length = 1, max_length = 64)]
    citizen_id: Option<CitizenId>,
    /// An employee's.
    #[param(min_length = 1, max_length = 64)]
    employee_id: Option<EmployeeId>,
    /// How many of the newest to pass over.
    #[param(minimum = 0, maximum = 1_000_000)]
    offset: Option<u32>,
}

/// *Demo: post*: 50 messages as their receiver sees them, the latest first; everybody's, unless one is named.
#[utoipa::path(tag = "demo", security(()), params(Letterbox), responses((status = 200, body = MessagesView), Visiting))]
#[get("/demo/post")]
async fn post_of(app: Data<App>, query: Query<Letterbox>) -> Result<Json<MessagesView>, ApiError> {
    let Letterbox { citizen_id, employee_id, offset } = query.0;
    Ok(Json(demo_post::list(&app, citizen_id, employee_id, offset.unwrap_or(0)).await?))
}
