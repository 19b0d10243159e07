//! The private link to one's own talks.

use crate::app::access::{PlanTime, Staff};
use crate::app::{App, calendar_feeds};
use crate::web::answers::{Acting, Reading};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get, post};
use shared::api::FeedView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(renew).service(revoke);
}

/// Whether there is a link to one's own talks, and when a calendar last read it.
#[utoipa::path(tag = "staff", responses((status = 200, body = FeedView), Reading))]
#[get("/staff/calendar-feed")]
async fn show(app: Data<App>, staff: Staff<PlanTime>) -> Result<Json<FeedView>, ApiError> {
    Ok(Json(calendar_feeds::of_employee(&app, &staff).await?))
}

/// Makes a new link; the old one works no more. The link is a path of this server, and only this answer has it: a repetition makes another.
#[utoipa::path(tag = "staff", responses((status = 201, body = FeedView), Acting))]
#[post("/staff/calendar-feed")]
async fn renew(app: Data<App>, staff: Staff<PlanTime>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(calendar_feeds::renew_of_employee(&app, &staff).await?))
}

/// Takes the link back.
#[utoipa::path(tag = "staff", responses((status = 200, body = FeedView), Acting))]
#[delete("/staff/calendar-feed")]
async fn revoke(app: Data<App>, staff: Staff<PlanTime>) -> Result<Json<FeedView>, ApiError> {
    Ok(Json(calendar_feeds::revoke_of_employee(&app, &staff).await?))
}
