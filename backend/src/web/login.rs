//! To the identity provider and back. A browser comes here, not a program: every answer sends it on.

use super::auth::{SESSION_COOKIE, context, session_cookie};
use super::edge::Caller;
use super::input::Query;
use super::problem::ApiError;
use crate::app::App;
use crate::app::login::{ComeBack, SetOut, Turned, finish, start};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::LOCATION;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, get};
use serde::Deserialize;
use shared::api::ActorKind;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

/// What ties somebody who comes back to the browser that set out; like the session's, it is nobody else's and no script's.
const LOGIN_COOKIE: &str = "__Host-aftalt-login";

/// How long that is kept, in minutes.
const KEPT: i64 = 30;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(citizen).service(staff).service(callback);
}

/// Where somebody wants to go.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// A page of ours; anything else is passed over.
    #[param(max_length = 300)]
    back: Option<String>,
}

/// Sends a citizen to the municipality's broker of MitID.
#[utoipa::path(tag = "login", security(()), params(Wanted), responses(
    (status = 303, description = "To the provider, or to a page that says why not"),
    super::answers::Visiting,
))]
#[get("/login/citizen")]
async fn citizen(app: Data<App>, request: HttpRequest, caller: Caller, wanted: Query<Wanted>) -> HttpResponse {
    set_out(&app, &request, &caller, ActorKind::Citizen, wanted.0.back).await
}

/// Sends an employee to the municipality's own provider.
#[utoipa::path(tag = "login", security(()), params(Wanted), responses(
    (status = 303, description = "To the provider, or to a page that says why not"),
    super::answers::Visiting,
))]
#[get("/login/staff")]
async fn staff(app: Data<App>, request: HttpRequest, caller: Caller, wanted: Query<Wanted>) -> HttpResponse {
    set_out(&app, &request, &caller, ActorKind::Employee, wanted.0.back).await
}

async fn set_out(
    app: &App,
    request: &HttpRequest,
    caller: &Caller,
    kind: ActorKind,
    back: Option<String>,
) -> HttpResponse {
    match start(app, &host(request), &caller.key(), kind, back, cookie(request, LOGIN_COOKIE)).await {
        Ok(SetOut { to, browser }) => {
            let mut answer = see(&to);
            add(&mut answer, &login_cookie(browser));
            answer
        }
        Err(why) => turned(kind, why),
    }
}

/// What a provider sends people back with; it may add to it.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Back {
    /// What we sent them with.
    #[param(max_length = 4096)]
    state: Option<String>,
    /// What the provider gave them.
    #[param(max_length = 4096)]
    code: Option<String>,
    /// What the provider says instead.
    #[param(max_length = 4096)]
    error: Option<String>,
    /// Who sends them (RFC 9207).
    #[param(max_length = 4096)]
    iss: Option<String>,
}

/// Lets somebody in who comes back from a provider.
#[utoipa::path(tag = "login", security(()), params(Back), responses(
    (status = 303, description = "To the page they wanted, with the session's cookie, or to one that says why not"),
    super::answers::Visiting,
))]
#[get("/login/callback")]
async fn callback(app: Data<App>, request: HttpRequest, back: Query<Back>) -> Result<HttpResponse, ApiError> {
    let Back { state, code, error, iss } = back.0;
    let browser = cookie(&request, LOGIN_COOKIE);
    let come = ComeBack { state, code, error, iss, browser, session: cookie(&request, SESSION_COOKIE) };
    Ok(match finish(&app, &host(&request), come, context(&request)).await {
        Ok(entered) => {
            let mut answer = see(&entered.to);
            add(&mut answer, &session_cookie(entered.token));
            let mut gone = login_cookie(String::new());
            gone.make_removal();
            add(&mut answer, &gone);
            answer
        }
        Err((kind, why)) => turned(kind, why),
    })
}

/// The name the server was called by.
pub fn host(request: &HttpRequest) -> String {
    request.extensions().get::<Caller>().and_then(|caller| caller.host.clone()).unwrap_or_default()
}

fn cookie(request: &HttpRequest, name: &str) -> Option<String> {
    request.cookie(name).map(|cookie| cookie.value().to_owned())
}

fn login_cookie(secret: String) -> Cookie<'static> {
    let cookie = Cookie::build(LOGIN_COOKIE, secret).path("/").secure(true).http_only(true);
    cookie.same_site(SameSite::Lax).max_age(Duration::minutes(KEPT)).finish()
}

fn add(answer: &mut HttpResponse, cookie: &Cookie<'_>) {
    // A cookie of ours has no sign that a header cannot have.
    answer.add_cookie(cookie).ok();
}

fn see(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, address)).finish()
}

fn turned(kind: ActorKind, why: Turned) -> HttpResponse {
    let side = if kind == ActorKind::Citizen { "" } else { "/staff" };
    see(&format!("{side}/login/{}", why.as_str()))
}
