//! *Mine samtaler*.

use crate::app::access::CitizenScope;
use crate::app::{App, overview};
use crate::web::answers::Reading;
use crate::web::problem::ApiError;
use actix_web::get;
use actix_web::web::{Data, Json};
use shared::api::OverviewView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show);
}

/// What the citizen must do by when, what is agreed, and what was.
#[utoipa::path(tag = "me", responses(
    (status = 200, body = OverviewView),
    Reading,
))]
#[get("/me/talks")]
async fn show(app: Data<App>, citizen: CitizenScope) -> Result<Json<OverviewView>, ApiError> {
    Ok(Json(overview::overview(&app, &citizen).await?))
}
