//! What staff do with a talk that stands.

use crate::app::access::{Staff, WorkCases};
use crate::app::staff_slots::{self, MoveSlotQuery};
use crate::app::{App, calling, talks};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey, Query};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{Nothing, OutcomeReport, StaffCancellation, StaffMove, StaffSlotsView, StaffTalkView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(slots).service(move_talk).service(cancel).service(record).service(try_call);
}

/// A week of free times that a talk can be moved to.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), MoveSlotQuery), responses((status = 200, body = StaffSlotsView), Reading))]
#[get("/staff/appointments/{id}/slots")]
async fn slots(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    query: Query<MoveSlotQuery>,
) -> Result<Json<StaffSlotsView>, ApiError> {
    Ok(Json(staff_slots::for_move(&app, &staff, id.0.into(), query.0).await?))
}

/// Moves a talk for the citizen. The old time stands until the new one is secured.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = String, Header, min_length = 1, max_length = 100)), request_body = StaffMove, responses((status = 201, body = StaffTalkView), Acting))]
#[post("/staff/appointments/{id}/move")]
async fn move_talk(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<StaffMove>,
) -> Result<HttpResponse, ApiError> {
    let talk = talks::move_talk(&app, &staff, id.0.into(), key.required()?, body.0).await?;
    Ok(HttpResponse::Created().json(talk))
}

/// Cancels a talk, for the office or because the citizen called.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = StaffCancellation, responses((status = 200, body = StaffTalkView), Acting))]
#[post("/staff/appointments/{id}/cancel")]
async fn cancel(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<StaffCancellation>,
) -> Result<Json<StaffTalkView>, ApiError> {
    Ok(Json(talks::cancel(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// Says what became of a talk; said again, it corrects.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = OutcomeReport, responses((status = 200, body = StaffTalkView), Acting))]
#[post("/staff/appointments/{id}/outcome")]
async fn record(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<OutcomeReport>,
) -> Result<Json<StaffTalkView>, ApiError> {
    Ok(Json(talks::record(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// Writes down a call that the citizen did not answer; the talk stands.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 201, body = StaffTalkView), Acting))]
#[post("/staff/appointments/{id}/call-attempts")]
async fn try_call(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(calling::try_call(&app, &staff, id.0.into(), key.0).await?))
}
