//! `/api/docs`: the API's description in Swagger UI, to read and to try out. Everything it needs is in the binary.

use super::openapi::document;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, ContentType};
use actix_web::middleware::DefaultHeaders;
use actix_web::web::ServiceConfig;
use actix_web::{HttpResponse, web};
use std::sync::LazyLock;
use utoipa_swagger_ui::{Config, SwaggerUi};

/// Its own policy, for these pages only: it draws its icons from `data:` and talks to this server.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                   base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Made once: it is the same for every worker.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| document().to_json().unwrap_or_default());

/// The page, what it loads, and the document it shows.
pub fn routes(service: &mut ServiceConfig) {
    // The validator badge would tell a server elsewhere where this one is.
    let config = Config::from("/api/docs/openapi.json").use_base_layout().validator_url("none");
    service.service(
        web::scope("/api/docs")
            .wrap(DefaultHeaders::new().add((CONTENT_SECURITY_POLICY, CSP)))
            .service(web::redirect("", "/api/docs/"))
            .route("/openapi.json", web::get().to(shown))
            .service(SwaggerUi::new("/{_:.*}").config(config)),
    );
}

async fn shown() -> HttpResponse {
    HttpResponse::Ok().insert_header(ContentType::json()).body(DOCUMENT.as_str())
}
