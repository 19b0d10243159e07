//! *Stikprøver*: what an auditor looks at, and what they say about it.

use crate::app::access::{Audit, Staff};
use crate::app::{App, audit};
use crate::web::answers::{Acting, Reading};
use crate::web::frame::language;
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, HttpResponse, get, post};
use shared::api::{AuditNote, AuditView, CheckVerdict, CheckView, NewCheck};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(overview).service(new_check).service(show).service(judge).service(sign).service(settle);
}

/// The spot checks so far, and days of employees that look unusual.
#[utoipa::path(tag = "staff", responses((status = 200, body = AuditView), Reading))]
#[get("/staff/audit")]
async fn overview(app: Data<App>, auditor: Staff<Audit>) -> Result<Json<AuditView>, ApiError> {
    Ok(Json(audit::overview(&app, &auditor).await?))
}

/// Draws a spot check from the looks of the last month, by chance.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewCheck, responses((status = 201, body = CheckView), Acting))]
#[post("/staff/audit/checks")]
async fn new_check(
    app: Data<App>,
    auditor: Staff<Audit>,
    key: IdempotencyKey,
    body: Body<NewCheck>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let lang = language(request.headers());
    Ok(HttpResponse::Created().json(audit::new_check(&app, &auditor, key.0, body.0, lang).await?))
}

/// A spot check with the looks that were drawn.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = CheckView), Reading))]
#[get("/staff/audit/checks/{id}")]
async fn show(
    app: Data<App>,
    auditor: Staff<Audit>,
    id: Id,
    request: HttpRequest,
) -> Result<Json<CheckView>, ApiError> {
    Ok(Json(audit::show(&app, &auditor, id.0, language(request.headers())).await?))
}

/// Says what was found about one look; said again, it corrects, until the check is signed.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = CheckVerdict, responses((status = 200, body = CheckView), Acting))]
#[post("/staff/audit/checks/{id}/verdicts")]
async fn judge(
    app: Data<App>,
    auditor: Staff<Audit>,
    id: Id,
    key: IdempotencyKey,
    body: Body<CheckVerdict>,
    request: HttpRequest,
) -> Result<Json<CheckView>, ApiError> {
    Ok(Json(audit::judge(&app, &auditor, id.0, key.0, body.0, language(request.headers())).await?))
}

/// Signs a spot check, once each look has its verdict.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = AuditNote, responses((status = 200, body = CheckView), Acting))]
#[post("/staff/audit/checks/{id}/sign")]
async fn sign(
    app: Data<App>,
    auditor: Staff<Audit>,
    id: Id,
    key: IdempotencyKey,
    body: Body<AuditNote>,
    request: HttpRequest,
) -> Result<Json<CheckView>, ApiError> {
    Ok(Json(audit::sign(&app, &auditor, id.0, key.0, body.0, language(request.headers())).await?))
}

/// Says what came of a day that looked unusual.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = AuditNote, responses((status = 200, body = AuditView), Acting))]
#[post("/staff/audit/alarms/{id}/settle")]
async fn settle(
    app: Data<App>,
    auditor: Staff<Audit>,
    id: Id,
    key: IdempotencyKey,
    body: Body<AuditNote>,
) -> Result<Json<AuditView>, ApiError> {
    Ok(Json(audit::settle(&app, &auditor, id.0, key.0, body.0).await?))
}
