//! Everything about a citizen, for themselves: a page to read, and a file.

use super::sessions::own_sessions;
use crate::app::App;
use crate::app::access::CitizenScope;
use crate::app::exporting::{self, Number, words};
use crate::web::access_log_page::who_has_seen;
use crate::web::answers::Reading;
use crate::web::export_page::html;
use crate::web::input::Query;
use crate::web::problem::ApiError;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use serde::Deserialize;
use shared::texts::{AUDIT, LOGIN, Lang, Texts};
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(page).service(file);
}

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Language {
    /// That of the page; a plain link cannot say it in a header. The citizen's, unless told.
    pub(super) lang: Option<Lang>,
}

/// Everything we have about the citizen and who saw it, as a page without script. The CPR number is masked.
#[utoipa::path(tag = "me", params(Language), responses(
    (status = 200, description = "HTML", body = String, content_type = "text/html"),
    Reading,
))]
#[get("/me/export")]
async fn page(app: Data<App>, citizen: CitizenScope, query: Query<Language>) -> Result<HttpResponse, ApiError> {
    let export = exporting::own(&app, &citizen, Number::Masked).await?;
    let page = words::page(&export, query.0.lang.unwrap_or(export.lang));
    let sessions = Texts::new(page.lang, &[LOGIN]).get("places-title");
    let seen = Texts::new(page.lang, &[AUDIT]).get("seen-title");
    let links = [
        (&*who_has_seen(page.lang), &*seen),
        (&*own_sessions(page.lang), &*sessions),
        ("/api/v1/me/export.json", &*page.file),
    ];
    Ok(HttpResponse::Ok().insert_header(ContentType::html()).body(html(&page, "/profile", &links)))
}

/// The same as JSON, by the names of tables and columns, with the whole CPR number.
#[utoipa::path(tag = "me", responses((status = 200, body = serde_json::Value), Reading))]
#[get("/me/export.json")]
async fn file(app: Data<App>, citizen: CitizenScope) -> Result<HttpResponse, ApiError> {
    let export = exporting::own(&app, &citizen, Number::Whole).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"aftalt.json\""))
        .json(export.json()))
}
