//! Not booking and changes of a case: what is decided about one citizen.

use crate::app::access::{Decide, SeeCitizens, Staff};
use crate::app::{App, case_changes, standing_by, withdrawing};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{
    CaseChangeProposal, CitizenView, NewCaseChange, NewStandby, NewWithdrawal, Nothing, WithdrawalDecisionView,
};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(withdraw).service(propose_withdrawal).service(end_withdrawal).service(decision);
    service.service(standby).service(propose_standby).service(end_standby);
    service.service(change_case).service(propose_case_change);
}

/// Withdraws a citizen's right to book (LAB § 35, BEK § 17 stk. 3). The orders that wait are taken back.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewWithdrawal, responses((status = 201, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/withdrawal")]
async fn withdraw(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewWithdrawal>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(withdrawing::start(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// The decision as the citizen would get it. Nothing is saved.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), request_body = NewWithdrawal, responses((status = 200, body = WithdrawalDecisionView), Acting))]
#[post("/staff/citizens/{id}/withdrawal/proposal")]
async fn propose_withdrawal(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    body: Body<NewWithdrawal>,
) -> Result<Json<WithdrawalDecisionView>, ApiError> {
    Ok(Json(withdrawing::propose(&app, &staff, id.0.into(), body.0).await?))
}

/// Gives the right to book back before its time.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/withdrawal/end")]
async fn end_withdrawal(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<CitizenView>, ApiError> {
    Ok(Json(withdrawing::end(&app, &staff, id.0.into(), key.0).await?))
}

/// The newest decision that withdrew the right to book, as the citizen got it. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = WithdrawalDecisionView), Reading))]
#[get("/staff/citizens/{id}/withdrawal")]
async fn decision(app: Data<App>, staff: Staff<SeeCitizens>, id: Id) -> Result<Json<WithdrawalDecisionView>, ApiError> {
    Ok(Json(withdrawing::show(&app, &staff, id.0.into()).await?))
}

/// Follows a citizen without contact (sygedagpengeloven § 13 b stk. 5), once each agreed talk has a decision.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewStandby, responses((status = 201, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/standby")]
async fn standby(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewStandby>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(standing_by::start(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// What standby would do, and which talks need a decision. Nothing is saved.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), request_body = NewStandby, responses((status = 200, body = CaseChangeProposal), Acting))]
#[post("/staff/citizens/{id}/standby/proposal")]
async fn propose_standby(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    body: Body<NewStandby>,
) -> Result<Json<CaseChangeProposal>, ApiError> {
    Ok(Json(standing_by::propose(&app, &staff, id.0.into(), body.0).await?))
}

/// Ends standby before its time.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/standby/end")]
async fn end_standby(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<CitizenView>, ApiError> {
    Ok(Json(standing_by::end(&app, &staff, id.0.into(), key.0).await?))
}

/// Changes a citizen's case, once each agreed talk that does not fit any more has a decision.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewCaseChange, responses((status = 200, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/case-changes")]
async fn change_case(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewCaseChange>,
) -> Result<Json<CitizenView>, ApiError> {
    Ok(Json(case_changes::change(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// What a change of a case would do, and which talks need a decision. Nothing is saved.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), request_body = NewCaseChange, responses((status = 200, body = CaseChangeProposal), Acting))]
#[post("/staff/citizens/{id}/case-changes/proposal")]
async fn propose_case_change(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    body: Body<NewCaseChange>,
) -> Result<Json<CaseChangeProposal>, ApiError> {
    Ok(Json(case_changes::propose(&app, &staff, id.0.into(), body.0).await?))
}
