//! For the machines that watch: is it alive, can it serve?

use crate::app::App;
use actix_web::web::{Data, ServiceConfig};
use actix_web::{HttpResponse, web};

/// `/healthz` and `/readyz`.
pub fn routes(service: &mut ServiceConfig) {
    service.route("/healthz", web::get().to(healthz)).route("/readyz", web::get().to(readyz));
}

/// The process answers.
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().body("ok")
}

/// The database answers, and its tables are those of this program.
async fn readyz(app: Data<App>) -> HttpResponse {
    match app.db.is_behind().await {
        Ok(false) => HttpResponse::Ok().body("ready"),
        Ok(true) => HttpResponse::ServiceUnavailable().body("the database needs `aftalt migrate`"),
        Err(_) => HttpResponse::ServiceUnavailable().body("the database does not answer"),
    }
}
