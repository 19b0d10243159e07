//! The open session, and the person's others.

use super::answers::{Acting, Reading};
use super::auth::no_session_cookie;
use super::input::Id;
use super::login::host;
use super::problem::ApiError;
use crate::app::access::Actor;
use crate::app::{App, login, session};
use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, HttpResponse, get, post};
use shared::api::{SessionView, SessionsView, SignedOutView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(sign_out).service(all).service(end_others).service(end);
}

/// Who is signed in. Asking keeps the session open.
#[utoipa::path(tag = "session", responses(
    (status = 200, body = SessionView),
    Reading,
))]
#[get("/session")]
async fn show(app: Data<App>, actor: Actor) -> Result<Json<SessionView>, ApiError> {
    Ok(Json(session::view(&app, &actor).await?))
}

/// Ends the session, and says how to end that at the identity provider.
#[utoipa::path(tag = "session", responses(
    (status = 200, body = SignedOutView),
    Acting,
))]
#[post("/session/sign-out")]
async fn sign_out(app: Data<App>, request: HttpRequest, actor: Actor) -> Result<HttpResponse, ApiError> {
    session::sign_out(&app, &actor).await?;
    let leave = login::way_out(&app, &actor, &host(&request)).await;
    Ok(HttpResponse::Ok().cookie(no_session_cookie()).json(SignedOutView { leave }))
}

/// Where the person is signed in.
#[utoipa::path(tag = "session", responses((status = 200, body = SessionsView), Reading))]
#[get("/session/all")]
async fn all(app: Data<App>, actor: Actor) -> Result<Json<SessionsView>, ApiError> {
    Ok(Json(session::all(&app, &actor).await?))
}

/// Ends all sessions of the person but this one.
#[utoipa::path(tag = "session", responses((status = 204), Acting))]
#[post("/session/all/end")]
async fn end_others(app: Data<App>, actor: Actor) -> Result<HttpResponse, ApiError> {
    session::end_other(&app, &actor, None).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ends one session of the person.
#[utoipa::path(tag = "session", params(("id" = String, Path, max_length = 64)), responses((status = 204), Acting))]
#[post("/session/{id}/end")]
async fn end(app: Data<App>, actor: Actor, id: Id) -> Result<HttpResponse, ApiError> {
    session::end_other(&app, &actor, Some(id.0.into())).await?;
    Ok(HttpResponse::NoContent().finish())
}
