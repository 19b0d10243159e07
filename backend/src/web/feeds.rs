//! What calendars read by themselves: they have no session, so the secret in the link is all that they show.

use super::answers::Visiting;
use super::problem::ApiError;
use crate::app::{App, calendar_feeds};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETag, EntityTag, Header, IfNoneMatch};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::ids::could_be_id;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(read);
}

/// Somebody's talks as calendar entries: when, and nothing of why or with whom. Whoever has the link may read it, until it is taken back.
#[utoipa::path(tag = "feeds", security(()), params(("municipality" = String, Path, max_length = 64), ("secret" = String, Path, max_length = 64)), responses(
    (status = 200, description = "iCalendar (RFC 5545)", body = String, content_type = "text/calendar"),
    (status = 304, description = "Nothing has changed since the answer with this ETag"),
    Visiting,
))]
#[get("/feeds/{municipality}/{secret}/aftaler.ics")]
async fn read(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    let part = |name| Some(request.match_info().query(name)).filter(|part| could_be_id(part)).ok_or(ApiError::NotFound);
    let text = calendar_feeds::read(&app, part("municipality")?, part("secret")?).await?;
    let tag = EntityTag::new_weak(URL_SAFE_NO_PAD.encode(Sha256::digest(&text)));
    let known = knows(&request, &tag);
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer.insert_header(ETag(tag)).insert_header((CACHE_CONTROL, "private, no-cache"));
    if known {
        return Ok(answer.finish());
    }
    Ok(answer.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8")).body(text))
}

/// Whether the caller has this answer already.
fn knows(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|known| known.weak_eq(tag)),
        _ => false,
    }
}
