//! The evidence about an order.

use crate::app::access::{SeeCitizens, Staff};
use crate::app::{App, evidence};
use crate::web::answers::Reading;
use crate::web::input::Id;
use crate::web::problem::ApiError;
use actix_web::get;
use actix_web::web::{Data, Json};
use shared::api::EvidenceView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show);
}

/// One page of evidence: what was told, when, by which channel; what was offered; what was answered. Who looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = EvidenceView), Reading))]
#[get("/staff/orders/{id}/evidence")]
async fn show(app: Data<App>, staff: Staff<SeeCitizens>, id: Id) -> Result<Json<EvidenceView>, ApiError> {
    Ok(Json(evidence::show(&app, &staff, id.0.into()).await?))
}
