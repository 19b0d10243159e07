//! Booking orders that a caseworker issues and takes back by hand.

use crate::app::access::{Staff, WorkCases};
use crate::app::{App, ordering};
use crate::web::answers::Acting;
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, post};
use shared::api::{CitizenView, NewOrder, OrderWithdrawal};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(issue).service(withdraw);
}

/// Issues an order by hand.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewOrder, responses((status = 201, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/orders")]
async fn issue(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewOrder>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(ordering::issue(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// Takes an order back.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = OrderWithdrawal, responses((status = 200, body = CitizenView), Acting))]
#[post("/staff/orders/{id}/withdraw")]
async fn withdraw(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<OrderWithdrawal>,
) -> Result<Json<CitizenView>, ApiError> {
    Ok(Json(ordering::withdraw(&app, &staff, id.0.into(), key.0, body.0).await?))
}
