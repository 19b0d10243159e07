//! *Jeg vil gerne booke selv igen*.

use crate::app::access::CitizenScope;
use crate::app::{App, exempting};
use crate::web::answers::Acting;
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::post;
use actix_web::web::{Data, Json};
use shared::api::{Nothing, OverviewView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(end);
}

/// Ends the citizen's own exemption. The order that it took back waits again.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = OverviewView), Acting))]
#[post("/me/exemption/end")]
async fn end(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<OverviewView>, ApiError> {
    Ok(Json(exempting::end_own(&app, &citizen, key.0).await?))
}
