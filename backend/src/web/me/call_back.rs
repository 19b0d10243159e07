//! *Bed om at blive ringet op*.

use crate::app::access::CitizenScope;
use crate::app::{App, call_back};
use crate::web::answers::Acting;
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use shared::api::{CallBackRequest, CallBackView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(request);
}

/// Asks the own caseworker to call. Asking again while one waits changes nothing.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = CallBackRequest, responses(
    (status = 201, body = CallBackView),
    Acting,
))]
#[post("/me/call-back-requests")]
async fn request(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<CallBackRequest>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(call_back::request(&app, &citizen, key.0, body.0).await?))
}
