//! *Bed om en samtale* (R22).

use crate::app::access::CitizenScope;
use crate::app::{App, requesting};
use crate::web::answers::Acting;
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use shared::api::{TalkRequest, TalkRequestReceipt};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(request);
}

/// Asks for a talk: it can be booked at once, or a person finds the time.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = TalkRequest, responses((status = 201, body = TalkRequestReceipt), Acting))]
#[post("/me/talk-requests")]
async fn request(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<TalkRequest>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(requesting::request(&app, &citizen, key.0, body.0).await?))
}
