//! The edge: reads requests, checks who asks, picks a status. It knows no SQL and no rule.

mod access_log_page;
mod answers;
mod auth;
mod demo;
mod docs;
mod edge;
mod ending;
mod export_page;
mod feeds;
mod frame;
mod front;
mod health;
mod html;
mod input;
mod login;
mod machines;
mod me;
mod metrics;
mod openapi;
mod pages;
mod problem;
mod rules;
mod sessions;
mod staff;

pub use edge::Edge;
pub use openapi::document;

use crate::app::App;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web;
use input::MAX_BODY;
use utoipa_actix_web::AppExt;

/// The application as `serve` and the tests run it.
pub fn create_app(
    app: App,
    edge: Edge,
) -> actix_web::App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let demo = app.demo;
    actix_web::App::new()
        .into_utoipa_app()
        .app_data(web::Data::new(app))
        .app_data(web::Data::new(edge))
        .app_data(web::PayloadConfig::new(MAX_BODY))
        .configure(move |service| openapi::routes(service, demo))
        .into_app()
        .configure(health::routes)
        .configure(metrics::routes)
        .configure(docs::routes)
        .configure(ending::routes)
        .configure(move |service| front::routes(service, demo))
        .configure(pages::routes)
        .wrap(Compress::default())
        .wrap(from_fn(frame::frame))
}
