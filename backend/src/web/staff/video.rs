//! Where a talk by video is held.

use crate::app::access::{Staff, WorkCases};
use crate::app::{App, video};
use crate::web::answers::Acting;
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::put;
use actix_web::web::{Data, Json};
use shared::api::{StaffTalkView, VideoLink};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(set_link);
}

/// Sets where a talk by video is held. No address takes a new room of the municipality's own.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = VideoLink, responses(
    (status = 200, body = StaffTalkView),
    Acting,
))]
#[put("/staff/appointments/{id}/video-link")]
async fn set_link(
    app: Data<App>,
    caseworker: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<VideoLink>,
) -> Result<Json<StaffTalkView>, ApiError> {
    Ok(Json(video::set_link(&app, &caseworker, id.0.into(), key.0, body.0).await?))
}
