//! *Her er du logget ind*: a citizen's own sessions, as a page of the server's own: the bundle has no room for it.

use super::export::Language;
use crate::app::access::{Actor, CitizenScope};
use crate::app::exporting::words::moment;
use crate::app::{App, session};
use crate::web::answers::{Acting, Reading};
use crate::web::html::{document, escaped, link};
use crate::web::input::Query;
use crate::web::problem::ApiError;
use actix_web::http::header::{ContentType, LOCATION};
use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use shared::api::OpenSession;
use shared::texts::{COMMON, EXPORT, LOGIN, Lang, Texts};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(page).service(end);
}

/// Where the page lies.
pub fn own_sessions(lang: Lang) -> String {
    format!("/api/v1/me/sessions?lang={}", lang.tag())
}

/// Where the citizen is signed in, as a page without script.
#[utoipa::path(tag = "me", params(Language), responses(
    (status = 200, description = "HTML", body = String, content_type = "text/html"),
    Reading,
))]
#[get("/me/sessions")]
async fn page(app: Data<App>, citizen: CitizenScope, query: Query<Language>) -> Result<HttpResponse, ApiError> {
    let lang = query.0.lang.unwrap_or(citizen.request.lang);
    let open = session::all(&app, &Actor::Citizen(citizen)).await?.sessions;
    Ok(HttpResponse::Ok().insert_header(ContentType::html()).body(html(lang, &open)))
}

/// Ends all sessions of the citizen but this one, and shows the page again. It is what the page's own form sends.
#[utoipa::path(tag = "me", params(Language), responses((status = 303), Acting))]
#[post("/me/sessions/end")]
async fn end(app: Data<App>, citizen: CitizenScope, query: Query<Language>) -> Result<HttpResponse, ApiError> {
    let lang = query.0.lang.unwrap_or(citizen.request.lang);
    session::end_other(&app, &Actor::Citizen(citizen), None).await?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, own_sessions(lang))).finish())
}

fn html(lang: Lang, open: &[OpenSession]) -> String {
    let texts = Texts::new(lang, &[COMMON, LOGIN, EXPORT]);
    let line = |one: &OpenSession| {
        let key = if one.this { "places-this" } else { "places-other" };
        let since = texts.format(key, &[("moment", &moment(&texts, one.began_at))]);
        let seen = one.seen_at.filter(|_| !one.this).map(|at| moment(&texts, at));
        let seen = seen.map(|at| format!(" {}", texts.format("places-seen", &[("moment", &at)])));
        format!("<li>{}{}</li>", escaped(&since), escaped(&seen.unwrap_or_default()))
    };
    let title = texts.get("places-title");
    let lines: String = open.iter().map(line).collect();
    let elsewhere = open.len() > 1;
    let form = format!(
        "<form method=\"post\" action=\"/api/v1/me/sessions/end?lang={}\">\
         <button class=\"button button-primary\">{}</button></form>",
        lang.tag(),
        escaped(&texts.get("places-end")),
    );
    let main = format!(
        "{back}<h1 class=\"mt-6\">{heading}</h1><p>{lead}</p><ul>{lines}</ul>{form}",
        form = if elsewhere { &form } else { "" },
        back = link("/profile", &texts.get("places-back")),
        heading = escaped(&title),
        lead = escaped(&texts.get(if elsewhere { "places-lead" } else { "places-only" })),
    );
    document(lang, &title, &main)
}
