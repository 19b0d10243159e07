//! The routes of the API and the document that describes them: one list, so neither can be without the other.

use super::auth::SESSION_COOKIE;
use super::{answers, demo, feeds, login, machines, me, rules, sessions, staff};
use shared::access::Grant;
use shared::api::Problem;
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, ClientCredentials, Flow, OAuth2, Scopes, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_actix_web::service_config::ServiceConfig;
use utoipa_actix_web::{AppExt, scope};

/// The frame of the document. Every operation needs a session but those that say otherwise.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Aftalt",
        description = "Self-booking of talks between citizens and their municipality. Instants carry their offset, days are days in Denmark, lengths are minutes. \
                       Problems are RFC 9457 with a stable `code`. Every answer carries the server's present moment in the header `aftalt-now`.",
        license(name = "MPL-2.0", identifier = "MPL-2.0"),
    ),
    components(schemas(Problem)),
    modifiers(&Session, &Answers),
    security(("session" = [])),
    tags(
        (name = "login", description = "To an identity provider and back; for browsers"),
        (name = "session", description = "Who is signed in"),
        (name = "me", description = "A citizen's own orders and talks"),
        (name = "staff", description = "A caseworker's own time"),
        (name = "rules", description = "What the law says, and what the municipality decided otherwise"),
        (name = "feeds", description = "What calendars read by themselves"),
        (name = "integration", description = "What programs of the municipality's may ask"),
        (name = "demo", description = "The demonstration: sign in as anybody"),
    ),
)]
struct Frame;

/// The cookie that opens a session.
struct Session;

impl Modify for Session {
    fn modify(&self, document: &mut Document) {
        let cookie = ApiKeyValue::with_description(SESSION_COOKIE, "Set by signing in");
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
        let grants = Grant::ALL.iter().map(|grant| (grant.as_str(), "See the operation"));
        let flow = Flow::ClientCredentials(ClientCredentials::new("/api/v1/oauth/token", Scopes::from_iter(grants)));
        components.add_security_scheme("machine", SecurityScheme::OAuth2(OAuth2::new([flow])));
    }
}

/// The problems that every operation refers to.
struct Answers;

impl Modify for Answers {
    fn modify(&self, document: &mut Document) {
        document.components.get_or_insert_default().responses.extend(answers::described());
    }
}

/// Every route of the API; those of the demonstration only where there is one.
pub fn routes(service: &mut ServiceConfig<'_>, with_demo: bool) {
    service.service(
        scope("/api/v1")
            .configure(login::routes)
            .configure(sessions::routes)
            .configure(rules::routes)
            .configure(me::routes)
            .configure(feeds::routes)
            .configure(staff::routes)
            .configure(machines::routes)
            .configure(move |service| {
                if with_demo {
                    demo::routes(service);
                }
            }),
    );
}

/// The OpenAPI 3.1 document of the whole API.
pub fn document() -> Document {
    let (_, described) =
        actix_web::App::new().into_utoipa_app().configure(|service| routes(service, true)).split_for_parts();
    let mut document = Frame::openapi();
    document.merge(described);
    name_operations(&mut document);
    document
}

/// Names each operation by method and address: unique, and told by nothing else.
fn name_operations(document: &mut Document) {
    for (path, item) in &mut document.paths.paths {
        let name: String = path.trim_start_matches("/api/v1/").replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        let changing = [("post", &mut item.post), ("put", &mut item.put), ("delete", &mut item.delete)];
        let methods = [("get", &mut item.get)].into_iter().chain(changing);
        for (method, operation) in methods {
            if let Some(operation) = operation {
                operation.operation_id = Some(format!("{method}_{}", name.replace("__", "_").trim_matches('_')));
            }
        }
    }
}
