//! Messages: what was told, and what to do about one that could not be sent.

use crate::app::access::{SeeCitizens, Staff, WorkCases};
use crate::app::{App, messages, sending};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{MessageView, MessagesView, Nothing, SendingView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(letter).service(of_citizen).service(figures).service(send_again).service(settle);
}

/// The newest 200 messages about a citizen, also to whoever represents them. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = MessagesView), Reading))]
#[get("/staff/citizens/{id}/messages")]
async fn of_citizen(app: Data<App>, staff: Staff<SeeCitizens>, id: Id) -> Result<Json<MessagesView>, ApiError> {
    Ok(Json(messages::of_citizen(&app, &staff, id.0.into()).await?))
}

/// The letter that a message is, as it is printed: a tagged PDF. That somebody read it is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses(
    (status = 200, description = "A tagged PDF", body = String, content_type = "application/pdf"),
    Reading,
))]
#[get("/staff/messages/{id}/letter.pdf")]
async fn letter(app: Data<App>, staff: Staff<SeeCitizens>, id: Id) -> Result<HttpResponse, ApiError> {
    let bytes = messages::letter_pdf(&app, &staff, id.0).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, "inline; filename=\"brev.pdf\""))
        .body(bytes))
}

/// How sending goes: the last thirty days by channel and state, and what could not be sent. That somebody looked is kept.
#[utoipa::path(tag = "staff", responses((status = 200, body = SendingView), Reading))]
#[get("/staff/sending")]
async fn figures(app: Data<App>, staff: Staff<SeeCitizens>) -> Result<Json<SendingView>, ApiError> {
    Ok(Json(sending::show(&app, &staff).await?))
}

/// Sends a message once more that could not be sent. The task that it raised is done.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = MessageView), Acting))]
#[post("/staff/messages/{id}/send-again")]
async fn send_again(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<MessageView>, ApiError> {
    Ok(Json(sending::send_again(&app, &staff, id.0, key.0).await?))
}

/// Says that the recipient was told otherwise. The message stays what it is; the task that it raised is done.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = MessageView), Acting))]
#[post("/staff/messages/{id}/settle")]
async fn settle(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<MessageView>, ApiError> {
    Ok(Json(sending::settle(&app, &staff, id.0, key.0).await?))
}
