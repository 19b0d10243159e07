//! The caseworker's week.

use crate::app::access::{PlanTime, Staff};
use crate::app::{App, week};
use crate::web::answers::Reading;
use crate::web::input::Query;
use crate::web::problem::ApiError;
use actix_web::get;
use actix_web::web::{Data, Json};
use chrono::NaiveDate;
use serde::Deserialize;
use shared::api::WeekView;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    service.service(show);
}

/// Which week.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Week {
    /// A day of the week; this week unless told otherwise.
    monday: Option<NaiveDate>,
}

/// Windows, talks and the call list of one week.
#[utoipa::path(tag = "staff", params(Week), responses(
    (status = 200, body = WeekView),
    Reading,
))]
#[get("/staff/week")]
async fn show(app: Data<App>, caseworker: Staff<PlanTime>, query: Query<Week>) -> Result<Json<WeekView>, ApiError> {
    Ok(Json(week::week(&app, &caseworker, query.0.monday).await?))
}
