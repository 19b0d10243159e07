//! Free times, for an order and for a move.

use crate::app::access::CitizenScope;
use crate::app::slots::SlotQuery;
use crate::app::{App, slots};
use crate::web::answers::Reading;
use crate::web::input::{Id, Query};
use crate::web::problem::ApiError;
use actix_web::get;
use actix_web::web::{Data, Json};
use shared::api::SlotsView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(for_order).service(for_move);
}

/// A week of free times that meet an order.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), SlotQuery), responses(
    (status = 200, body = SlotsView),
    Reading,
))]
#[get("/me/orders/{id}/slots")]
async fn for_order(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    query: Query<SlotQuery>,
) -> Result<Json<SlotsView>, ApiError> {
    Ok(Json(slots::for_order(&app, &citizen, id.0.into(), query.0).await?))
}

/// A week of free times that a talk can be moved to.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), SlotQuery), responses(
    (status = 200, body = SlotsView),
    Reading,
))]
#[get("/me/appointments/{id}/slots")]
async fn for_move(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    query: Query<SlotQuery>,
) -> Result<Json<SlotsView>, ApiError> {
    Ok(Json(slots::for_move(&app, &citizen, id.0.into(), query.0).await?))
}
