//! Book, see, move, cancel.

use crate::app::access::CitizenScope;
use crate::app::{App, booking, cancelling, rebooking, receipt};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{Cancellation, Move, NewBooking, TalkView};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(book).service(show).service(move_talk).service(cancel);
}

/// Books a time. A repetition with the same key has the same answer and one effect.
#[utoipa::path(tag = "me", params(("Idempotency-Key" = String, Header, min_length = 1, max_length = 100)), request_body = NewBooking, responses(
    (status = 201, body = TalkView),
    Acting,
))]
#[post("/me/appointments")]
async fn book(
    app: Data<App>,
    citizen: CitizenScope,
    key: IdempotencyKey,
    body: Body<NewBooking>,
) -> Result<HttpResponse, ApiError> {
    let talk = booking::book(&app, &citizen, key.required()?, body.0).await?;
    Ok(HttpResponse::Created().json(talk))
}

/// One talk, as its receipt shows it.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64)), responses(
    (status = 200, body = TalkView),
    Reading,
))]
#[get("/me/appointments/{id}")]
async fn show(app: Data<App>, citizen: CitizenScope, id: Id) -> Result<Json<TalkView>, ApiError> {
    Ok(Json(receipt::talk(&app, &citizen, id.0.into()).await?))
}

/// Moves a talk. The old time stands until the new one is secured.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = String, Header, min_length = 1, max_length = 100)), request_body = Move, responses(
    (status = 201, description = "The talk that takes its place", body = TalkView),
    Acting,
))]
#[post("/me/appointments/{id}/move")]
async fn move_talk(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    key: IdempotencyKey,
    body: Body<Move>,
) -> Result<HttpResponse, ApiError> {
    let talk = rebooking::move_talk(&app, &citizen, id.0.into(), key.required()?, body.0).await?;
    Ok(HttpResponse::Created().json(talk))
}

/// Cancels a talk.
#[utoipa::path(tag = "me", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Cancellation, responses(
    (status = 200, body = TalkView),
    Acting,
))]
#[post("/me/appointments/{id}/cancel")]
async fn cancel(
    app: Data<App>,
    citizen: CitizenScope,
    id: Id,
    key: IdempotencyKey,
    body: Body<Cancellation>,
) -> Result<Json<TalkView>, ApiError> {
    Ok(Json(cancelling::cancel(&app, &citizen, id.0.into(), key.0, body.0).await?))
}
