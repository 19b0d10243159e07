//! *Overblik*: is it working?

use crate::app::App;
use crate::app::access::{Configure, SeeCitizens, SeeFigures, Staff};
use crate::app::figures::{self, FiguresQuery, RowsQuery};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, IdempotencyKey, Query};
use crate::web::problem::ApiError;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, put};
use shared::api::{FigureRowsView, FigureSettingsChange, FigureSettingsView, FiguresView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(file).service(rows).service(settings).service(change);
}

/// All figures of some months, of one team or all, of one scheme or all.
#[utoipa::path(tag = "staff", params(FiguresQuery), responses((status = 200, body = FiguresView), Reading))]
#[get("/staff/figures")]
async fn show(
    app: Data<App>,
    staff: Staff<SeeFigures>,
    query: Query<FiguresQuery>,
) -> Result<Json<FiguresView>, ApiError> {
    Ok(Json(figures::show(&app, &staff, query.0).await?))
}

/// The same as a file for a spreadsheet: every figure is a line.
#[utoipa::path(tag = "staff", params(FiguresQuery), responses(
    (status = 200, description = "CSV", body = String, content_type = "text/csv"),
    Reading,
))]
#[get("/staff/figures.csv")]
async fn file(app: Data<App>, staff: Staff<SeeFigures>, query: Query<FiguresQuery>) -> Result<HttpResponse, ApiError> {
    let text = figures::file(&app, &staff, query.0).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"aftalt-overblik.csv\""))
        .body(text))
}

/// What is behind a number: a page of rows. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(RowsQuery), responses((status = 200, body = FigureRowsView), Reading))]
#[get("/staff/figures/rows")]
async fn rows(
    app: Data<App>,
    staff: Staff<SeeCitizens>,
    query: Query<RowsQuery>,
) -> Result<Json<FigureRowsView>, ApiError> {
    Ok(Json(figures::rows(&app, &staff, query.0).await?))
}

/// What figures are held against.
#[utoipa::path(tag = "staff", responses((status = 200, body = FigureSettingsView), Reading))]
#[get("/staff/figures/settings")]
async fn settings(app: Data<App>, administrator: Staff<Configure>) -> Result<Json<FigureSettingsView>, ApiError> {
    Ok(Json(figures::show_settings(&app, &administrator).await?))
}

/// Sets targets, thresholds and numbers; what is left out of a scheme is not set.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = FigureSettingsChange, responses((status = 200, body = FigureSettingsView), Acting))]
#[put("/staff/figures/settings")]
async fn change(
    app: Data<App>,
    administrator: Staff<Configure>,
    key: IdempotencyKey,
    body: Body<FigureSettingsChange>,
) -> Result<Json<FigureSettingsView>, ApiError> {
    Ok(Json(figures::change_settings(&app, &administrator, key.0, body.0).await?))
}
