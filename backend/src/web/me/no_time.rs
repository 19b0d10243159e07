//! *Ingen tider passer mig*.

use crate::app::access::CitizenScope;
use crate::app::{App, no_time};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{NoSuitableTime, NoTimeReceipt};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(report).service(receipt);
}

/// Says that no free time suits. What was offered is kept; said again, nothing changes.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NoSuitableTime, responses((status = 201, body = NoTimeReceipt), Acting))]
#[post("/me/orders/{id}/no-suitable-time")]
async fn report(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    key: IdempotencyKey,
    body: Body<NoSuitableTime>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(no_time::report(&app, &citizen, id.0.into(), key.0, body.0).await?))
}

/// The receipt of what was said.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = NoTimeReceipt), Reading))]
#[get("/me/orders/{id}/no-suitable-time")]
async fn receipt(app: Data<App>, citizen: CitizenScope, id: Id) -> Result<Json<NoTimeReceipt>, ApiError> {
    Ok(Json(no_time::receipt(&app, &citizen, id.0.into()).await?))
}
