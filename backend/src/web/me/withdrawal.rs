//! The decision that withdrew the citizen's right to book.

use crate::app::access::CitizenScope;
use crate::app::{App, withdrawing};
use crate::web::answers::Reading;
use crate::web::problem::ApiError;
use actix_web::get;
use actix_web::web::{Data, Json};
use shared::api::WithdrawalDecisionView;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show);
}

/// The newest decision, word for word: reasons, hearing and how to complain.
#[utoipa::path(tag = "me", responses((status = 200, body = WithdrawalDecisionView), Reading))]
#[get("/me/withdrawal")]
async fn show(app: Data<App>, citizen: CitizenScope) -> Result<Json<WithdrawalDecisionView>, ApiError> {
    Ok(Json(withdrawing::show_own(&app, &citizen).await?))
}
