//! The pages before the door: *Log ind*, and why somebody was not let in. The server makes them itself, without a script: they are
//! there when nothing else is, and weigh nothing in the bundles.

use super::auth::signed_in;
use super::frame::language;
use super::html::escaped;
use super::login::host;
use super::pages::{serve, stylesheet};
use super::problem::ApiError;
use crate::app::App;
use crate::app::access::Actor;
use crate::app::login::{Front, Turned, front};
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ContentType, VARY};
use actix_web::web::{Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, web};
use shared::api::{ActorKind, MunicipalityView};
use shared::texts::{COMMON, LOGIN, Texts, phone_number};
use std::fmt::Write;

/// The pages; where there is no demonstration, also in the place of its entry.
pub fn routes(service: &mut ServiceConfig, demo: bool) {
    service
        .route("/login", web::get().to(citizen))
        .route("/staff/login", web::get().to(staff))
        .route("/login/{why}", web::get().to(citizen_turned))
        .route("/staff/login/{why}", web::get().to(staff_turned));
    if !demo {
        service
            .route("/", web::get().to(citizen_entry))
            .route("/staff", web::get().to(staff_entry))
            .route("/staff/", web::get().to(staff_entry));
    }
}

async fn citizen(app: Data<App>, request: HttpRequest) -> HttpResponse {
    page(&app, &request, ActorKind::Citizen, None).await
}

async fn staff(app: Data<App>, request: HttpRequest) -> HttpResponse {
    page(&app, &request, ActorKind::Employee, None).await
}

async fn citizen_entry(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    entry(&app, request, ActorKind::Citizen).await
}

async fn staff_entry(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    entry(&app, request, ActorKind::Employee).await
}

/// Whoever is signed in is past the door; whoever comes to sign in again is not.
async fn entry(app: &App, request: HttpRequest, kind: ActorKind) -> Result<HttpResponse, ApiError> {
    let inside = match (signed_in(&request).await, kind) {
        (Ok(Actor::Citizen(_)), ActorKind::Citizen) | (Ok(Actor::Employee(_)), ActorKind::Employee) => {
            back(&request).is_empty()
        }
        _ => false,
    };
    if inside { serve(request).await } else { Ok(page(app, &request, kind, None).await) }
}

async fn citizen_turned(app: Data<App>, request: HttpRequest, why: Path<String>) -> HttpResponse {
    turned(&app, &request, ActorKind::Citizen, &why).await
}

async fn staff_turned(app: Data<App>, request: HttpRequest, why: Path<String>) -> HttpResponse {
    turned(&app, &request, ActorKind::Employee, &why).await
}

async fn turned(app: &App, request: &HttpRequest, kind: ActorKind, why: &str) -> HttpResponse {
    let why = Turned::ALL.into_iter().find(|known| known.as_str() == why);
    page(app, request, kind, why).await
}

async fn page(app: &App, request: &HttpRequest, kind: ActorKind, why: Option<Turned>) -> HttpResponse {
    let lang = language(request.headers());
    // Without the database there is no phone number to show, but still a page.
    let front = front(app, &host(request)).await.unwrap_or(Front { municipality: None, citizens: false, staff: false });
    let open = if kind == ActorKind::Citizen { front.citizens } else { front.staff };
    let why = why.or((!open).then_some(Turned::NotSetUp));
    let texts = Texts::new(lang, &[COMMON, LOGIN]);
    let shown = Shown { texts: &texts, kind, why, municipality: front.municipality.as_ref(), back: back(request) };
    HttpResponse::build(why.map_or(StatusCode::OK, status))
        .insert_header(ContentType::html())
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((VARY, "accept-language"))
        .body(shown.html())
}

const fn status(why: Turned) -> StatusCode {
    match why {
        Turned::NotSetUp => StatusCode::NOT_FOUND,
        Turned::Down | Turned::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Turned::Cancelled | Turned::Expired => StatusCode::OK,
        Turned::Level | Turned::Unknown | Turned::NoRole | Turned::Refused => StatusCode::FORBIDDEN,
    }
}

/// The way back as it stands in the query: the start reads it, and passes over what is none of ours.
fn back(request: &HttpRequest) -> &str {
    request.query_string().split('&').find(|part| part.starts_with("back=")).unwrap_or_default()
}

