//! *Regler*: what the law says, for everybody; and what the municipality decides otherwise.

use super::answers::{Acting, Reading};
use super::input::{Body, Id, IdempotencyKey};
use super::problem::ApiError;
use crate::app::access::{Actor, Configure, Staff};
use crate::app::{App, rules};
use actix_web::web::{Data, Json};
use actix_web::{get, post};
use shared::api::{NewOverride, Nothing, RulesView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(decide).service(withdraw);
}

/// The rules: every set of every scheme for staff, what holds today for a citizen's own cases.
#[utoipa::path(tag = "rules", responses((status = 200, body = RulesView), Reading))]
#[get("/rules")]
async fn show(app: Data<App>, actor: Actor) -> Result<Json<RulesView>, ApiError> {
    Ok(Json(rules::show(&app, &actor).await?))
}

/// Decides a number otherwise, within the bounds that the law leaves. Orders that were issued stay as they are.
#[utoipa::path(tag = "rules", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewOverride, responses(
    (status = 200, body = RulesView),
    Acting,
))]
#[post("/staff/rules/overrides")]
async fn decide(
    app: Data<App>,
    administrator: Staff<Configure>,
    key: IdempotencyKey,
    body: Body<NewOverride>,
) -> Result<Json<RulesView>, ApiError> {
    Ok(Json(rules::decide(&app, &administrator, key.0, body.0).await?))
}

/// Withdraws such a decision.
#[utoipa::path(tag = "rules", params(
    ("id" = String, Path, min_length = 1, max_length = 64, description = "Which decision"),
    ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100),
), request_body = Nothing, responses((status = 200, body = RulesView), Acting))]
#[post("/staff/rules/overrides/{id}/withdraw")]
async fn withdraw(
    app: Data<App>,
    administrator: Staff<Configure>,
    id: Id,
    key: IdempotencyKey,
    _: Body<Nothing>,
) -> Result<Json<RulesView>, ApiError> {
    Ok(Json(rules::withdraw(&app, &administrator, id.0.into(), key.0).await?))
}
