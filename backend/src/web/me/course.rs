//! *Mit forløb*.

use crate::app::access::CitizenScope;
use crate::app::{App, course};
use crate::web::answers::Reading;
use crate::web::frame::language;
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, get};
use shared::api::CourseView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show);
}

/// The citizen's course, in words of the language asked for: what has been, what comes, and why. Not found when there is no case.
#[utoipa::path(tag = "me", responses((status = 200, body = CourseView), Reading))]
#[get("/me/course")]
async fn show(app: Data<App>, citizen: CitizenScope, request: HttpRequest) -> Result<Json<CourseView>, ApiError> {
    Ok(Json(course::show(&app, &citizen, language(request.headers())).await?))
}
