//! *Borgere* and *Borger*: finding people, and what is decided about them.

use crate::app::access::{Decide, SeeCitizens, Staff, WorkCases};
use crate::app::staff_slots::{self, StaffSlotQuery};
use crate::app::{App, arranging, citizen, citizens, exempting, notes};
use crate::web::answers::{Acting, Reading};
use crate::web::input::{Body, Id, IdempotencyKey, Query};
use crate::web::problem::ApiError;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use shared::api::{
    CitizenSearch, CitizenView, CitizensView, NewExemption, NewNote, NewTalk, NoteView, Nothing, StaffSlotsView,
    StaffTalkView,
};
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(search).service(show).service(slots).service(new_talk);
    service.service(exempt).service(end_exemption).service(write_note);
}

/// Looks for citizens. A POST, so that no search text stands in an address; who searched is kept.
#[utoipa::path(tag = "staff", request_body = CitizenSearch, responses((status = 200, body = CitizensView), Acting))]
#[post("/staff/citizens/search")]
async fn search(
    app: Data<App>,
    staff: Staff<SeeCitizens>,
    body: Body<CitizenSearch>,
) -> Result<Json<CitizensView>, ApiError> {
    Ok(Json(citizens::search(&app, &staff, body.0).await?))
}

/// A citizen with the course of their case. That somebody looked is kept.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64)), responses((status = 200, body = CitizenView), Reading))]
#[get("/staff/citizens/{id}")]
async fn show(app: Data<App>, staff: Staff<SeeCitizens>, id: Id) -> Result<Json<CitizenView>, ApiError> {
    Ok(Json(citizen::show(&app, &staff, id.0.into()).await?))
}

/// A week of free times for a talk with this citizen.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), StaffSlotQuery), responses((status = 200, body = StaffSlotsView), Reading))]
#[get("/staff/citizens/{id}/slots")]
async fn slots(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    query: Query<StaffSlotQuery>,
) -> Result<Json<StaffSlotsView>, ApiError> {
    Ok(Json(staff_slots::for_citizen(&app, &staff, id.0.into(), query.0).await?))
}

/// Books with the citizen, summons, or registers a walk-in.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = String, Header, min_length = 1, max_length = 100)), request_body = NewTalk, responses((status = 201, body = StaffTalkView), Acting))]
#[post("/staff/citizens/{id}/appointments")]
async fn new_talk(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewTalk>,
) -> Result<HttpResponse, ApiError> {
    let talk = arranging::new_talk(&app, &staff, id.0.into(), key.required()?, body.0).await?;
    Ok(HttpResponse::Created().json(talk))
}

/// Exempts a citizen from booking (BEK § 45). The orders that wait are taken back.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewExemption, responses((status = 201, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/exemption")]
async fn exempt(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewExemption>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(exempting::start(&app, &staff, id.0.into(), key.0, body.0).await?))
}

/// Ends a citizen's exemption before its time.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = Nothing, responses((status = 200, body = CitizenView), Acting))]
#[post("/staff/citizens/{id}/exemption/end")]
async fn end_exemption(
    app: Data<App>,
    staff: Staff<Decide>,
    id: Id,
    key: IdempotencyKey,
    _body: Body<Nothing>,
) -> Result<Json<CitizenView>, ApiError> {
    Ok(Json(exempting::end_for(&app, &staff, id.0.into(), key.0).await?))
}

/// Writes a note. It is never changed.
#[utoipa::path(tag = "staff", params(("id" = String, Path, max_length = 64), ("Idempotency-Key" = Option<String>, Header, min_length = 1, max_length = 100)), request_body = NewNote, responses((status = 201, body = NoteView), Acting))]
#[post("/staff/citizens/{id}/notes")]
async fn write_note(
    app: Data<App>,
    staff: Staff<WorkCases>,
    id: Id,
    key: IdempotencyKey,
    body: Body<NewNote>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(notes::write(&app, &staff, id.0.into(), key.0, body.0).await?))
}
