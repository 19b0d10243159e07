//! The texts of messages, in a municipality's own words.

use crate::app::access::{Configure, Staff};
use crate::app::{App, message_texts};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{get, post, put};
use shared::api::{MessageTextChange, MessageTextsView, TextPreview};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show).service(change).service(preview);
}

/// The texts that a municipality may have in its own words: the standard, and its own.
#[utoipa::path(tag = "staff", responses((status = 200, body = MessageTextsView), Reading))]
#[get("/staff/message-texts")]
async fn show(app: Data<App>, administrator: Staff<Configure>) -> Result<Json<MessageTextsView>, ApiError> {
    Ok(Json(message_texts::show(&app, &administrator).await?))
}

/// Changes one of them. Without a text it is the standard again.
#[utoipa::path(tag = "staff", params(("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = MessageTextChange, responses(
    (status = 200, body = MessageTextsView),
    Acting,
))]
#[put("/staff/message-texts")]
async fn change(
    app: Data<App>,
    administrator: Staff<Configure>,
    key: IdempotencyKey,
    body: Body<MessageTextChange>,
) -> Result<Json<MessageTextsView>, ApiError> {
    Ok(Json(message_texts::change(&app, &administrator, key.0, body.0).await?))
}

/// How a text will look, and what is wrong with it; nothing is saved.
#[utoipa::path(tag = "staff", request_body = MessageTextChange, responses((status = 200, body = TextPreview), Acting))]
#[post("/staff/message-texts/preview")]
async fn preview(
    app: Data<App>,
    administrator: Staff<Configure>,
    body: Body<MessageTextChange>,
) -> Result<Json<TextPreview>, ApiError> {
    Ok(Json(message_texts::preview(&app, &administrator, body.0).await?))
}
