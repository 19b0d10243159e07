//! *Hvem har set mine oplysninger*: as JSON, and as a page to read.

use crate::app::access::CitizenScope;
use crate::app::{App, access_log};
use crate::web::access_log_page::html;
use crate::web::answers::Reading;
use crate::web::frame::language;
use crate::web::input::Query;
use crate::web::problem::ApiError;
use actix_web::http::header::ContentType;
use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, HttpResponse, get};
use serde::Deserialize;
use shared::api::AccessLogView;
use shared::texts::Lang;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(readable);
}

/// Which page, in which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// From 1, which it is unless told otherwise, to 1000.
    #[param(minimum = 1, maximum = 1000)]
    page: Option<u32>,
    /// A plain link cannot say it in a header; that of the header, unless told otherwise.
    lang: Option<Lang>,
}

/// Who has looked at or changed the citizen's data in the last 12 months, in words: who-kind, when and what for; no employee is named.
#[utoipa::path(tag = "me", params(Wanted), responses((status = 200, body = AccessLogView), Reading))]
#[get("/me/access-log")]
async fn show(
    app: Data<App>,
    citizen: CitizenScope,
    query: Query<Wanted>,
    request: HttpRequest,
) -> Result<Json<AccessLogView>, ApiError> {
    let Wanted { page, lang } = query.0;
    let lang = lang.unwrap_or_else(|| language(request.headers()));
    Ok(Json(access_log::show(&app, &citizen, lang, page.unwrap_or(1)).await?))
}

/// The same as a page without script.
#[utoipa::path(tag = "me", params(Wanted), responses(
    (status = 200, description = "HTML", body = String, content_type = "text/html"),
    Reading,
))]
#[get("/me/access-log/page")]
async fn readable(
    app: Data<App>,
    citizen: CitizenScope,
    query: Query<Wanted>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let page = query.0.page.unwrap_or(1);
    let lang = query.0.lang.unwrap_or_else(|| language(request.headers()));
    let view = access_log::show(&app, &citizen, lang, page).await?;
    Ok(HttpResponse::Ok().insert_header(ContentType::html()).body(html(&view, lang, page)))
}
