//! The pages: two bundles, carried in the binary or read from the folder that the build left.
//!
//! Names with a hash never change and may be kept for a year; an index is asked for anew each time. Every file lies
//! brotli-compressed beside itself.

use super::problem::ApiError;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ContentEncoding, HeaderValue, VARY,
};
use actix_web::web::ServiceConfig;
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;

/// What trunk built, and its compressed copies.
#[derive(RustEmbed)]
#[folder = "../frontend/dist"]
#[allow_missing = true]
struct Dist;

/// For files whose name changes with their content.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Both bundles; every path that names no file is a page of the bundle it lies under.
pub fn routes(service: &mut ServiceConfig) {
    service.default_service(web::get().to(serve));
}

/// The address of the citizens' styles, if they are built: its name has a hash.
pub fn stylesheet() -> Option<String> {
    let own = |name: &str| name.strip_prefix("citizen/").filter(|name| !name.contains('/')).map(str::to_owned);
    let mut files = Dist::iter().filter_map(|name| own(&name));
    files.find(|name| name.ends_with(".css")).map(|name| format!("/{name}"))
}

/// A file of the bundles, or the page of the one that the path lies under.
///
/// # Errors
/// Not found when there is no such file.
pub async fn serve(request: HttpRequest) -> Result<HttpResponse, ApiError> {
    let path = request.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Err(ApiError::NotFound);
    }
    let (bundle, file) = match path.strip_prefix("staff") {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => ("staff", rest.trim_start_matches('/')),
        _ => ("citizen", path),
    };
    let is_file = file.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let (name, caching) = if is_file { (file, FOREVER) } else { ("index.html", "no-cache") };
    answer(&request, &format!("{bundle}/{name}"), caching).ok_or(ApiError::NotFound)
}

fn answer(request: &HttpRequest, name: &str, caching: &'static str) -> Option<HttpResponse> {
    let kind = mime_guess::from_path(name).first_or_octet_stream().to_string();
    let compressed = accepts_brotli(request).then(|| Dist::get(&format!("{name}.br"))).flatten();
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CACHE_CONTROL, caching))
        .insert_header((VARY, "accept-encoding"));
    if let Some(file) = compressed {
        answer.insert_header((CONTENT_ENCODING, HeaderValue::from_static("br")));
        return Some(answer.body(file.data.into_owned()));
    }
    let file = Dist::get(name)?;
    answer.insert_header(ContentEncoding::Identity);
    Some(answer.body(file.data.into_owned()))
}

fn accepts_brotli(request: &HttpRequest) -> bool {
    let header = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    header.split(',').any(|coding| coding.trim().split(';').next() == Some("br"))
}
