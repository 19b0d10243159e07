//! What happens around every request: a request id, one log line without personal data, the headers that every
//! answer carries, the origin of unsafe calls, and problems in the caller's language.

use super::edge::{Caller, Edge};
use super::problem::{ApiError, PROBLEM_JSON};
use crate::app::App;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, ORIGIN,
    STRICT_TRANSPORT_SECURITY,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};
use shared::api::NOW_HEADER;
use shared::texts::Lang;
use tracing::{error, info};
use uuid::Uuid;

/// No inline script or style anywhere; the pages' wasm may be compiled, nothing else evaluated.
const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                   font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/// What every answer carries beside the CSP: nobody learns where somebody came from, frames our pages, opens them as a part of their own, or loads
/// what is ours; and our pages ask for nothing that the device has.
const ALWAYS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
];

/// Two years, in seconds; also for what lies under the host.
const HTTPS_ONLY: &str = "max-age=63072000; includeSubDomains";

/// The longest address, with its query, in bytes.
const MAX_ADDRESS: usize = 4096;

/// The most bytes of all headers together.
const MAX_HEADERS: usize = 16 * 1024;

/// Names a request in logs and problems.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Wraps every request.
///
/// # Errors
/// Those of the inner service that are no answers (a broken connection).
pub async fn frame(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = Uuid::now_v7().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let app = request.app_data::<web::Data<App>>().cloned();
    let lang = language(request.headers());
    let is_api = request.path().starts_with("/api/");
    let caller =
        request.app_data::<web::Data<Edge>>().map_or_else(Edge::default, |edge| Edge::clone(edge)).caller(&request);
    let https = caller.https;

    let response = match refusal(&request, is_api, &caller) {
        Some(refusal) => request.into_response(refusal.answer(lang, &id)),
        None => {
            request.extensions_mut().insert(caller);
            next.call(request).await?.map_into_boxed_body()
        }
    };
    let mut response = if is_api { problem(response, lang, &id) } else { response };

    if let Some(app) = app {
        let now = app.clock.now().to_rfc3339();
        insert(response.headers_mut(), HeaderName::from_static(NOW_HEADER), &now);
    }
    let headers = response.headers_mut();
    if !headers.contains_key(CONTENT_SECURITY_POLICY) {
        insert(headers, CONTENT_SECURITY_POLICY, CSP);
    }
    for (name, value) in ALWAYS {
        insert(headers, HeaderName::from_static(name), value);
    }
    if https {
        insert(headers, STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
    insert(headers, HeaderName::from_static("x-request-id"), &id);
    if is_api && !headers.contains_key(CACHE_CONTROL) {
        insert(headers, CACHE_CONTROL, "no-store");
    }
    log(&response, &id);
    Ok(response)
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// The language the caller asks for.
pub fn language(headers: &HeaderMap) -> Lang {
    headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).map_or_else(Lang::default, Lang::accepted)
}

/// The id of this request.
pub fn request_id(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map_or_else(String::new, |id| id.0.clone())
}

/// Why a request goes no further.
fn refusal(request: &ServiceRequest, is_api: bool, caller: &Caller) -> Option<ApiError> {
    if request.uri().path_and_query().is_some_and(|address| address.as_str().len() > MAX_ADDRESS) {
        return Some(ApiError::LongAddress);
    }
    if request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>() > MAX_HEADERS {
        return Some(ApiError::LargeHeaders);
    }
    (is_api && !same_origin(request, caller)).then_some(ApiError::WrongOrigin)
}

/// Safe methods come from anywhere; the others only from our own pages.
fn same_origin(request: &ServiceRequest, caller: &Caller) -> bool {
    let origin = request.headers().get(ORIGIN).and_then(|value| value.to_str().ok());
    matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS)
        || origin.is_some_and(|origin| caller.is_origin(origin))
}

/// Every failed API answer is a problem, also the framework's own.
fn problem(response: ServiceResponse, lang: Lang, id: &str) -> ServiceResponse {
    let status = response.status();
    let already = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == PROBLEM_JSON);
    if already || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let answer = match response.response().error().and_then(|error| error.as_error::<ApiError>()) {
        Some(error) => {
            if let ApiError::App(cause) = error
                && status.is_server_error()
            {
                error!(request_id = id, cause = %cause, "failed");
            }
            error.answer(lang, id)
        }
        None => framework_error(status).answer(lang, id),
    };
    response.into_response(answer)
}

fn framework_error(status: StatusCode) -> ApiError {
    match status {
        StatusCode::NOT_FOUND => ApiError::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ApiError::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        other => ApiError::Malformed { field: String::new(), reason: other.to_string() },
    }
}

/// The route's pattern, never the path: a path may name a person's talk.
fn log(response: &ServiceResponse, id: &str) {
    let request = response.request();
    let route = request.match_pattern().unwrap_or_default();
    info!(request_id = id, method = %request.method(), route, status = response.status().as_u16(), "answered");
}
