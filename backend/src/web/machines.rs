//! Tokens for programs, and what they may ask with them.

use super::answers::{Acting, Reading};
use super::auth::context;
use super::input::{Body, Id};
use super::problem::ApiError;
use crate::app::machines::{AppointmentsRead, CitizensFind, Granted, Machine, NoToken, open, token};
use crate::app::{App, AppError, integration};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, HeaderMap, WWW_AUTHENTICATE};
use actix_web::web::{Data, Form, Json};
use actix_web::{FromRequest, HttpRequest, HttpResponse, get, post, web};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use shared::api::{CitizenByCpr, FoundCitizen, MachineTalks, MachineToken};
use std::future::Future;
use std::pin::Pin;
use url::form_urlencoded;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;

/// Where programs ask; they come from no page, so no origin is asked of them.
pub const MACHINE_PATHS: [&str; 2] = ["/api/v1/oauth/", "/api/v1/integration/"];

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(issue).service(talks).service(find);
}

impl<G: Granted> FromRequest for Machine<G> {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let token = credentials(request.headers(), "Bearer").map(str::to_owned);
        let (app, context) = (request.app_data::<web::Data<App>>().cloned(), context(request));
        Box::pin(async move {
            let (Some(app), Some(token)) = (app, token) else { return Err(AppError::SignedOut.into()) };
            Ok(open(&app, &token, context).await?)
        })
    }
}

/// What follows this word in the `Authorization` header.
fn credentials<'a>(headers: &'a HeaderMap, scheme: &str) -> Option<&'a str> {
    let (word, rest) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    word.eq_ignore_ascii_case(scheme).then_some(rest.trim())
}

/// Who asks for a token (RFC 6749, section 4.4.2).
#[derive(Debug, Deserialize, ToSchema)]
struct TokenRequest {
    /// `client_credentials`.
    grant_type: String,
    /// What is to be asked with it, separated by spaces; all that the program may ask, unless told otherwise.
    scope: Option<String>,
    /// The program, unless it says so in `Authorization: Basic`.
    client_id: Option<String>,
    /// Its secret, likewise.
    client_secret: Option<String>,
}

/// Why there is no token (RFC 6749, section 5.2).
#[derive(Debug, Serialize, ToSchema)]
struct TokenRefusal {
    /// `invalid_client`, `invalid_scope`, …
    error: &'static str,
}

/// A token for a program of the municipality's, good for 15 minutes. Failures are those of RFC 6749, section 5.2.
#[utoipa::path(tag = "integration", security(()), request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"), responses(
    (status = 200, body = MachineToken),
    (status = 400, body = TokenRefusal),
    (status = 401, description = "No such program, or another secret", body = TokenRefusal),
    (status = 503, body = TokenRefusal),
))]
#[post("/oauth/token")]
async fn issue(
    app: Data<App>,
    request: HttpRequest,
    form: Result<Form<TokenRequest>, actix_web::Error>,
) -> HttpResponse {
    let Ok(form) = form else { return no_token(StatusCode::BAD_REQUEST, "invalid_request") };
    let form = form.into_inner();
    if form.grant_type != "client_credentials" {
        return no_token(StatusCode::BAD_REQUEST, "unsupported_grant_type");
    }
    let known = basic(request.headers()).or(form.client_id.zip(form.client_secret));
    let Some((client, secret)) = known else { return no_token(StatusCode::UNAUTHORIZED, "invalid_client") };
    match token(&app, &client, &secret, form.scope.as_deref(), context(&request)).await {
        Ok(token) => HttpResponse::Ok().json(token),
        Err(NoToken::InvalidClient) => no_token(StatusCode::UNAUTHORIZED, "invalid_client"),
        Err(NoToken::InvalidScope) => no_token(StatusCode::BAD_REQUEST, "invalid_scope"),
        Err(NoToken::NotSetUp) => no_token(StatusCode::BAD_REQUEST, "unauthorized_client"),
        Err(NoToken::Busy) => no_token(StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable"),
    }
}

/// Id and secret, each form-encoded inside (RFC 6749, section 2.3.1).
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let text = String::from_utf8(STANDARD.decode(credentials(headers, "Basic")?).ok()?).ok()?;
    let (client, secret) = text.split_once(':')?;
    let plain = |text: &str| form_urlencoded::parse(text.as_bytes()).next().map(|(plain, _)| plain.into_owned());
    Some((plain(client)?, plain(secret)?))
}

fn no_token(status: StatusCode, error: &'static str) -> HttpResponse {
    let mut answer = HttpResponse::build(status);
    if status == StatusCode::UNAUTHORIZED {
        answer.insert_header((WWW_AUTHENTICATE, "Basic realm=\"aftalt\""));
    }
    answer.json(TokenRefusal { error })
}

/// A citizen's talks: when, how, and what became of them. Scope `appointments.read`.
#[utoipa::path(tag = "integration", security(("machine" = ["appointments.read"])), params(("id" = String, Path, max_length = 64)), responses(
    (status = 200, body = MachineTalks),
    Reading,
))]
#[get("/integration/citizens/{id}/appointments")]
async fn talks(app: Data<App>, machine: Machine<AppointmentsRead>, id: Id) -> Result<Json<MachineTalks>, ApiError> {
    Ok(Json(integration::talks(&app, &machine, id.0).await?))
}

/// Which citizen has a CPR number. Scope `citizens.find`.
#[utoipa::path(tag = "integration", security(("machine" = ["citizens.find"])), request_body = CitizenByCpr, responses(
    (status = 200, body = FoundCitizen),
    Acting,
))]
#[post("/integration/citizens/find")]
async fn find(
    app: Data<App>,
    machine: Machine<CitizensFind>,
    body: Body<CitizenByCpr>,
) -> Result<Json<FoundCitizen>, ApiError> {
    Ok(Json(integration::find(&app, &machine, &body.0.cpr).await?))
}
