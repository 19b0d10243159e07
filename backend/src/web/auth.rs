//! Who asks: the session cookie becomes a capability, without which no use case can be called.

use super::frame::{language, request_id};
use super::problem::ApiError;
use crate::app::access::{self, Actor, Capability, CitizenScope, RequestContext, Staff};
use crate::app::{App, AppError};
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use std::future::Future;
use std::pin::Pin;

/// The session cookie; the prefix makes browsers insist on Secure, on this host and on the whole path.
pub const SESSION_COOKIE: &str = "__Host-aftalt";

pub type Found<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// A cookie that opens the session to its browser, and to nobody's script.
pub fn session_cookie(token: String) -> Cookie<'static> {
    Cookie::build(SESSION_COOKIE, token).path("/").secure(true).http_only(true).same_site(SameSite::Lax).finish()
}

/// A cookie that takes the session away.
pub fn no_session_cookie() -> Cookie<'static> {
    let mut cookie = session_cookie(String::new());
    cookie.make_removal();
    cookie
}

/// What a use case is to know of the request.
pub fn context(request: &HttpRequest) -> RequestContext {
    RequestContext { request_id: request_id(request), lang: language(request.headers()) }
}

/// Whoever is signed in.
pub fn signed_in(request: &HttpRequest) -> Found<Actor> {
    let token = request.cookie(SESSION_COOKIE).map(|cookie| cookie.value().to_owned());
    let app = request.app_data::<web::Data<App>>().cloned();
    let context = context(request);
    Box::pin(async move {
        let signed_out = ApiError::App(AppError::SignedOut);
        let (Some(app), Some(token)) = (app, token) else { return Err(signed_out) };
        Ok(access::open(&app, &token, context).await?)
    })
}

impl FromRequest for Actor {
    type Error = ApiError;
    type Future = Found<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        signed_in(request)
    }
}

impl FromRequest for CitizenScope {
    type Error = ApiError;
    type Future = Found<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let actor = signed_in(request);
        Box::pin(async move {
            match actor.await? {
                Actor::Citizen(scope) => Ok(scope),
                Actor::Employee(_) => Err(AppError::Forbidden.into()),
            }
        })
    }
}

impl<C: Capability> FromRequest for Staff<C> {
    type Error = ApiError;
    type Future = Found<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let actor = signed_in(request);
        Box::pin(async move {
            match actor.await? {
                Actor::Employee(scope) => Ok(scope.allow()?),
                Actor::Citizen(_) => Err(AppError::Forbidden.into()),
            }
        })
    }
}