struct Shown<'a> {
    texts: &'a Texts,
    kind: ActorKind,
    why: Option<Turned>,
    municipality: Option<&'a MunicipalityView>,
    back: &'a str,
}

impl Shown<'_> {
    fn html(&self) -> String {
        let texts = self.texts;
        let key = self.why.map_or_else(|| "login-title".to_owned(), |why| format!("login-{}-title", why.as_str()));
        let (heading, lang) = (escaped(&texts.get(&key)), texts.lang().tag());
        let site = escaped(&texts.get("site-name"));
        let authority = self.municipality.map_or_else(|| site.clone(), |municipality| escaped(&municipality.name));
        let style = stylesheet().map_or_else(String::new, |file| format!(r#"<link rel="stylesheet" href="{file}">"#));
        let skip = escaped(&texts.get("skip-link"));
        let body = self.body();
        format!(
            r##"<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading} · {site}</title><link rel="icon" href="data:,">{style}</head>
<body><a class="skipnav" href="#main-content">{skip}</a>
<header class="header"><div class="portal-info"><div class="portal-info-inner container"><p class="logo-text">{authority}</p></div></div></header>
<main class="container page-container" id="main-content" tabindex="-1"><h1>{heading}</h1>
{body}</main></body></html>
"##
        )
    }

    fn body(&self) -> String {
        let (texts, mut body) = (self.texts, String::new());
        let say = |body: &mut String, text: &str| {
            // Writing to a text cannot fail.
            write!(body, "<p>{text}</p>").ok();
        };
        match self.why {
            None => say(&mut body, &escaped(&texts.get(&format!("login-lead-{}", self.kind)))),
            Some(why) => say(&mut body, &escaped(&texts.get(&format!("login-{}-text", why.as_str())))),
        }
        if self.why != Some(Turned::NotSetUp) {
            let side = if self.kind == ActorKind::Citizen { "citizen" } else { "staff" };
            let key = if self.why.is_none() { format!("login-button-{}", self.kind) } else { "login-again".to_owned() };
            let (button, query) = (escaped(&texts.get(&key)), escaped(self.back));
            say(
                &mut body,
                &format!(r#"<a class="button button-primary" href="/api/v1/login/{side}?{query}">{button}</a>"#),
            );
        }
        if self.why == Some(Turned::NoRole) {
            say(&mut body, &escaped(&texts.get("login-your-leader")));
        }
        if let Some(municipality) = self.municipality.filter(|_| self.kind == ActorKind::Citizen) {
            let number = &municipality.phone;
            let link = format!(r#"<a href="tel:{}">{}</a>"#, escaped(number), escaped(&phone_number(number)));
            let key = if self.why.is_none() { "login-help" } else { "login-call" };
            say(&mut body, &escaped(&texts.format(key, &[("phone", PHONE)])).replace(PHONE, &link));
        }
        body
    }
}

/// Holds the place of the link in a text that is escaped around it.
const PHONE: &str = "\u{1}";

#[cfg(test)]
mod tests {
    use super::*;
    use shared::texts::Lang;

    #[test]
    fn every_reason_has_a_page_in_both_languages_and_nothing_becomes_markup() {
        let municipality =
            MunicipalityView { code: "269".into(), name: "<b>\"&'".to_owned(), phone: "+4555500100".to_owned() };
        for lang in [Lang::Da, Lang::En] {
            let texts = Texts::new(lang, &[COMMON, LOGIN]);
            for kind in [ActorKind::Citizen, ActorKind::Employee] {
                for why in Turned::ALL.into_iter().map(Some).chain([None]) {
                    let back = "back=\"><script>";
                    let shown = Shown { texts: &texts, kind, why, municipality: Some(&municipality), back };
                    let html = shown.html();
                    assert!(
                        !html.contains("login-") || html.matches("login-").count() == html.matches("/login-").count(),
                        "{html}"
                    );
                    assert!(!html.contains("<b>") && !html.contains("<script"), "{html}");
                    assert_eq!(html.contains("tel:+4555500100"), kind == ActorKind::Citizen, "{html}");
                }
            }
        }
    }
}
