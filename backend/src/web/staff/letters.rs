//! Letters as they are printed.

use crate::app::access::{Staff, WorkCases};
use crate::app::{App, letter};
use crate::web::answers::Reading;
use crate::web::input::Id;
use crate::web::problem::ApiError;
use actix_web::get;
use actix_web::web::{Data, Json};
use shared::api::LetterView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(of_talk);
}

/// The letter about a talk, in the citizen's language. That somebody read it is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = LetterView), Reading))]
#[get("/staff/appointments/{id}/letter")]
async fn of_talk(app: Data<App>, staff: Staff<WorkCases>, id: Id) -> Result<Json<LetterView>, ApiError> {
    Ok(Json(letter::of_talk(&app, &staff, id.0.into()).await?))
}
