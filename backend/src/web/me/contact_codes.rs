//! Codes that show whose number or address it is.

use crate::app::access::CitizenScope;
use crate::app::{App, contact_codes};
use crate::web::answers::Acting;
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, post};
use shared::api::{CodeEntry, CodeRequest, ProfileView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(send).service(confirm);
}

/// Sends a code to the number or the address on file: one a minute, five within a day. It counts for ten minutes, until a newer one comes.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = CodeRequest, responses(
    (status = 201, body = ProfileView),
    Acting,
))]
#[post("/me/contact-codes")]
async fn send(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<CodeRequest>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(contact_codes::send(&app, &citizen, key.0, body.0).await?))
}

/// Enters the code: the number or the address is the citizen's. Five wrong tries end a code.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = CodeEntry, responses(
    (status = 200, body = ProfileView),
    Acting,
))]
#[post("/me/contact-codes/confirm")]
async fn confirm(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<CodeEntry>,
) -> Result<Json<ProfileView>, ApiError> {
    Ok(Json(contact_codes::confirm(&app, &citizen, key.0, body.0).await?))
}
