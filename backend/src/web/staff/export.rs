//! Everything about a citizen, for somebody who asked the office for it (GDPR art. 15).

use crate::app::App;
use crate::app::access::{Staff, WorkCases};
use crate::app::exporting::{self, words};
use crate::web::answers::Reading;
use crate::web::export_page::html;
use crate::web::input::Id;
use crate::web::problem::ApiError;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(page).service(file);
}

/// Everything we have about the citizen and who saw it, in their language, as a page to print. That it was made is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses(
    (status = 200, description = "HTML", body = String, content_type = "text/html"),
    Reading,
))]
#[get("/staff/citizens/{id}/export")]
async fn page(app: Data<App>, staff: Staff<WorkCases>, id: Id) -> Result<HttpResponse, ApiError> {
    let export = exporting::of_citizen(&app, &staff, id.0.into()).await?;
    let citizen = &export.citizen;
    let (to_file, back) =
        (format!("/api/v1/staff/citizens/{citizen}/export.json"), format!("/staff/citizens/{citizen}"));
    let page = words::page(&export, export.lang);
    Ok(HttpResponse::Ok().insert_header(ContentType::html()).body(html(&page, &back, &[(&to_file, &page.file)])))
}

/// The same as JSON, by the names of tables and columns. The CPR number is masked.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = serde_json::Value), Reading))]
#[get("/staff/citizens/{id}/export.json")]
async fn file(app: Data<App>, staff: Staff<WorkCases>, id: Id) -> Result<HttpResponse, ApiError> {
    let export = exporting::of_citizen(&app, &staff, id.0.into()).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"aftalt.json\""))
        .json(export.json()))
}
