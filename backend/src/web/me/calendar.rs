//! A talk for the citizen's own calendar.

use crate::app::access::CitizenScope;
use crate::app::{App, calendar};
use crate::web::answers::Reading;
use crate::web::input::{Id, Query};
use crate::web::problem::ApiError;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use serde::Deserialize;
use shared::texts::Lang;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(entry);
}

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Language {
    /// That of the page; a plain link cannot say it in a header. The browser's, unless told.
    lang: Option<Lang>,
}

/// One talk as a calendar entry: when, and that it is with the municipality; not why, with whom or where.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), Language), responses(
    (status = 200, description = "iCalendar (RFC 5545)", body = String, content_type = "text/calendar"),
    Reading,
))]
#[get("/me/appointments/{id}/calendar.ics")]
async fn entry(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    query: Query<Language>,
) -> Result<HttpResponse, ApiError> {
    let text = calendar::entry(&app, &citizen, id.0.into(), query.0.lang).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"aftale.ics\""))
        .body(text))
}
