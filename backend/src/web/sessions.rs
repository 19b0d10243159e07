//! The open session.

use super::answers::{Acting, Reading};
use super::auth::no_session_cookie;
use super::problem::ApiError;
use crate::app::access::Actor;
use crate::app::{App, session};
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::SessionView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(sign_out);
}

/// Who is signed in.
#[utoipa::path(tag = "session", responses(
    (status = 200, body = SessionView),
    Reading,
))]
#[get("/session")]
async fn show(app: Data<App>, actor: Actor) -> Result<Json<SessionView>, ApiError> {
    Ok(Json(session::view(&app, &actor).await?))
}

/// Ends the session.
#[utoipa::path(tag = "session", responses(
    (status = 204),
    Acting,
))]
#[post("/session/sign-out")]
async fn sign_out(app: Data<App>, actor: Actor) -> Result<HttpResponse, ApiError> {
    session::sign_out(&app, &actor).await?;
    Ok(HttpResponse::NoContent().cookie(no_session_cookie()).finish())
}
